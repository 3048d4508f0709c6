package neuralstyle.weights;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** What a sentence says of a file that could not be read or written. */
final class DiskFault {

	private DiskFault() { }

	/** NB: of a file's faults Java says the path only, unless the system gave a reason. */
	static String reason(IOException e) {
		if (e instanceof FileSystemException && ((FileSystemException) e).getReason() != null)
			return ((FileSystemException) e).getReason();
		return e instanceof FileSystemException || e.getMessage() == null ? e.getClass().getSimpleName().replace("Exception", "")
			: e.getMessage();
	}
}
