package neuralstyle.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.shade.jackson.databind.JsonNode;
import org.nd4j.shade.jackson.databind.ObjectMapper;

/**
 * Against functions with known minima, and against scipy's fmin_l_bfgs_b evaluation by evaluation
 * (src/test/python/lbfgs_functions.py).
 */
class LbfgsTest {

	private static final Path SCIPY = Path.of("src/test/resources/lbfgs/functions.json");

	/** Notes what was asked for and what came out. */
	private static final class Noted implements Objective {

		final Objective function;
		final List<float[]> points = new ArrayList<>();
		final List<Double> values = new ArrayList<>();

		Noted(Objective function) {
			this.function = function;
		}

		@Override
		public double evaluate(float[] x, float[] gradient) {
			points.add(x.clone());
			double value = function.evaluate(x, gradient);
			values.add(value);
			return value;
		}

		double least() {
			return Collections.min(values);
		}
	}

	/**
	 * With float32, and pairs in 16 bits, the two part sooner or later: when was found by trying, and must not become earlier. After that the least
	 * loss is never more than a tenth of the evaluations behind scipy's.
	 *
	 * @param same how many evaluations give the same loss
	 */
	@ParameterizedTest
	@CsvSource({ "rosenbrock2, 15", "rosenbrock100, 30", "beale, 14", "quadratic, 29", "trigonometric, 60" })
	void evaluatesWhatScipyEvaluates(String name, int same) throws IOException {
		JsonNode scipy = new ObjectMapper().readTree(SCIPY.toFile()).get(name);
		float[] x = new float[scipy.get("start").size()];
		for (int i = 0; i < x.length; i++)
			x[i] = (float) scipy.get("start").get(i).asDouble();
		double[] expected = new double[scipy.get("values").size()];
		for (int i = 0; i < expected.length; i++)
			expected[i] = scipy.get("values").get(i).asDouble();
		Noted noted = new Noted(function(name));
		new Lbfgs(x.length, 10).run(noted, x, expected.length);
		for (int i = 0; i < same; i++)
			assertEquals(expected[i], noted.values.get(i), 0.01 * expected[i], "evaluation " + (i + 1));
		for (int count = 10; count <= noted.values.size(); count += 10) {
			double least = Collections.min(noted.values.subList(0, count));
			double scipyLeast = Arrays.stream(expected, 0, count - count / 10).min().getAsDouble();
			assertTrue(least <= 1.01 * scipyLeast + 1e-6, "after " + count + ": " + least + ", scipy " + scipyLeast);
		}
	}

	private static Objective function(String name) {
		switch (name) {
			case "beale":
				return LbfgsTest::beale;
			case "quadratic":
				return LbfgsTest::quadratic;
			case "trigonometric":
				return LbfgsTest::trigonometric;
			default:
				return LbfgsTest::rosenbrock;
		}
	}

	@Test
	void findsMinima() {
		float[] x = rosenbrockStart(2);
		new Lbfgs(2, 10).run(LbfgsTest::rosenbrock, x, 60);
		assertArrayEquals(new float[] { 1, 1 }, x, 1e-3f);

		x = rosenbrockStart(100);
		new Lbfgs(100, 10).run(LbfgsTest::rosenbrock, x, 100);
		for (float value : x)
			assertEquals(1, value, 1e-3);

		x = new float[] { 1, 1 };
		new Lbfgs(2, 10).run(LbfgsTest::beale, x, 40);
		assertArrayEquals(new float[] { 3, 0.5f }, x, 1e-3f);

		x = new float[50];
		Arrays.fill(x, 1);
		new Lbfgs(50, 10).run(LbfgsTest::quadratic, x, 1000);
		for (float value : x)
			assertEquals(0, value, 1e-2);
	}

