package neuralstyle.plugin;

import java.awt.AWTEvent;
import java.awt.BorderLayout;
import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Panel;
import java.awt.TextField;
import java.awt.event.ItemEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import neuralstyle.error.InputException;
import neuralstyle.options.Preset;
import neuralstyle.options.TransferOptions;
import neuralstyle.run.RunRequest;
import neuralstyle.transfer.Size;
import neuralstyle.weights.WeightsSource;

/**
 * The dialog of Neural Style Transfer: a page with the usual settings and one with the rarer ones. Its values are texts by
 * the keys of the macro options and are read by the same rules; the last ones stay for the next time.
 */
final class TransferDialog {

	private static final String TITLE = NeuralStyleTransfer.NAME;
	private static final Map<String, String> LAST = new LinkedHashMap<>();
	/** The style images after the first, with bars between; no key of the macro options. */
	private static final String MORE_STYLES = "more_styles";
	/** There if a preview is wanted; no key of the macro options. */
	private static final String PREVIEW = "preview";
	private static final int TEXT_COLUMNS = 40;

	private final OpenImages images;
	private final Map<String, String> values;
	private final List<String> names;
	private final List<String> labels;

	private TransferDialog(OpenImages images) {
		this.images = images;
		names = images.all().stream().map(images::nameOf).collect(Collectors.toList());
		labels = images.all().stream().map(images::labelOf).collect(Collectors.toList());
		values = new LinkedHashMap<>(TransferOptions.parse("").describe());
		for (String key : List.of("title", "channels", "style_shares", "regions", "save_to", MORE_STYLES))
			values.put(key, "");
		values.put("feather", "0");
		values.put("save_every", "0");
		values.putAll(LAST);
		ImagePlus content = WindowManager.getCurrentImage();
		values.put("style", images.nameOf(images.beside(content, values.get("style"))));
		values.put("content", images.nameOf(content));
	}

	/**
	 * Asks until the values are right.
	 *
	 * @return null if the user cancelled
	 * @throws InputException with a sentence for the user if there are not two open images
	 */
	static TransferOptions ask(OpenImages images) {
		if (images.all().size() < 2)
			images.sources(TransferOptions.parse(""));
		return new TransferDialog(images).ask();
	}

	private TransferOptions ask() {
		while (true) {
			UsualPage usual = new UsualPage();
			try (Preview preview = usual.preview) {
				usual.page.showDialog();
			}
			if (usual.page.wasCanceled())
				return null;
			usual.page.read(values);
			if (!usual.page.wasOKed()) {
				showAdvanced();
				continue;
			}
			try {
				TransferOptions options = options();
				new RunRequest(images.sources(options), options).checkOutput();
				WeightsSource.read(options.weights());
				LAST.putAll(values);
				return options;
			} catch (InputException e) {
				ErrorDialog.show(TITLE, e);
			}
		}
	}

	/** @throws InputException with a sentence for the user if a value is wrong */
	private TransferOptions options() {
		Map<String, String> given = new LinkedHashMap<>(values);
		String more = given.remove(MORE_STYLES).trim();
		if (!more.isEmpty())
			given.put("style", given.get("style") + "|" + more);
		given.remove(PREVIEW);
		given.remove("save_every", "0");
		given.remove("feather", "0");
		given.values().removeIf(text -> text == null);
		for (String key : List.of("title", "channels", "style_shares", "regions", "save_to"))
			if (given.get(key).trim().isEmpty())
				given.remove(key);
		return TransferOptions.of(given);
	}

	/** Has the next dialog begin with these values. */
	static void use(TransferOptions options) {
		LAST.clear();
		LAST.putAll(options.describe());
		List<String> styles = options.styles();
		if (!styles.isEmpty())
			LAST.put("style", styles.get(0));
		LAST.put("channels", options.channels().stream().map(String::valueOf).collect(Collectors.joining(",")));
		LAST.put(MORE_STYLES, styles.stream().skip(1).collect(Collectors.joining("|")));
	}

	private void showAdvanced() {
		DialogPage page = new DialogPage(TITLE + ": Advanced");
		page.addText("channels", "Channels of content:", TEXT_COLUMNS);
		page.addChoice("output", "Type of result:", List.of("rgb", "same"));
		page.addText(MORE_STYLES, "More styles:", TEXT_COLUMNS);
		page.addText("style_shares", "Shares of styles:", TEXT_COLUMNS);
		page.addChoice("regions", "Regions:", with("none", labels), with("", names));
		page.addNumber("feather", "Feather:", "pixels (inside a selection or region)");
		page.addChoice("start", "Start:", starts());
		page.addChoice("optimiser", "Optimiser:", List.of("smoothed", "continued", "restarted"));
		page.addChoice("loss", "Loss:", List.of("relative", "article"));
		page.addChoice("pooling", "Pooling:", List.of("average", "max"));
		page.addChoice("padding", "Padding:", List.of("replicate", "zero"));
		page.addNumber("content_weight", "Content weight:", "");
		page.addNumber("style_weight", "Style weight:", "");
		page.addNumber("tv_weight", "Total-variation weight:", "(larger is smoother)");
		page.addText("content_layer", "Layer of content:", TEXT_COLUMNS);
		page.addText("style_layers", "Layers of style:", TEXT_COLUMNS);
		page.addNumber("style_blur", "Blur of style:", "pixels (0 to 10)");
		page.addNumber("chroma_blur", "Chroma blur:", "pixels (0 to 10)");
		page.addNumber("seed", "Seed:", "of the noise");
		page.addNumber("threads", "Threads:", "(0 = all cores)");
		page.addFile("weights", "Weights:", TEXT_COLUMNS - 12);
		page.addText("title", "Title:", TEXT_COLUMNS);
		page.addNumber("save_every", "Save every:", "evaluations (0 = never)");
		page.addFolder("save_to", "Folder to save to:", TEXT_COLUMNS - 12);
		page.addFlag("plot", "Plot the losses");
		page.addHelp(help());
		page.show(values);
		page.showDialog();
		if (!page.wasCanceled())
			page.read(values);
	}

