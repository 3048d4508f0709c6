package neuralstyle.options;

import static neuralstyle.options.Setting.ofPreset;
import static neuralstyle.options.Setting.ofRun;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import neuralstyle.error.InputException;
import neuralstyle.options.Kind.Field;
import neuralstyle.options.Setting.Page;
import neuralstyle.transfer.Colour;
import neuralstyle.transfer.LossKind;
import neuralstyle.transfer.Noise;
import neuralstyle.transfer.Optimiser;
import neuralstyle.transfer.Start;
import neuralstyle.transfer.TransferSettings;
import neuralstyle.vgg.Padding;
import neuralstyle.vgg.Pooling;
import neuralstyle.vgg.VggLayer;

/**
 * The declarations of all settings of a run, in the order in which macros, dialogs and tables have them. To add a setting is
 * to add one here (and a field in {@code NeuralStyleCommand}, since SciJava reads annotations; a test asks for it).
 */
public final class Settings {

	static final Setting<String> CONTENT = ofRun("content", Kind.image(), null).on(Page.USUAL, "Content image", "")
		.help("what the result shows; taken as displayed, not changed").otherwise("the active image, unless it is named as another one");

	static final Setting<Boolean> STACK = ofRun("stack", Kind.flag(), false)
		.on(Page.USUAL, "All slices and frames of a stack", "")
		.help("stylises all slices and frames of the content, not the current one only, in one look and without flicker; see "
			+ "docs/stacks.md").otherwise("off");

	static final Setting<List<Integer>> CHANNELS = ofRun("channels", Kind.channels(), List.of())
		.on(Page.ADVANCED, "Channels of content", "")
		.help("the channels of a multi-channel content that are merged, each with its LUT and display range")
		.otherwise("those that it shows");

	static final Setting<String> STYLE = ofRun("style", Kind.text(Field.IMAGE,
		"window title without a bar, image ID, name of a sample, or file path; several with bars between: [a|b|c]"), null)
		.on(Page.USUAL, "Style image", "").help("how the result looks; taken as displayed, not changed")
		.otherwise("the other open image");

	static final Setting<List<Double>> STYLE_SHARES = ofRun("style_shares", Kind.numbers(), List.<Double>of())
		.on(Page.ADVANCED, "Shares of styles", "").help("how much each style image counts, in the order of style").otherwise("even");

	static final Setting<String> REGIONS = ofRun("regions", Kind.image(), null).on(Page.ADVANCED, "Regions", "")
		.help("a label image of the content's size: what has the label 1 gets the first style, 2 the second, and so on; 0 stays the "
			+ "content. One style takes all labels; more labels than styles, as of a segmentation, are dealt out so that neighbours "
			+ "differ; see docs/regions.md").otherwise("none");

	static final Setting<Double> FEATHER = ofRun("feather", Kind.pixels(), 0.0)
		.on(Page.ADVANCED, "Feather", "pixels (inside a selection or region)")
		.help("over how many pixels of the content inside the border of a selection or region the change begins").otherwise("0");

	static final Setting<String> PRESET = ofRun("preset", Kind.text(Field.TEXT,
		"figure, article, quick, the name of a saved one, or a file path"), null).on(Page.USUAL, "Preset", "")
		.help("the settings to start from; figure: the specimen stays recognisable; quick: the same, small, with less work; article: "
			+ "Gatys et al. 2015 to the letter, from noise").otherwise("figure");

	static final Setting<String> WEIGHTS = ofRun("weights", Kind.text(Field.FILE, "shipped, zoo, or a file path"), null)
		.on(Page.ADVANCED, "Weights", "")
		.help("the network's weights: those in the plugin, those of Deeplearning4j's zoo once you have fetched them, or a Keras .h5, "
			+ ".safetensors or .npz file; see docs/weights.md").otherwise("shipped");

