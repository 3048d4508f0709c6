/**
 * Faults that are the user's to mend: {@link neuralstyle.error.UserSentence}, an exception whose message is one sentence that names
 * the thing and the way out, and {@link neuralstyle.error.InputException} for an image, a value or a file that does not do.
 * <p>
 * Uses nothing; all packages may use it. Whatever is thrown and is no such exception is a fault of the program.
 */
package neuralstyle.error;
