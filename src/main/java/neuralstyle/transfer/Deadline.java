package neuralstyle.transfer;

import java.util.function.Supplier;

import neuralstyle.raster.RgbImage;

/** Ends a run some seconds after its first evaluation began, but not before there is something to see. */
final class Deadline implements TransferListener {

	private static final int LEAST_EVALUATIONS = 8;

	private final TransferListener listener;
	private final long nanoseconds;
	private long start;
	private boolean begun;
	private int evaluations;

	Deadline(TransferListener listener, double seconds) {
		this.listener = listener;
		nanoseconds = (long) (seconds * 1e9);
	}

	@Override
	public void progress(TransferProgress progress) {
		if (!begun && progress.fraction() > 0) {
			begun = true;
			start = System.nanoTime();
		}
		evaluations = progress.evaluation();
		listener.progress(progress);
	}

	@Override
	public void improved(int evaluations, Supplier<RgbImage> picture) {
		listener.improved(evaluations, picture);
	}

	@Override
	public void evaluated(int evaluations, Supplier<RgbImage> best) {
		listener.evaluated(evaluations, best);
	}

	@Override
	public boolean cancelled() {
		return listener.cancelled() || evaluations >= LEAST_EVALUATIONS && System.nanoTime() - start > nanoseconds;
	}
}
