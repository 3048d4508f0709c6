package neuralstyle.transfer;

/** Where a run stands. */
public final class TransferProgress {

	private final PyramidLevel level;
	private final int evaluation;
	private final double fraction;
	private final double loss;
	private final double secondsLeft;

	TransferProgress(PyramidLevel level, int evaluation, double fraction, double loss, double secondsLeft) {
		this.level = level;
		this.evaluation = evaluation;
		this.fraction = fraction;
		this.loss = loss;
		this.secondsLeft = secondsLeft;
	}

	/** The pyramid level under way, from 1. */
	public int level() {
		return level.number;
	}

	public int levels() {
		return level.levels;
	}

	/** Evaluations of this level that are done; 0 also while its targets are computed. */
	public int evaluation() {
		return evaluation;
	}

	/** Evaluations that this level will have. */
	public int evaluations() {
		return level.evaluations;
	}

	/** How much of the whole run is done, 0 to 1. */
	public double fraction() {
		return fraction;
	}

	/** The least total loss so far at this level; NaN before its first evaluation has ended. */
	public double loss() {
		return loss;
	}

	/** Seconds that the rest will take at the pace so far; NaN before the first evaluation has ended. */
	public double secondsLeft() {
		return secondsLeft;
	}
}
