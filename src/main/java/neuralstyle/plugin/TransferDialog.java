package neuralstyle.plugin;

import java.awt.Choice;
import java.awt.TextField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import neuralstyle.TransferOptions;

/**
 * The dialog of Neural Style Transfer: a page with the usual settings and one with the rarer ones. Its values are texts by
 * the keys of the macro options and are read by the same rules; the last ones stay for the next time.
 */
final class TransferDialog {

	private static final String TITLE = "Neural Style Transfer";
	private static final Map<String, String> LAST = new LinkedHashMap<>();

	private final OpenImages images;
	private final Map<String, String> values;
	private boolean advanced;

	private TransferDialog(OpenImages images) {
		this.images = images;
		values = new LinkedHashMap<>(TransferOptions.parse("").describe());
		values.put("title", "");
		values.putAll(LAST);
	}

	/**
	 * Asks until the values are right.
	 *
	 * @return null if the user cancelled
	 * @throws IllegalArgumentException with a sentence for the user if there are not two open images
	 */
	static TransferOptions ask(OpenImages images) {
		if (images.all().size() < 2)
			images.sources(TransferOptions.parse(""));
		TransferDialog dialog = new TransferDialog(images);
		while (dialog.showUsual()) {
			if (dialog.advanced) {
				dialog.showAdvanced();
				continue;
			}
			try {
				TransferOptions options = TransferOptions.of(dialog.values);
				LAST.putAll(dialog.values);
				return options;
			} catch (IllegalArgumentException e) {
				ErrorDialog.show(e);
			}
		}
		return null;
	}

	/** Has the next dialog begin with these values. */
	static void use(TransferOptions options) {
		LAST.clear();
		LAST.putAll(options.describe());
		LAST.put("style", String.join("|", options.styles()));
	}

	private boolean showUsual() {
		GenericDialog page = new GenericDialog(TITLE);
		String[] names = images.all().stream().map(this::label).toArray(String[]::new);
		ImagePlus content = WindowManager.getCurrentImage();
		page.addChoice("Content image:", names, label(content));
		page.addChoice("Style image:", names, label(lastStyle(content)));
		addChoice(page, "Preset:", "preset", "article");
		addNumber(page, "Height:", "height", "pixels (0 = as content)");
		addNumber(page, "Epochs:", "epochs", "of 20 evaluations");
		addChoice(page, "Start:", "start", "noise", "content", "blank");
		addNumber(page, "Content weight:", "content_weight", "");
		addNumber(page, "Style weight:", "style_weight", "");
		addNumber(page, "Total-variation weight:", "tv_weight", "");
		page.enableYesNoCancel("OK", "Advanced...");
		page.addHelp(help());
		page.showDialog();
		if (page.wasCanceled())
			return false;
		values.put("content", images.nameOf(images.all().get(choice(page, 0).getSelectedIndex())));
		values.put("style", images.nameOf(images.all().get(choice(page, 1).getSelectedIndex())));
		values.put("preset", choice(page, 2).getSelectedItem());
		values.put("start", choice(page, 3).getSelectedItem());
		readTexts(page.getNumericFields(), "height", "epochs", "content_weight", "style_weight", "tv_weight");
		advanced = !page.wasOKed();
		return true;
	}

	private void showAdvanced() {
		GenericDialog page = new GenericDialog(TITLE + ": Advanced");
		addChoice(page, "Pooling:", "pooling", "average", "max");
		page.addStringField("Content layer:", values.get("content_layer"), 34);
		page.addStringField("Style layers:", values.get("style_layers"), 34);
		addNumber(page, "Seed:", "seed", "of the noise");
		addNumber(page, "Threads:", "threads", "(0 = all cores)");
		page.addStringField("Title:", values.get("title"), 34);
		page.addHelp(help());
		page.showDialog();
		if (page.wasCanceled())
			return;
		values.put("pooling", choice(page, 0).getSelectedItem());
		readTexts(page.getStringFields(), "content_layer", "style_layers", "title");
		readTexts(page.getNumericFields(), "seed", "threads");
	}

	/** The style of the last run if it is still open, else another image than the content. */
	private ImagePlus lastStyle(ImagePlus content) {
		return images.all().stream().filter(image -> images.nameOf(image).equals(values.get("style")) && image != content)
			.findFirst().orElseGet(() -> images.all().stream().filter(image -> image != content).findFirst().orElse(content));
	}

	/** NB: two windows may have one title; then the ID tells them apart. */
	private String label(ImagePlus image) {
		String name = images.nameOf(image);
		return name.equals(image.getTitle()) ? name : image.getTitle() + " (" + name + ")";
	}

	private void addChoice(GenericDialog page, String label, String key, String... choices) {
		page.addChoice(label, choices, values.get(key));
	}

	/** NB: shows the text as it was typed, so that a wrong one can be corrected. */
	private void addNumber(GenericDialog page, String label, String key, String unit) {
		page.addNumericField(label, 0, 0, 8, unit);
		((TextField) page.getNumericFields().lastElement()).setText(values.get(key));
	}

	private void readTexts(List<?> fields, String... keys) {
		for (int i = 0; i < keys.length; i++)
			values.put(keys[i], ((TextField) fields.get(i)).getText());
	}

	private static Choice choice(GenericDialog page, int index) {
		return (Choice) page.getChoices().get(index);
	}

	private static String help() {
		try (InputStream in = TransferDialog.class.getResourceAsStream("help.html")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
