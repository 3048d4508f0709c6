package neuralstyle.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

	@TempDir
	Path folder;

	@Test
	void whatWasThereStaysUntilAllIsWritten() throws IOException {
		Path file = Files.writeString(folder.resolve("a.npz"), "before");
		WholeFile.write(file, beside -> {
			Files.writeString(beside, "after");
			assertEquals("before", Files.readString(file));
			assertEquals(folder, beside.getParent());
		});
		assertEquals("after", Files.readString(file));
		assertEquals(List.of("a.npz"), names());
	}

	@Test
	void afterAFaultThereIsWhatWasThere() throws IOException {
		Path file = folder.resolve("a.npz");
		IOException full = new IOException("No space left on device");
		for (String before : new String[] { null, "before" }) {
			if (before != null)
				Files.writeString(file, before);
			assertEquals(full, assertThrows(IOException.class, () -> WholeFile.write(file, beside -> {
				Files.writeString(beside, "half");
				throw full;
			})));
			assertEquals(before == null ? List.of() : List.of("a.npz"), names());
		}
		assertEquals("before", Files.readString(file));
	}

	/** From one file system to another nothing moves at once. */
	@Test
	void whereNothingMovesAtOnceItMovesAllTheSame() throws IOException {
		Path zip = folder.resolve("files.zip");
		new ZipOutputStream(Files.newOutputStream(zip)).close();
		try (FileSystem files = FileSystems.newFileSystem(zip, (ClassLoader) null)) {
			Path from = Files.writeString(files.getPath("a"), "after");
			Path to = Files.writeString(folder.resolve("a"), "before");
			assertThrows(AtomicMoveNotSupportedException.class, () -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
			WholeFile.move(from, to);
			assertEquals("after", Files.readString(to));
			assertFalse(Files.exists(from));
		}
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
		}
	}
}
