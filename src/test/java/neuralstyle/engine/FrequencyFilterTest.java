package neuralstyle.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.edu.icm.jlargearrays.ConcurrencyUtils;

/** Against the cosine transform by its definition in float64. */
class FrequencyFilterTest {

	private static final DoubleUnaryOperator SMOOTHING = square -> 1 / Math.sqrt(1 + 100 * square);

	/**
	 * Sides that are powers of two, have small factors, large ones (199, 211), are prime; and long ones, where JTransforms has
	 * threads.
	 */
	@ParameterizedTest
	@CsvSource({ "16, 16", "16, 23", "23, 16", "17, 17", "31, 40", "1, 20", "20, 1", "2, 3", "1, 1", "1, 2", "3, 1", "64, 100",
		"199, 398", "211, 96", "509, 341", "53, 343", "1, 5000", "5000, 1", "3, 4096", "4096, 2", "2, 4099", "1031, 5" })
	void equalsTheDefinition(int height, int width) {
		float[] image = random(height, width, 1);
		double[] expected = filtered(image, height, width, SMOOTHING);
		float[] actual = apply(image, height, width, SMOOTHING, 2);
		double error = 0;
		double norm = 0;
		for (int i = 0; i < actual.length; i++) {
			error += Math.pow(actual[i] - expected[i], 2);
			norm += expected[i] * expected[i];
		}
		assertTrue(Math.sqrt(error / norm) < 1e-6, "relative error " + Math.sqrt(error / norm));
	}

