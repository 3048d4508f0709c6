package neuralstyle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a blend needs, as the keys and values that a macro uses. Immutable. Every wrong key or value ends in an
 * IllegalArgumentException whose message is one sentence for the user.
 */
public final class BlendOptions {

	/** The command in the menu, as macros call it. */
	public static final String COMMAND = "Blend With Content...";

	private static final List<String> KEYS = List.of("stylised", "content", "amount", "title");
	private static final double DEFAULT_AMOUNT = 50;

	private final Map<String, String> values;
	private final double amount;

	private BlendOptions(Map<String, String> values) {
		this.values = new LinkedHashMap<>(values);
		for (String key : values.keySet())
			if (!KEYS.contains(key))
				throw new IllegalArgumentException("Blend With Content has no key \"" + key + "\"; the keys are "
					+ String.join(", ", KEYS) + ", and a value with spaces stands in brackets, as in content=[my cells].");
		values.forEach(MacroKeys::write);
		amount = new OptionValues(values).number("amount", DEFAULT_AMOUNT);
		if (amount < 0 || amount > 100)
			throw new IllegalArgumentException("amount is " + OptionValues.write(amount) + "; it must be 0 to 100 percent.");
	}

	/** @param values by key; a key that is missing has its default */
	public static BlendOptions of(Map<String, String> values) {
		return new BlendOptions(values);
	}

	/** Window title, image ID or path of the stylised image; null for the active image. */
	public String stylised() {
		return values.get("stylised");
	}

	/** Window title, image ID or path of the content image; null for the one that the stylised image was made from. */
	public String content() {
		return values.get("content");
	}

	/** How much of the stylised image there is in the blend, 0 to 100 percent. */
	public double amount() {
		return amount;
	}

	/** Title of the new window; null for the usual one. */
	public String title() {
		String title = values.getOrDefault("title", "").trim();
		return title.isEmpty() ? null : title;
	}

	/** The line of a macro that runs the command with these options. */
	public String macroLine() {
		String options = KEYS.stream().filter(key -> !values.getOrDefault(key, "").trim().isEmpty())
			.map(key -> MacroKeys.write(key, values.get(key))).collect(Collectors.joining(" "));
		return "run(\"" + COMMAND + "\", \"" + options.replace("\\", "\\\\").replace("\"", "\\\"") + "\");";
	}
}
