package neuralstyle.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import neuralstyle.engine.Workers;

/** The optimisation of an image, on a quadratic: sum of c (x - target)^2 / 2 with c from 1 to 30. */
class DescentTest {

	private static final int HEIGHT = 17;
	private static final int WIDTH = 24;
	private static final int LENGTH = 3 * HEIGHT * WIDTH;

	private final float[] target = random(1);
	private final float[] start = random(2);
	private final List<float[]> points = new ArrayList<>();
	private final List<Double> values = new ArrayList<>();

	@ParameterizedTest
	@EnumSource
	void reachesTheMinimum(Optimiser kind) {
		float[] before = start.clone();
		try (Workers workers = new Workers(2)) {
			Descent descent = new Descent(this::quadratic, 400, start, HEIGHT, WIDTH, kind, workers);
			assertArrayEquals(start, descent.best(), "before the first evaluation the best image is the start");
			descent.run();
			assertArrayEquals(before, start);
			assertArrayEquals(target, descent.best(), kind == Optimiser.SMOOTHED ? 0.05f : 0.02f);
			float[] best = descent.best();
			double least = values.stream().mapToDouble(value -> value).min().getAsDouble();
			assertEquals(least, quadratic(best, new float[LENGTH]), 1e-3 * least + 1e-3);
		}
	}

	@ParameterizedTest
	@EnumSource
	void anInterruptedOneKeepsTheBestImage(Optimiser kind) {
		Objective until = (x, gradient) -> {
			if (points.size() == 30)
				throw new CancellationException();
			return quadratic(x, gradient);
		};
		try (Workers workers = new Workers(2)) {
			Descent descent = new Descent(until, 400, start, HEIGHT, WIDTH, kind, workers);
			Assertions.assertThrows(CancellationException.class, () -> descent.run());
			double least = values.stream().mapToDouble(value -> value).min().getAsDouble();
			assertArrayEquals(points.get(values.indexOf(least)), descent.best());
		}
	}

	/**
	 * The second step of the smoothed L-BFGS in the image, from the points and gradients before and after its first, by the
	 * formula of L-BFGS with the first inverse Hessian gamma R R in float64; R by the cosine transform's definition.
	 */
	@Test
	void smoothedIsLbfgsWithASmoothingFirstInverseHessian() {
		try (Workers workers = new Workers(2)) {
			new Descent(this::quadratic, 10, start, HEIGHT, WIDTH, Optimiser.SMOOTHED, workers).run();
		}
		double[] g0 = gradient(points.get(0));
		double[] firstDirection = smooth(smooth(g0));
		double firstLength = 2 * Math.sqrt(LENGTH) / Math.sqrt(dot(smooth(g0), smooth(g0)));
		assertClose(times(firstDirection, -firstLength), step(0, 1), "first trial");

		// The line search tried other lengths until one would do.
		int tried = 1;
		while (angle(step(0, tried + 1), step(0, 1)) < 1e-3)
			tried++;
		double[] g1 = gradient(points.get(tried));
		double[] s = step(0, tried);
		double[] y = minus(g1, g0);

		double gamma = dot(s, y) / dot(smooth(y), smooth(y));
		double rho = 1 / dot(s, y);
		double alpha = rho * dot(s, g1);
		double[] q = minus(g1, times(y, alpha));
		double[] r = times(smooth(smooth(q)), gamma);
		double beta = rho * dot(y, r);
		double[] step = times(minus(r, times(s, beta - alpha)), -1);
		assertClose(step, step(tried, tried + 1), "second step");
	}

	private double[] step(int from, int to) {
		return minus(doubles(points.get(to)), doubles(points.get(from)));
	}

	private static double angle(double[] a, double[] b) {
		return Math.acos(Math.min(1, dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))));
	}

	private double quadratic(float[] x, float[] gradient) {
		double sum = 0;
		for (int i = 0; i < LENGTH; i++) {
			double c = 1 + 29.0 * i / LENGTH;
			double d = (double) x[i] - target[i];
			sum += c * d * d / 2;
			gradient[i] = (float) (c * d);
		}
		points.add(x.clone());
		values.add(sum);
		return sum;
	}

	private double[] gradient(float[] x) {
		float[] gradient = new float[LENGTH];
		quadratic(x, gradient);
		return doubles(gradient);
	}

	private static void assertClose(double[] expected, double[] actual, String what) {
		double[] difference = minus(expected, actual);
		double error = Math.sqrt(dot(difference, difference) / dot(expected, expected));
		assertTrue(error < 1e-4, what + " off by " + error);
	}

	private static double[] smooth(double[] image) {
		double[] across = new double[LENGTH];
		double[] waves = new double[LENGTH];
		for (int c = 0; c < 3; c++) {
			for (int y = 0; y < HEIGHT; y++)
				for (int u = 0; u < WIDTH; u++)
					for (int x = 0; x < WIDTH; x++)
						across[at(y, u, c)] += image[at(y, x, c)] * cosine(WIDTH, u, x);
			for (int v = 0; v < HEIGHT; v++)
				for (int u = 0; u < WIDTH; u++) {
					for (int y = 0; y < HEIGHT; y++)
						waves[at(v, u, c)] += across[at(y, u, c)] * cosine(HEIGHT, v, y);
					waves[at(v, u, c)] /= Math.hypot(1, Math.hypot(u / (2.0 * WIDTH), v / (2.0 * HEIGHT)) / 0.1);
				}
		}
		double[] down = new double[LENGTH];
		double[] result = new double[LENGTH];
		for (int c = 0; c < 3; c++) {
			for (int y = 0; y < HEIGHT; y++)
				for (int u = 0; u < WIDTH; u++)
					for (int v = 0; v < HEIGHT; v++)
						down[at(y, u, c)] += waves[at(v, u, c)] * cosine(HEIGHT, v, y);
			for (int y = 0; y < HEIGHT; y++)
				for (int x = 0; x < WIDTH; x++)
					for (int u = 0; u < WIDTH; u++)
						result[at(y, x, c)] += down[at(y, u, c)] * cosine(WIDTH, u, x);
		}
		return result;
	}

	private static int at(int y, int x, int channel) {
		return 3 * (y * WIDTH + x) + channel;
	}

	private static double cosine(int length, int frequency, int position) {
		return Math.sqrt((frequency == 0 ? 1.0 : 2.0) / length) * Math.cos(Math.PI * (position + 0.5) * frequency / length);
	}

	private static double[] doubles(float[] values) {
		return DoubleObjective.doubles(values);
	}

	private static double[] minus(double[] a, double[] b) {
		double[] difference = new double[a.length];
		for (int i = 0; i < a.length; i++)
			difference[i] = a[i] - b[i];
		return difference;
	}

	private static double[] times(double[] a, double factor) {
		double[] product = new double[a.length];
		for (int i = 0; i < a.length; i++)
			product[i] = factor * a[i];
		return product;
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += a[i] * b[i];
		return sum;
	}

	private static float[] random(int seed) {
		Random random = new Random(seed);
		float[] values = new float[LENGTH];
		for (int i = 0; i < values.length; i++)
			values[i] = (float) (random.nextGaussian() * 50);
		return values;
	}
}
