package neuralstyle.weights;

import neuralstyle.error.UserSentence;

/** Weights could not be fetched or deleted; the message is one sentence for the user that names the thing and the way out. */
public final class FetchException extends RuntimeException implements UserSentence {

	private static final long serialVersionUID = 1L;

	FetchException(String sentence) {
		super(sentence);
	}

	FetchException(String sentence, Throwable cause) {
		super(sentence, cause);
	}
}
