package neuralstyle.options;

import java.util.List;
import java.util.Map;

import neuralstyle.error.InputException;

/**
 * What the command Weights is to do, as the keys that a macro uses. Immutable. Every wrong key ends in an
 * InputException whose message is one sentence for the user.
 */
public final class WeightsOptions {

	/** The command in the menu, as macros call it. */
	public static final String COMMAND = "Weights...";

	/** The keys, flags of which one is given; the first is the default. */
	public static final List<String> KEYS = List.of("list", "fetch", "delete");

	private final String action;

	private WeightsOptions(Map<String, String> values) {
		MacroText.check("Weights", values, KEYS);
		if (values.size() > 1 || !String.join("", values.values()).isEmpty())
			throw new InputException("Weights does one thing at a time; give one of " + String.join(", ", KEYS)
				+ ", without a value.");
		action = values.isEmpty() ? KEYS.get(0) : values.keySet().iterator().next();
	}

	/** @param values by key */
	public static WeightsOptions of(Map<String, String> values) {
		return new WeightsOptions(values);
	}

	/** Whether the zoo's weights are to come from the network. */
	public boolean fetch() {
		return action.equals("fetch");
	}

	/** Whether what came from the network is to go. */
	public boolean delete() {
		return action.equals("delete");
	}

	/** The line of a macro that runs the command with these options. */
	public String macroLine() {
		return MacroText.line(COMMAND, action);
	}
}
