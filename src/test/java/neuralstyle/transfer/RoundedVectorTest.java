package neuralstyle.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundedVectorTest {

	private static final int BLOCK = 1024;

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 1023, 1024, 1025, 5000 })
	void isOffByHalfAStepAtMost(int length) {
		float[] values = random(length, 1);
		// Blocks of very different sizes do not spoil each other.
		for (int i = 0; i < length; i++)
			values[i] *= (float) Math.pow(1e4, i / BLOCK);
		float[] rounded = floats(rounded(values), values.length);
		for (int from = 0; from < length; from += BLOCK) {
			int end = Math.min(length, from + BLOCK);
			float largest = 0;
			for (int i = from; i < end; i++)
				largest = Math.max(largest, Math.abs(values[i]));
			for (int i = from; i < end; i++)
				assertEquals(values[i], rounded[i], 1.01 * largest / 65534, "value " + i);
		}
	}

	/** Errors that all went one way would turn a direction. */
	@Test
	void roundsToTheNearest() {
		float[] values = random(100_000, 2);
		float[] rounded = floats(rounded(values), values.length);
		double sum = 0;
		double square = 0;
		for (int i = 0; i < values.length; i++) {
			sum += rounded[i] - values[i];
			square += Math.pow(rounded[i] - values[i], 2);
		}
		double deviation = Math.sqrt(square);
		assertTrue(deviation > 0 && Math.abs(sum) < 4 * deviation, "errors add up to " + sum + ", by chance about " + deviation);
	}

	@Test
	void productsAreThoseOfTheRoundedValues() {
		RoundedVector a = rounded(random(5000, 3));
		RoundedVector b = new RoundedVector(5000);
		b.setDifference(random(5000, 4), random(5000, 5));
		assertEquals(product(floats(a, 5000), floats(b, 5000)), a.dot(b), 1e-2);
		assertEquals(product(floats(a, 5000), random(5000, 6)), a.dot(random(5000, 6)), 1e-2);
		float[] sum = random(5000, 7);
		float[] expected = sum.clone();
		a.addTo(sum, -3);
		float[] values = floats(a, 5000);
		for (int i = 0; i < sum.length; i++)
			expected[i] -= 3 * values[i];
		assertArrayEquals(expected, sum, 1e-2f);
	}

	/** So a step along a rounded direction is known as it was made. */
	@Test
	void scalingChangesNoBits() {
		RoundedVector a = rounded(random(3000, 8));
		float[] step = new float[3000];
		a.addTo(step, 0.37f);
		a.scale(0.37f);
		assertArrayEquals(step, floats(a, 3000));
	}

	@Test
	void whatIsTooSmallIsZero() {
		assertArrayEquals(new float[3], floats(rounded(new float[3]), 3));
		assertArrayEquals(new float[2], floats(rounded(new float[] { Float.MIN_VALUE, -Float.MIN_NORMAL }), 2));
		assertArrayEquals(new float[] { 1e34f, -1e34f, 0 }, floats(rounded(new float[] { 1e34f, -1e34f, 0 }), 3), 1e28f);
	}

	private static RoundedVector rounded(float[] values) {
		RoundedVector rounded = new RoundedVector(values.length);
		rounded.set(values);
		return rounded;
	}

	private static float[] floats(RoundedVector vector, int length) {
		float[] values = new float[length];
		vector.addTo(values, 1);
		return values;
	}

	private static double product(float[] a, float[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += (double) a[i] * b[i];
		return sum;
	}

	private static float[] random(int length, int seed) {
		Random random = new Random(seed);
		float[] values = new float[length];
		for (int i = 0; i < length; i++)
			values[i] = (float) (random.nextGaussian() * 50);
		return values;
	}
}
