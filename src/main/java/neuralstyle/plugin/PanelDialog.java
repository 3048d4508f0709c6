package neuralstyle.plugin;

import java.awt.Choice;
import java.awt.Panel;
import java.awt.event.ItemEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ij.ImagePlus;
import ij.WindowManager;
import neuralstyle.error.InputException;
import neuralstyle.options.PanelOptions;
import neuralstyle.options.Preset;
import neuralstyle.options.TransferOptions;

/** The dialog of Stylise All Open Images. Its values are texts by the keys of the macro; the last ones stay for the next time. */
final class PanelDialog {

	private static final Map<String, String> LAST = new LinkedHashMap<>();

	private final OpenImages images;
	private final Map<String, String> values = new LinkedHashMap<>(TransferOptions.parse("").describe());
	private final List<String> names;
	private final List<String> labels;

	private PanelDialog(OpenImages images) {
		this.images = images;
		names = images.all().stream().map(images::nameOf).collect(Collectors.toList());
		labels = images.all().stream().map(images::labelOf).collect(Collectors.toList());
		values.keySet().retainAll(PanelOptions.KEYS);
		values.putAll(LAST);
		values.put("style", images.nameOf(images.beside(WindowManager.getCurrentImage(), values.get("style"))));
	}

	/**
	 * Asks until the values are right.
	 *
	 * @return null if the user cancelled
	 * @throws InputException with a sentence for the user if there are not two open images
	 */
	static PanelOptions ask(OpenImages images) {
		if (images.all().size() < 2)
			images.sources(TransferOptions.parse(""));
		PanelDialog dialog = new PanelDialog(images);
		while (dialog.show()) {
			try {
				PanelOptions options = PanelOptions.of(dialog.values);
				images.panels(images.styles(options.each()));
				LAST.putAll(dialog.values);
				return options;
			} catch (InputException e) {
				ErrorDialog.show(StyliseAllOpenImages.NAME, e);
			}
		}
		return null;
	}

	private boolean show() {
		DialogPage page = new DialogPage(StyliseAllOpenImages.NAME);
		page.addChoice("style", "Style image:", labels, names);
		Choice preset = page.addChoice("preset", "Preset:", Preset.names());
		page.addNumber("height", "Height of each:", "pixels (0 = as its content)");
		page.addChoice("output_size", "Size of results:", List.of("height", "content"));
		page.addChoice("output", "Type of results:", List.of("rgb", "same"));
		page.addSlider("strength", "Strength:", 0, 100);
		page.addChoice("colour", "Colour:", List.of("style", "content", "matched", "grey", "free"));
		page.addNumber("style_scale", "Scale of style:", "(0.5 to 2)");
		page.addNumber("epochs", "Epochs:", "of 20 evaluations");
		MessageLine message = new MessageLine(420);
		Panel below = new Panel();
		below.add(message);
		page.addBelow(below);
		page.show(values);
		page.addDialogListener((dialog, event) -> {
			page.read(values);
			if (event instanceof ItemEvent && event.getSource() == preset)
				usePreset(page);
			message.setText(contents());
			return true;
		});
		message.setText(contents());
		page.showDialog();
		page.read(values);
		return !page.wasCanceled();
	}

	/** NB: of what the dialog does not show, too. */
	private void usePreset(DialogPage page) {
		try {
			values.putAll(TransferOptions.of(Map.of("preset", values.get("preset"))).describe());
			values.keySet().retainAll(PanelOptions.KEYS);
			page.show(values);
		} catch (InputException e) {
			ErrorDialog.show(StyliseAllOpenImages.NAME, e);
		}
	}

	/** Which images will be stylised. */
	private String contents() {
		try {
			List<ImagePlus> panels = images.panels(List.of(images.find("style", values.get("style"))));
			return panels.size() + (panels.size() == 1 ? " image: " : " images: ")
				+ panels.stream().map(ImagePlus::getTitle).collect(Collectors.joining(", "));
		} catch (InputException e) {
			return e.getMessage();
		}
	}
}
