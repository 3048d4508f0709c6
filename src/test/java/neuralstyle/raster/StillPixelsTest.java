package neuralstyle.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

class StillPixelsTest {

	private static final int SIDE = 128;

	@Test
	void theSameIsStill() {
		assertTrue(StillPixels.of(frame(40, 0, 1), frame(40, 0, 2)).isWhole());
	}

	@Test
	void noiseIsNoChange() {
		for (double noise : new double[] { 2, 8, 20 }) {
			PixelMask still = StillPixels.of(frame(40, noise, 1), frame(40, noise, 2));
			assertTrue(still.area() > 0.99 * SIDE * SIDE, noise + ": " + still.area());
		}
	}

	@Test
	void whatMovesIsNotStill() {
		float[] still = StillPixels.of(frame(40, 8, 1), frame(60, 8, 2)).values();
		// A square of 16 pixels went from x = 40 to x = 60.
		for (int y = 56; y < 72; y++)
			for (int x : new int[] { 40, 48, 55, 60, 68, 75 })
				assertEquals(0, still[y * SIDE + x], x + ", " + y);
		for (int y = 0; y < SIDE; y++)
			for (int x = 0; x < 20; x++)
				assertTrue(still[y * SIDE + x] > 0.9f, x + ", " + y);
	}

	/** Without regard to what is median: where all changes, nothing is still. */
	@Test
	void aChangeOfEverythingIsOne() {
		float[] brighter = frame(40, 0, 1).rgb().clone();
		for (int i = 0; i < brighter.length; i++)
			brighter[i] += 30;
		assertEquals(0, StillPixels.of(frame(40, 0, 1), new RgbImage(SIDE, SIDE, brighter)).area());
	}

	@Test
	void oneColourIsEnough() {
		float[] redder = frame(40, 0, 1).rgb().clone();
		for (int i = 0; i < redder.length; i += 3)
			redder[i] += 30;
		assertEquals(0, StillPixels.of(frame(40, 0, 1), new RgbImage(SIDE, SIDE, redder)).area());
	}

	@Test
	void sizesMustBeTheSame() {
		assertThrows(IllegalArgumentException.class, () -> StillPixels.of(frame(40, 0, 1), new RgbImage(1, 1, new float[3])));
	}

	private static RgbImage frame(int x0, double noise, long seed) {
		Random random = new Random(seed);
		float[] rgb = new float[3 * SIDE * SIDE];
		for (int i = 0; i < rgb.length; i++) {
			int x = i / 3 % SIDE;
			int y = i / 3 / SIDE;
			boolean inside = x >= x0 && x < x0 + 16 && y >= 56 && y < 72;
			rgb[i] = (float) ((inside ? 200 : 60 + x % 32) + noise * random.nextGaussian());
		}
		return new RgbImage(SIDE, SIDE, rgb);
	}
}