	@Test
	void channelsAndFrequenciesKeepApart() {
		int height = 16;
		int width = 23;
		float[] image = new float[3 * height * width];
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++)
				image[3 * (y * width + x) + 1] = (float) (50 * cosine(width, 5, x) * cosine(height, 3, y));
		float[] actual = apply(image, height, width, square -> Math.sqrt(square), 1);
		double factor = Math.hypot(5 / 46.0, 3 / 32.0);
		for (int i = 0; i < image.length; i++)
			assertEquals(factor * image[i], actual[i], 1e-5, "value " + i);
	}

	@Test
	void isSymmetric() {
		float[] a = random(33, 20, 1);
		float[] b = random(33, 20, 2);
		double ab = dot(a, apply(b, 33, 20, SMOOTHING, 2));
		double ba = dot(b, apply(a, 33, 20, SMOOTHING, 2));
		assertEquals(ab, ba, 1e-6 * Math.sqrt(dot(a, a) * dot(b, b)));
	}

	@Test
	void factorOneIsTheIdentity() {
		float[] image = random(37, 50, 3);
		assertArrayEquals(image, apply(image, 37, 50, square -> 1, 2), 2e-4f);
	}

	@ParameterizedTest
	@CsvSource({ "16, 23", "96, 128", "131, 77", "3, 4096", "1031, 5" })
	void threadsChangeNoBits(int height, int width) {
		float[] image = random(height, width, 4);
		float[] one = apply(image, height, width, SMOOTHING, 1);
		for (int threads : new int[] { 2, 3, 4 })
			assertArrayEquals(one, apply(image, height, width, SMOOTHING, threads), threads + " threads");
	}

	@Test
	void mayWriteWhereItReads() {
		float[] image = random(40, 31, 5);
		float[] expected = apply(image, 40, 31, SMOOTHING, 3);
		try (Workers workers = new Workers(3)) {
			FrequencyFilter filter = new FrequencyFilter(40, 31, SMOOTHING, workers);
			float[] same = image.clone();
			filter.apply(same, same);
			assertArrayEquals(expected, same);
			float[] again = new float[image.length];
			filter.apply(image, again);
			assertArrayEquals(expected, again, "a filter keeps nothing from the last image");
		}
	}

	/** JTransforms would take them for these lines, and other users of it keep how many they want. */
	@Test
	void noThreadsOfJTransforms() {
		int wanted = ConcurrencyUtils.getNumberOfThreads();
		ConcurrencyUtils.setNumberOfThreads(4);
		try {
			apply(random(3, 4096, 6), 3, 4096, SMOOTHING, 2);
			apply(random(3, 1031, 7), 3, 1031, SMOOTHING, 2);
			assertEquals(4, ConcurrencyUtils.getNumberOfThreads());
		} finally {
			ConcurrencyUtils.setNumberOfThreads(wanted);
		}
		assertEquals(0, ((ThreadPoolExecutor) ConcurrencyUtils.getThreadPool()).getLargestPoolSize());
	}

	@Test
	void theLastFilterAtWorkGivesTheThreadsBack() {
		int wanted = ConcurrencyUtils.getNumberOfThreads();
		ConcurrencyUtils.setNumberOfThreads(4);
		try (OneThread first = new OneThread()) {
			OneThread second = new OneThread();
			assertEquals(1, ConcurrencyUtils.getNumberOfThreads());
			second.close();
			assertEquals(1, ConcurrencyUtils.getNumberOfThreads());
		} finally {
			assertEquals(4, ConcurrencyUtils.getNumberOfThreads());
			ConcurrencyUtils.setNumberOfThreads(wanted);
		}
	}

	private static float[] apply(float[] image, int height, int width, DoubleUnaryOperator factor, int threads) {
		float[] before = image.clone();
		float[] result = new float[image.length];
		try (Workers workers = new Workers(threads)) {
			new FrequencyFilter(height, width, factor, workers).apply(image, result);
		}
		assertArrayEquals(before, image);
		return result;
	}

	/** Each channel for itself: across, down, times the factor, and back. */
	private static double[] filtered(float[] image, int height, int width, DoubleUnaryOperator factor) {
		double[] result = new double[image.length];
		for (int i = 0; i < image.length; i++)
			result[i] = image[i];
		double[][] across = waves(width);
		double[][] down = waves(height);
		for (int row = 0; row < height; row++)
			for (int channel = 0; channel < 3; channel++)
				transform(result, 3 * row * width + channel, 3, across, false);
		for (int column = 0; column < 3 * width; column++)
			transform(result, column, 3 * width, down, false);
		for (int v = 0; v < height; v++)
			for (int i = 0; i < 3 * width; i++)
				result[3 * v * width + i] *= factor.applyAsDouble(Math.pow(i / 3 / (2.0 * width), 2) + Math.pow(v / (2.0 * height), 2));
		for (int column = 0; column < 3 * width; column++)
			transform(result, column, 3 * width, down, true);
		for (int row = 0; row < height; row++)
			for (int channel = 0; channel < 3; channel++)
				transform(result, 3 * row * width + channel, 3, across, true);
		return result;
	}

	private static double[][] waves(int length) {
		double[][] waves = new double[length][length];
		for (int frequency = 0; frequency < length; frequency++)
			for (int position = 0; position < length; position++)
				waves[frequency][position] = cosine(length, frequency, position);
		return waves;
	}

	/** One line, by its products with all waves, or back. */
	private static void transform(double[] values, int start, int step, double[][] waves, boolean back) {
		double[] line = new double[waves.length];
		for (int i = 0; i < line.length; i++)
			for (int j = 0; j < line.length; j++)
				line[back ? j : i] += values[start + (back ? i : j) * step] * waves[i][j];
		for (int i = 0; i < line.length; i++)
			values[start + i * step] = line[i];
	}

	/** The wave of a frequency, of length 1. */
	private static double cosine(int length, int frequency, int position) {
		return Math.sqrt((frequency == 0 ? 1.0 : 2.0) / length) * Math.cos(Math.PI * (position + 0.5) * frequency / length);
	}

	private static double dot(float[] a, float[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += (double) a[i] * b[i];
		return sum;
	}

	private static float[] random(int height, int width, int seed) {
		Random random = new Random(seed);
		float[] values = new float[3 * height * width];
		for (int i = 0; i < values.length; i++)
			values[i] = (float) (random.nextGaussian() * 60);
		return values;
	}
}
