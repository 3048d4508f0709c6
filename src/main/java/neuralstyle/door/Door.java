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
	/** ImageJ's dialogs break no lines. */
	private static final String LINES = "(.{1,90})(?: |$)";

	private static boolean isSound;

	/** @param command the name of a class of the commands, and after a space what it is run with */
	@Override
	public void run(String command) {
		String trouble = trouble();
		if (trouble != null) {
			IJ.error(TITLE, IJ.getInstance() == null ? trouble : trouble.replaceAll(LINES, "$1\n").trim());
			return;
		}
		String[] nameAndArgument = (command + " ").split(" ", 2);
		open(nameAndArgument[0]).run(nameAndArgument[1].trim());
	}

	/** NB: what is sound stays so until ImageJ is started again. */
	private static synchronized String trouble() {
		String trouble = isSound ? null : JavaVersion.trouble(System.getProperty("java.version", ""));
		if (!isSound && trouble == null)
			trouble = Installation.trouble();
		isSound = trouble == null;
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
