package neuralstyle.plugin;

import java.awt.GraphicsEnvironment;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ij.IJ;
import ij.macro.Interpreter;
import ij.text.TextWindow;
import neuralstyle.provenance.Circumstances;
import neuralstyle.transfer.StyleTransfer;

/**
 * What whoever mends a fault of the program needs to know, as a text that the user can copy: no image, and no names of folders or
 * of the user.
 */
final class FaultReport {

	static final String TITLE = "Fault in Neural Style";

	private static final int WIDTH = 700;
	private static final int HEIGHT = 400;
	/** The folders of a path, up to its last part. */
	private static final Pattern FOLDERS = Pattern.compile("(?<!\\w)(?:[A-Za-z]:|~)?[/\\\\](?:[^\\s/\\\\:*?\"<>|][^/\\\\:*?\"<>|\\r\\n]*[/\\\\])+");

	private FaultReport() { }

	/** In a window; where there is none, in the Log. @param command that failed */
	static void show(String command, Throwable error) {
		String text = of(command, error);
		if (GraphicsEnvironment.isHeadless() || IJ.getInstance() == null || Interpreter.isBatchMode())
			IJ.log(TITLE + ":\n" + text);
		else
			new TextWindow(TITLE, text, WIDTH, HEIGHT);
	}

	static String of(String command, Throwable error) {
		StringBuilder text = new StringBuilder();
		text.append("command: ").append(command).append('\n');
		text.append("program: ").append(Circumstances.program()).append('\n');
		text.append("engine: ").append(engine()).append('\n');
		text.append("ImageJ: ").append(IJ.getFullVersion()).append('\n');
		text.append("Java: ").append(property("java.version")).append(", ").append(property("java.vm.name")).append('\n');
		text.append("system: ").append(property("os.name")).append(' ').append(property("os.version")).append(", ")
			.append(property("os.arch")).append(", ").append(Runtime.getRuntime().availableProcessors()).append(" cores, ")
			.append(Runtime.getRuntime().maxMemory() >> 20).append(" MiB for Java\n");
		trace(text, error, new LinkedHashSet<>());
		return text.toString();
	}

	private static String engine() {
		try {
			return StyleTransfer.engine();
		} catch (RuntimeException | LinkageError e) {
			return "none (" + e.getClass().getSimpleName() + ")";
		}
	}

	private static String property(String key) {
		return System.getProperty(key, "unknown");
	}

	private static void trace(StringBuilder text, Throwable error, Set<Throwable> told) {
		if (error == null || !told.add(error))
			return;
		text.append(told.size() == 1 ? "trace: " : "caused by: ").append(error.getClass().getName());
		if (error.getMessage() != null)
			text.append(": ").append(withoutNames(error.getMessage()));
		text.append('\n');
		for (StackTraceElement place : error.getStackTrace())
			text.append("    ").append(place).append('\n');
		trace(text, error.getCause(), told);
	}

	/** Without the folders of a path and the user's name. */
	static String withoutNames(String message) {
		String text = message.replace(property("user.home"), "~");
		text = FOLDERS.matcher(text).replaceAll(Matcher.quoteReplacement(".../"));
		return text.replaceAll("\\b" + Pattern.quote(property("user.name")) + "\\b", "user");
	}
}
