package neuralstyle.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the command that repeats a run needs, as the keys and values that a macro uses. Immutable. Every wrong key ends in an
 * InputException whose message is one sentence for the user.
 */
public final class RunAgainOptions {

	/** The command in the menu, as macros call it. NB: ImageJ takes every name that begins with Repeat for its own Repeat. */
	public static final String COMMAND = "Run Again...";

	/** The keys in the order in which they are written. */
	public static final List<String> KEYS = List.of("image", "content", "style", "weights");

	private final Map<String, String> values = new LinkedHashMap<>();

	private RunAgainOptions(Map<String, String> values) {
		MacroText.check("Run Again", values, KEYS);
		for (String key : KEYS)
			if (values.containsKey(key) && !(key.equals("weights") && values.get(key).isBlank()))
				this.values.put(key, values.get(key));
	}

	/** @param values by key; a key that is missing has its default */
	public static RunAgainOptions of(Map<String, String> values) {
		return new RunAgainOptions(values);
	}

	/** Window title, image ID or path of the stylised image; null if not given. */
	public String image() {
		return values.get("image");
	}

	/** Window title, image ID or path of the content image; null if not given. */
	public String content() {
		return values.get("content");
	}

	/** Window titles, image IDs or paths of the style images; empty if none is given. */
	public List<String> styles() {
		return MacroText.names(values.get("style"));
	}

	/** Where the network's weights are, in place of where the run had them; null if not given. */
	public String weights() {
		String weights = values.getOrDefault("weights", "").trim();
		return weights.isEmpty() ? null : weights;
	}

	/** The options of a macro. */
	@Override
	public String toString() {
		return MacroText.write(values);
	}

	/** The line of a macro that runs the command with these options. */
	public String macroLine() {
		return MacroText.line(COMMAND, toString());
	}
}
