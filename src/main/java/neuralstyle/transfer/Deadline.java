package neuralstyle.transfer;

import java.util.function.Supplier;

import neuralstyle.raster.RgbImage;

/** Ends a run some seconds after its first evaluation began. */
final class Deadline implements TransferListener {

	private final TransferListener listener;
	private final long nanoseconds;
	private long start;
	private boolean begun;

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
		listener.progress(progress);
	}

	@Override
	public void improved(int evaluations, Supplier<RgbImage> picture) {
		listener.improved(evaluations, picture);
	}

	@Override
	public boolean cancelled() {
		return listener.cancelled() || begun && System.nanoTime() - start > nanoseconds;
	}
}
