package neuralstyle.plugin;

import java.awt.GraphicsEnvironment;

import ij.IJ;
import ij.macro.Interpreter;
import neuralstyle.error.UserSentence;

/**
 * Says in one sentence what went wrong: in a dialog, which has a text to report too, or as the error of the macro that is
 * running, never both. Of a fault of the program that text is shown beside it.
 */
final class ErrorDialog {

	private static final int LINE = 90;

	private ErrorDialog() { }

	/**
	 * NB: in a macro this aborts the macro, by an exception that must be let through.
	 *
	 * @param command whose name is the title
	 */
	static void show(String command, Throwable error) {
		String sentence = told(command, error);
		if (isForAPerson())
			new ErrorWindow(command, wrap(sentence), () -> FaultReport.of(command, sentence, error)).showDialog();
		else
			IJ.error(command, IJ.getInstance() == null ? sentence : wrap(sentence));
	}

	/** The sentence, for whoever has a place of its own for it; the text to report of a fault is shown or logged. */
	static String told(String command, Throwable error) {
		if (IJ.debugMode)
			error.printStackTrace();
		String sentence = sentence(command, error);
		if (isFault(error))
			FaultReport.show(command, sentence, error);
		return sentence;
	}

	/** Whether there are windows, and no macro or script is running, whose error ImageJ shows. */
	private static boolean isForAPerson() {
		boolean inMacro = Interpreter.getInstance() != null || Thread.currentThread().getName().startsWith("Run$_");
		return IJ.getInstance() != null && !GraphicsEnvironment.isHeadless() && !Interpreter.isBatchMode() && !inMacro
			&& !IJ.redirectingErrorMessages();
	}

	/** Whether it is nothing that the user can do something about. */
	private static boolean isFault(Throwable error) {
		return !(error instanceof UserSentence || error instanceof OutOfMemoryError || error instanceof LinkageError);
	}

	/** @param command whose fault it is, if it is one */
	static String sentence(String command, Throwable error) {
		if (error instanceof UserSentence)
			return error.getMessage();
		if (error instanceof OutOfMemoryError)
			return "ImageJ is out of memory; give it more in Edit > Options > Memory & Threads, or choose a smaller height.";
		if (error instanceof LinkageError)
			return "A library of Neural Style could not be loaded (" + error + "); unzip its package again over ImageJ's folder.";
		return command + " failed by a fault of its own (" + error.getClass().getSimpleName() + "); please report it with the text "
			+ "under \"" + FaultReport.TITLE + "\" and with what you did.";
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