	static final Setting<String> TITLE = ofRun("title", Kind.text(Field.TEXT, "any text"), null).on(Page.ADVANCED, "Title", "")
		.help("of the new window").otherwise("Stylised and the content's title");

	static final Setting<Boolean> PLOT = ofRun("plot", Kind.flag(), false).on(Page.ADVANCED, "Plot the losses", "")
		.help("plots the losses against the seconds").otherwise("off");

	static final Setting<Integer> SAVE_EVERY = ofRun("save_every", Kind.wholeFrom(0), 0)
		.on(Page.ADVANCED, "Save every", "evaluations (0 = never)")
		.help("saves the picture so far after so many evaluations each time, as numbered TIFFs, which File > Import > Image "
			+ "Sequence... opens; 0: never").otherwise("0");

	static final Setting<String> SAVE_TO = ofRun("save_to", Kind.text(Field.FOLDER, "a folder"), null)
		.on(Page.ADVANCED, "Folder to save to", "").help("where save_every saves its pictures").otherwise("none");

	static final Setting<Boolean> HIDE = ofRun("hide", Kind.flag(), false).on(Page.NONE, "Hide", "")
		.help("does not show the result (it is the active image all the same)").otherwise("off");

	/** All of them. */
	public static final Settings DECLARED = new Settings(CONTENT, STACK, CHANNELS, STYLE, STYLE_SHARES, REGIONS, FEATHER, PRESET,
		WEIGHTS,
		ofPreset("height", Kind.whole(RunSettings.HEIGHTS), RunSettings::height, RunSettings.Builder::height)
			.on(Page.USUAL, "Height", "pixels (0 = as content)")
			.help("height that the run works at, in pixels, and of the result; the width keeps the aspect; 0: as the content. Time and "
				+ "memory grow with the number of pixels"),
		ofPreset("output_size", Kind.choice(OutputSize.class), RunSettings::outputSize, RunSettings.Builder::outputSize)
			.on(Page.USUAL, "Size of result", "")
			.help("size of the result; height: as the run works; content: the style is carried up to the full size of the content, "
				+ "with its detail"),
		ofPreset("output", Kind.choice(OutputType.class), RunSettings::output, RunSettings.Builder::output)
			.on(Page.ADVANCED, "Type of result", "")
			.help("type of the result; same: that of the content, with its LUT and display range; see docs/types.md"),
		ofPreset("strength", Kind.slider(TransferSettings.STRENGTH), s -> s.method().strength(), (s, v) -> s.method().strength(v))
			.on(Page.USUAL, "Strength", "")
			.help("how much the style counts against the content: 0 nearly the content, 100 all style").grid("25, 50, 75, 100"),
		ofPreset("colour", Kind.choice(Colour.class), s -> s.method().colour(), (s, v) -> s.method().colour(v))
			.on(Page.USUAL, "Colour", "")
			.help("where the colours come from; style: the content takes the style's colours before the run; content: luminance "
				+ "from the result, the rest from the content; matched: stains stay, the style takes the content's colours before the "
				+ "run; grey: no colour at all; free: what the run brings, as in the article").grid(listed(Colour.class)),
		ofPreset("style_scale", Kind.number(TransferSettings.STYLE_SCALE), s -> s.method().styleScale(),
			(s, v) -> s.method().styleScale(v)).on(Page.USUAL, "Scale of style", "(0.5 to 2)")
			.help("size of the style's strokes relative to the picture; 1: as in the style image").grid("0.7, 1, 1.4"),
		ofPreset("epochs", Kind.wholeFrom(1), s -> s.method().epochs(), (s, v) -> s.method().epochs(v))
			.on(Page.USUAL, "Epochs", "of 20 evaluations")
			.help("how long it works: 20 evaluations each, which the levels share").grid("1, 3, 10"),
		ofPreset("levels", Kind.levels(), s -> s.method().levels(), (s, v) -> s.method().levels(v)).on(Page.USUAL, "Levels", "")
			.help("sizes from coarse to fine, each half the next; auto: the first has a short side of 96 to 191 pixels").grid("1, 2"),
		ofPreset("start", Kind.choiceOrImage(Start.class, "an image of the result's size"), RunSettings::start,
			RunSettings.Builder::start).on(Page.ADVANCED, "Start", "")
			.help("the image that the work starts from; blank: white; an image of the result's size, such as an earlier result: "
				+ "goes on from there").grid(listed(Start.class)),
		ofPreset("optimiser", Kind.choice(Optimiser.class), s -> s.method().optimiser(), (s, v) -> s.method().optimiser(v))
			.on(Page.ADVANCED, "Optimiser", "")
			.help("kind of L-BFGS; restarted: forgets after each epoch, as in the article; continued: does not; smoothed: changes coarse "
				+ "things first, which keeps grain away")
			.grid(listed(Optimiser.class)),
		ofPreset("loss", Kind.choice(LossKind.class), s -> s.method().loss(), (s, v) -> s.method().loss(v))
			.on(Page.ADVANCED, "Loss", "")
			.help("how the loss's terms are normalised; article: the article's sums; relative: every term relative to its target, so that "
				+ "weights mean the same for all images and sizes")
			.grid(listed(LossKind.class)),
		ofPreset("pooling", Kind.choice(Pooling.class), s -> s.method().pooling(), (s, v) -> s.method().pooling(v))
			.on(Page.ADVANCED, "Pooling", "")
			.help("how the network joins four pixels into one; average: smoother; max: as it was trained")
			.grid(listed(Pooling.class)),
		ofPreset("padding", Kind.choice(Padding.class), s -> s.method().padding(), (s, v) -> s.method().padding(v))
			.on(Page.ADVANCED, "Padding", "")
			.help("what the network sees beyond the border; zero: black, as in the article; replicate: the border's pixels, repeated, in its "
				+ "first block; replicate_all: in all blocks, and the style's outermost twentieth, where a frame may be, is left out")
			.grid(listed(Padding.class)),
		ofPreset("content_weight", Kind.weight(), s -> s.method().contentWeight(), (s, v) -> s.method().contentWeight(v))
			.on(Page.ADVANCED, "Content weight", "").help("how much the content counts; 0 leaves it out").grid("0.05, 0.2, 0.8"),
		ofPreset("style_weight", Kind.weight(), s -> s.method().styleWeight(), (s, v) -> s.method().styleWeight(v))
			.on(Page.ADVANCED, "Style weight", "").help("how much the style counts; 0 leaves it out").grid("0.3, 1, 3"),
		ofPreset("tv_weight", Kind.weight(), s -> s.method().tvWeight(), (s, v) -> s.method().tvWeight(v))
			.on(Page.ADVANCED, "Total-variation weight", "(larger is smoother)")
			.help("how much smoothness counts (total variation); 0 leaves it out").grid("0, 1.5, 6"),
		ofPreset("content_layer", Kind.layer(), s -> s.method().contentLayer(), (s, v) -> s.method().contentLayer(v))
			.on(Page.ADVANCED, "Layer of content", "")
			.help("the layer of VGG-19 that holds the content; late layers see large forms, early ones colours and strokes")
			.grid("conv2_2, conv3_2, conv4_2, conv5_2"),
		ofPreset("style_layers", Kind.layers(), s -> s.method().styleLayers(),
			(s, v) -> s.method().styleLayers(v.toArray(new VggLayer[0]))).on(Page.ADVANCED, "Layers of style", "")
			.help("the layers of VGG-19 that give the style")
			.grid("conv1_1,conv2_1 conv1_1,conv2_1,conv3_1 conv1_1,conv2_1,conv3_1,conv4_1,conv5_1"),
		ofPreset("style_blur", Kind.number(TransferSettings.BLUR), s -> s.method().styleBlur(), (s, v) -> s.method().styleBlur(v))
			.on(Page.ADVANCED, "Blur of style", "pixels (0 to 10)")
			.help("blur of the style image at each level, in pixels; takes the grain of its photograph away").grid("0, 0.6, 1.2"),
		ofPreset("noise", Kind.choice(Noise.class), s -> s.method().noise(), (s, v) -> s.method().noise(v))
			.on(Page.ADVANCED, "Noise", "")
			.help("the content's noise, of a camera for instance; removed: before the run, as far as there is any; kept: taken for structure, "
				+ "as in the article").grid(listed(Noise.class)),
		ofPreset("chroma_blur", Kind.number(TransferSettings.BLUR), s -> s.method().chromaBlur(), (s, v) -> s.method().chromaBlur(v))
			.on(Page.ADVANCED, "Chroma blur", "pixels (0 to 10)")
			.help("blur of the result's colours, not of its luminance, in pixels; takes coloured grain away").grid("0, 1.2, 2.4"),
		ofPreset("seed", Kind.whole(), s -> s.method().seed(), (s, v) -> s.method().seed(v)).on(Page.ADVANCED, "Seed", "of the noise")
			.help("of the noise; the same seed gives the same image, bit for bit, on the same kind of processor").grid("1, 2, 3"),
		ofPreset("threads", Kind.wholeFrom(0, "0 to " + TransferSettings.MOST_THREADS), s -> s.method().threads(), (s, v) -> s.method().threads(v))
			.on(Page.ADVANCED, "Threads", "(0 = all cores)").help("0: all cores; changes the time, never the image"),
		ofPreset("memory", Kind.megabytes(), s -> s.method().memory(), (s, v) -> s.method().memory(v))
			.on(Page.ADVANCED, "Memory", "MB, or auto")
			.help("what a run may take, ImageJ's own memory and other together; auto: three quarters of what is free; with less it takes "
				+ "more time; changes never the image"),
		TITLE, PLOT, SAVE_EVERY, SAVE_TO, HIDE);

