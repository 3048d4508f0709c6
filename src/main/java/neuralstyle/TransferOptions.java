package neuralstyle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import neuralstyle.transfer.TransferSettings;

/**
 * Everything that a run needs, as the keys and values that a macro uses. Immutable; {@link #toString()} writes the shortest
 * macro options that {@link #parse} reads as the same. Every wrong key or value ends in an IllegalArgumentException whose
 * message is one sentence for the user.
 */
public final class TransferOptions {

	/** The command in the menu, as macros call it. */
	public static final String COMMAND = "Neural Style Transfer...";

	/** The keys in the order in which they are written. */
	public static final List<String> KEYS = List.of("content", "style", "preset", "height", "epochs", "start", "pooling",
		"content_weight", "style_weight", "tv_weight", "content_layer", "style_layers", "seed", "threads", "title", "hide");

	private static final int DEFAULT_HEIGHT = 400;
	private static final int MIN_HEIGHT = 16;
	private static final int MAX_HEIGHT = 8192;

	private static final TransferSettings ARTICLE = TransferSettings.article().build();

	private final Map<String, String> values;
	private final int height;
	private final TransferSettings settings;

	private TransferOptions(Map<String, String> values) {
		this.values = new LinkedHashMap<>(values);
		for (String key : values.keySet())
			if (!KEYS.contains(key))
				throw new IllegalArgumentException("Neural Style Transfer has no key \"" + key + "\"; the keys are "
					+ String.join(", ", KEYS) + ", and a value with spaces stands in brackets, as in content=[my cells].");
		values.forEach(MacroKeys::write);
		OptionValues read = new OptionValues(values);
		read.flag("hide");
		read.choice("preset", Preset.ARTICLE);
		height = readHeight(read);
		settings = readSettings(read);
	}

	/**
	 * @param values by key; a flag's value is empty, and a key that is missing has its default
	 */
	public static TransferOptions of(Map<String, String> values) {
		return new TransferOptions(values);
	}

	/** @param options as in the second argument of a macro's {@code run} */
	public static TransferOptions parse(String options) {
		return of(read(options));
	}

	/** The values by key as they stand in a macro's options, not yet checked. */
	public static Map<String, String> read(String options) {
		return MacroKeys.read(options);
	}

	/** @param height of the result in pixels; 0 for that of the content image */
	public static TransferOptions of(int height, TransferSettings settings) {
		Map<String, String> values = write(height, settings);
		values.entrySet().removeAll(write(DEFAULT_HEIGHT, ARTICLE).entrySet());
		return of(values);
	}

	/** These options with one value changed. @param value null for the default */
	public TransferOptions with(String key, String value) {
		Map<String, String> changed = new LinkedHashMap<>(values);
		if (value == null)
			changed.remove(key);
		else
			changed.put(key, value);
		return of(changed);
	}

	/** Window title, image ID or path of the content image; null if not given. */
	public String content() {
		return values.get("content");
	}

	/** Window title, image ID or path of the style image; null if not given. */
	public String style() {
		return values.get("style");
	}

	/** Height of the result in pixels; 0 for that of the content image. */
	public int height() {
		return height;
	}

	public TransferSettings settings() {
		return settings;
	}

	/** Title of the new window; null for the usual one. */
	public String title() {
		String title = values.getOrDefault("title", "").trim();
		return title.isEmpty() ? null : title;
	}

	/** Whether the result is not to be shown. */
	public boolean hide() {
		return values.containsKey("hide");
	}

	/** Every key with its value, defaults too, but for content, style, title and hide. */
	public Map<String, String> describe() {
		return write(height, settings);
	}

	/** Whether a value, such as a window's title, can stand in a macro's options. */
	public static boolean canWrite(String value) {
		return MacroKeys.canWrite(value);
	}

	/** The options of a macro: content and style, and what is not the default. */
	@Override
	public String toString() {
		Map<String, String> written = new LinkedHashMap<>();
		for (String key : List.of("content", "style"))
			if (values.containsKey(key))
				written.put(key, values.get(key));
		written.putAll(of(height, settings).values);
		if (title() != null)
			written.put("title", title());
		String keys = written.entrySet().stream().map(e -> MacroKeys.write(e.getKey(), e.getValue()))
			.collect(Collectors.joining(" "));
		return hide() ? (keys + " hide").trim() : keys;
	}

	/** The line of a macro that runs the command with these options. */
	public String macroLine() {
		return "run(\"" + COMMAND + "\", \"" + toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\");";
	}

	private static int readHeight(OptionValues values) {
		long pixels = values.whole("height", DEFAULT_HEIGHT);
		if (pixels != 0 && (pixels < MIN_HEIGHT || pixels > MAX_HEIGHT))
			throw new IllegalArgumentException("height is " + pixels + "; it must be 0 (as the content image) or "
				+ MIN_HEIGHT + " to " + MAX_HEIGHT + " pixels.");
		return (int) pixels;
	}

	private static TransferSettings readSettings(OptionValues values) {
		return ARTICLE.change()
			.epochs(values.whole("epochs", ARTICLE.epochs(), 1))
			.start(values.choice("start", ARTICLE.start()))
			.pooling(values.choice("pooling", ARTICLE.pooling()))
			.contentWeight(values.weight("content_weight", ARTICLE.contentWeight()))
			.styleWeight(values.weight("style_weight", ARTICLE.styleWeight()))
			.tvWeight(values.weight("tv_weight", ARTICLE.tvWeight()))
			.contentLayer(values.layer("content_layer", ARTICLE.contentLayer()))
			.styleLayers(values.layers("style_layers", ARTICLE.styleLayers()))
			.seed(values.whole("seed", ARTICLE.seed()))
			.threads(values.whole("threads", ARTICLE.threads(), 0))
			.build();
	}

	private static Map<String, String> write(int height, TransferSettings settings) {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("preset", OptionValues.write(Preset.ARTICLE));
		all.put("height", "" + height);
		all.put("epochs", "" + settings.epochs());
		all.put("start", OptionValues.write(settings.start()));
		all.put("pooling", OptionValues.write(settings.pooling()));
		all.put("content_weight", OptionValues.write(settings.contentWeight()));
		all.put("style_weight", OptionValues.write(settings.styleWeight()));
		all.put("tv_weight", OptionValues.write(settings.tvWeight()));
		all.put("content_layer", settings.contentLayer().toString());
		all.put("style_layers", OptionValues.write(settings.styleLayers()));
		all.put("seed", "" + settings.seed());
		all.put("threads", "" + settings.threads());
		return all;
	}
}
