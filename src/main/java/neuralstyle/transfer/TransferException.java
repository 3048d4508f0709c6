package neuralstyle.transfer;

import neuralstyle.error.UserSentence;

/** A run cannot be done; the message is one sentence for the user that names the thing and the way out. */
public final class TransferException extends RuntimeException implements UserSentence {

	private static final long serialVersionUID = 1L;

	public TransferException(String sentence, Throwable cause) {
		super(sentence, cause);
	}

	public TransferException(String sentence) {
		super(sentence);
	}
}
