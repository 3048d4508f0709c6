package neuralstyle.plugin;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.scijava.Cancelable;
import org.scijava.ItemIO;
import org.scijava.app.StatusService;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import neuralstyle.options.Preset;
import neuralstyle.options.TransferOptions;
import neuralstyle.run.RunRequest;
import neuralstyle.run.SourceImages;
import neuralstyle.run.StyleRun;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;

/**
 * Neural style transfer for SciJava scripts, with or without a display. What cannot be done cancels the command, and
 * {@link #getCancelReason()} says why in one sentence; if it is cancelled from outside, the result is the best image so far.
 * A setting that is not given is as in the preset. NB: the menu entry is {@link NeuralStyleTransfer}; a menu path here would
 * make it appear twice in Fiji. The fields are named as the macro keys, since SciJava takes the keys of a script from
 * them. Numbers are texts, to which SciJava converts: it gives a number that is missing its least value, and its dialog cannot
 * show one.
 */
@Plugin(type = Command.class, headless = true, name = "neuralstyle.transfer", label = "Neural Style Transfer (script)")
public class NeuralStyleCommand implements Command, Cancelable {

	private static final String NAME = "Neural Style Transfer";

	@Parameter(label = "Content image", persist = false,
		description = "what the result shows; taken as displayed, not changed")
	private ImagePlus content;

	@Parameter(label = "All slices and frames of a stack", required = false, persist = false,
		description = "stylises all slices and frames of the content, not the current one only, in one look and without "
			+ "flicker; see docs/stacks.md")
	private boolean stack;

	@Parameter(label = "Channels of content", required = false, persist = false,
		description = "the channels of a multi-channel content that are merged, each with its LUT and display range (numbers "
			+ "with commas between, such as 1,3)")
	private String channels;

	@Parameter(label = "Style image", persist = false,
		description = "how the result looks; taken as displayed, not changed")
	private ImagePlus style;

	@Parameter(label = "More style images", required = false, persist = false,
		description = "Beside the style image; style_shares says how much each counts, the style image first")
	private ImagePlus[] more_styles;

	@Parameter(label = "Shares of styles", required = false, persist = false,
		description = "how much each style image counts, in the order of style (numbers with bars between, such as 50|30|20)")
	private String style_shares;

	@Parameter(label = "Regions", required = false, persist = false,
		description = "a label image of the content's size: what has the label 1 gets the first style, 2 the second, and so "
			+ "on; 0 stays the content. One style takes all labels; more labels than styles, as of a segmentation, are dealt out so "
			+ "that neighbours differ; see docs/regions.md")
	private ImagePlus regions;

	@Parameter(label = "Feather", required = false, persist = false,
		description = "over how many pixels of the content inside the border of a selection or region the change begins (0 "
			+ "to 1000)")
	private String feather;

	@Parameter(label = "Preset", persist = false,
		description = "the settings to start from; figure: the specimen stays recognisable; quick: the same, small, with "
			+ "less work; article: Gatys et al. 2015 to the letter, from noise (figure, article, quick, the name of "
			+ "a saved one, or a file path)")
	private String preset = Preset.BUILT_IN.get(0);

	@Parameter(label = "Weights", required = false, persist = false,
		description = "the network's weights: those in the plugin, those of Deeplearning4j's zoo once you have fetched them, "
			+ "or a Keras .h5, .safetensors or .npz file; see docs/weights.md (shipped, zoo, or a file path)")
	private String weights;

	@Parameter(label = "Height", required = false, persist = false,
		description = "height that the run works at, in pixels, and of the result; the width keeps the aspect; 0: as the "
			+ "content. Time and memory grow with the number of pixels (0, 16 to 8192)")
	private String height;

	@Parameter(label = "Size of result", choices = { "", "height", "content" }, required = false, persist = false,
		description = "size of the result; height: as the run works; content: the style is carried up to the full size of "
			+ "the content, with its detail")
	private String output_size;

	@Parameter(label = "Type of result", choices = { "", "rgb", "same" }, required = false, persist = false,
		description = "type of the result; same: that of the content, with its LUT and display range; see docs/types.md")
	private String output;

	@Parameter(label = "Strength", required = false, persist = false,
		description = "how much the style counts against the content: 0 nearly the content, 100 all style (0 to 100)")
	private String strength;

	@Parameter(label = "Colour", choices = { "", "style", "content", "matched", "grey", "free" }, required = false, persist = false,
		description = "where the colours come from; style: the content takes the style's colours before the run; content: "
			+ "luminance from the result, the rest from the content; matched: stains stay, the style takes the "
			+ "content's colours before the run; grey: no colour at all; free: what the run brings, as in the "
			+ "article")
	private String colour;

	@Parameter(label = "Scale of style", required = false, persist = false,
		description = "size of the style's strokes relative to the picture; 1: as in the style image (0.5 to 2)")
	private String style_scale;

	@Parameter(label = "Epochs", required = false, persist = false,
		description = "how long it works: 20 evaluations each, which the levels share (1 or more)")
	private String epochs;

	@Parameter(label = "Levels", choices = { "", "auto", "1", "2", "3", "4", "5", "6" }, required = false, persist = false,
		description = "sizes from coarse to fine, each half the next; auto: the first has a short side of 96 to 191 pixels")
	private String levels;

	@Parameter(label = "Start", choices = { "", "noise", "content", "blank" }, required = false, persist = false,
		description = "the image that the work starts from; blank: white; an image of the result's size, such as an earlier "
			+ "result: goes on from there")
	private String start;

	@Parameter(label = "Start image", required = false, persist = false,
		description = "An image of the result's size that the work starts from, in place of start")
	private ImagePlus start_image;

