package neuralstyle.options;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import neuralstyle.error.InputException;

/** A setting and the values that the columns, or the rows, of a settings grid give it. Immutable. */
public final class GridAxis {

	/** The settings that a grid can vary: size and type are the same for all, and threads change nothing that one sees. */
	public static final List<String> KEYS = keys(Settings.DECLARED);

	private static final int LEAST = 2;
	private static final int MOST = 5;

	private final String key;
	private final List<String> values;

	private GridAxis(String key, List<String> values) {
		this.key = key;
		this.values = List.copyOf(values);
	}

	static List<String> keys(Settings settings) {
		return settings.all().stream().filter(setting -> setting.grid() != null).map(Setting::key)
			.collect(Collectors.toUnmodifiableList());
	}

	/**
	 * @param key one of {@link #KEYS}
	 * @param values 2 to 5 as a macro writes them; whether the setting takes them {@link GridOptions} says
	 * @throws InputException with a sentence for the user
	 */
	public static GridAxis of(String key, List<String> values) {
		if (!KEYS.contains(key))
			throw new InputException("A settings grid has no setting \"" + key + "\"; the settings are "
				+ String.join(", ", KEYS) + ".");
		if (values.size() < LEAST || values.size() > MOST)
			throw new InputException("The setting " + key + " has " + values.size()
				+ (values.size() == 1 ? " value" : " values") + " in the settings grid; give " + LEAST + " to " + MOST
				+ ", such as " + usual(key) + ".");
		return new GridAxis(key, values);
	}

	/** As above. @param values with commas or spaces between them; with spaces only if values have commas in them */
	public static GridAxis parse(String key, String values) {
		String between = key.equals("style_layers") ? "\\s+" : "[,\\s]+";
		return of(key, Arrays.stream(values.trim().split(between)).filter(value -> !value.isEmpty())
			.collect(Collectors.toList()));
	}

	/** Values to start from, as {@link #parse} reads them; null if a grid has no such setting. */
	public static String usual(String key) {
		return KEYS.contains(key) ? Settings.DECLARED.get(key).grid() : null;
	}

	public String key() {
		return key;
	}

	public List<String> values() {
		return values;
	}

	/** The values as a macro writes them. */
	@Override
	public String toString() {
		return String.join(" ", values);
	}
}
