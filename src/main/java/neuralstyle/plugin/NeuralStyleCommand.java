package neuralstyle.plugin;

import java.util.LinkedHashMap;
import java.util.Map;

import org.scijava.Cancelable;
import org.scijava.ItemIO;
import org.scijava.app.StatusService;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import neuralstyle.NeuralStyle;
import neuralstyle.TransferOptions;
import neuralstyle.transfer.TransferException;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;

/**
 * Neural style transfer for SciJava scripts, with or without a display. What cannot be done cancels the command, and
 * {@link #getCancelReason()} says why in one sentence; if it is cancelled from outside, the result is the best image so far.
 * NB: the menu entry is {@link NeuralStyleTransfer}; a menu path here would make it appear twice in Fiji. The fields are named
 * as the macro keys, since SciJava takes the keys of a script from them.
 */
@Plugin(type = Command.class, headless = true, name = "neuralstyle.transfer", label = "Neural Style Transfer (script)")
public class NeuralStyleCommand implements Command, Cancelable {

	@Parameter(label = "Content image", description = "What the result shows; taken as displayed, not changed", persist = false)
	private ImagePlus content;

	@Parameter(label = "Style image", description = "How the result looks; taken as displayed, not changed", persist = false)
	private ImagePlus style;

	@Parameter(label = "Preset", choices = "article", description = "The settings to start from", persist = false)
	private String preset = "article";

	@Parameter(label = "Height", min = "0", max = "8192", persist = false,
		description = "Height of the result in pixels, 16 to 8192; 0 for that of the content image")
	private int height = 400;

	@Parameter(label = "Epochs", min = "1", description = "How long it works: 20 evaluations each", persist = false)
	private int epochs = 10;

	@Parameter(label = "Start", choices = { "noise", "content", "blank" }, persist = false,
		description = "The image that the work starts from")
	private String start = "noise";

	@Parameter(label = "Pooling", choices = { "average", "max" }, persist = false,
		description = "How the network joins four pixels into one")
	private String pooling = "average";

	@Parameter(label = "Content weight", min = "0", description = "0 leaves the content out", persist = false)
	private double content_weight = 0.025;

	@Parameter(label = "Style weight", min = "0", description = "0 leaves the style out", persist = false)
	private double style_weight = 1;

	@Parameter(label = "Total-variation weight", min = "0", persist = false,
		description = "How smooth the result is; 0 leaves it free")
	private double tv_weight = 1e-4;

	@Parameter(label = "Content layer", description = "A layer of VGG-19 from conv1_1 to conv5_4", persist = false)
	private String content_layer = "conv5_1";

	@Parameter(label = "Style layers", description = "Layers of VGG-19 with commas between them", persist = false)
	private String style_layers = "conv1_1,conv2_1,conv3_1,conv4_1,conv5_1";

	@Parameter(label = "Seed", description = "Of the noise; the same seed gives the same image", persist = false)
	private long seed = 1;

	@Parameter(label = "Threads", min = "0", description = "0 for all cores; the result is the same", persist = false)
	private int threads;

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
			result = NeuralStyle.stylise(content, style, TransferOptions.of(values()), new Listener());
		} catch (IllegalArgumentException | TransferException e) {
			cancel(e.getMessage());
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
		values.put("preset", preset);
		values.put("height", "" + height);
		values.put("epochs", "" + epochs);
		values.put("start", start);
		values.put("pooling", pooling);
		values.put("content_weight", "" + content_weight);
		values.put("style_weight", "" + style_weight);
		values.put("tv_weight", "" + tv_weight);
		values.put("content_layer", content_layer);
		values.put("style_layers", style_layers);
		values.put("seed", "" + seed);
		values.put("threads", "" + threads);
		values.put("title", title == null ? "" : title);
		return values;
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
