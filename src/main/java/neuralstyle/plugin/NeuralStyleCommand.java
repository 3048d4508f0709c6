package neuralstyle.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

	@Parameter(label = "Content image", description = "What the result shows; taken as displayed, not changed", persist = false)
	private ImagePlus content;

	@Parameter(label = "Stack", required = false, persist = false,
		description = "Stylise all slices and frames of the content, not the current one only")
	private boolean stack;

	@Parameter(label = "Channels", required = false, persist = false,
		description = "Of the content, to merge: numbers with commas between, such as 1,3; empty for those that it shows")
	private String channels;

	@Parameter(label = "Style image", description = "How the result looks; taken as displayed, not changed", persist = false)
	private ImagePlus style;

	@Parameter(label = "More style images", required = false, persist = false,
		description = "Beside the style image; style_shares says how much each counts, the style image first")
	private ImagePlus[] more_styles;

	@Parameter(label = "Style shares", required = false, persist = false,
		description = "How much each style image counts, with bars between, such as 50|30|20; empty for even shares")
	private String style_shares;

	@Parameter(label = "Regions", required = false, persist = false,
		description = "A label image of the content's size: label 1 gets the style image, 2 the next one; 0 stays the content")
	private ImagePlus regions;

	@Parameter(label = "Feather", required = false, persist = false,
		description = "Pixels inside the border of a selection or region over which the change begins, 0 to 1000")
	private String feather;

	@Parameter(label = "Preset", persist = false,
		description = "The settings to start from: figure, article, quick, or the name or path of one that was saved")
	private String preset = Preset.BUILT_IN.get(0);

	@Parameter(label = "Weights", required = false, persist = false,
		description = "The network's weights: shipped, zoo, or the path of a file; see docs/weights.md")
	private String weights;

	@Parameter(label = "Height", required = false, persist = false,
		description = "Height of the result in pixels, 16 to 8192; 0 for that of the content image")
	private String height;

	@Parameter(label = "Size of the result", choices = { "", "height", "content" }, required = false, persist = false,
		description = "height: as the run works; content: carried up to the content image's size, with its detail")
	private String output_size;

	@Parameter(label = "Type of the result", choices = { "", "rgb", "same" }, required = false, persist = false,
		description = "rgb, or the same as the content: its type, LUT and display range")
	private String output;

	@Parameter(label = "Strength", required = false, persist = false,
		description = "How much the style counts against the content, 0 to 100; 50 is the usual")
	private String strength;

	@Parameter(label = "Colour", choices = { "", "free", "style", "content", "matched", "grey" }, required = false,
		persist = false, description = "Where the colours come from")
	private String colour;

	@Parameter(label = "Style scale", required = false, persist = false,
		description = "Size of the style's strokes relative to the picture, 0.5 to 2")
	private String style_scale;

	@Parameter(label = "Epochs", required = false, persist = false,
		description = "How long it works: 20 evaluations each, which the levels share; 1 or more")
	private String epochs;

	@Parameter(label = "Levels", required = false, persist = false,
		description = "Sizes from coarse to fine: auto, or 1 to 6")
	private String levels;

	@Parameter(label = "Start", choices = { "", "noise", "content", "blank" }, required = false, persist = false,
		description = "The image that the work starts from")
	private String start;

	@Parameter(label = "Start image", required = false, persist = false,
		description = "An image of the result's size that the work starts from, in place of start")
	private ImagePlus start_image;

	@Parameter(label = "Optimiser", choices = { "", "restarted", "continued", "smoothed" }, required = false, persist = false,
		description = "The kind of L-BFGS")
	private String optimiser;

	@Parameter(label = "Loss", choices = { "", "article", "relative" }, required = false, persist = false,
		description = "How the terms of the loss are normalised")
	private String loss;

	@Parameter(label = "Pooling", choices = { "", "average", "max" }, required = false, persist = false,
		description = "How the network joins four pixels into one")
	private String pooling;

	@Parameter(label = "Padding", choices = { "", "zero", "replicate" }, required = false, persist = false,
		description = "What the network sees beyond the border")
	private String padding;

	@Parameter(label = "Content weight", required = false, persist = false,
		description = "How much the content counts, 0 or more; 0 leaves it out")
	private String content_weight;

	@Parameter(label = "Style weight", required = false, persist = false,
		description = "How much the style counts, 0 or more; 0 leaves it out")
	private String style_weight;

	@Parameter(label = "Total-variation weight", required = false, persist = false,
		description = "How smooth the result is, 0 or more; 0 leaves it free")
	private String tv_weight;

	@Parameter(label = "Content layer", required = false, persist = false,
		description = "A layer of VGG-19 from conv1_1 to conv5_4")
	private String content_layer;

	@Parameter(label = "Style layers", required = false, persist = false,
		description = "Layers of VGG-19 from conv1_1 to conv5_4 with commas between them")
	private String style_layers;

	@Parameter(label = "Style blur", required = false, persist = false,
		description = "Of the style image at each level, 0 to 10 pixels; takes its grain away")
	private String style_blur;

	@Parameter(label = "Chroma blur", required = false, persist = false,
		description = "Of the result's colours, 0 to 10 pixels; takes coloured grain away")
	private String chroma_blur;

	@Parameter(label = "Seed", required = false, persist = false,
		description = "Of the noise, any whole number; the same seed gives the same image")
	private String seed;

	@Parameter(label = "Threads", required = false, persist = false,
		description = "0 or more; 0 for all cores; the result is the same")
	private String threads;

	@Parameter(label = "Title", required = false, description = "Of the result; empty for the usual one", persist = false)
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

	private Map<String, String> values() {
		Map<String, String> values = new LinkedHashMap<>();
		if (stack)
			values.put("stack", "");
		put(values, "channels", channels);
		put(values, "style_shares", style_shares);
		put(values, "feather", feather);
		put(values, "preset", preset);
		put(values, "weights", weights);
		put(values, "height", height);
		put(values, "output_size", output_size);
		put(values, "output", output);
		put(values, "strength", strength);
		put(values, "colour", colour);
		put(values, "style_scale", style_scale);
		put(values, "epochs", epochs);
		put(values, "levels", levels);
		put(values, "start", start);
		put(values, "optimiser", optimiser);
		put(values, "loss", loss);
		put(values, "pooling", pooling);
		put(values, "padding", padding);
		put(values, "content_weight", content_weight);
		put(values, "style_weight", style_weight);
		put(values, "tv_weight", tv_weight);
		put(values, "content_layer", content_layer);
		put(values, "style_layers", style_layers);
		put(values, "style_blur", style_blur);
		put(values, "chroma_blur", chroma_blur);
		put(values, "seed", seed);
		put(values, "threads", threads);
		put(values, "title", title);
		return values;
	}

	private static void put(Map<String, String> values, String key, Object value) {
		if (value != null && !value.toString().isEmpty())
			values.put(key, value.toString());
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
