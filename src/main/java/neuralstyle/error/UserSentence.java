package neuralstyle.error;

/**
 * An exception whose {@link Throwable#getMessage() message} is one sentence for the user: it names the thing that does not do and
 * the way out. Whatever else is thrown is a fault of the program.
 */
public interface UserSentence {

	/** The sentence; never null. */
	String getMessage();
}
