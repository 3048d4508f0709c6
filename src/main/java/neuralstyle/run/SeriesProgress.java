package neuralstyle.run;

import java.util.function.Supplier;

import neuralstyle.raster.RgbImage;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;

/** Tells a listener of the runs of a series, one after another, as of one. */
final class SeriesProgress implements TransferListener {

	private final TransferListener listener;
	private final int count;
	private final long start = System.nanoTime();
	private int number = 1;

	/** @param count of runs */
	SeriesProgress(TransferListener listener, int count) {
		this.listener = listener;
		this.count = count;
	}

	/** @param run that is next, from 1 */
	void begin(int run) {
		number = run;
	}

	@Override
	public void progress(TransferProgress progress) {
		listener.progress(progress.inSeries(number, count, (System.nanoTime() - start) / 1e9));
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
		return listener.cancelled();
	}
}