	@Test
	void endsAfterExactlyTheEvaluationsAllowed() {
		for (int budget = 1; budget <= 40; budget++) {
			float[] x = rosenbrockStart(100);
			Noted noted = new Noted(LbfgsTest::rosenbrock);
			Lbfgs optimiser = new Lbfgs(100, 10);
			optimiser.run(noted, x, budget);
			assertEquals(budget, noted.values.size());
			assertEquals(noted.least(), optimiser.loss());
			assertEquals(noted.least(), rosenbrock(x, new float[100]), "x is the best point");
			assertArrayEquals(x, best(optimiser, x.length));
		}
	}

	@Test
	void goesOnWithoutEvaluatingAPointAgain() {
		float[] x = rosenbrockStart(100);
		Noted noted = new Noted(LbfgsTest::rosenbrock);
		Lbfgs optimiser = new Lbfgs(100, 10);
		for (int budget : new int[] { 1, 7, 12, 20 })
			optimiser.run(noted, x, budget);
		assertEquals(40, noted.values.size());
		Set<String> different = new HashSet<>();
		for (float[] point : noted.points)
			different.add(Arrays.toString(point));
		assertEquals(40, different.size());
		assertTrue(noted.least() < 10, "with pauses " + noted.least());
	}

	@Test
	void restartForgetsTheSteps() {
		for (boolean restart : new boolean[] { true, false }) {
			float[] x = rosenbrockStart(100);
			Lbfgs optimiser = new Lbfgs(100, 10);
			optimiser.run(LbfgsTest::rosenbrock, x, 20);
			float[] gradient = new float[100];
			rosenbrock(x, gradient);
			float[] before = x.clone();
			if (restart)
				optimiser.restart();
			Noted noted = new Noted(LbfgsTest::rosenbrock);
			optimiser.run(noted, x, 1);
			assertEquals(restart, isUnitStepDown(before, gradient, noted.points.get(0)));
		}
	}

	private static boolean isUnitStepDown(float[] from, float[] gradient, float[] to) {
		double norm = 0;
		for (float g : gradient)
			norm += g * g;
		for (int i = 0; i < from.length; i++)
			if (Math.abs(from[i] - gradient[i] / Math.sqrt(norm) - to[i]) > 1e-5)
				return false;
		return true;
	}

	@Test
	void cancellationLeavesTheBestPoint() {
		for (int last = 1; last < 30; last++) {
			int evaluations = last;
			float[] x = rosenbrockStart(100);
			Noted noted = new Noted(LbfgsTest::rosenbrock);
			Lbfgs optimiser = new Lbfgs(100, 10);
			assertThrows(CancellationException.class, () -> optimiser.run((point, gradient) -> {
				if (noted.values.size() == evaluations) {
					Arrays.fill(gradient, Float.NaN);
					throw new CancellationException();
				}
				return noted.evaluate(point, gradient);
			}, x, 100));
			assertEquals(noted.least(), optimiser.loss());
			assertEquals(noted.least(), rosenbrock(best(optimiser, x.length), new float[100]));
		}
	}

	/** Beyond some distance the function is not defined; the minimum lies near that border. */
	@Test
	void stepsThatLeaveTheDomainAreShortened() {
		for (double beyond : new double[] { Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY }) {
			Noted noted = new Noted((x, gradient) -> {
				double value = rosenbrock(x, gradient);
				if (Math.abs(x[0]) < 1.3 && Math.abs(x[1]) < 1.2)
					return value;
				Arrays.fill(gradient, Float.NaN);
				return beyond;
			});
			float[] x = { -1.2f, 1 };
			Lbfgs optimiser = new Lbfgs(2, 10);
			optimiser.run(noted, x, 100);
			assertTrue(noted.values.contains(beyond), "the border was met");
			assertArrayEquals(new float[] { 1, 1 }, x, 1e-2f);
		}
	}

	/** What an objective gives that has gone astray: its value, and the parts of its gradient. */
	private static final double[][] ASTRAY = { { Double.NaN, Double.NaN },
		{ Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY }, { Double.NEGATIVE_INFINITY, 0 },
		{ 1e30, 1e20 }, { 1e30, -1e20 }, { 1, Double.NaN } };

