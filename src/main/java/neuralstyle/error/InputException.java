package neuralstyle.error;

/**
 * An image, a value, a file or a combination of them does not do; nothing has been changed. A type of its own, since Java's
 * own IllegalArgumentExceptions are not written for users.
 */
public class InputException extends IllegalArgumentException implements UserSentence {

	private static final long serialVersionUID = 1L;

	/** @param sentence for the user */
	public InputException(String sentence) {
		super(sentence);
	}

	/** @param sentence for the user */
	public InputException(String sentence, Throwable cause) {
		super(sentence, cause);
	}
}
