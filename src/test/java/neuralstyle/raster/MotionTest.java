package neuralstyle.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class MotionTest {

	private static final int WIDTH = 24;
	private static final int HEIGHT = 17;

	/** Bit for bit, and with the edges repeated. */
	@Test
	void wholePixelsMoveAsTheyAre() {
		RgbImage image = OpticalFlowTest.waves(WIDTH, HEIGHT, 0, 0, 5, 1);
		RgbImage moved = motion(2, -1).applied(image);
		for (int y = 0; y < HEIGHT; y++)
			for (int x = 0; x < WIDTH; x++)
				for (int c = 0; c < 3; c++)
					assertEquals(image.rgb()[3 * (Math.max(0, y - 1) * WIDTH + Math.min(WIDTH - 1, x + 2)) + c],
						moved.rgb()[3 * (y * WIDTH + x) + c]);
		assertArrayEquals(image.rgb(), Motion.none(WIDTH, HEIGHT).applied(image).rgb());
	}

	/** Cubic convolution is exact for parabolas, and a line across both directions. */
	@Test
	void betweenPixelsLiesAParabola() {
		float[] rgb = new float[3 * WIDTH * HEIGHT];
		for (int i = 0; i < rgb.length; i++)
			rgb[i] = (float) parabola(i / 3 % WIDTH, i / 3 / WIDTH) + i % 3;
		float[] moved = motion(0.3f, -0.6f).applied(rgb);
		for (int y = 2; y < HEIGHT - 2; y++)
			for (int x = 2; x < WIDTH - 2; x++)
				for (int c = 0; c < 3; c++)
					assertEquals(parabola(x + 0.3, y - 0.6) + c, moved[3 * (y * WIDTH + x) + c], 1e-3);
	}

	private static double parabola(double x, double y) {
		return 100 + 3 * x - 2 * y + 0.2 * x * x - 0.1 * y * y + 0.3 * x * y;
	}

	@Test
	void thereAndBackReturns() {
		assertTrue(inner(motion(2, -1).returning(motion(-2, 1)), 3) == 1);
		assertTrue(inner(motion(2, -1).returning(motion(-2.3f, 0.8f)), 3) == 1, "half a pixel is none");
		assertTrue(inner(motion(2, -1).returning(motion(-1.2f, 1)), 3) == 0, "nearly a pixel is one");
		assertTrue(inner(motion(8, 0).returning(motion(-7.2f, 0)), 9) == 1, "a long way may miss by more");
	}

	@Test
	void outOfTheImageReturnsNothing() {
		float[] returning = motion(2, 0).returning(motion(-2, 0)).values();
		for (int y = 0; y < HEIGHT; y++)
			for (int x = 0; x < WIDTH; x++)
				assertEquals(x + 2 < WIDTH ? 1 : 0, returning[y * WIDTH + x]);
	}

	/** The way back is read where the way there ends: only the left half comes back. */
	@Test
	void whatIsCoveredDoesNotReturn() {
		float[] back = new float[WIDTH * HEIGHT];
		for (int i = 0; i < back.length; i++)
			back[i] = i % WIDTH < 12 ? -3 : 0;
		float[] returning = motion(3, 0).returning(new Motion(WIDTH, HEIGHT, back, new float[back.length])).values();
		assertEquals(1, returning[5 * WIDTH + 8]);
		assertEquals(0, returning[5 * WIDTH + 10]);
	}

	/** The narrowest images, too. */
	@Test
	void aSinglePixelReturns() {
		assertTrue(Motion.none(1, 1).returning(Motion.none(1, 1)).isWhole());
		assertTrue(Motion.none(1, 5).returning(Motion.none(1, 5)).isWhole());
	}

	@Test
	void twiceTheSizeIsTwiceTheWay() {
		Motion large = motion(2, -1).resized(2 * WIDTH, 3 * HEIGHT);
		assertEquals(6 * WIDTH * HEIGHT, large.right().length);
		assertEquals(4, large.right()[100], 1e-5);
		assertEquals(-3, large.down()[100], 1e-5);
	}

	@Test
	void whatIsStillStays() {
		float[] left = new float[WIDTH * HEIGHT];
		for (int i = 0; i < left.length; i++)
			left[i] = i % WIDTH < 10 ? 0.8f : 0.2f;
		Motion motion = motion(2, -1).outside(PixelMask.of(WIDTH, HEIGHT, left));
		assertEquals(0, motion.right()[9]);
		assertEquals(0, motion.down()[9]);
		assertEquals(2, motion.right()[10]);
		assertEquals(-1, motion.down()[10]);
	}

	@Test
	void sizesMustFit() {
		assertThrows(IllegalArgumentException.class, () -> new Motion(2, 2, new float[4], new float[3]));
		assertThrows(IllegalArgumentException.class, () -> motion(1, 1).applied(OpticalFlowTest.constant(3, 3, 1)));
	}

	/** The only value of a mask beyond a margin; NaN if there are several. */
	private static double inner(PixelMask mask, int margin) {
		double only = -1;
		for (int y = 3; y < HEIGHT - 3; y++)
			for (int x = margin; x < WIDTH - margin; x++) {
				double value = mask.values()[y * WIDTH + x];
				only = only == -1 || only == value ? value : Double.NaN;
			}
		return only;
	}

	private static Motion motion(float right, float down) {
		float[] rights = new float[WIDTH * HEIGHT];
		float[] downs = new float[WIDTH * HEIGHT];
		Arrays.fill(rights, right);
		Arrays.fill(downs, down);
		return new Motion(WIDTH, HEIGHT, rights, downs);
	}
}
