package neuralstyle.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ij.IJ;
import neuralstyle.image.RgbBridge;

class NoiseLevelTest {

	@ParameterizedTest
	@ValueSource(doubles = { 1, 2, 4, 8, 16 })
	void noiseOfADrawnImageIsFound(double sigma) {
		assertEquals(sigma, NoiseLevel.of(NoisyImages.gaussian(NoisyImages.discs(256, 200), sigma)), 0.1 * sigma);
	}

	/** Of a sharp micrograph in colours, whose finest structure is as strong as noise of 1.6 grey levels. */
	@ParameterizedTest
	@ValueSource(doubles = { 4, 8, 16 })
	void noiseOfAMicrographIsFound(double sigma) {
		assertEquals(sigma, NoiseLevel.of(NoisyImages.gaussian(sample("ihc.png"), sigma)), 0.1 * sigma);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ihc.png", "cell.png", "retina.jpg", "nuclei.png" })
	void structureIsNoNoise(String name) {
		double noise = NoiseLevel.of(sample(name));
		assertTrue(noise < 1.3, "noise of " + noise);
	}

	/** Most of this ground is cut off at black: what is left of its noise is half as strong. */
	@Test
	void clippedGroundDoesNotCount() {
		RgbImage discs = NoisyImages.discs(256, 200);
		for (int i = 0; i < discs.rgb().length; i++)
			discs.rgb()[i] -= 40;
		assertEquals(8, NoiseLevel.of(NoisyImages.gaussian(discs, 8)), 1.6);
	}

	@Test
	void imagesWithoutASquareHaveNone() {
		assertEquals(0, NoiseLevel.of(NoisyImages.gaussian(NoisyImages.discs(20, 31), 8)));
		assertEquals(0, NoiseLevel.of(NoisyImages.gaussian(NoisyImages.discs(1, 1), 8)));
	}

	/** NB: nothing of it can be judged. */
	@Test
	void aBlackImageHasNone() {
		float[] black = new float[3 * 64 * 64];
		assertEquals(0, NoiseLevel.of(new RgbImage(64, 64, black)));
		Arrays.fill(black, 255);
		assertEquals(0, NoiseLevel.of(new RgbImage(64, 64, black)));
	}

	private static RgbImage sample(String name) {
		return RgbBridge.toRgb(IJ.openImage("sample-data/" + name));
	}
}
