package neuralstyle.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything that a fidelity report needs, as the keys and values that a macro uses. Immutable. Every wrong key or value ends in
 * an InputException whose message is one sentence for the user.
 */
public final class FidelityOptions {

	/** The command in the menu, as macros call it. */
	public static final String COMMAND = "Fidelity Report...";

	/** The keys in the order in which they are written. */
	public static final List<String> KEYS = List.of("content", "result", "style", "map");

	/** In place of a style image, for a report without style distance. */
	public static final String NO_STYLE = "none";

	private final Map<String, String> values;

	private FidelityOptions(Map<String, String> values) {
		this.values = new LinkedHashMap<>(values);
		MacroText.check("Fidelity Report", values, KEYS);
		if (values.containsKey("map"))
			Kind.flag().read("map", values.get("map"));
	}

	/** @param values by key; a flag's value is empty, and a key that is missing has its default */
	public static FidelityOptions of(Map<String, String> values) {
		return new FidelityOptions(values);
	}

	/** @param style {@link #NO_STYLE} for none */
	public static FidelityOptions of(String content, String result, String style, boolean map) {
		Map<String, String> values = new LinkedHashMap<>(Map.of("content", content, "result", result, "style", style));
		if (map)
			values.put("map", "");
		return of(values);
	}

	/** @param options as in the second argument of a macro's {@code run} */
	public static FidelityOptions parse(String options) {
		return of(MacroText.read(options));
	}

	/** Window title, image ID or path of the content image; null if not given. */
	public String content() {
		return values.get("content");
	}

	/** Window title, image ID or path of the result; null if not given. */
	public String result() {
		return values.get("result");
	}

	/** Window title, image ID or path of the style image, or {@link #NO_STYLE}; null if not given. */
	public String style() {
		return values.get("style");
	}

	/** Whether the map is to be shown. */
	public boolean map() {
		return values.containsKey("map");
	}

	/** The options of a macro. */
	@Override
	public String toString() {
		return KEYS.stream().filter(values::containsKey)
			.map(key -> key.equals("map") ? key : MacroText.write(key, values.get(key))).collect(Collectors.joining(" "));
	}

	/** The line of a macro that runs the command with these options. */
	public String macroLine() {
		return MacroText.line(COMMAND, toString());
	}
}