	/** As {@link #rosenbrock} for some evaluations, then astray for some, then good again. */
	private static Objective astray(double[] how, int from, int count) {
		int[] calls = { 0 };
		return (x, gradient) -> {
			int call = calls[0]++;
			if (call < from || call - from >= count)
				return rosenbrock(x, gradient);
			Arrays.fill(gradient, (float) how[1]);
			return how[0];
		};
	}

	@Test
	void afterThreeFailuresItEndsAtTheBestPoint() {
		for (double[] how : ASTRAY)
			for (int good : new int[] { 1, 2, 15 }) {
				String with = Arrays.toString(how) + " after " + good;
				Noted noted = new Noted(astray(how, good, Integer.MAX_VALUE));
				Lbfgs optimiser = new Lbfgs(2, 10, 0.5);
				float[] x = rosenbrockStart(2);
				optimiser.run(noted, x, 500);
				double least = Collections.min(noted.values.subList(0, good));
				assertTrue(optimiser.stuck(), with);
				assertTrue(noted.values.size() < 500, with);
				assertEquals(least, optimiser.loss(), with);
				assertEquals(least, rosenbrock(x, new float[2]), with);
				assertArrayEquals(x, best(optimiser, x.length), with);

				int count = noted.values.size();
				optimiser.run(noted, x, 500);
				assertEquals(count, noted.values.size(), "once stuck it stays so, " + with);
			}
	}

	@Test
	void everyFailureShrinksTheFirstStepToATenth() {
		for (double[] how : ASTRAY) {
			Noted noted = new Noted(astray(how, 1, Integer.MAX_VALUE));
			new Lbfgs(2, 10, 0.5).run(noted, rosenbrockStart(2), 500);
			List<Double> first = new ArrayList<>();
			double before = 0;
			for (float[] point : noted.points.subList(1, noted.points.size())) {
				double step = Math.hypot(point[0] + 1.2, point[1] - 1);
				// Within a search every trial is shorter than the one before.
				if (step > before)
					first.add(step);
				before = step;
			}
			assertEquals(3, first.size(), Arrays.toString(how) + " " + first);
			for (int i = 0; i < 3; i++)
				assertEquals(0.5 * Math.pow(0.1, i), first.get(i), 0.01 * first.get(i));
		}
	}

	@Test
	void goesOnWhereOneSearchFailed() {
		for (double[] how : ASTRAY)
			for (int good : new int[] { 1, 2, 15 }) {
				float[] x = rosenbrockStart(2);
				Lbfgs optimiser = new Lbfgs(2, 10, 0.5);
				optimiser.run(astray(how, good, 30), x, 200);
				assertArrayEquals(new float[] { 1, 1 }, x, 1e-2f, Arrays.toString(how) + " after " + good);
			}
	}

	/** Beyond some distance the function rises like a wall, without end; the minimum lies near it. */
	@Test
	void aWallDoesNotStopIt() {
		for (double[] how : ASTRAY) {
			if (how[0] < 2)
				continue;
			float[] x = { -1.2f, 1 };
			Lbfgs optimiser = new Lbfgs(2, 10, 5);
			Noted noted = new Noted((point, gradient) -> {
				double value = rosenbrock(point, gradient);
				if (Math.abs(point[0]) < 1.3 && Math.abs(point[1]) < 1.2)
					return value;
				Arrays.fill(gradient, (float) how[1]);
				return how[0];
			});
			optimiser.run(noted, x, 150);
			assertTrue(noted.values.contains(how[0]), "the wall was met");
			assertArrayEquals(new float[] { 1, 1 }, x, 1e-2f, Arrays.toString(how));
		}
	}

	@Test
	void aGradientThatIsNoNumberIsNotTakenForTheBest() {
		float[] x = rosenbrockStart(2);
		int[] calls = { 0 };
		Lbfgs optimiser = new Lbfgs(2, 10);
		optimiser.run((point, gradient) -> {
			double value = rosenbrock(point, gradient);
			if (calls[0]++ != 2)
				return value;
			gradient[1] = Float.NaN;
			return 0;
		}, x, 60);
		assertEquals(rosenbrock(x, new float[2]), optimiser.loss());
		assertArrayEquals(new float[] { 1, 1 }, x, 1e-2f);
	}

