package neuralstyle.plugin;

import neuralstyle.grid.GridListener;
import neuralstyle.transfer.TransferProgress;

/** Shows a grid's progress in ImageJ's status bar, over all cells, and stops it as {@link StatusBar} does. */
final class GridStatus implements GridListener {

	private final StatusBar bar;
	private final long start = System.nanoTime();
	private int cell;
	private int cells;

	/** @param inMacro whether the run belongs to the macro that is running */
	GridStatus(boolean inMacro) {
		bar = new StatusBar(inMacro);
	}

	@Override
	public void cell(int number, int all) {
		cell = number;
		cells = all;
	}

	@Override
	public void progress(TransferProgress progress) {
		double fraction = (cell - 1 + progress.fraction()) / cells;
		// NB: before the first evaluation there is no pace yet.
		double left = cell == 1 && Double.isNaN(progress.secondsLeft()) ? Double.NaN
			: (System.nanoTime() - start) / 1e9 * (1 - fraction) / fraction;
		bar.show(fraction, () -> text(cell, cells, progress.evaluation(), progress.evaluations(), left));
	}

	/** {@code cell 3/12, iteration 31/100, 41 s left} */
	static String text(int cell, int cells, int evaluation, int evaluations, double secondsLeft) {
		return "cell " + cell + "/" + cells + ", iteration " + Math.min(evaluation + 1, evaluations) + "/" + evaluations
			+ (Double.isNaN(secondsLeft) ? "" : ", " + ProgressText.time(secondsLeft) + " left");
	}

	@Override
	public boolean cancelled() {
		return bar.cancelled();
	}

	void clear() {
		bar.clear();
	}
}
