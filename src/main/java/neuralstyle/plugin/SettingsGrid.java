package neuralstyle.plugin;

import java.awt.GraphicsEnvironment;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.plugin.PlugIn;
import ij.plugin.frame.Recorder;
import neuralstyle.Grid;
import neuralstyle.GridOptions;
import neuralstyle.GridResult;
import neuralstyle.SourceImages;
import neuralstyle.transfer.StyleTransfer;

/**
 * Plugins &gt; Neural Style &gt; Settings Grid...: one pair of images with several values of two settings, small, side by
 * side. In the menu with a dialog, in a macro with the keys of {@link GridOptions}. Runs on the calling thread; the montage
 * is the active image when it returns.
 */
public final class SettingsGrid implements PlugIn {

	@Override
	public void run(String arg) {
		// NB: as ImageJ itself tells a command of a macro or script from one of the menu.
		boolean inMacro = Thread.currentThread().getName().startsWith("Run$_");
		String macroOptions = Macro.getOptions();
		if (macroOptions == null && GraphicsEnvironment.isHeadless())
			macroOptions = "";
		try {
			if (macroOptions != null)
				compute(GridOptions.of(NeuralStyleTransfer.withVariables(macroOptions)), inMacro);
			else
				ask(inMacro);
		} catch (RuntimeException | LinkageError | OutOfMemoryError e) {
			if (Macro.MACRO_CANCELED.equals(e.getMessage()))
				throw e;
			ErrorDialog.show(e);
		}
	}

	private static void ask(boolean inMacro) {
		GridOptions options = null;
		StyleTransfer.loadNatives();
		try {
			options = GridDialog.ask(OpenImages.now());
			if (options != null)
				compute(options, inMacro);
		} finally {
			record(options);
		}
	}

	/** NB: after the windows are there, since ImageJ would record their activation otherwise. */
	private static void record(GridOptions options) {
		if (!Recorder.record)
			return;
		Recorder.disableCommandRecording();
		if (options != null)
			Recorder.recordString((Recorder.scriptMode() ? "IJ." : "") + options.macroLine() + "\n");
	}

	private static void compute(GridOptions options, boolean inMacro) {
		SourceImages images = OpenImages.now().sources(options.base());
		NeuralStyleTransfer.log(OpenImages.partSeen("content", images.content()));
		images.styles().forEach(style -> NeuralStyleTransfer.log(OpenImages.partSeen("style", style)));
		GridStatus status = new GridStatus(inMacro);
		GridResult result;
		try {
			result = Grid.compute(images, options, status);
		} finally {
			status.clear();
		}
		if (result.stopped() && inMacro)
			Macro.abort();
		else if (result.finished() == 0)
			IJ.showStatus("The settings grid was stopped before its first cell was finished");
		else
			show(result, options, images);
	}

	private static void show(GridResult result, GridOptions options, SourceImages images) {
		ImagePlus stack = result.stack();
		ImagePlus montage = result.montage();
		stack.show();
		montage.show();
		// NB: in batch mode and without a display there is none.
		if (montage.getCanvas() != null && stack.getCanvas() != null) {
			CellChooser.onClick(montage, options, images, result::cellAt);
			CellChooser.onDoubleClick(stack, options, images, (x, y) -> stack.getCurrentSlice() - 1);
		}
	}
}
