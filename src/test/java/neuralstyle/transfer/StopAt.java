package neuralstyle.transfer;

import java.util.function.Predicate;
import java.util.function.Supplier;

import neuralstyle.raster.RgbImage;

/** Ends a run at a place, and keeps it ended. */
public final class StopAt implements TransferListener {

	private final Predicate<TransferProgress> place;
	private final int evaluations;
	private boolean stop;

	private StopAt(Predicate<TransferProgress> place, int evaluations) {
		this.place = place;
		this.evaluations = evaluations;
		stop = evaluations == 0;
	}

	/** Before the run begins. */
	public static StopAt once() {
		return evaluations(0);
	}

	/** After so many evaluations, all levels together. */
	public static StopAt evaluations(int evaluations) {
		return new StopAt(progress -> false, evaluations);
	}

	/** At the first report of a place. */
	public static StopAt when(Predicate<TransferProgress> place) {
		return new StopAt(place, Integer.MAX_VALUE);
	}

	@Override
	public void progress(TransferProgress progress) {
		stop |= place.test(progress);
	}

	@Override
	public void evaluated(int done, Supplier<RgbImage> best) {
		stop |= done >= evaluations;
	}

	@Override
	public boolean cancelled() {
		return stop;
	}
}
