package neuralstyle.plugin;

import java.util.List;
import java.util.function.Supplier;

import neuralstyle.raster.RgbImage;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;

/** Tells several listeners, in their order; each of them may stop the run. */
final class TransferListeners implements TransferListener {

	private final List<TransferListener> all;

	TransferListeners(TransferListener... all) {
		this.all = List.of(all);
	}

	@Override
	public void progress(TransferProgress progress) {
		all.forEach(listener -> listener.progress(progress));
	}

	@Override
	public void improved(int evaluations, Supplier<RgbImage> picture) {
		all.forEach(listener -> listener.improved(evaluations, picture));
	}

	@Override
	public void evaluated(int evaluations, Supplier<RgbImage> best) {
		all.forEach(listener -> listener.evaluated(evaluations, best));
	}

	@Override
	public boolean cancelled() {
		return all.stream().anyMatch(TransferListener::cancelled);
	}
}
