package neuralstyle.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import neuralstyle.raster.RgbImage;

/** Counts evaluations and time of a run, tells the listener, and ends the run with a CancellationException when it wants. */
final class ProgressReport {

	/** Evaluations that reading the images at a level costs, about: a forward pass for each. */
	private static final double TARGETS = 1;

	private final TransferListener listener;
	private final MemoryWatch memory;
	private final long start = System.nanoTime();
	private final double allWork;
	private final List<LossRecord> losses = new ArrayList<>();
	private PyramidLevel level;
	private double workBefore;
	private int evaluations;
	private int evaluationsOfLevel;
	private double loss = Double.NaN;
	private boolean stopped;
	private boolean shortOfMemory;
	private double reached;

	ProgressReport(List<PyramidLevel> pyramid, TransferListener listener, MemoryWatch memory) {
		this.memory = memory;
		this.listener = listener;
		allWork = pyramid.stream().mapToDouble(ProgressReport::work).sum();
		level = pyramid.get(0);
		show(0);
	}

	private static double work(PyramidLevel level) {
		return level.evaluations == 0 ? 0 : (TARGETS + level.evaluations) * level.pixels();
	}

	void level(PyramidLevel next) {
		if (next != level)
			workBefore += work(level);
		level = next;
		evaluationsOfLevel = 0;
		loss = Double.NaN;
	}

	/** Within the computation of a target. */
	void targets() {
		tell(0);
	}

	/** Within an evaluation. */
	void within(double fraction) {
		tell(TARGETS + evaluationsOfLevel + fraction);
	}

	/**
	 * After an evaluation; gives its loss back.
	 *
	 * @param picture that was evaluated
	 * @param bestBefore the best one of this level before that
	 */
	double evaluated(double value, StyleObjective objective, Supplier<RgbImage> picture, Supplier<RgbImage> bestBefore) {
		evaluations++;
		evaluationsOfLevel++;
		losses.add(new LossRecord(seconds(), level.number, objective.term(Term.Kind.CONTENT), objective.term(Term.Kind.STYLE),
			objective.term(Term.Kind.TOTAL_VARIATION), objective.term(Term.Kind.TEMPORAL)));
		boolean better = Double.isNaN(loss) || value < loss;
		if (better) {
			loss = value;
			listener.improved(evaluations, picture);
		}
		listener.evaluated(evaluations, better ? picture : bestBefore);
		return value;
	}

	private void tell(double work) {
		show(work);
		if (memory.isShort()) {
			// NB: a run that is stopped is silent where there is no picture yet.
			if (evaluations == 0)
				throw new OutOfMemoryError("The computer's memory is short.");
			shortOfMemory = true;
			throw new CancellationException();
		}
		if (listener.cancelled())
			throw new CancellationException();
	}

	/** @param work of this level, in evaluations */
	private void show(double work) {
		double done = workBefore + work * level.pixels();
		// NB: a line search may end a level early or late; the bar never goes back.
		reached = Math.max(reached, Math.min(1, done / allWork));
		double left = evaluations == 0 ? Double.NaN : seconds() / reached * (1 - reached);
		listener.progress(new TransferProgress(level, evaluationsOfLevel, reached, loss, left));
	}

	void stop() {
		stopped = true;
	}

	/** Stops since memory could not be had. */
	void outOfMemory() {
		shortOfMemory = true;
		stopped = true;
	}

	boolean shortOfMemory() {
		return shortOfMemory;
	}

	boolean stopped() {
		return stopped;
	}

	int evaluations() {
		return evaluations;
	}

	List<LossRecord> losses() {
		return losses;
	}

	/** The least loss so far at this level. */
	double loss() {
		return loss;
	}

	double seconds() {
		return (System.nanoTime() - start) / 1e9;
	}
}
