package neuralstyle.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are there whole or not at all: written beside their place and put there when they are on the disk. */
public final class WholeFile {

	private WholeFile() { }

	/** What writes a file. */
	public interface Writer {

		void write(Path file) throws IOException;
	}

	/**
	 * Replaces what is there.
	 *
	 * @throws IOException if it cannot be written; what was there before is still there then, and nothing beside it
	 */
	public static void write(Path file, Writer writer) throws IOException {
		Path unfinished = unfinished(file);
		try {
			writer.write(unfinished);
			try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
				channel.force(true);
			}
			move(unfinished, file);
		} finally {
			Files.deleteIfExists(unfinished);
		}
	}

	/** Puts a file into another's place, at once where the file system can. */
	public static void move(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** Where it is written; left there only by a program that was ended by force. */
	public static Path unfinished(Path file) {
		return file.resolveSibling(file.getFileName() + ".unfinished");
	}
}
