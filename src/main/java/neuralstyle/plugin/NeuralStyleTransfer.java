package neuralstyle.plugin;

import java.awt.GraphicsEnvironment;
import java.util.LinkedHashMap;
import java.util.Map;

import ij.IJ;
import ij.Macro;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.plugin.PlugIn;
import ij.plugin.frame.Recorder;
import neuralstyle.NeuralStyle;
import neuralstyle.SourceImages;
import neuralstyle.Stylised;
import neuralstyle.TransferOptions;
import neuralstyle.transfer.StyleTransfer;
import neuralstyle.transfer.TransferListener;

/**
 * Plugins &gt; Neural Style &gt; Neural Style Transfer..., in the menu with a dialog, in a macro with the keys of
 * {@link TransferOptions}. Runs on the calling thread, which is never ImageJ's event thread; when it returns the result is
 * the active image: the next line of a macro works on it.
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
		SourceImages images = OpenImages.now().sources(options);
		log(OpenImages.partSeen("content", images.content()));
		images.styles().forEach(style -> log(OpenImages.partSeen("style", style)));
		TransferListener pictures = options.saveEvery() > 0 ? new SavedPictures(images, options) : TransferListener.NONE;
		StatusBar status = new StatusBar(inMacro);
		LiveWindow window = new LiveWindow(images, options);
		Stylised stylised = null;
		try {
			stylised = NeuralStyle.stylise(images, options, new TransferListeners(status, window, pictures));
		} finally {
			status.clear();
			if (stylised == null || stylised.result().evaluations() == 0)
				window.close();
		}
		boolean abort = status.cancelled() && inMacro;
		// NB: where nothing was to be seen yet, an aborted macro leaves nothing.
		if (stylised.result().evaluations() > 0 && (window.isOpen() || !abort))
			show(stylised, options, window);
		if (abort)
			Macro.abort();
		else if (stylised.result().evaluations() == 0)
			IJ.showStatus("Neural Style Transfer was stopped before the first evaluation");
	}

	/** The stylised image comes last, since it must be the active image. */
	private static void show(Stylised stylised, TransferOptions options, LiveWindow window) {
		log(stylised.note());
		if (options.plot())
			LossPlot.of(stylised).show();
		if (options.hide() && !Interpreter.isBatchMode())
			WindowManager.setTempCurrentImage(stylised.image());
		else
			window.finish(stylised.image());
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
