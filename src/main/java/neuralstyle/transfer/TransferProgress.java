package neuralstyle.transfer;

/** Where a run stands. */
public final class TransferProgress {

	private final PyramidLevel level;
	private final int evaluation;
	private final double fraction;
	private final double loss;
	private final double secondsLeft;
	private final int image;
	private final int images;

	TransferProgress(PyramidLevel level, int evaluation, double fraction, double loss, double secondsLeft) {
		this(level, evaluation, fraction, loss, secondsLeft, 1, 1);
	}

	private TransferProgress(PyramidLevel level, int evaluation, double fraction, double loss, double secondsLeft, int image,
		int images)
	{
		this.level = level;
		this.evaluation = evaluation;
		this.fraction = fraction;
		this.loss = loss;
		this.secondsLeft = secondsLeft;
		this.image = image;
		this.images = images;
	}

	/**
	 * The same as progress of several runs, which take about the same time each.
	 *
	 * @param number of the run under way, from 1
	 * @param seconds since the first one began
	 */
	public TransferProgress inSeries(int number, int count, double seconds) {
		double done = (number - 1 + fraction) / count;
		boolean unknown = number == 1 && Double.isNaN(secondsLeft);
		return new TransferProgress(level, evaluation, done, loss, unknown ? Double.NaN : seconds / done * (1 - done), number,
			count);
	}

	/** The image of the series under way, from 1. */
	public int image() {
		return image;
	}

	/** How many images the series has: positions of a stack, or open images; 1 where there is no series. */
	public int images() {
		return images;
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