	/**
	 * A line search that ends without its conditions, at a point with a steeper slope than the start, leaves a pair that would
	 * make the memory indefinite. It must not be used, nor what it was written over.
	 */
	@Test
	void aStepWithoutCurvatureIsNotRemembered() {
		float[] start = { 1, 1 };
		float[] second = new float[2];
		Noted noted = new Noted(LbfgsTest::quadratic);
		Objective lying = (x, gradient) -> {
			int call = noted.values.size();
			double value = noted.evaluate(x, gradient);
			if (call < 2) {
				System.arraycopy(gradient, 0, second, 0, 2);
				return value;
			}
			double loss = noted.function.evaluate(noted.points.get(1), new float[2]);
			for (int i = 0; i < 2; i++)
				gradient[i] = (call == 2 ? -2 : 2) * second[i];
			return loss + (call == 2 ? 1e-3 : -1e-3 - 1e-6 * call);
		};
		Lbfgs optimiser = new Lbfgs(2, 1);
		optimiser.run(lying, start, 30);
		int end = 3;
		while (!isUnitStepDown(noted.points.get(end), second, noted.points.get(end + 1)))
			assertTrue(++end < 20, "no step down the gradient after the search");
	}

	@Test
	void stopsAtAMinimum() {
		Noted noted = new Noted(LbfgsTest::quadratic);
		new Lbfgs(3, 10).run(noted, new float[3], 50);
		assertEquals(1, noted.values.size());
	}

	private static float[] best(Lbfgs optimiser, int n) {
		float[] best = new float[n];
		optimiser.best(best);
		return best;
	}

	private static float[] rosenbrockStart(int n) {
		float[] x = new float[n];
		for (int i = 0; i < n; i++)
			x[i] = i % 2 == 0 ? -1.2f : 1;
		return x;
	}

	private static double rosenbrock(float[] x, float[] gradient) {
		double sum = 0;
		for (int i = 0; i < x.length; i += 2) {
			double a = x[i];
			double rest = x[i + 1] - a * a;
			sum += 100 * rest * rest + (1 - a) * (1 - a);
			gradient[i] = (float) (-400 * a * rest - 2 * (1 - a));
			gradient[i + 1] = (float) (200 * rest);
		}
		return sum;
	}

	private static double beale(float[] x, float[] gradient) {
		double a = x[0];
		double b = x[1];
		double sum = 0;
		double da = 0;
		double db = 0;
		double[] targets = { 1.5, 2.25, 2.625 };
		for (int k = 1; k <= 3; k++) {
			double rest = targets[k - 1] - a * (1 - Math.pow(b, k));
			sum += rest * rest;
			da += 2 * rest * (Math.pow(b, k) - 1);
			db += 2 * rest * a * k * Math.pow(b, k - 1);
		}
		gradient[0] = (float) da;
		gradient[1] = (float) db;
		return sum;
	}

	/** Curvatures from 1 to 10^4. */
	private static double quadratic(float[] x, float[] gradient) {
		double sum = 0;
		for (int i = 0; i < x.length; i++) {
			double curvature = Math.pow(10, 4.0 * i / (x.length - 1));
			sum += 0.5 * curvature * x[i] * x[i];
			gradient[i] = (float) (curvature * x[i]);
		}
		return sum;
	}

	private static double trigonometric(float[] x, float[] gradient) {
		int n = x.length;
		double cosines = 0;
		for (float value : x)
			cosines += Math.cos(value);
		double[] rest = new double[n];
		double sum = 0;
		double restSum = 0;
		for (int i = 0; i < n; i++) {
			rest[i] = n - cosines + (i + 1) * (1 - Math.cos(x[i])) - Math.sin(x[i]);
			sum += rest[i] * rest[i];
			restSum += rest[i];
		}
		for (int i = 0; i < n; i++)
			gradient[i] = (float) (2 * (restSum * Math.sin(x[i]) + rest[i] * ((i + 1) * Math.sin(x[i]) - Math.cos(x[i]))));
		return sum;
	}
}
