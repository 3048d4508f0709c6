package neuralstyle.transfer;

/** Where a run stands. */
public final class TransferProgress {

	private final int epoch;
	private final int epochs;
	private final double fraction;
	private final double loss;
	private final double secondsLeft;

	TransferProgress(int epoch, int epochs, double fraction, double loss, double secondsLeft) {
		this.epoch = epoch;
		this.epochs = epochs;
		this.fraction = fraction;
		this.loss = loss;
		this.secondsLeft = secondsLeft;
	}

	/** The epoch under way, from 1; 0 while the targets are computed. */
	public int epoch() {
		return epoch;
	}

	public int epochs() {
		return epochs;
	}

	/** How much of the whole run is done, 0 to 1. */
	public double fraction() {
		return fraction;
	}

	/** The least total loss so far; NaN before the first evaluation has ended. */
	public double loss() {
		return loss;
	}

	/** Seconds that the rest will take at the pace so far; NaN before the first evaluation has ended. */
	public double secondsLeft() {
		return secondsLeft;
	}
}
