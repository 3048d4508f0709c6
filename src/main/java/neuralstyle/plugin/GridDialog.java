package neuralstyle.plugin;

import java.awt.Choice;
import java.awt.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import neuralstyle.error.InputException;
import neuralstyle.grid.Grid;
import neuralstyle.options.GridAxis;
import neuralstyle.options.GridOptions;
import neuralstyle.options.Preset;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.Provenance;

/** The dialog of Settings Grid. Its values are texts by the keys of the macro; the last ones stay for the next time. */
final class GridDialog {

	private static final int FIELD = 30;
	private static final Map<String, String> LAST = new LinkedHashMap<>();

	private final OpenImages images;
	private final Map<String, String> values = new LinkedHashMap<>(LAST);

	private GridDialog(OpenImages images) {
		this.images = images;
		values.putIfAbsent("preset", Preset.BUILT_IN.get(0));
		values.putIfAbsent("height", "" + GridOptions.HEIGHT);
		values.putIfAbsent("first", "strength");
		values.putIfAbsent("second", "style_scale");
		values.putIfAbsent("first_values", GridAxis.usual("strength"));
		values.putIfAbsent("second_values", GridAxis.usual("style_scale"));
	}

	/**
	 * Asks until the values are right.
	 *
	 * @return null if the user cancelled
	 * @throws InputException with a sentence for the user if there are not two open images
	 */
	static GridOptions ask(OpenImages images) {
		if (images.all().size() < 2)
			images.sources(TransferOptions.parse(""));
		GridDialog dialog = new GridDialog(images);
		while (dialog.show()) {
			try {
				GridOptions options = GridOptions.of(dialog.values);
				LAST.putAll(dialog.values);
				return options;
			} catch (InputException e) {
				ErrorDialog.show(SettingsGrid.NAME, e);
			}
		}
		return null;
	}

	private boolean show() {
		GenericDialog page = new GenericDialog(SettingsGrid.NAME);
		String[] names = images.all().stream().map(images::labelOf).toArray(String[]::new);
		ImagePlus content = content();
		page.addChoice("Content image:", names, images.labelOf(content));
		page.addChoice("Style image:", names, images.labelOf(images.beside(content, values.get("style"))));
		page.addChoice("Preset:", Preset.names().toArray(new String[0]), values.get("preset"));
		page.addNumericField("Cell height:", 0, 0, 8, "pixels");
		TextField height = (TextField) page.getNumericFields().lastElement();
		height.setText(values.get("height"));
		List<String> settings = new ArrayList<>(GridAxis.KEYS);
		page.addChoice("Columns:", settings.toArray(new String[0]), values.get("first"));
		page.addStringField("Values:", values.get("first_values"), FIELD);
		settings.add(GridOptions.NONE);
		page.addChoice("Rows:", settings.toArray(new String[0]), values.get("second"));
		page.addStringField("Values:", values.get("second_values"), FIELD);
		List<?> choices = page.getChoices();
		List<?> fields = page.getStringFields();
		suggest((Choice) choices.get(3), (TextField) fields.get(0));
		suggest((Choice) choices.get(4), (TextField) fields.get(1));
		page.showDialog();
		if (page.wasCanceled())
			return false;
		values.put("content", images.nameOf(images.all().get(((Choice) choices.get(0)).getSelectedIndex())));
		values.put("style", images.nameOf(images.all().get(((Choice) choices.get(1)).getSelectedIndex())));
		values.put("preset", ((Choice) choices.get(2)).getSelectedItem());
		values.put("height", height.getText());
		values.put("first", ((Choice) choices.get(3)).getSelectedItem());
		values.put("second", ((Choice) choices.get(4)).getSelectedItem());
		values.put("first_values", ((TextField) fields.get(0)).getText());
		values.put("second_values", ((TextField) fields.get(1)).getText());
		return true;
	}

	/** Another setting brings values that it takes. */
	private static void suggest(Choice setting, TextField field) {
		setting.addItemListener(event -> {
			String usual = GridAxis.usual(setting.getSelectedItem());
			field.setText(usual == null ? "" : usual);
		});
	}

	/** The active image, or if it is a result the content image that it was made from. */
	private ImagePlus content() {
		ImagePlus active = WindowManager.getCurrentImage();
		String title = Provenance.contentTitle(active);
		return images.all().stream().filter(image -> image.getTitle().equals(title)).findFirst().orElse(active);
	}
}
