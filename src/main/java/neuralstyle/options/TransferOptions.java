package neuralstyle.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import neuralstyle.error.InputException;
import neuralstyle.transfer.Start;
import neuralstyle.transfer.TransferSettings;
import neuralstyle.weights.WeightsSource;

/**
 * Everything that a run needs, as the keys and values that a macro uses. Immutable; {@link #toString()} writes the shortest
 * macro options that {@link #parse} reads as the same. Every wrong key or value ends in an InputException whose
 * message is one sentence for the user.
 */
public final class TransferOptions {

	/** The command in the menu, as macros call it. */
	public static final String COMMAND = "Neural Style Transfer...";

	/** The keys that a preset may hold, in the order in which they are written. */
	public static final List<String> SETTING_KEYS = List.of("height", "output_size", "output", "strength", "colour",
		"style_scale", "epochs", "levels", "start", "optimiser", "loss", "pooling", "padding", "content_weight", "style_weight",
		"tv_weight", "content_layer", "style_layers", "style_blur", "chroma_blur", "seed", "threads");

	/** All keys in the order in which they are written. */
	public static final List<String> KEYS = Stream.of(List.of("content", "stack", "channels", "style", "style_shares", "regions",
		"feather", "preset", "weights"), SETTING_KEYS, List.of("title", "plot", "save_every", "save_to", "hide")).flatMap(List::stream)
		.collect(Collectors.toUnmodifiableList());

	private static final List<String> FLAGS = List.of("stack", "plot", "hide");

	private static final TransferSettings ARTICLE = TransferSettings.article().build();

	private final Map<String, String> values;
	private final Preset preset;
	private final ResultForm result;
	private final List<Integer> channels;
	private final int saveEvery;
	private final double feather;
	private final TransferSettings settings;

	private TransferOptions(Map<String, String> values) {
		this.values = new LinkedHashMap<>(values);
		if (weights().equals(WeightsSource.SHIPPED))
			this.values.remove("weights");
		MacroText.check("Neural Style Transfer", values, KEYS);
		preset = Preset.named(values.getOrDefault("preset", Preset.BUILT_IN.get(0)).trim());
		Map<String, String> all = new LinkedHashMap<>(preset.values());
		all.putAll(values);
		OptionValues read = new OptionValues(all);
		read.flag("hide");
		read.flag("plot");
		saveEvery = read.whole("save_every", 0, 0);
		if (saveEvery > 0 && saveTo() == null)
			throw new InputException("save_every is " + saveEvery + " and save_to is missing; name the folder that the "
				+ "pictures go to.");
		read.flag("stack");
		if (stack() && (plot() || saveEvery > 0))
			throw new InputException((plot() ? "plot" : "save_every") + " is for a single picture and stack makes many; "
				+ "leave one of the two keys out.");
		feather = read.pixels("feather", 0);
		channels = read.channels("channels");
		result = ResultForm.read(read);
		settings = readSettings(read);
	}

	/** @throws InputException if the values of a preset cannot be read */
	static void check(Map<String, String> values) {
		OptionValues read = new OptionValues(values);
		ResultForm.read(read);
		readSettings(read);
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
		return MacroText.read(options);
	}

