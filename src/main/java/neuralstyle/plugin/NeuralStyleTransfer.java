package neuralstyle.plugin;

import java.awt.GraphicsEnvironment;
import java.util.LinkedHashMap;
import java.util.Map;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.plugin.PlugIn;
import ij.plugin.frame.Recorder;
import neuralstyle.NeuralStyle;
import neuralstyle.TransferOptions;
import neuralstyle.transfer.StyleTransfer;

/**
 * Plugins &gt; Neural Style &gt; Neural Style Transfer..., in the menu with a dialog, in a macro with the keys of
 * {@link TransferOptions}. Runs on the calling thread, which is never ImageJ's event thread, and shows the result before it
 * returns: the next line of a macro works on it.
 */
public final class NeuralStyleTransfer implements PlugIn {

	@Override
	public void run(String arg) {
		// NB: as ImageJ itself tells a command of a macro or script from one of the menu.
		boolean inMacro = Thread.currentThread().getName().startsWith("Run$_");
		String macroOptions = Macro.getOptions();
		if (macroOptions == null && GraphicsEnvironment.isHeadless())
			macroOptions = "";
		try {
			if (macroOptions != null)
				transfer(TransferOptions.of(withVariables(macroOptions)), inMacro);
			else
				ask(inMacro);
		} catch (RuntimeException | LinkageError | OutOfMemoryError e) {
			if (Macro.MACRO_CANCELED.equals(e.getMessage()))
				throw e;
			ErrorDialog.show(e);
		}
	}

	private static void ask(boolean inMacro) {
		TransferOptions options = null;
		StyleTransfer.loadNatives();
		try {
			options = TransferDialog.ask(OpenImages.now());
			if (options != null)
				transfer(options, inMacro);
		} finally {
			record(options);
		}
	}

	/**
	 * NB: ImageJ would record the dialog's labels; these are the keys that a macro uses. Recorded when the new window is
	 * there, since ImageJ would record its activation otherwise.
	 */
	private static void record(TransferOptions options) {
		if (!Recorder.record)
			return;
		Recorder.disableCommandRecording();
		if (options != null)
			Recorder.recordString((Recorder.scriptMode() ? "IJ." : "") + options.macroLine() + "\n");
	}

	private static void transfer(TransferOptions options, boolean inMacro) {
		ImagePlus[] images = OpenImages.now().contentAndStyle(options);
		log(OpenImages.partSeen("content", images[0]));
		log(OpenImages.partSeen("style", images[1]));
		StatusBar status = new StatusBar(inMacro);
		ImagePlus stylised;
		try {
			stylised = NeuralStyle.stylise(images[0], images[1], options, status);
		} finally {
			status.clear();
		}
		if (status.cancelled() && inMacro)
			Macro.abort();
		else if (status.cancelled() && !status.evaluated())
			IJ.showStatus("Neural Style Transfer was stopped before the first evaluation");
		else
			show(stylised, options.hide());
	}

	/** In batch mode ImageJ shows no window anyway, but must know the image. */
	private static void show(ImagePlus stylised, boolean hide) {
		if (hide && !Interpreter.isBatchMode())
			WindowManager.setTempCurrentImage(stylised);
		else
			stylised.show();
	}

	static void log(String sentence) {
		if (sentence != null)
			IJ.log(sentence);
	}

	/** ImageJ's commands take a value that starts with &amp; from the macro's variable of that name; so does this one. */
	static Map<String, String> withVariables(String macroOptions) {
		Map<String, String> values = new LinkedHashMap<>(TransferOptions.read(macroOptions));
		Interpreter macro = Interpreter.getInstance();
		values.replaceAll((key, value) -> {
			if (macro == null || !value.startsWith("&"))
				return value;
			String variable = macro.getVariableAsString(value.substring(1));
			if (variable == null)
				throw new IllegalArgumentException("The macro has no variable \"" + value.substring(1) + "\" (key " + key
					+ "); set it before the run.");
			return variable;
		});
		return values;
	}
}
