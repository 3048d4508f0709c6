package neuralstyle.plugin;

import java.awt.GraphicsEnvironment;
import java.util.LinkedHashMap;
import java.util.Map;

import ij.IJ;
import ij.Macro;
import ij.macro.Interpreter;
import ij.plugin.PlugIn;
import ij.plugin.frame.Recorder;
import neuralstyle.error.InputException;
import neuralstyle.options.TransferOptions;

/**
 * A command of the menu Neural Style: with a dialog, or in a macro with keys. Runs on the calling thread, which is never
 * ImageJ's event thread. Whatever goes wrong ends in one sentence.
 *
 * @param <O> its options
 */
abstract class MenuCommand<O> implements PlugIn {

	private final String name;

	/** @param name the title of its errors */
	MenuCommand(String name) {
		this.name = name;
	}

	/** @throws InputException with a sentence for the user */
	abstract O options(Map<String, String> values);

	/**
	 * @param images that are open
	 * @throws InputException with a sentence for the user if the command cannot be used with these
	 */
	abstract CommandDialog<O> dialog(OpenImages images);

	/**
	 * @param inMacro whether a macro or script is running
	 * @throws InputException with a sentence for the user if options and images do not go together; a dialog is shown again then
	 */
	abstract void execute(O options, boolean inMacro);

	abstract String macroLine(O options);

	/** Whether a macro that gives no keys has the dialog shown. */
	boolean asksInMacros() {
		return true;
	}

	@Override
	public final void run(String arg) {
		// NB: as ImageJ itself tells a command of a macro or script from one of the menu.
		boolean inMacro = Thread.currentThread().getName().startsWith("Run$_");
		String macroOptions = Macro.getOptions();
		if (macroOptions == null && (GraphicsEnvironment.isHeadless() || inMacro && !asksInMacros()))
			macroOptions = "";
		try {
			if (macroOptions != null)
				execute(options(withVariables(macroOptions)), inMacro);
			else
				askAndExecute(inMacro);
		} catch (RuntimeException | LinkageError | OutOfMemoryError e) {
			if (Macro.MACRO_CANCELED.equals(e.getMessage()))
				throw e;
			ErrorDialog.show(name, e);
		}
	}

	/** Asks until the command can be executed with what the user chose, or the user cancels. */
	private void askAndExecute(boolean inMacro) {
		O options = null;
		try (CommandDialog<O> dialog = dialog(OpenImages.now())) {
			boolean again = true;
			while (again)
				try {
					options = null;
					options = dialog.ask();
					if (options != null)
						execute(options, inMacro);
					again = false;
				} catch (InputException e) {
					ErrorDialog.show(name, e);
				}
		} finally {
			record(options);
		}
	}

	/**
	 * NB: ImageJ would record the dialog's labels; these are the keys that a macro uses. Recorded when the new window is
	 * there, since ImageJ would record its activation otherwise.
	 */
	private void record(O options) {
		if (!Recorder.record)
			return;
		Recorder.disableCommandRecording();
		if (options != null)
			Recorder.recordString((Recorder.scriptMode() ? "IJ." : "") + macroLine(options) + "\n");
	}

	/** @param sentence null for none */
	static void log(String sentence) {
		if (sentence != null)
			IJ.log(sentence);
	}

	/** ImageJ's commands take a value that starts with &amp; from the macro's variable of that name; so do these. */
	private static Map<String, String> withVariables(String macroOptions) {
		Map<String, String> values = new LinkedHashMap<>(TransferOptions.read(macroOptions));
		Interpreter macro = Interpreter.getInstance();
		values.replaceAll((key, value) -> {
			if (macro == null || !value.startsWith("&"))
				return value;
			String variable = macro.getVariableAsString(value.substring(1));
			if (variable == null)
				throw new InputException("The macro has no variable \"" + value.substring(1) + "\" (key " + key
					+ "); set it before the run.");
			// NB: ImageJ writes a whole number, such as an image's ID, as -37.0.
			return variable.matches("-?[0-9]+\\.0") ? variable.substring(0, variable.length() - 2) : variable;
		});
		return values;
	}
}
