package neuralstyle.engine;

import neuralstyle.error.UserSentence;

/** The native libraries cannot be used; the message is one sentence for the user. */
public final class NativesException extends RuntimeException implements UserSentence {

	private static final long serialVersionUID = 1L;

	NativesException(String sentence, Throwable cause) {
		super(sentence, cause);
	}
}
