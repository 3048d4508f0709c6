package neuralstyle.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovedPixelsTest {

	private static final int SIDE = 96;

	@ParameterizedTest
	@ValueSource(doubles = { 0, 2, 8, 20 })
	void noiseIsNoMotion(double noise) {
		MovedPixels moved = MovedPixels.of(disc(40, noise, 1), disc(40, noise, 2));
		double moving = 0;
		for (int i = 0; i < SIDE * SIDE; i++)
			if (moved.motion().right()[i] != 0 || moved.motion().down()[i] != 0)
				moving++;
		assertTrue(moving < 0.02 * SIDE * SIDE, moving + " pixels move");
		assertTrue(moved.kept().area() > 0.97 * SIDE * SIDE, "" + moved.kept().area());
	}

	/** A disc of radius 14 goes 4 to the right: on it the motion is known, and it is kept. */
	@ParameterizedTest
	@ValueSource(doubles = { 0, 2 })
	void whatMovesIsFollowed(double noise) {
		MovedPixels moved = MovedPixels.of(disc(40, noise, 1), disc(44, noise, 2));
		double right = 0;
		double kept = 0;
		int count = 0;
		for (int y = -10; y <= 10; y++)
			for (int x = -10; x <= 10; x++)
				if (x * x + y * y <= 100) {
					int i = (48 + y) * SIDE + 44 + x;
					right += moved.motion().right()[i];
					assertEquals(0, moved.motion().down()[i], 1);
					kept += moved.kept().values()[i];
					count++;
				}
		assertEquals(-4, right / count, 0.4);
		assertTrue(kept / count > 0.95, "" + kept / count);
		for (int i = 0; i < SIDE * SIDE; i += SIDE + 1)
			if (i % SIDE < 15 || i % SIDE > 75)
				assertEquals(0, moved.motion().right()[i], "the ground stays");
	}

	/** What was not there before has no way back, and what is gone leaves nothing. */
	@Test
	void whatComesAndGoesIsFree() {
		for (MovedPixels moved : new MovedPixels[] { MovedPixels.of(disc(-50, 4, 1), disc(48, 4, 2)),
			MovedPixels.of(disc(48, 4, 1), disc(-50, 4, 2)) }) {
			float[] kept = moved.kept().values();
			for (int y = 38; y < 58; y++)
				for (int x = 38; x < 58; x++)
					assertEquals(0, kept[y * SIDE + x], x + ", " + y);
			assertTrue(kept[5 * SIDE + 5] > 0.9);
		}
	}

	/** Something brighter has not moved, however little. */
	@ParameterizedTest
	@ValueSource(floats = { 0.6f, 0.95f })
	void lightIsNoMotion(float light) {
		float[] rgb = disc(48, 0, 1).rgb().clone();
		for (int i = 0; i < rgb.length; i++)
			rgb[i] *= light;
		float kept = MovedPixels.of(new RgbImage(SIDE, SIDE, rgb), disc(48, 0, 1)).kept().values()[48 * SIDE + 48];
		assertTrue(kept < 0.3, "" + kept);
	}

	@ParameterizedTest
	@ValueSource(ints = { 16, 17, 33, 63, 65, 131 })
	void anySizeDoes(int side) {
		MovedPixels moved = MovedPixels.of(bump(side, side / 2 - 2), bump(side, side / 2));
		assertEquals(side, moved.kept().width());
		assertEquals(40, moved.kept().height());
		assertEquals(-2, moved.motion().right()[20 * side + side / 2], 0.1);
		assertEquals(1, moved.kept().values()[20 * side + side / 2]);
	}

	/** NB: nothing that follows may depend on threads, or on what was computed before. */
	@Test
	void theSameImagesGiveTheSameBits() throws InterruptedException {
		float[] one = MovedPixels.of(disc(40, 8, 1), disc(44, 8, 2)).motion().right();
		float[][] other = new float[2][];
		Thread[] threads = new Thread[2];
		for (int i = 0; i < 2; i++) {
			int number = i;
			threads[i] = new Thread(() -> other[number] = MovedPixels.of(disc(40, 8, 1), disc(44, 8, 2)).motion().right());
			threads[i].start();
		}
		for (int i = 0; i < 2; i++) {
			threads[i].join();
			assertArrayEquals(one, other[i]);
		}
	}

	@Test
	void sizesMustBeTheSame() {
		assertThrows(IllegalArgumentException.class, () -> MovedPixels.of(disc(48, 0, 1), new RgbImage(1, 1, new float[3])));
	}

	/** 40 pixels high. */
	private static RgbImage bump(int width, int x0) {
		float[] rgb = new float[3 * 40 * width];
		for (int i = 0; i < rgb.length; i++) {
			double r = Math.hypot(i / 3 % width - x0, i / 3 / width - 20) / 5;
			rgb[i] = (float) (40 + 150 * Math.exp(-0.5 * r * r));
		}
		return new RgbImage(width, 40, rgb);
	}

	/** A textured disc with soft edges on a weak texture. */
	private static RgbImage disc(int x0, double noise, long seed) {
		Random random = new Random(seed);
		float[] rgb = new float[3 * SIDE * SIDE];
		for (int i = 0; i < rgb.length; i++) {
			double x = i / 3 % SIDE;
			double y = i / 3 / SIDE;
			double inside = 1 / (1 + Math.exp(Math.hypot(x - x0, y - 48) - 14));
			double of = 160 + 25 * Math.sin(0.3 * (x - x0)) * Math.cos(0.25 * y);
			rgb[i] = (float) (40 + 5 * Math.sin(0.9 * x + 0.4 * y) + inside * (of - 40) + noise * random.nextGaussian());
		}
		return new RgbImage(SIDE, SIDE, rgb);
	}
}
