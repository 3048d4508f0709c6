package neuralstyle.vgg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import neuralstyle.engine.Filters;

class CodebookWeightsTest {

	/** The first kernel of conv1_1 for blue, as VGG-19's publishers have it, rounded to 256 values a layer. */
	private static final float[] FIRST = { 0.3406328f, 0.3406328f, -0.04566834f, 0.23207164f, 0.08940234f, -0.30331427f,
		-0.07321722f, -0.24495724f, -0.33719635f };

	@Test
	void firstKernel() {
		Filters filters = CodebookWeights.load().filters(VggLayer.CONV1_1);
		float[] kernel = new float[9];
		float[] row = new float[64];
		for (int tap = 0; tap < 9; tap++) {
			filters.read(tap / 3, tap % 3, 0, row);
			kernel[tap] = row[0];
		}
		assertArrayEquals(FIRST, kernel, 1e-7f);
	}

	@Test
	void oneWrongByteIsSeen() throws IOException {
		byte[] file = CodebookWeights.class.getResourceAsStream("vgg19-notop-kmeans8.npz").readAllBytes();
		CodebookWeights.load(new ByteArrayInputStream(file));
		for (int at : new int[] { 5_000_000, file.length - 1, 3 }) {
			byte[] damaged = file.clone();
			damaged[at] ^= 1;
			assertThrows(DamagedWeightsException.class, () -> CodebookWeights.load(new ByteArrayInputStream(damaged)));
		}
		assertThrows(DamagedWeightsException.class, () -> CodebookWeights.load(new ByteArrayInputStream(Arrays.copyOf(file,
			file.length / 2))));
		assertThrows(DamagedWeightsException.class, () -> CodebookWeights.load(null));
	}
}
