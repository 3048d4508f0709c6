package neuralstyle.transfer;

import java.util.concurrent.CancellationException;

/** Counts evaluations and time of a run, tells the listener, and ends the run with a CancellationException when it wants. */
final class ProgressReport {

	private final int epochs;
	private final int all;
	private final TransferListener listener;
	private final long start = System.nanoTime();
	private long firstEvaluation;
	private int epoch;
	private int evaluations;
	private double loss = Double.NaN;
	private boolean stopped;

	ProgressReport(int epochs, TransferListener listener) {
		this.epochs = epochs;
		this.listener = listener;
		all = epochs * StyleTransfer.EVALUATIONS_PER_EPOCH;
		tell(0);
	}

	/** Within the computation of the targets. */
	void targets(double fraction) {
		tell(0);
	}

	void epoch(int value) {
		epoch = value;
		if (firstEvaluation == 0)
			firstEvaluation = System.nanoTime();
	}

	/** Within an evaluation. */
	void within(double fraction) {
		tell(fraction);
	}

	/** After an evaluation; gives its loss back. */
	double evaluated(double value) {
		evaluations++;
		if (Double.isNaN(loss) || value < loss)
			loss = value;
		return value;
	}

	private void tell(double fraction) {
		double done = evaluations + fraction;
		double spent = (System.nanoTime() - firstEvaluation) / 1e9;
		double left = evaluations == 0 ? Double.NaN : spent / done * (all - done);
		listener.progress(new TransferProgress(epoch, epochs, done / all, loss, left));
		if (listener.cancelled())
			throw new CancellationException();
	}

	void stop() {
		stopped = true;
	}

	boolean stopped() {
		return stopped;
	}

	int evaluations() {
		return evaluations;
	}

	/** The least loss so far. */
	double loss() {
		return loss;
	}

	double seconds() {
		return (System.nanoTime() - start) / 1e9;
	}
}
