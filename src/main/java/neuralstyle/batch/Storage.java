package neuralstyle.batch;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Where the files of a batch are. Paths are texts, since they may lie on other machines. For several threads at a time. */
public interface Storage {

	/**
	 * A path as a table says it.
	 *
	 * @param folder that a relative path begins at
	 * @return the path in full, the same for all ways to write it
	 * @throws neuralstyle.error.InputException with a sentence for the user if it is no path
	 */
	String resolved(String folder, String path);

	/** The folder that a file lies in. @param path in full */
	String folderOf(String path);

	/** Whether there is a file. @param path in full */
	boolean exists(String path) throws IOException;

	/** What is known to be wrong with an image before it is opened, as "does not exist"; null if nothing is. @param path in full */
	String objection(String path);

	/** Why nothing can be written into a folder, which is made if it is not there; null if something can. @param path in full */
	String objectionToFolder(String path);

	/** What is done with a file of this machine. */
	interface Reader<T> {

		T read(File file) throws IOException;
	}

	/**
	 * Reads a file as one of this machine with the same name; a copy that is needed for it is deleted at the end.
	 *
	 * @param path in full
	 */
	<T> T read(String path, Reader<T> reader) throws IOException;

	/** Writes a file that is there whole or not at all. @param path in full */
	void write(String path, byte[] bytes) throws IOException;

	/**
	 * Begins a file that grows; what is flushed can be read, where the files' system lets it.
	 *
	 * @param path in full
	 */
	OutputStream grow(String path) throws IOException;

	/** Tells each file in a folder and, if wanted, in the folders in it, in full. */
	void list(String folder, boolean subfolders, Consumer<String> file) throws IOException;
}
