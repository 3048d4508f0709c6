package neuralstyle.run;

import neuralstyle.transfer.TransferResult;

/** How a run over a stack went. */
final class StackFigures {

	private final int frames;
	private int done;
	private int evaluations;
	private double seconds;
	private TransferResult last;

	/** @param frames that there should be */
	StackFigures(int frames) {
		this.frames = frames;
	}

	/** A position that stays as the content image shows it. */
	void addUnchanged() {
		done++;
	}

	void add(TransferResult result) {
		done++;
		evaluations += result.evaluations();
		seconds += result.seconds();
		last = result;
	}

	int frames() {
		return frames;
	}

	/** Frames that are in the result. */
	int done() {
		return done;
	}

	boolean stopped() {
		return done < frames || last.stopped();
	}

	/** Of the frames in the result. */
	int evaluations() {
		return evaluations;
	}

	/** Of the frames in the result. */
	double seconds() {
		return seconds;
	}

	/** The last frame in the result that has changed; null before the first. */
	TransferResult last() {
		return last;
	}
}
