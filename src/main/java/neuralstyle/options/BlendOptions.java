package neuralstyle.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that a blend needs, as the keys and values that a macro uses. Immutable. Every wrong key or value ends in an
 * InputException whose message is one sentence for the user.
 */
public final class BlendOptions {

	/** The command in the menu, as macros call it. */
	public static final String COMMAND = "Blend With Content...";

	/** The keys in the order in which they are written. */
	public static final List<String> KEYS = List.of("stylised", "content", "amount", "title");

	private static final double DEFAULT_AMOUNT = 50;

	private final Map<String, String> values;
	private final double amount;

	private BlendOptions(Map<String, String> values) {
		this.values = new LinkedHashMap<>(values);
		MacroText.check("Blend With Content", values, KEYS);
		amount = values.containsKey("amount") ? Kind.percentage().read("amount", values.get("amount")) : DEFAULT_AMOUNT;
	}

	/** @param values by key; a key that is missing has its default */
	public static BlendOptions of(Map<String, String> values) {
		return new BlendOptions(values);
	}

	/** @param amount percentage of the stylised image, 0 to 100 */
	public static BlendOptions of(double amount) {
		return of(Map.of("amount", "" + amount));
	}

	/** @param options as in the second argument of a macro's {@code run} */
	public static BlendOptions parse(String options) {
		return of(MacroText.read(options));
	}

	/** These options with one value changed. */
	public BlendOptions with(String key, String value) {
		Map<String, String> changed = new LinkedHashMap<>(values);
		changed.put(key, value);
		return of(changed);
	}

	/** Window title, image ID or path of the stylised image; null if not given. */
	public String stylised() {
		return values.get("stylised");
	}

	/** Window title, image ID or path of the content image; null if not given. */
	public String content() {
		return values.get("content");
	}

	/** Percentage of the stylised image, 0 to 100. */
	public double amount() {
		return amount;
	}

	/** The percentage as it is written, without needless zeros. */
	public String amountText() {
		return Kind.decimal(amount);
	}

	/** Title of the new window; null for the usual one. */
	public String title() {
		String title = values.getOrDefault("title", "").trim();
		return title.isEmpty() ? null : title;
	}

	/** The options of a macro; the amount always, so that it can be read there. */
	@Override
	public String toString() {
		Map<String, String> written = new LinkedHashMap<>();
		for (String key : List.of("stylised", "content"))
			if (values.containsKey(key))
				written.put(key, values.get(key));
		written.put("amount", amountText());
		if (title() != null)
			written.put("title", title());
		return MacroText.write(written);
	}

	/** The line of a macro that runs the command with these options. */
	public String macroLine() {
		return MacroText.line(COMMAND, toString());
	}
}
