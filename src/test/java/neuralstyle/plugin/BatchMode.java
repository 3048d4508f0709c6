package neuralstyle.plugin;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import ij.WindowManager;
import ij.macro.Interpreter;

/** ImageJ's batch mode around each test: images can be open without a display. */
final class BatchMode implements BeforeEachCallback, AfterEachCallback {

	@Override
	public void beforeEach(ExtensionContext context) {
		Interpreter.batchMode = true;
		closeAll();
	}

	static void closeAll() {
		for (int id : Interpreter.getBatchModeImageIDs())
			Interpreter.removeBatchModeImage(WindowManager.getImage(id));
		WindowManager.setTempCurrentImage(null);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		beforeEach(context);
		Interpreter.batchMode = false;
	}
}
