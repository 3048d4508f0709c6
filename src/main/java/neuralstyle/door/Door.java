package neuralstyle.door;

import ij.IJ;
import ij.plugin.PlugIn;

/**
 * An entry of the menu Neural Style. Where Java is too old or the installation is broken, it says so in one sentence; else it runs
 * the command.
 */
public final class Door implements PlugIn {

	private static final String TITLE = "Neural Style";
	private static final String COMMANDS = "neuralstyle.plugin.";
	/** Says itself what does not work. */
	private static final String ABOUT = "About";
	/** ImageJ's dialogs break no lines. */
	private static final String LINES = "(.{1,90})(?: |$)";

	private static boolean isSound;

	/** @param command the name of a class of the commands, and after a space what it is run with */
	@Override
	public void run(String command) {
		String[] nameAndArgument = (command + " ").split(" ", 2);
		String trouble = trouble(nameAndArgument[0].equals(ABOUT));
		if (trouble != null) {
			IJ.error(TITLE, IJ.getInstance() == null ? trouble : trouble.replaceAll(LINES, "$1\n").trim());
			return;
		}
		open(nameAndArgument[0]).run(nameAndArgument[1].trim());
	}

	/** NB: what is sound stays so until ImageJ is started again. */
	private static synchronized String trouble(boolean ofJavaAlone) {
		if (isSound)
			return null;
		String trouble = JavaVersion.trouble(System.getProperty("java.version", ""));
		if (trouble == null && !ofJavaAlone) {
			trouble = Installation.trouble();
			isSound = trouble == null;
		}
		return trouble;
	}

	private static PlugIn open(String command) {
		try {
			return (PlugIn) Class.forName(COMMANDS + command).getConstructor().newInstance();
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException("There is no command " + command, e);
		}
	}
}
