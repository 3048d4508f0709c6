package neuralstyle.transfer;

/**
 * Limited-memory BFGS on float vectors in place (Nocedal, Math. Comp. 35 (1980); Nocedal and Wright, Numerical Optimization,
 * algorithms 7.4 and 7.5). The first trial of each line search is the whole step, which is seldom refused; where none lowers
 * the function, or it is not defined, the search goes on from the best point with an empty memory and a smaller step. Of the
 * trials of a search the best one is taken.
 * <p>
 * Steps and changes of the gradient are remembered in 16 bits ({@link RoundedVector}), since they are most of the memory. The
 * search goes along the rounded direction, so a step is known exactly; a change of the gradient to a hundred-thousandth.
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
	/** Steps and changes of the gradient, the newest at {@link #newest}; beyond it stands the direction of the search. */
	private final RoundedVector[] steps;
	private final RoundedVector[] changes;
	private final double[] products;
	private final double[] coefficients;
	private int newest = -1;
	private int remembered;

	/** Where the search begins, which is the best point of all searches before. */
	private final float[] point;
	private float[] gradient;
	/** Between two searches the room for the next direction. */
	private float[] trialGradient;
	private double loss = Double.NaN;
	/** The best trial of this search: how far along the direction, 0 for none that is better than the point. */
	private float bestStep;
	private float[] bestGradient;
	private double bestLoss = Double.NaN;
	private int failures;
	private double shrink = 1;

	/** Bytes for each value of the point that an optimiser with this history has. */
	static int bytes(int history) {
		return 2 * history * RoundedVector.BYTES + 4 * Float.BYTES;
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
		steps = new RoundedVector[history];
		changes = new RoundedVector[history];
		for (int i = 0; i < history; i++) {
			steps[i] = new RoundedVector(n);
			changes[i] = new RoundedVector(n);
		}
		products = new double[history];
		coefficients = new double[history];
		point = new float[n];
		gradient = new float[n];
		trialGradient = new float[n];
		bestGradient = new float[n];
	}

	/** Forgets the steps, so that the next one goes down the gradient. */
	void restart() {
		remembered = 0;
	}

	/** Gives the point with the least loss so far, also within an evaluation; only after the first one. */
	void best(float[] to) {
		System.arraycopy(point, 0, to, 0, to.length);
		if (bestStep != 0)
			steps[next()].addTo(to, bestStep);
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
	 * @param f may change what it is given
	 * @param x where to start, for the first call; later ones go on from the best point. Afterwards the best point
	 * @param evaluations how many may be made; fewer are if no step lowers the loss any more
	 */
	void run(Objective f, float[] x, int evaluations) {
		int left = evaluations;
		if (Double.isNaN(bestLoss)) {
			System.arraycopy(x, 0, point, 0, x.length);
			loss = f.evaluate(x, gradient);
			bestLoss = loss;
			left--;
		}
		goToBest();
		while (left > 0 && !stuck()) {
			boolean downTheGradient = remembered == 0;
			double firstStep = chooseDirection(trialGradient);
			RoundedVector direction = turnTo(trialGradient);
			double slope = direction.dot(gradient);
			LineSearch search = new LineSearch(loss, slope, firstStep);
			boolean over = !(slope < 0);
			double value = loss;
			for (int trial = 0; trial < MOST_TRIALS && left > 0 && !over; trial++) {
				float step = (float) search.step();
				System.arraycopy(point, 0, x, 0, x.length);
				direction.addTo(x, step);
				value = f.evaluate(x, trialGradient);
				left--;
				double trialSlope = direction.dot(trialGradient);
				over = search.tried(value, trialSlope);
				if (value < bestLoss && LineSearch.defined(value, trialSlope))
					note(step, value);
			}
			boolean done = over && value < loss && bestStep != 0;
			if (done) {
				failures = 0;
				shrink = 1;
			} else if (left > 0) {
				if (downTheGradient) {
					failures++;
					shrink *= SHRINK;
				}
				restart();
			}
			float step = bestStep;
			goToBest();
			if (done)
				learn(step);
		}
		System.arraycopy(point, 0, x, 0, x.length);
	}

	/** Notes the last trial as the best one. */
	private void note(float step, double value) {
		bestStep = step;
		bestLoss = value;
		float[] swap = bestGradient;
		bestGradient = trialGradient;
		trialGradient = swap;
	}

	private void goToBest() {
		if (bestStep == 0)
			return;
		steps[next()].addTo(point, bestStep);
		float[] swap = gradient;
		gradient = bestGradient;
		bestGradient = swap;
		loss = bestLoss;
		bestStep = 0;
	}

	/** Two-loop recursion; gives the first step to try along the direction. */
	private double chooseDirection(float[] direction) {
		for (int i = 0; i < direction.length; i++)
			direction[i] = -gradient[i];
		if (remembered == 0) {
			double norm = Math.sqrt(dot(gradient, gradient));
			return shrink * (firstLength > 0 ? firstLength / norm : norm > 1 ? 1 / norm : 1);
		}
		for (int k = 0; k < remembered; k++) {
			int i = (newest - k + history) % history;
			coefficients[i] = steps[i].dot(direction) / products[i];
			changes[i].addTo(direction, (float) -coefficients[i]);
		}
		float scale = (float) (products[newest] / changes[newest].dot(changes[newest]));
		for (int i = 0; i < direction.length; i++)
			direction[i] *= scale;
		for (int k = remembered - 1; k >= 0; k--) {
			int i = (newest - k + history) % history;
			steps[i].addTo(direction, (float) (coefficients[i] - changes[i].dot(direction) / products[i]));
		}
		return 1;
	}

	/** Where the next step is remembered. */
	private int next() {
		return (newest + 1) % history;
	}

	/**
	 * The search goes along the rounded direction, so that the step is remembered as it was made. NB: if the memory was full, the
	 * oldest step is lost from now on: the direction is written over it.
	 */
	private RoundedVector turnTo(float[] direction) {
		remembered = Math.min(history - 1, remembered);
		steps[next()].set(direction);
		return steps[next()];
	}

	/**
	 * Remembers the step that was made along the direction, unless the function was not convex along it by the rounded change of the
	 * gradient.
	 */
	private void learn(float step) {
		RoundedVector made = steps[next()];
		RoundedVector change = changes[next()];
		made.scale(step);
		// The gradient before the step has become the room for the next one's.
		change.setDifference(gradient, bestGradient);
		double product = made.dot(change);
		if (!(product > 2.2e-16 * -made.dot(bestGradient)))
			return;
		newest = next();
		products[newest] = product;
		remembered++;
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
