package neuralstyle.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Structural similarity, correlation of edges and colour difference, against scikit-image, scipy and numpy. */
class FidelityNumbersTest {

	@Test
	void agreeWithScikitImage() throws IOException {
		NumberLines lines = new NumberLines("scikit-fidelity.txt");
		int cases = 0;
		for (; lines.hasNext(); cases++) {
			double[] size = lines.next();
			RgbImage a = lines.nextImage(size[0], size[1]);
			RgbImage b = lines.nextImage(size[0], size[1]);
			double[] numbers = lines.next();
			String which = "case " + cases + ", " + Arrays.toString(size);
			StructuralSimilarity similarity = StructuralSimilarity.of(a, b);
			assertEquals(numbers[0], similarity.mean(), 1e-6, which);
			assertEquals(numbers[1], EdgeCorrelation.of(a, b), 1e-6, which);
			assertEquals(numbers[2], ColourDifference.mean(a, b), 1e-5, which);
			assertArrayEquals(lines.nextFloats(), similarity.map(), 1e-5f, which);
		}
		assertEquals(15, cases);
	}

	@Test
	void anImageIsLikeItself() {
		RgbImage noise = noise(20, 15);
		StructuralSimilarity similarity = StructuralSimilarity.of(noise, noise);
		assertEquals(1, similarity.mean(), 1e-12);
		for (float value : similarity.map())
			assertEquals(1, value, 1e-6);
		assertEquals(1, EdgeCorrelation.of(noise, noise), 1e-12);
		assertEquals(0, ColourDifference.mean(noise, noise));
	}

	@Test
	void leaveTheirImagesAlone() {
		RgbImage a = noise(13, 12);
		RgbImage b = noise(13, 12);
		StructuralSimilarity.of(a, b);
		EdgeCorrelation.of(a, b);
		ColourDifference.mean(a, b);
		assertArrayEquals(noise(13, 12).rgb(), a.rgb());
		assertArrayEquals(noise(13, 12).rgb(), b.rgb());
	}

	@Test
	void withoutEdgesThereIsNoCorrelation() {
		RgbImage grey = new RgbImage(12, 12, new float[3 * 144]);
		assertTrue(Double.isNaN(EdgeCorrelation.of(grey, noise(12, 12))));
		assertTrue(Double.isNaN(EdgeCorrelation.of(noise(12, 12), grey)));
	}

	@Test
	void blackAndWhiteAre100Apart() {
		float[] white = new float[3];
		Arrays.fill(white, 255);
		assertEquals(100, ColourDifference.mean(new RgbImage(1, 1, white), new RgbImage(1, 1, new float[3])), 1e-4);
	}

	@Test
	void otherSizesAndSmallImagesAreRefused() {
		RgbImage a = noise(20, 15);
		RgbImage b = noise(15, 20);
		String sentence = "Images of 20 x 15 and 15 x 20 pixels cannot be compared; resize one first.";
		assertEquals(sentence,
			assertThrows(IllegalArgumentException.class, () -> StructuralSimilarity.of(a, b)).getMessage());
		assertEquals(sentence, assertThrows(IllegalArgumentException.class, () -> EdgeCorrelation.of(a, b)).getMessage());
		assertEquals(sentence, assertThrows(IllegalArgumentException.class, () -> ColourDifference.mean(a, b)).getMessage());
		assertEquals("Images of 40 x 10 pixels are smaller than the window of the structural similarity, 11 x 11; compare "
			+ "larger ones.", assertThrows(IllegalArgumentException.class,
				() -> StructuralSimilarity.of(noise(40, 10), noise(40, 10))).getMessage());
		assertEquals("Images of 2 x 9 pixels have no edges inside; compare images of at least 3 x 3.",
			assertThrows(IllegalArgumentException.class, () -> EdgeCorrelation.of(noise(2, 9), noise(2, 9))).getMessage());
	}

	private static RgbImage noise(int width, int height) {
		Random random = new Random(7);
		float[] rgb = new float[3 * width * height];
		for (int i = 0; i < rgb.length; i++)
			rgb[i] = random.nextInt(256);
		return new RgbImage(width, height, rgb);
	}
}
