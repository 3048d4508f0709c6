package neuralstyle.vgg;

import neuralstyle.error.UserSentence;

/** The weights in the plugin's jar are not whole; the message is one sentence for the user. */
public final class DamagedWeightsException extends RuntimeException implements UserSentence {

	private static final long serialVersionUID = 1L;

	DamagedWeightsException(String sentence) {
		super(sentence);
	}

	DamagedWeightsException(String sentence, Throwable cause) {
		super(sentence, cause);
	}
}