	/** What a run may start from: with the open images that have the size of the result. */
	private List<String> starts() {
		List<String> starts = new ArrayList<>(List.of("content", "noise", "blank"));
		try {
			TransferOptions options = options();
			Size size = new RunRequest(images.sources(options.with("start", null)), options).size();
			images.all().stream().filter(image -> image.getWidth() == size.width() && image.getHeight() == size.height())
				.map(images::nameOf).forEach(starts::add);
		} catch (InputException e) {
			// NB: the user hears of it on the way out of the dialog.
		}
		return starts;
	}

	private static List<String> with(String first, List<String> others) {
		List<String> all = new ArrayList<>(List.of(first));
		all.addAll(others);
		return all;
	}

	private static String help() {
		try (InputStream in = TransferDialog.class.getResourceAsStream("help.html")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The first page. */
	private final class UsualPage implements Preview.View {

		final DialogPage page = new DialogPage(TITLE);
		private final Choice preset;
		final Preview preview = new Preview(images, this);
		private final Checkbox wantsPreview = new Checkbox("Preview", values.get(PREVIEW) != null);
		private final PreviewPanel picture = new PreviewPanel();
		private final MessageLine message = new MessageLine(600);

		UsualPage() {
			page.addChoice("content", "Content image:", labels, names);
			page.addChoice("style", "Style image:", labels, names);
			page.addFlag("stack", "All slices and frames of a stack");
			preset = page.addChoice("preset", "Preset:", Preset.names());
			page.addNumber("height", "Height:", "pixels (0 = as content)");
			page.addChoice("output_size", "Size of result:", List.of("height", "content"));
			page.addSlider("strength", "Strength:", 0, 100);
			page.addChoice("colour", "Colour:", List.of("style", "content", "matched", "grey", "free"));
			page.addNumber("style_scale", "Scale of style:", "(0.5 to 2)");
			page.addNumber("epochs", "Epochs:", "of 20 evaluations");
			page.addChoice("levels", "Levels:", List.of("auto", "1", "2", "3", "4", "5", "6"));
			page.addRight(right());
			Panel below = new Panel();
			below.add(message);
			page.addBelow(below);
			page.enableYesNoCancel("OK", "Advanced...");
			page.addHelp(help());
			page.show(values);
			page.addDialogListener((dialog, event) -> {
				changed(event);
				return true;
			});
			changed(null);
		}

		@Override
		public void tell(String sentence) {
			message.setText(sentence);
		}

		@Override
		public void show(BufferedImage small) {
			picture.show(small);
		}

		private Panel right() {
			wantsPreview.addItemListener(this::changed);
			wantsPreview.addKeyListener(page);
			Button save = new Button("Save settings...");
			save.addActionListener(e -> save());
			save.addKeyListener(page);
			Panel below = new Panel(new BorderLayout());
			below.add(wantsPreview, BorderLayout.WEST);
			below.add(save, BorderLayout.EAST);
			Panel right = new Panel(new BorderLayout(0, 6));
			right.add(picture, BorderLayout.CENTER);
			right.add(below, BorderLayout.SOUTH);
			return right;
		}

		/** @param event null if it was none of the user's */
		private void changed(AWTEvent event) {
			page.read(values);
			values.put(PREVIEW, wantsPreview.getState() ? "" : null);
			try {
				if (event instanceof ItemEvent && event.getSource() == preset) {
					values.putAll(TransferOptions.of(Map.of("preset", values.get("preset"))).describe());
					page.show(values);
				}
				preview.change(options(), wantsPreview.getState());
			} catch (InputException e) {
				tell(e.getMessage());
				preview.change(null, false);
			}
		}

		private void save() {
			page.read(values);
			String name = "";
			try {
				TransferOptions options = options();
				while ((name = askName(name)) != null && !saved(name, options)) { }
			} catch (InputException e) {
				ErrorDialog.show(TITLE, e);
			}
		}

		/** @return null if the user cancelled */
		private String askName(String name) {
			GenericDialog ask = new GenericDialog("Save Settings");
			ask.addStringField("Name:", name, 24);
			ask.showDialog();
			return ask.wasCanceled() ? null : ((TextField) ask.getStringFields().get(0)).getText().trim();
		}

		private boolean saved(String name, TransferOptions options) {
			try {
				Preset.save(name, options.runSettings());
			} catch (InputException e) {
				ErrorDialog.show(TITLE, e);
				return false;
			}
			DialogPage.select(preset, name);
			changed(null);
			return true;
		}
	}
}
