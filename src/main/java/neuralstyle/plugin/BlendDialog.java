package neuralstyle.plugin;

import java.awt.AWTEvent;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ij.ImagePlus;
import ij.gui.GenericDialog;
import neuralstyle.BlendOptions;
import neuralstyle.Blending;
import neuralstyle.image.RgbBridge;

/** The dialog of Blend With Content, with a window that shows the blend while the slider moves. */
final class BlendDialog {

	private final OpenImages images;
	private final List<String> names;
	private final GenericDialog page = new GenericDialog("Blend With Content");
	private ImagePlus preview;
	private Blending blending;
	private String blended = "";

	private BlendDialog(OpenImages images) {
		this.images = images;
		names = images.all().stream().map(images::nameOf).collect(Collectors.toList());
		ImagePlus stylised = images.stylised(null);
		page.addChoice("Stylised image:", names.toArray(new String[0]), images.nameOf(stylised));
		page.addChoice("Content image:", names.toArray(new String[0]), images.nameOf(images.likelyContentOf(stylised)));
		page.addSlider("Amount of style (%):", 0, 100, 50);
		page.addCheckbox("Preview", false);
		page.addDialogListener(this::changed);
	}

	/**
	 * @return null if the user cancelled
	 * @throws IllegalArgumentException with a sentence for the user if there is no image
	 */
	static BlendOptions ask(OpenImages images) {
		return new BlendDialog(images).ask();
	}

	private BlendOptions ask() {
		try {
			page.showDialog();
			return page.wasCanceled() ? null : BlendOptions.of(values());
		} finally {
			closePreview();
		}
	}

	private Map<String, String> values() {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("stylised", names.get(((Choice) page.getChoices().get(0)).getSelectedIndex()));
		values.put("content", names.get(((Choice) page.getChoices().get(1)).getSelectedIndex()));
		values.put("amount", ((TextField) page.getNumericFields().get(0)).getText());
		return values;
	}

	/** NB: a blend of a million pixels takes some milliseconds, so it is made here, on the event thread. */
	private boolean changed(GenericDialog dialog, AWTEvent event) {
		boolean wanted = ((Checkbox) page.getCheckboxes().get(0)).getState();
		Map<String, String> values = values();
		try {
			BlendOptions options = BlendOptions.of(values);
			if (wanted)
				show(options);
			else
				closePreview();
			page.setTitle("Blend With Content");
			return true;
		} catch (IllegalArgumentException e) {
			closePreview();
			page.setTitle(e.getMessage());
			return false;
		}
	}

	private void show(BlendOptions options) {
		String pair = options.stylised() + "|" + options.content();
		if (!pair.equals(blended)) {
			ImagePlus stylised = images.stylised(options.stylised());
			blending = new Blending(stylised, images.contentOf(stylised, options.content()));
			blended = pair;
			closePreview();
		}
		ImagePlus blend = RgbBridge.toImage("Preview of the blend", blending.values(options.amount()));
		if (preview == null || preview.getWindow() == null) {
			preview = blend;
			preview.show();
			preview.changes = false;
		} else {
			preview.setProcessor(blend.getProcessor());
		}
	}

	private void closePreview() {
		if (preview == null)
			return;
		preview.changes = false;
		preview.close();
		preview = null;
	}
}
