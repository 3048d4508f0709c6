package neuralstyle.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import neuralstyle.raster.RgbImage;

/** Keeps what it hears of a run: the reports and the pictures in between. */
public final class Images implements TransferListener {

	private final TransferListener end;
	public final List<TransferProgress> reports = new ArrayList<>();
	/** After each evaluation that lowered the loss. */
	public final List<RgbImage> improved = new ArrayList<>();
	/** The numbers of these evaluations, from 1. */
	public final List<Integer> improvedAt = new ArrayList<>();
	/** The best one after each evaluation. */
	public final List<RgbImage> best = new ArrayList<>();
	/** The numbers of these evaluations. */
	public final List<Integer> evaluatedAt = new ArrayList<>();

	public Images() {
		this(NONE);
	}

	/** @param end hears of evaluations and may stop the run */
	public Images(TransferListener end) {
		this.end = end;
	}

	@Override
	public void progress(TransferProgress progress) {
		reports.add(progress);
	}

	@Override
	public void improved(int evaluations, Supplier<RgbImage> picture) {
		improved.add(picture.get());
		improvedAt.add(evaluations);
	}

	@Override
	public void evaluated(int evaluations, Supplier<RgbImage> picture) {
		best.add(picture.get());
		evaluatedAt.add(evaluations);
		end.evaluated(evaluations, picture);
	}

	@Override
	public boolean cancelled() {
		return end.cancelled();
	}
}
