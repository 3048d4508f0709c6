package neuralstyle.options;

import java.util.List;
import java.util.Map;

import neuralstyle.error.InputException;

/**
 * What the command About is to do, as the keys that a macro uses. Immutable. Every wrong key ends in an InputException whose
 * message is one sentence for the user.
 */
public final class AboutOptions {

	/** The command in the menu, as macros call it. NB: "About..." would be one of ImageJ's own and of other plugins. */
	public static final String COMMAND = "About Neural Style...";

	/** The keys, all flags. */
	public static final List<String> KEYS = List.of("self_test");

	private final boolean selfTest;

	private AboutOptions(Map<String, String> values) {
		MacroText.check("About Neural Style", values, KEYS);
		if (!String.join("", values.values()).isEmpty())
			throw new InputException("self_test is \"" + values.get("self_test") + "\"; it must stand alone, without a value.");
		selfTest = values.containsKey("self_test");
	}

	/** @param values by key */
	public static AboutOptions of(Map<String, String> values) {
		return new AboutOptions(values);
	}

	/** Whether the self-test is to be run, in place of telling about the program. */
	public boolean selfTest() {
		return selfTest;
	}

	/** The line of a macro that runs the command with these options. */
	public String macroLine() {
		return MacroText.line(COMMAND, selfTest ? "self_test" : "");
	}
}
