package neuralstyle.engine;

/** The native libraries cannot be used; the message is one sentence for the user. */
public final class NativesException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NativesException(String sentence, Throwable cause) {
		super(sentence, cause);
	}
}
