package neuralstyle.run;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that look like images and are none. */
class ImageFileTest {

	@TempDir
	Path folder;

	@Test
	void zipWithADamagedTiffIsNoImage() throws IOException {
		Path file = folder.resolve("result.zip");
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("result.tif"));
			zip.write(new byte[] { 'I', 'I', 42, 0, 1, 2, 3 });
		}
		assertTrue(ImageFile.isImage(file.toFile()));
		assertNull(ImageFile.open(file.toFile()));
	}
}
