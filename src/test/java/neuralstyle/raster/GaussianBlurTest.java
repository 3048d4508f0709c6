package neuralstyle.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

class GaussianBlurTest {

	@Test
	void agreesWithScipy() throws IOException {
		NumberLines lines = new NumberLines("scipy-gaussian.txt");
		int cases = 0;
		for (; lines.hasNext(); cases++) {
			double[] head = lines.next();
			RgbImage image = lines.nextImage(head[0], head[1]);
			assertArrayEquals(lines.nextFloats(), GaussianBlur.of(image, head[2]).rgb(), 2e-4f, Arrays.toString(head));
		}
		assertEquals(4, cases);
	}

	@Test
	void sigmaZeroGivesTheImageItself() {
		RgbImage image = new RgbImage(1, 2, new float[] { 1, 2, 3, 4, 5, 6 });
		assertSame(image, GaussianBlur.of(image, 0));
	}

	@Test
	void sigmaOutOfRangeIsRefused() {
		RgbImage image = new RgbImage(1, 1, new float[3]);
		for (double sigma : new double[] { -1, 251, Double.NaN })
			assertThrows(IllegalArgumentException.class, () -> GaussianBlur.of(image, sigma));
	}
}
