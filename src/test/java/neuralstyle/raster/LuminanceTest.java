package neuralstyle.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

class LuminanceTest {

	@Test
	void agreesWithNumpy() throws IOException {
		NumberLines lines = new NumberLines("numpy-luminance.txt");
		int cases = 0;
		for (; lines.hasNext(); cases++) {
			double[] head = lines.next();
			RgbImage x = lines.nextImage(head[0], head[1]);
			RgbImage y = lines.nextImage(head[0], head[1]);
			String name = Arrays.toString(head);
			assertArrayEquals(lines.nextFloats(), Luminance.chromaBlurred(x, head[2]).rgb(), 2e-4f, name);
			assertArrayEquals(lines.nextFloats(), Luminance.withChromaOf(x, y).rgb(), 2e-4f, name);
			assertArrayEquals(lines.nextFloats(), Luminance.grey(x).rgb(), 2e-4f, name);
		}
		assertEquals(3, cases);
	}

	@Test
	void blurredChromaKeepsTheLuminance() {
		float[] rgb = new float[3 * 64];
		for (int i = 0; i < rgb.length; i++)
			rgb[i] = 100 + i * 37 % 60;
		RgbImage image = new RgbImage(8, 8, rgb);
		assertArrayEquals(Luminance.grey(image).rgb(), Luminance.grey(Luminance.chromaBlurred(image, 3)).rgb(), 1e-4f);
		assertArrayEquals(rgb, Luminance.chromaBlurred(image, 0).rgb(), 1e-4f);
	}

	@Test
	void whiteStaysWhite() {
		RgbImage white = new RgbImage(1, 1, new float[] { 255, 255, 255 });
		assertArrayEquals(white.rgb(), Luminance.grey(white).rgb());
	}

	@Test
	void imagesOfDifferentSizesAreRefused() {
		assertThrows(IllegalArgumentException.class,
			() -> Luminance.withChromaOf(new RgbImage(2, 3, new float[18]), new RgbImage(3, 2, new float[18])));
	}
}
