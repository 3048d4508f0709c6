package neuralstyle.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the cosine transform by its definition in float64. */
class FrequencyFilterTest {

	private static final DoubleUnaryOperator SMOOTHING = frequency -> 1 / Math.hypot(1, frequency / 0.1);

	@ParameterizedTest
	@CsvSource({ "16, 16", "16, 23", "23, 16", "17, 17", "31, 40", "1, 20", "20, 1", "2, 3" })
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
		float[] actual = apply(image, height, width, frequency -> frequency, 1);
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
		assertArrayEquals(image, apply(image, 37, 50, frequency -> 1, 2), 2e-4f);
	}

	@ParameterizedTest
	@CsvSource({ "16, 23", "96, 128", "131, 77" })
	void threadsChangeNoBits(int height, int width) {
		float[] image = random(height, width, 4);
		float[] one = apply(image, height, width, SMOOTHING, 1);
		for (int threads : new int[] { 2, 3 })
			assertArrayEquals(one, apply(image, height, width, SMOOTHING, threads), threads + " threads");
	}

	@Test
	void mayWriteWhereItReads() {
		float[] image = random(40, 31, 5);
		float[] expected = apply(image, 40, 31, SMOOTHING, 3);
		try (Workers workers = new Workers(3); FrequencyFilter filter = new FrequencyFilter(40, 31, SMOOTHING, workers)) {
			float[] same = image.clone();
			filter.apply(same, same);
			assertArrayEquals(expected, same);
			float[] again = new float[image.length];
			filter.apply(image, again);
			assertArrayEquals(expected, again, "a filter keeps nothing from the last image");
		}
	}

	@Test
	void oneThatCannotBeMadeTakesNoMemory() {
		long before = TensorMemory.bytesInUse();
		try (Workers workers = new Workers(1)) {
			assertThrows(OutOfMemoryError.class, () -> new FrequencyFilter(40, 31, frequency -> {
				throw new OutOfMemoryError("Java heap space");
			}, workers));
			assertEquals(before, TensorMemory.bytesInUse());
			FrequencyFilter filter = new FrequencyFilter(40, 31, SMOOTHING, workers);
			assertNotEquals(before, TensorMemory.bytesInUse());
			filter.close();
			filter.close();
			assertEquals(before, TensorMemory.bytesInUse());
		}
	}

	private static float[] apply(float[] image, int height, int width, DoubleUnaryOperator factor, int threads) {
		float[] before = image.clone();
		float[] result = new float[image.length];
		try (Workers workers = new Workers(threads); FrequencyFilter filter = new FrequencyFilter(height, width, factor, workers)) {
			filter.apply(image, result);
		}
		assertArrayEquals(before, image);
		return result;
	}

	/** Each channel for itself: the sum over all frequencies of factor times (image, wave) times wave. */
	private static double[] filtered(float[] image, int height, int width, DoubleUnaryOperator factor) {
		double[] result = new double[image.length];
		for (int channel = 0; channel < 3; channel++)
			for (int v = 0; v < height; v++)
				for (int u = 0; u < width; u++) {
					double sum = 0;
					for (int y = 0; y < height; y++)
						for (int x = 0; x < width; x++)
							sum += image[3 * (y * width + x) + channel] * cosine(width, u, x) * cosine(height, v, y);
					sum *= factor.applyAsDouble(Math.hypot(u / (2.0 * width), v / (2.0 * height)));
					for (int y = 0; y < height; y++)
						for (int x = 0; x < width; x++)
							result[3 * (y * width + x) + channel] += sum * cosine(width, u, x) * cosine(height, v, y);
				}
		return result;
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
