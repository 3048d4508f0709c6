package neuralstyle.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** HDF5 files with compressed arrays of 64 x 64, made by h5py (src/test/python/compressed_hdf.py). */
class CompressedHdfTest {

	private static final Path FOLDER = Path.of("src/test/resources/weights");

	@Test
	void lzfIsRead() throws IOException {
		try (HdfTensors file = new HdfTensors(FOLDER.resolve("lzf.h5"))) {
			float[] values = file.values("a");
			assertEquals(4096, values.length);
			assertEquals(40.95f, values[4095]);
		}
	}

	@Test
	void lz4IsRefusedByASentence() throws IOException {
		try (HdfTensors file = new HdfTensors(FOLDER.resolve("lz4.h5"))) {
			assertEquals("it is compressed in a way that this program does not know; save it without compression",
				assertThrows(UnusableException.class, () -> file.values("a")).getMessage());
		}
	}
}