	/**
	 * Options of a program, with the preset article as what they differ from.
	 *
	 * @param height of the result in pixels; 0 for that of the content image
	 */
	public static TransferOptions of(int height, TransferSettings settings) {
		Map<String, String> values = write(ResultForm.of(height), settings);
		values.entrySet().removeAll(write(ResultForm.article(), ARTICLE).entrySet());
		values.put("preset", "article");
		if (!settings.styleShares().isEmpty())
			values.put("style_shares", settings.styleShares().stream().map(OptionValues::write).collect(Collectors.joining("|")));
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

	/** Whether all slices and frames of the content image are stylised, not the current one only. */
	public boolean stack() {
		return values.containsKey("stack");
	}

	/** Window titles, image IDs or paths of the style images; empty if none is given. */
	public List<String> styles() {
		return MacroText.parts(values.get("style"));
	}

	/** Window title, image ID or path of the image that the run starts from; null if it starts from something else. */
	public String startImage() {
		return startImage(values.getOrDefault("start", preset.values().get("start")));
	}

	private static String startImage(String start) {
		return start == null || OptionValues.names(Start.class).contains(start.trim()) ? null : start.trim();
	}

	/** Window title, image ID or path of the label image whose labels have a style each; null if there are no such regions. */
	public String regions() {
		String regions = values.getOrDefault("regions", "").trim();
		return regions.isEmpty() ? null : regions;
	}

	/** Pixels of the content image inside the border of a region over which the change begins. */
	public double feather() {
		return feather;
	}

	/** Where the network's weights come from: {@code shipped}, {@code zoo} or the path of a file. */
	public String weights() {
		String weights = values.getOrDefault("weights", "").trim();
		return weights.isEmpty() ? WeightsSource.SHIPPED : weights;
	}

	public Preset preset() {
		return preset;
	}

	/** Whether the losses are to be plotted. */
	public boolean plot() {
		return values.containsKey("plot");
	}

	/** After how many evaluations the picture is saved each time; 0 for never. */
	public int saveEvery() {
		return saveEvery;
	}

	/** The folder for the pictures in between; null if none is given. */
	public String saveTo() {
		String folder = values.getOrDefault("save_to", "").trim();
		return folder.isEmpty() ? null : folder;
	}

	/** Height that the run works at, in pixels; 0 for that of the content image. */
	public int height() {
		return result.height;
	}

	public OutputSize outputSize() {
		return result.size;
	}

	public OutputType output() {
		return result.type;
	}

	/** Channels of the content that are merged, numbers from 1; empty for those that it shows. */
	public List<Integer> channels() {
		return channels;
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

	/** The preset and every setting with its value, defaults too. */
	public Map<String, String> describe() {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("preset", preset.name());
		if (stack())
			all.put("stack", "");
		all.put("weights", weights());
		if (!channels.isEmpty())
			all.put("channels", values.get("channels"));
		if (!settings.styleShares().isEmpty())
			all.put("style_shares", values.get("style_shares"));
		if (feather > 0)
			all.put("feather", OptionValues.write(feather));
		all.putAll(written());
		return all;
	}

	private Map<String, String> written() {
		return written(result, settings, startImage());
	}

	private static Map<String, String> written(ResultForm result, TransferSettings settings, String startImage) {
		Map<String, String> all = write(result, settings);
		if (startImage != null)
			all.put("start", startImage);
		return all;
	}

	/** Whether a value, such as a window's title, can stand in a macro's options. */
	public static boolean canWrite(String value) {
		return MacroText.canWrite(value);
	}

	/** The options of a macro: the images, and what is not as in the preset. */
	@Override
	public String toString() {
		Map<String, String> changed = written();
		OptionValues usual = new OptionValues(preset.values());
		changed.entrySet().removeAll(written(ResultForm.read(usual), readSettings(usual),
			startImage(preset.values().get("start"))).entrySet());
		if (!preset.name().equals(Preset.BUILT_IN.get(0)))
			changed.put("preset", preset.name());
		for (String key : KEYS)
			if (!SETTING_KEYS.contains(key) && !key.equals("preset") && values.containsKey(key))
				changed.put(key, values.get(key));
		return KEYS.stream().filter(changed::containsKey).filter(key -> FLAGS.contains(key) || !changed.get(key).trim().isEmpty())
			.map(key -> FLAGS.contains(key) ? key : MacroText.write(key, changed.get(key))).collect(Collectors.joining(" "));
	}

	/** The line of a macro that runs the command with these options. */
	public String macroLine() {
		return MacroText.line(COMMAND, toString());
	}

	private static TransferSettings readSettings(OptionValues values) {
		return ARTICLE.change()
			.strength(values.number("strength", ARTICLE.strength()))
			.colour(values.choice("colour", ARTICLE.colour()))
			.styleScale(values.number("style_scale", ARTICLE.styleScale()))
			.styleShares(values.numbers("style_shares", ARTICLE.styleShares()))
			.epochs(values.whole("epochs", ARTICLE.epochs(), 1))
			.levels(values.levels("levels", ARTICLE.levels()))
			.start(values.choiceOrOther("start", ARTICLE.start(), Start.CONTENT))
			.optimiser(values.choice("optimiser", ARTICLE.optimiser()))
			.loss(values.choice("loss", ARTICLE.loss()))
			.pooling(values.choice("pooling", ARTICLE.pooling()))
			.padding(values.choice("padding", ARTICLE.padding()))
			.contentWeight(values.weight("content_weight", ARTICLE.contentWeight()))
			.styleWeight(values.weight("style_weight", ARTICLE.styleWeight()))
			.tvWeight(values.weight("tv_weight", ARTICLE.tvWeight()))
			.contentLayer(values.layer("content_layer", ARTICLE.contentLayer()))
			.styleLayers(values.layers("style_layers", ARTICLE.styleLayers()))
			.styleBlur(values.number("style_blur", ARTICLE.styleBlur()))
			.chromaBlur(values.number("chroma_blur", ARTICLE.chromaBlur()))
			.seed(values.whole("seed", ARTICLE.seed()))
			.threads(values.whole("threads", ARTICLE.threads(), 0))
			.build();
	}

	private static Map<String, String> write(ResultForm result, TransferSettings settings) {
		Map<String, String> all = result.write();
		all.put("strength", OptionValues.write(settings.strength()));
		all.put("colour", OptionValues.write(settings.colour()));
		all.put("style_scale", OptionValues.write(settings.styleScale()));
		all.put("epochs", "" + settings.epochs());
		all.put("levels", OptionValues.writeLevels(settings.levels()));
		all.put("start", OptionValues.write(settings.start()));
		all.put("optimiser", OptionValues.write(settings.optimiser()));
		all.put("loss", OptionValues.write(settings.loss()));
		all.put("pooling", OptionValues.write(settings.pooling()));
		all.put("padding", OptionValues.write(settings.padding()));
		all.put("content_weight", OptionValues.write(settings.contentWeight()));
		all.put("style_weight", OptionValues.write(settings.styleWeight()));
		all.put("tv_weight", OptionValues.write(settings.tvWeight()));
		all.put("content_layer", settings.contentLayer().toString());
		all.put("style_layers", OptionValues.write(settings.styleLayers()));
		all.put("style_blur", OptionValues.write(settings.styleBlur()));
		all.put("chroma_blur", OptionValues.write(settings.chromaBlur()));
		all.put("seed", "" + settings.seed());
		all.put("threads", "" + settings.threads());
		return all;
	}
}