	@Parameter(label = "Optimiser", choices = { "", "restarted", "continued", "smoothed" }, required = false, persist = false,
		description = "kind of L-BFGS; restarted: forgets after each epoch, as in the article; continued: does not; "
			+ "smoothed: changes coarse things first, which keeps grain away")
	private String optimiser;

	@Parameter(label = "Loss", choices = { "", "article", "relative" }, required = false, persist = false,
		description = "how the loss's terms are normalised; article: the article's sums; relative: every term relative to "
			+ "its target, so that weights mean the same for all images and sizes")
	private String loss;

	@Parameter(label = "Pooling", choices = { "", "average", "max" }, required = false, persist = false,
		description = "how the network joins four pixels into one; average: smoother; max: as it was trained")
	private String pooling;

	@Parameter(label = "Padding", choices = { "", "zero", "replicate", "replicate_all" }, required = false, persist = false,
		description = "what the network sees beyond the border; zero: black, as in the article; replicate: the border's pixels, "
			+ "repeated, in its first block; replicate_all: in all blocks, and the style's outermost twentieth, where a frame may be, is "
			+ "left out")
	private String padding;

	@Parameter(label = "Content weight", required = false, persist = false,
		description = "how much the content counts; 0 leaves it out (0 or more)")
	private String content_weight;

	@Parameter(label = "Style weight", required = false, persist = false,
		description = "how much the style counts; 0 leaves it out (0 or more)")
	private String style_weight;

	@Parameter(label = "Total-variation weight", required = false, persist = false,
		description = "how much smoothness counts (total variation); 0 leaves it out (0 or more)")
	private String tv_weight;

	@Parameter(label = "Layer of content", required = false, persist = false,
		description = "the layer of VGG-19 that holds the content; late layers see large forms, early ones colours and "
			+ "strokes (conv1_1 to conv5_4)")
	private String content_layer;

	@Parameter(label = "Layers of style", required = false, persist = false,
		description = "the layers of VGG-19 that give the style (conv1_1 to conv5_4, with commas between)")
	private String style_layers;

	@Parameter(label = "Blur of style", required = false, persist = false,
		description = "blur of the style image at each level, in pixels; takes the grain of its photograph away (0 to 10)")
	private String style_blur;

	@Parameter(label = "Noise", choices = { "", "kept", "removed" }, required = false, persist = false,
		description = "the content's noise, of a camera for instance; removed: before the run, as far as there is any; kept: taken for "
			+ "structure, as in the article")
	private String noise;

	@Parameter(label = "Chroma blur", required = false, persist = false,
		description = "blur of the result's colours, not of its luminance, in pixels; takes coloured grain away (0 to 10)")
	private String chroma_blur;

	@Parameter(label = "Seed", required = false, persist = false,
		description = "of the noise; the same seed gives the same image, bit for bit, on the same kind of processor (any "
			+ "whole number)")
	private String seed;

	@Parameter(label = "Threads", required = false, persist = false,
		description = "0: all cores; changes the time, never the image (0 to 1024)")
	private String threads;

	@Parameter(label = "Memory", required = false, persist = false,
		description = "what a run may take, ImageJ's own memory and other together; auto: three quarters of what is free; with less it "
			+ "takes more time; changes never the image (auto, or megabytes)")
	private String memory;

	@Parameter(label = "Title", required = false, persist = false,
		description = "of the new window (any text)")
	private String title = "";

	@Parameter(required = false)
	private StatusService status;

	@Parameter(label = "Stylised image", type = ItemIO.OUTPUT)
	private ImagePlus result;

	private volatile boolean cancelled;
	private volatile String reason;

	@Override
	public void run() {
		try {
			List<ImagePlus> styles = new ArrayList<>(List.of(style));
			if (more_styles != null)
				styles.addAll(List.of(more_styles));
			SourceImages images = new SourceImages(content, styles, start_image).withRegions(regions);
			result = StyleRun.of(new RunRequest(images, TransferOptions.of(values())), new Listener()).image();
		} catch (RuntimeException | LinkageError | OutOfMemoryError e) {
			cancel(ErrorDialog.told(NAME, e));
		}
	}

	@Override
	public boolean isCanceled() {
		return cancelled;
	}

	@Override
	public void cancel(String why) {
		cancelled = true;
		if (why != null)
			reason = why;
	}

	@Override
	public String getCancelReason() {
		return reason;
	}

	/** Of the fields that are named as keys; images are none of them. */
	private Map<String, String> values() {
		Map<String, Field> fields = Arrays.stream(NeuralStyleCommand.class.getDeclaredFields())
			.collect(Collectors.toMap(Field::getName, field -> field));
		Map<String, String> values = new LinkedHashMap<>();
		for (String key : TransferOptions.KEYS) {
			Object value = fields.containsKey(key) ? valueOf(fields.get(key)) : null;
			if (value instanceof String && !((String) value).isEmpty())
				values.put(key, (String) value);
			else if (Boolean.TRUE.equals(value))
				values.put(key, "");
		}
		return values;
	}

	private Object valueOf(Field field) {
		try {
			return field.get(this);
		} catch (IllegalAccessException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Shows the progress where SciJava shows it. */
	private final class Listener implements TransferListener {

		private static final long INTERVAL = 250_000_000;
		private long shown = System.nanoTime() - INTERVAL;

		@Override
		public void progress(TransferProgress progress) {
			long now = System.nanoTime();
			if (status == null || now - shown < INTERVAL)
				return;
			shown = now;
			status.showStatus((int) (1000 * progress.fraction()), 1000, ProgressText.of(progress));
		}

		@Override
		public boolean cancelled() {
			return cancelled;
		}
	}
}
