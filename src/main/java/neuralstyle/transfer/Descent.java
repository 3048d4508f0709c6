package neuralstyle.transfer;

import neuralstyle.engine.Workers;

/** The optimisation of an image at one pyramid level, by the settings' kind of L-BFGS. */
final class Descent {

	/** Grey levels that the first step changes an image, root mean square. */
	private static final double FIRST_STEP = 2;

	private final Objective objective;
	private final float[] start;
	private final Optimiser kind;
	private final int evaluations;
	private final Lbfgs lbfgs;
	private final SmoothedObjective smoothed;
	/** The image that is tried, or where the objective is a smoothed one its variables. */
	private final float[] x;
	private boolean begun;

	/**
	 * @param objective may change the image that it is given
	 * @param evaluations how many are to be made
	 * @param start the image to start from, in the order row, column, channel, and to go on from; kept, not copied, not changed
	 */
	Descent(Objective objective, int evaluations, float[] start, int height, int width, Optimiser kind, Workers workers) {
		this.start = start;
		this.kind = kind;
		this.evaluations = evaluations;
		x = kind == Optimiser.SMOOTHED ? new float[start.length] : start.clone();
		lbfgs = new Lbfgs(x.length, history(kind, evaluations), kind == Optimiser.RESTARTED ? 0 : FIRST_STEP * Math.sqrt(x.length));
		smoothed = kind == Optimiser.SMOOTHED ? new SmoothedObjective(objective, start, height, width, workers) : null;
		this.objective = smoothed != null ? smoothed : objective;
	}

	/** Steps to remember: no more than will be made before the last one. */
	static int history(Optimiser kind, int evaluations) {
		return Math.max(1, Math.min(kind.history(), evaluations - 1));
	}

	private double evaluate(float[] values, float[] gradient) {
		double value = objective.evaluate(values, gradient);
		begun = true;
		return value;
	}

	/** Once. */
	void run() {
		int atOnce = kind == Optimiser.RESTARTED ? TransferSettings.EVALUATIONS_PER_EPOCH : evaluations;
		for (int left = evaluations; left > 0; left -= atOnce) {
			if (kind == Optimiser.RESTARTED)
				lbfgs.restart();
			lbfgs.run(this::evaluate, x, Math.min(left, atOnce));
		}
	}

	/** The best image so far, a copy; also within an evaluation. */
	float[] best() {
		float[] image = new float[x.length];
		best(image);
		return image;
	}

	/** The best image, in the place of what was tried last: nothing more can be run. */
	float[] result() {
		best(x);
		return x;
	}

	private void best(float[] to) {
		if (!begun) {
			System.arraycopy(start, 0, to, 0, to.length);
			return;
		}
		lbfgs.best(to);
		if (smoothed != null)
			smoothed.toImage(to);
	}

	/** Whether it ended early since no step lowers the loss any more. */
	boolean stuck() {
		return lbfgs.stuck();
	}
}
