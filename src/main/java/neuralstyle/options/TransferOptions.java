package neuralstyle.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import neuralstyle.error.InputException;
import neuralstyle.transfer.Start;
import neuralstyle.transfer.TransferSettings;
import neuralstyle.weights.WeightsSource;

/**
 * Everything that a run needs, as the keys and values that a macro uses ({@link Settings}). Immutable; {@link #toString()} writes
 * the shortest macro options that {@link #parse} reads as the same. Every wrong key or value ends in an InputException whose
 * message is one sentence for the user.
 */
public final class TransferOptions {

	/** The command in the menu, as macros call it. */
	public static final String COMMAND = "Neural Style Transfer...";

	/** The keys that a preset may hold, in the order in which they are written. */
	public static final List<String> SETTING_KEYS = Settings.keys(Settings.DECLARED.ofPresets());

	/** All keys in the order in which they are written. */
	public static final List<String> KEYS = Settings.DECLARED.keys();

	/** What a run may start from beside an image, as it is written. */
	public static final List<String> STARTS = Kind.names(Start.class);

	/** What names the images, what a computer may give, and what is done with the result: not part of how a picture is made. */
	private static final List<String> NOT_DESCRIBED = List.of("content", "style", "regions", "preset", "memory", "title", "plot",
		"save_every", "save_to", "hide");

	private final Settings declared;
	private final Map<String, String> values;
	private final Preset preset;
	private final RunSettings settings;
	private final TransferSettings method;

	private TransferOptions(Map<String, String> values, Settings declared) {
		this.declared = declared;
		this.values = new LinkedHashMap<>(values);
		if (weights().equals(WeightsSource.SHIPPED))
			this.values.remove("weights");
		MacroText.check("Neural Style Transfer", values, declared.keys());
		preset = Preset.named(values.getOrDefault("preset", Preset.BUILT_IN.get(0)).trim());
		declared.all().forEach(setting -> setting.read(this.values));
		if (saveEvery() > 0 && saveTo() == null)
			throw new InputException("save_every is " + saveEvery() + " and save_to is missing; name the folder that the "
				+ "pictures go to.");
		if (stack() && (plot() || saveEvery() > 0))
			throw new InputException((plot() ? "plot" : "save_every") + " is for a single picture and stack makes many; "
				+ "leave one of the two keys out.");
		Map<String, String> all = new LinkedHashMap<>(preset.values());
		all.putAll(values);
		settings = declared.read(all);
		method = settings.method().change().styleShares(Settings.STYLE_SHARES.read(values)).build();
	}

	/**
	 * @param values by key; a flag's value is empty, and a key that is missing has its default
	 */
	public static TransferOptions of(Map<String, String> values) {
		return of(values, Settings.DECLARED);
	}

	static TransferOptions of(Map<String, String> values, Settings declared) {
		return new TransferOptions(values, declared);
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
		Settings declared = Settings.DECLARED;
		Map<String, String> values = declared.write(RunSettings.of(height, settings));
		values.entrySet().removeAll(declared.write(declared.read(Map.of())).entrySet());
		values.put("preset", "article");
		if (!settings.styleShares().isEmpty())
			values.put("style_shares", Settings.STYLE_SHARES.kind().write(settings.styleShares()));
		return of(values);
	}

	/** These options with one value changed. @param value null for the default */
	public TransferOptions with(String key, String value) {
		Map<String, String> changed = new LinkedHashMap<>(values);
		if (value == null)
			changed.remove(key);
		else
			changed.put(key, value);
		return of(changed, declared);
	}

	/** Window title, image ID or path of the content image; null if not given. */
	public String content() {
		return values.get("content");
	}

	/** Whether all slices and frames of the content image are stylised, not the current one only. */
	public boolean stack() {
		return Settings.STACK.read(values);
	}

	/** Window titles, image IDs or paths of the style images; empty if none is given. */
	public List<String> styles() {
		return MacroText.names(values.get("style"));
	}

	/** Window title, image ID or path of the image that the run starts from; null if it starts from something else. */
	public String startImage() {
		return settings.startImage();
	}

	/** Window title, image ID or path of the label image whose labels have a style each; null if there are no such regions. */
	public String regions() {
		return textOrNull("regions") == null ? null : values.get("regions");
	}

