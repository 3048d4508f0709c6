package neuralstyle.options;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import neuralstyle.error.InputException;
import neuralstyle.transfer.Colour;
import neuralstyle.transfer.LossKind;
import neuralstyle.transfer.Optimiser;
import neuralstyle.transfer.Start;
import neuralstyle.vgg.Padding;
import neuralstyle.vgg.Pooling;

/** A setting and the values that the columns, or the rows, of a settings grid give it. Immutable. */
public final class GridAxis {

	/** The settings that a grid can vary: size and type are the same for all, and threads change nothing that one sees. */
	public static final List<String> KEYS = TransferOptions.SETTING_KEYS.stream()
		.filter(key -> !List.of("height", "output_size", "output", "threads").contains(key))
		.collect(Collectors.toUnmodifiableList());

	private static final int LEAST = 2;
	private static final int MOST = 5;

	private static final Map<String, String> USUAL = Map.ofEntries(
		Map.entry("strength", "25, 50, 75, 100"), Map.entry("colour", names(Colour.class)),
		Map.entry("style_scale", "0.7, 1, 1.4"), Map.entry("epochs", "1, 3, 10"), Map.entry("levels", "1, 2"),
		Map.entry("start", names(Start.class)), Map.entry("optimiser", names(Optimiser.class)),
		Map.entry("loss", names(LossKind.class)), Map.entry("pooling", names(Pooling.class)),
		Map.entry("padding", names(Padding.class)), Map.entry("content_weight", "0.05, 0.2, 0.8"),
		Map.entry("style_weight", "0.3, 1, 3"), Map.entry("tv_weight", "0, 1.5, 6"),
		Map.entry("content_layer", "conv2_2, conv3_2, conv4_2, conv5_2"),
		Map.entry("style_layers", "conv1_1,conv2_1 conv1_1,conv2_1,conv3_1 conv1_1,conv2_1,conv3_1,conv4_1,conv5_1"),
		Map.entry("style_blur", "0, 0.6, 1.2"), Map.entry("chroma_blur", "0, 1.2, 2.4"), Map.entry("seed", "1, 2, 3"));

	private final String key;
	private final List<String> values;

	private GridAxis(String key, List<String> values) {
		this.key = key;
		this.values = List.copyOf(values);
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

	/** Values to start from, as {@link #parse} reads them. */
	public static String usual(String key) {
		return USUAL.get(key);
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

	private static <E extends Enum<E>> String names(Class<E> choices) {
		return String.join(", ", OptionValues.names(choices));
	}
}
