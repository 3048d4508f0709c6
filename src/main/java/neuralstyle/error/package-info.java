/**
 * Which exceptions are sentences for the user: those that are a {@link neuralstyle.error.UserSentence}, most of them
 * {@link neuralstyle.error.InputException}s. Whatever else is thrown is a fault of the program, which goes through as it is and is
 * told apart in {@code neuralstyle.plugin} alone.
 * <p>
 * May use nothing of the program; all of it may use this. Owns no memory.
 */
package neuralstyle.error;
