package neuralstyle.transfer;

/**
 * Limited-memory BFGS on float vectors in place (Nocedal, Math. Comp. 35 (1980); Nocedal and Wright, Numerical Optimization,
 * algorithms 7.4 and 7.5). The first trial of each line search is the whole step, which is seldom refused; where none lowers
 * the function, or it is not defined, the search goes on from the best point with an empty memory and a smaller step.
 * <p>
 * Written here because no Java library minimises a function of float32 vectors on memory that is given to it:
 * Deeplearning4j's L-BFGS is tied to its models, others copy to double arrays on every evaluation.
 */
final class Lbfgs {

	private static final int MOST_TRIALS = 20;
	/** Searches that may fail one after another, each from the best point with a tenth of the last one's step. */
	private static final int MOST_FAILURES = 3;
	private static final double SHRINK = 0.1;

	private final int history;
	private final double firstLength;
	/** Steps and changes of the gradient, the newest at {@link #newest}. */
	private final float[][] steps;
	private final float[][] changes;
	private final double[] products;
	private final double[] coefficients;
	private int newest = -1;
	private int remembered;

	private final float[] direction;
	private final float[] origin;
	private float[] gradient;
	private float[] trialGradient;
	private final float[] best;
	private final float[] bestGradient;
	private double loss;
	private double bestLoss = Double.NaN;
	private int failures;
	private double shrink = 1;

	/** Vectors of the image's length that an optimiser with this history has. */
	static int vectors(int history) {
		return 2 * history + 6;
	}

	/** With scipy's first step: of length 1, or the gradient itself if that is shorter. */
	Lbfgs(int n, int history) {
		this(n, history, 0);
	}

	/**
	 * @param n length of the vectors
	 * @param history how many steps to remember, at least 1
	 * @param firstLength of the first step; 0 for scipy's
	 */
	Lbfgs(int n, int history, double firstLength) {
		this.history = history;
		this.firstLength = firstLength;
		steps = new float[history][n];
		changes = new float[history][n];
		products = new double[history];
		coefficients = new double[history];
		direction = new float[n];
		origin = new float[n];
		gradient = new float[n];
		trialGradient = new float[n];
		best = new float[n];
		bestGradient = new float[n];
	}

	/** Forgets the steps, so that the next one goes down the gradient. */
	void restart() {
		remembered = 0;
	}

	/** The point with the least loss so far; only after the first evaluation. */
	float[] best() {
		return best;
	}

	/** The least loss so far. */
	double loss() {
		return bestLoss;
	}

	/** Whether it ended since no step lowers the function any more, even a thousandth of the usual one. */
	boolean stuck() {
		return failures >= MOST_FAILURES;
	}

	/**
	 * Goes on from x.
	 *
	 * @param x where to start, for the first call; later calls must give what the last one left, whose loss is not evaluated
	 *        again. Afterwards the best point
	 * @param evaluations how many may be made; fewer are if no step lowers the loss any more
	 */
	void run(Objective f, float[] x, int evaluations) {
		int left = evaluations;
		if (Double.isNaN(bestLoss)) {
			bestLoss = f.evaluate(x, gradient);
			left--;
			remember(x, gradient, bestLoss);
		}
		loss = bestLoss;
		System.arraycopy(bestGradient, 0, gradient, 0, gradient.length);
		while (left > 0 && !stuck()) {
			double firstStep = chooseDirection();
			double slope = dot(gradient, direction);
			LineSearch search = new LineSearch(loss, slope, firstStep);
			System.arraycopy(x, 0, origin, 0, x.length);
			boolean over = !(slope < 0);
			double value = loss;
			double step = 0;
			for (int trial = 0; trial < MOST_TRIALS && left > 0 && !over; trial++) {
				step = search.step();
				move(x, origin, direction, (float) step);
				value = f.evaluate(x, trialGradient);
				left--;
				double trialSlope = dot(trialGradient, direction);
				if (value < bestLoss && LineSearch.defined(value, trialSlope))
					remember(x, trialGradient, value);
				over = search.tried(value, trialSlope);
			}
			if (over && value < loss) {
				learn((float) step);
				loss = value;
				float[] swap = gradient;
				gradient = trialGradient;
				trialGradient = swap;
				failures = 0;
				shrink = 1;
			} else if (left > 0) {
				if (remembered == 0) {
					failures++;
					shrink *= SHRINK;
				}
				restart();
				System.arraycopy(best, 0, x, 0, x.length);
				System.arraycopy(bestGradient, 0, gradient, 0, gradient.length);
				loss = bestLoss;
			}
		}
		System.arraycopy(best, 0, x, 0, x.length);
	}

