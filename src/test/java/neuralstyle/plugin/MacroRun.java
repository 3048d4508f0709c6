package neuralstyle.plugin;

import ij.IJ;
import ij.Macro;
import ij.plugin.PlugIn;

/** A command run as a macro does: on a thread that ImageJ takes for a macro's, with options. */
public final class MacroRun {

	private MacroRun() { }

	/** @return the error that ImageJ was given, or null */
	public static String of(Class<? extends PlugIn> command, String options) {
		Thread thread = Thread.currentThread();
		String name = thread.getName();
		IJ.redirectErrorMessages();
		thread.setName("Run$_" + name);
		Macro.setOptions(thread, options);
		try {
			IJ.runPlugIn(command.getName(), "");
			return IJ.getErrorMessage();
		} finally {
			Macro.setOptions(thread, null);
			thread.setName(name);
			IJ.redirectErrorMessages(false);
		}
	}
}
