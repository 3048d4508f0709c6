package neuralstyle.weights;

import java.io.IOException;

/** Why a file's weights cannot be used: the message is what follows "The weights file ... cannot be used: ". */
final class UnusableException extends IOException {

	private static final long serialVersionUID = 1;

	UnusableException(String message) {
		super(message);
	}

	/** @param cause what a library threw at the file */
	UnusableException(String message, Throwable cause) {
		super(message, cause);
	}
}
