package neuralstyle.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpticalFlowTest {

	@ParameterizedTest
	@CsvSource({ "96, 64, 0, 0", "96, 64, 1, 0", "96, 64, -3, 2", "96, 64, 0.5, 0.25", "96, 64, -1.3, 2.7", "65, 97, 2, -1.5",
		"33, 31, 1, 0.5", "16, 16, 0.5, 0.5", "17, 40, 0.5, -0.5", "128, 128, 6, -5" })
	void shiftsAreFound(int width, int height, double right, double down) {
		Motion motion = between(waves(width, height, 0, 0, 0, 1), waves(width, height, right, down, 0, 2));
		// NB: what comes in at the edges was nowhere.
		int margin = (int) Math.ceil(Math.max(Math.abs(right), Math.abs(down))) + 2;
		double worst = 0;
		for (int y = margin; y < height - margin; y++)
			for (int x = margin; x < width - margin; x++)
				worst = Math.max(worst, Math.hypot(motion.right()[y * width + x] - right, motion.down()[y * width + x] - down));
		assertTrue(worst < 0.25, worst + " pixels off");
	}

	@Test
	void noiseIsNotFollowed() {
		Motion motion = between(waves(96, 64, 0, 0, 16, 1), waves(96, 64, 1.5, -0.5, 16, 2));
		assertEquals(1.5, mean(motion.right()), 0.1);
		assertEquals(-0.5, mean(motion.down()), 0.1);
		assertTrue(largest(motion.right()) < 2.2, "" + largest(motion.right()));
	}

	/** A light goes farther than it is wide, which only the coarse levels see. */
	@Test
	void farWaysAreFound() {
		assertEquals(-20, between(spot(70), spot(50)).right()[48 * 128 + 70], 0.5);
	}

	private static RgbImage spot(int x0) {
		float[] rgb = new float[3 * 128 * 96];
		for (int i = 0; i < rgb.length; i++) {
			double r = Math.hypot(i / 3 % 128 - x0, i / 3 / 128 - 48) / 7;
			rgb[i] = (float) (40 + 150 * Math.exp(-0.5 * r * r));
		}
		return new RgbImage(128, 96, rgb);
	}

	/** There is nothing to see, so nothing moves. */
	@Test
	void whatIsConstantStays() {
		RgbImage dark = constant(40, 30, 20);
		for (RgbImage other : new RgbImage[] { dark, constant(40, 30, 90) }) {
			assertArrayEquals(new float[1200], between(dark, other).right());
			assertArrayEquals(new float[1200], between(dark, other).down());
		}
	}

	/** An image of one row has no neighbours above. */
	@ParameterizedTest
	@CsvSource({ "1, 40", "40, 1", "2, 3" })
	void smallImagesDo(int width, int height) {
		Motion motion = between(waves(width, height, 0, 0, 0, 1), waves(width, height, 0.5, 0, 0, 1));
		for (float value : motion.right())
			assertTrue(Float.isFinite(value));
	}

	/** In each of its colours alone it has the same motion. */
	@Test
	void anyColourTells() {
		for (int colour = 0; colour < 3; colour++) {
			Motion motion = between(only(colour, waves(64, 64, 0, 0, 0, 1)), only(colour, waves(64, 64, 2, 1, 0, 1)));
			assertEquals(2, mean(motion.right()), 0.3);
			assertEquals(1, mean(motion.down()), 0.3);
		}
	}

	@Test
	void sizesMustBeTheSame() {
		assertThrows(IllegalArgumentException.class, () -> between(constant(40, 30, 1), constant(30, 40, 1)));
	}

	/** Light moves over a texture that does not: where its gradients are known to be the ground's the light is followed better. */
	@Test
	void whatShinesThroughIsNotFollowed() {
		float[] elsewhere = new float[96 * 96];
		for (int i = 0; i < elsewhere.length; i++)
			elsewhere[i] = Math.hypot(i % 96 - 48, i / 96 - 48) < 24 ? 0 : 1;
		double known = missed(OpticalFlow.between(light(50), light(46), PixelMask.of(96, 96, elsewhere)));
		double unknown = missed(between(light(50), light(46)));
		assertTrue(known < 0.5, "" + known);
		assertTrue(known < 0.8 * unknown, known + " against " + unknown);
	}

	/** Pixels by which a motion of 4 to the left is missed where the light is, on average. */
	private static double missed(Motion motion) {
		double sum = 0;
		for (int y = 40; y <= 56; y++)
			for (int x = 40; x <= 56; x++)
				sum += Math.hypot(motion.right()[y * 96 + x] + 4, motion.down()[y * 96 + x]);
		return sum / (17 * 17);
	}

	private static RgbImage light(int x0) {
		float[] rgb = new float[3 * 96 * 96];
		Random random = new Random(5);
		for (int i = 0; i < rgb.length; i += 3)
			rgb[i] = rgb[i + 1] = rgb[i + 2] = (float) random.nextGaussian();
		rgb = GaussianBlur.of(new RgbImage(96, 96, rgb), 2).rgb();
		for (int i = 0; i < rgb.length; i++) {
			double r = Math.hypot(i / 3 % 96 - x0, i / 3 / 96 - 48) / 8;
			rgb[i] = (float) (60 + 21 * rgb[i] + 120 * Math.exp(-0.5 * r * r));
		}
		return new RgbImage(96, 96, rgb);
	}

	/** Of images of which nothing is known to be still. */
	private static Motion between(RgbImage from, RgbImage to) {
		return OpticalFlow.between(from, to, PixelMask.of(2, 2, new float[4]));
	}

	private static RgbImage only(int colour, RgbImage image) {
		float[] rgb = image.rgb().clone();
		for (int i = 0; i < rgb.length; i++)
			if (i % 3 != colour)
				rgb[i] = 50;
		return new RgbImage(image.width(), image.height(), rgb);
	}

	/** A pattern that has moved, sampled where it is, so that nothing is interpolated. */
	static RgbImage waves(int width, int height, double right, double down, double noise, long seed) {
		Random random = new Random(seed);
		float[] rgb = new float[3 * width * height];
		for (int i = 0; i < rgb.length; i++) {
			double x = i / 3 % width - right;
			double y = i / 3 / width - down;
			rgb[i] = (float) (120 + 40 * Math.sin(0.31 * x + 0.11 * y) + 40 * Math.sin(0.23 * y - 0.13 * x + 1)
				+ 25 * Math.sin(0.071 * x - 0.093 * y + 2) + noise * random.nextGaussian());
		}
		return new RgbImage(width, height, rgb);
	}

	static RgbImage constant(int width, int height, float value) {
		float[] rgb = new float[3 * width * height];
		Arrays.fill(rgb, value);
		return new RgbImage(width, height, rgb);
	}

	private static double mean(float[] values) {
		double sum = 0;
		for (float value : values)
			sum += value;
		return sum / values.length;
	}

	private static double largest(float[] values) {
		double largest = 0;
		for (float value : values)
			largest = Math.max(largest, Math.abs(value));
		return largest;
	}
}
