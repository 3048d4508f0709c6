package neuralstyle.plugin;

import java.util.function.Supplier;

import ij.IJ;
import ij.macro.Interpreter;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;

/** Shows a run's progress in ImageJ's status bar, and stops it on Esc or when its macro is aborted. */
final class StatusBar implements TransferListener {

	private static final long INTERVAL = 250_000_000;

	private final Interpreter macro;
	private long shown = System.nanoTime() - INTERVAL;

	/** @param inMacro whether the run belongs to the macro that is running */
	StatusBar(boolean inMacro) {
		macro = inMacro ? Interpreter.getInstance() : null;
		IJ.resetEscape();
	}

	@Override
	public void progress(TransferProgress progress) {
		show(progress.fraction(), () -> ProgressText.of(progress));
	}

	/** @param fraction of the work that is done, 0 to 1 */
	void show(double fraction, Supplier<String> text) {
		long now = System.nanoTime();
		if (now - shown < INTERVAL)
			return;
		shown = now;
		IJ.showProgress(fraction);
		IJ.showStatus(text.get());
	}

	@Override
	public boolean cancelled() {
		return IJ.escapePressed() || macro != null && macro.done();
	}

	void clear() {
		IJ.showProgress(1.0);
		IJ.showStatus("");
	}
}