	private final List<Setting<?>> all;

	private Settings(Setting<?>... all) {
		this(List.of(all));
	}

	private Settings(List<Setting<?>> all) {
		this.all = all;
	}

	private static <E extends Enum<E>> String listed(Class<E> values) {
		return String.join(", ", Kind.names(values));
	}

	/** These with one more at the end. */
	Settings and(Setting<?> another) {
		List<Setting<?>> more = new ArrayList<>(all);
		more.add(another);
		return new Settings(List.copyOf(more));
	}

	public List<Setting<?>> all() {
		return all;
	}

	/** Those that a preset holds. */
	List<Setting<?>> ofPresets() {
		return all.stream().filter(Setting::isOfPreset).collect(Collectors.toList());
	}

	/** Those on a page of the dialog, in its order. */
	public List<Setting<?>> on(Page page) {
		return all.stream().filter(setting -> setting.page() == page).collect(Collectors.toList());
	}

	List<String> keys() {
		return keys(all);
	}

	static List<String> keys(List<Setting<?>> settings) {
		return settings.stream().map(Setting::key).collect(Collectors.toUnmodifiableList());
	}

	/** @throws InputException with a sentence for the user if there is none */
	Setting<?> get(String key) {
		return all.stream().filter(setting -> setting.key().equals(key)).findFirst()
			.orElseThrow(() -> new InputException("There is no key \"" + key + "\"; the keys are " + String.join(", ", keys()) + "."));
	}

	/**
	 * @param values by key; what is missing is as in the article
	 * @throws InputException with a sentence for the user
	 */
	RunSettings read(Map<String, String> values) {
		RunSettings.Builder settings = new RunSettings.Builder();
		ofPresets().forEach(setting -> setting.readInto(settings, values));
		return settings.build();
	}

	/** The values by key, defaults too. */
	Map<String, String> write(RunSettings settings) {
		Map<String, String> values = new LinkedHashMap<>();
		ofPresets().forEach(setting -> values.put(setting.key(), setting.write(settings)));
		return values;
	}
}
