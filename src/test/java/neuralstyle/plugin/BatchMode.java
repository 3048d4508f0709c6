package neuralstyle.plugin;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import ij.IJ;
import ij.Macro;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.plugin.PlugIn;

/** ImageJ's batch mode around each test: images can be open without a display. */
final class BatchMode implements BeforeEachCallback, AfterEachCallback {

	@Override
	public void beforeEach(ExtensionContext context) {
		Interpreter.batchMode = true;
		for (int id : Interpreter.getBatchModeImageIDs())
			Interpreter.removeBatchModeImage(WindowManager.getImage(id));
		WindowManager.setTempCurrentImage(null);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		beforeEach(context);
		Interpreter.batchMode = false;
	}

	/** Runs a command as a macro does. @return the error that ImageJ was given, or null */
	static String run(Class<? extends PlugIn> command, String options) {
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
