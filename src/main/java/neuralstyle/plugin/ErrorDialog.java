package neuralstyle.plugin;

import ij.IJ;
import neuralstyle.error.UserSentence;

/** Says in one sentence what went wrong: in an ImageJ dialog, or as the error of the macro that is running, never both. */
final class ErrorDialog {

	private static final int LINE = 90;

	private ErrorDialog() { }

	/**
	 * NB: in a macro this aborts the macro, by an exception that must be let through.
	 *
	 * @param command whose name is the title
	 */
	static void show(String command, Throwable error) {
		if (IJ.debugMode)
			error.printStackTrace();
		String sentence = sentence(error);
		IJ.error(command, IJ.getInstance() == null ? sentence : wrap(sentence));
	}

	static String sentence(Throwable error) {
		if (error instanceof UserSentence)
			return error.getMessage();
		if (error instanceof OutOfMemoryError)
			return "ImageJ is out of memory; give it more in Edit > Options > Memory & Threads, or choose a smaller height.";
		if (error instanceof LinkageError)
			return "A library of Neural Style could not be loaded (" + error + "); install the plugin again with all its jars.";
		return "Neural Style Transfer failed by a fault of its own (" + error + "); please report it with what you did.";
	}

	/** ImageJ's dialogs break no lines. */
	static String wrap(String sentence) {
		StringBuilder wrapped = new StringBuilder();
		int column = 0;
		for (String word : sentence.split(" ")) {
			if (column > 0)
				wrapped.append(column + word.length() > LINE ? '\n' : ' ');
			column = column + word.length() > LINE ? word.length() : column + word.length() + 1;
			wrapped.append(word);
		}
		return wrapped.toString();
	}
}