	/** Pixels of the content image inside the border of a region over which the change begins. */
	public double feather() {
		return Settings.FEATHER.read(values);
	}

	/** Where the network's weights come from: {@code shipped}, {@code zoo} or the path of a file. */
	public String weights() {
		String weights = textOrNull("weights");
		return weights == null ? WeightsSource.SHIPPED : weights;
	}

	public Preset preset() {
		return preset;
	}

	/** Whether the losses are to be plotted. */
	public boolean plot() {
		return Settings.PLOT.read(values);
	}

	/** After how many evaluations the picture is saved each time; 0 for never. */
	public int saveEvery() {
		return Settings.SAVE_EVERY.read(values);
	}

	/** The folder for the pictures in between; null if none is given. */
	public String saveTo() {
		return textOrNull("save_to");
	}

	/** Height that the run works at, in pixels; 0 for that of the content image. */
	public int height() {
		return settings.height();
	}

	public OutputSize outputSize() {
		return settings.outputSize();
	}

	public OutputType output() {
		return settings.output();
	}

	/** Channels of the content that are merged, numbers from 1; empty for those that it shows. */
	public List<Integer> channels() {
		return Settings.CHANNELS.read(values);
	}

	/** The method's settings. */
	public TransferSettings settings() {
		return method;
	}

	/** What a preset would hold. */
	public RunSettings runSettings() {
		return settings;
	}

	/** Title of the new window; null for the usual one. */
	public String title() {
		return textOrNull("title");
	}

	/** Whether the result is not to be shown. */
	public boolean hide() {
		return Settings.HIDE.read(values);
	}

	private String textOrNull(String key) {
		String text = values.getOrDefault(key, "").trim();
		return text.isEmpty() ? null : text;
	}

	/** How the picture is made: the preset, every setting of it with its value, and what else is not as usual. */
	public Map<String, String> describe() {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("preset", preset.name());
		for (Setting<?> setting : declared.all())
			if (!setting.isOfPreset() && values.containsKey(setting.key()) && isDescribed(setting.key()))
				all.put(setting.key(), setting.kind().field() == Kind.Field.NUMBER ? setting.normalised(values.get(setting.key()))
					: values.get(setting.key()));
		all.put("weights", weights());
		declared.write(settings).forEach((key, value) -> {
			if (!NOT_DESCRIBED.contains(key))
				all.put(key, value);
		});
		return all;
	}

	/** What a result tells of its run: the keys of {@link #describe()}, and its title. */
	public static List<String> recordedKeys() {
		return KEYS.stream().filter(key -> key.equals("preset") || key.equals("title") || !NOT_DESCRIBED.contains(key))
			.collect(Collectors.toUnmodifiableList());
	}

	/** Not what would be without it, and not what has nothing to do with how the picture is made. */
	private boolean isDescribed(String key) {
		boolean isUsual = key.equals("feather") && feather() == 0 || key.equals("channels") && channels().isEmpty()
			|| key.equals("style_shares") && method.styleShares().isEmpty();
		return !isUsual && !NOT_DESCRIBED.contains(key);
	}

	/** All values by key, those that are not given too but for the keys that have no value then. */
	public Map<String, String> values() {
		Map<String, String> all = new LinkedHashMap<>(values);
		all.putAll(describe());
		all.putAll(declared.write(settings));
		return all;
	}

	/** The options of a macro: the images, and what is not as in the preset. */
	@Override
	public String toString() {
		Map<String, String> changed = declared.write(settings);
		changed.entrySet().removeAll(declared.write(declared.read(preset.values())).entrySet());
		if (!preset.name().equals(Preset.BUILT_IN.get(0)))
			changed.put("preset", preset.name());
		for (String key : declared.keys())
			if (!declared.get(key).isOfPreset() && !key.equals("preset") && values.containsKey(key))
				changed.put(key, values.get(key));
		return declared.keys().stream().filter(changed::containsKey).filter(key -> isFlag(key) || !changed.get(key).trim().isEmpty())
			.map(key -> isFlag(key) ? key : MacroText.write(key, changed.get(key))).collect(Collectors.joining(" "));
	}

	private boolean isFlag(String key) {
		return declared.get(key).kind().field() == Kind.Field.FLAG;
	}

	/** The line of a macro that runs the command with these options. */
	public String macroLine() {
		return MacroText.line(COMMAND, toString());
	}
}
