package neuralstyle.plugin;

import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.TextField;
import java.util.LinkedHashMap;
import java.util.Map;

import ij.ImagePlus;
import ij.gui.GenericDialog;
import neuralstyle.error.InputException;
import neuralstyle.options.BlendOptions;
import neuralstyle.result.Blending;

/** The dialog of the blend. The amount stays for the next time; a stylised image has its content image proposed. */
final class BlendDialog {

	private static String lastAmount = BlendOptions.parse("").amountText();

	private final OpenImages images;
	private final BlendPreview preview;
	private final Map<String, String> values = new LinkedHashMap<>();
	private ImagePlus stylised;
	private ImagePlus content;
	private String amount = lastAmount;
	private boolean previewed;

	private BlendDialog(OpenImages images) {
		this.images = images;
		stylised = ResultSources.active();
		if (images.all().size() < 2)
			ResultSources.content(stylised, images);
		content = ResultSources.proposedContent(stylised, images, content);
		preview = new BlendPreview();
	}

	/**
	 * Asks until the values are right, and shows the blend.
	 *
	 * @return null if the user cancelled
	 * @throws InputException with a sentence for the user if there are not two open images
	 */
	static BlendOptions ask(OpenImages images) {
		BlendDialog dialog = new BlendDialog(images);
		try {
			while (dialog.show())
				try {
					BlendOptions options = BlendOptions.of(dialog.values);
					Blending blending = BlendWithContent.blending(options, dialog.images);
					BlendWithContent.show(blending, options, dialog.preview.end());
					lastAmount = dialog.amount;
					return options;
				} catch (InputException e) {
					ErrorDialog.show(BlendWithContent.NAME, e);
				}
			return null;
		} finally {
			dialog.preview.close();
		}
	}

	private boolean show() {
		GenericDialog page = new GenericDialog(BlendWithContent.NAME);
		String[] names = images.all().stream().map(images::labelOf).toArray(String[]::new);
		page.addChoice("Stylised image:", names, images.labelOf(stylised));
		page.addChoice("Content image:", names, images.labelOf(content));
		page.addSlider("Amount of style (%):", 0, 100, BlendOptions.parse("").amount());
		// NB: shows the text as it was typed, so that a wrong one can be corrected; the slider follows.
		amountField(page).setText(amount);
		page.addCheckbox("Preview", previewed);
		page.addDialogListener((dialog, event) -> {
			read(page);
			return true;
		});
		if (previewed)
			read(page);
		page.showDialog();
		return !page.wasCanceled();
	}

	/** NB: on the event thread, at each step of the slider. */
	private void read(GenericDialog page) {
		Choice contents = choice(page, 1);
		ImagePlus chosen = images.all().get(choice(page, 0).getSelectedIndex());
		content = images.all().get(contents.getSelectedIndex());
		if (chosen != stylised) {
			stylised = chosen;
			content = ResultSources.proposedContent(stylised, images, content);
			contents.select(images.all().indexOf(content));
		}
		amount = amountField(page).getText().trim();
		values.put("stylised", images.nameOf(stylised));
		values.put("content", images.nameOf(content));
		values.put("amount", amount);
		previewed = ((Checkbox) page.getCheckboxes().get(0)).getState();
		if (!previewed)
			preview.hide();
		else
			preview.show(stylised, content, amount);
	}

	private static Choice choice(GenericDialog page, int index) {
		return (Choice) page.getChoices().get(index);
	}

	private static TextField amountField(GenericDialog page) {
		return (TextField) page.getNumericFields().get(0);
	}
}