	private void remember(float[] x, float[] g, double value) {
		System.arraycopy(x, 0, best, 0, x.length);
		System.arraycopy(g, 0, bestGradient, 0, g.length);
		bestLoss = value;
	}

	/** Two-loop recursion; gives the first step to try along the direction. */
	private double chooseDirection() {
		for (int i = 0; i < direction.length; i++)
			direction[i] = -gradient[i];
		if (remembered == 0) {
			double norm = Math.sqrt(dot(gradient, gradient));
			return shrink * (firstLength > 0 ? firstLength / norm : norm > 1 ? 1 / norm : 1);
		}
		for (int k = 0; k < remembered; k++) {
			int i = (newest - k + history) % history;
			coefficients[i] = dot(steps[i], direction) / products[i];
			add(direction, changes[i], (float) -coefficients[i]);
		}
		float scale = (float) (products[newest] / dot(changes[newest], changes[newest]));
		for (int i = 0; i < direction.length; i++)
			direction[i] *= scale;
		for (int k = remembered - 1; k >= 0; k--) {
			int i = (newest - k + history) % history;
			add(direction, steps[i], (float) (coefficients[i] - dot(changes[i], direction) / products[i]));
		}
		return 1;
	}

	/**
	 * Notes the step from the old gradient to the trial's, unless the function was not convex along it. NB: then the oldest
	 * step, if the memory was full, is lost all the same: the new one was written over it.
	 */
	private void learn(float step) {
		int next = (newest + 1) % history;
		float[] s = steps[next];
		float[] y = changes[next];
		for (int i = 0; i < s.length; i++)
			s[i] = step * direction[i];
		for (int i = 0; i < y.length; i++)
			y[i] = trialGradient[i] - gradient[i];
		double product = dot(s, y);
		if (!(product > 2.2e-16 * -dot(gradient, s))) {
			remembered = Math.min(history - 1, remembered);
			return;
		}
		products[next] = product;
		newest = next;
		remembered = Math.min(history, remembered + 1);
	}

	private static void move(float[] x, float[] origin, float[] direction, float step) {
		for (int i = 0; i < x.length; i++)
			x[i] = origin[i] + step * direction[i];
	}

	private static void add(float[] sum, float[] values, float factor) {
		for (int i = 0; i < sum.length; i++)
			sum[i] += factor * values[i];
	}

	/**
	 * Pairs of products are summed in double, in four sums side by side: conversions to double, not additions, would take
	 * most of the time. The order is fixed, so the result is the same on every machine.
	 */
	private static double dot(float[] a, float[] b) {
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double s3 = 0;
		int i = 0;
		for (; i < a.length - 7; i += 8) {
			s0 += a[i] * b[i] + a[i + 1] * b[i + 1];
			s1 += a[i + 2] * b[i + 2] + a[i + 3] * b[i + 3];
			s2 += a[i + 4] * b[i + 4] + a[i + 5] * b[i + 5];
			s3 += a[i + 6] * b[i + 6] + a[i + 7] * b[i + 7];
		}
		for (; i < a.length; i++)
			s0 += (double) a[i] * b[i];
		return s0 + s1 + s2 + s3;
	}
}
