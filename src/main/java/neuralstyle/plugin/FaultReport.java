package neuralstyle.plugin;

import java.awt.GraphicsEnvironment;
import java.util.LinkedHashSet;
import java.util.Set;

import ij.IJ;
import ij.macro.Interpreter;
import ij.text.TextWindow;

/**
 * What whoever mends a fault of the program, or helps with an error, needs to know, as a text that the user can copy: no image,
 * and no names of folders or of the user.
 */
final class FaultReport {

	static final String TITLE = "Fault in Neural Style";

	private static final int WIDTH = 700;
	private static final int HEIGHT = 400;

	private FaultReport() { }

	/** In a window; where there is none, in the Log. @param command that failed @param sentence that the user is told */
	static void show(String command, String sentence, Throwable error) {
		String text = of(command, sentence, error);
		if (GraphicsEnvironment.isHeadless() || IJ.getInstance() == null || Interpreter.isBatchMode())
			IJ.log(TITLE + ":\n" + text);
		else
			new TextWindow(TITLE, text, WIDTH, HEIGHT);
	}

	/** @param sentence that the user was told */
	static String of(String command, String sentence, Throwable error) {
		StringBuilder text = new StringBuilder();
		text.append("command: ").append(command).append('\n');
		text.append("error: ").append(NamelessText.of(sentence)).append('\n');
		text.append(Surroundings.report());
		trace(text, error, new LinkedHashSet<>());
		return text.toString();
	}

	private static void trace(StringBuilder text, Throwable error, Set<Throwable> told) {
		if (error == null || !told.add(error))
			return;
		text.append(told.size() == 1 ? "trace: " : "caused by: ").append(error.getClass().getName());
		if (error.getMessage() != null)
			text.append(": ").append(NamelessText.of(error.getMessage()));
		text.append('\n');
		for (StackTraceElement place : error.getStackTrace())
			text.append("    ").append(place).append('\n');
		trace(text, error.getCause(), told);
	}
}
