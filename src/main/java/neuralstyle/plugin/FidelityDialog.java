package neuralstyle.plugin;

import java.awt.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ij.ImagePlus;
import ij.gui.GenericDialog;
import neuralstyle.error.InputException;
import neuralstyle.options.FidelityOptions;

/** The dialog of the fidelity report. A result has the images proposed that it was made from. */
final class FidelityDialog {

	private static boolean lastMap = true;

	private final OpenImages images;
	private final Map<String, String> values = new LinkedHashMap<>();
	private ImagePlus result;
	private ImagePlus content;
	/** Null for none. */
	private ImagePlus style;
	private boolean map = lastMap;

	private FidelityDialog(OpenImages images) {
		this.images = images;
		result = ResultSources.active();
		if (images.all().size() < 2)
			ResultSources.content(result, images);
		content = ResultSources.proposedContent(result, images, null);
		style = ResultSources.style(result, images);
	}

	/**
	 * Asks until the images go together, and reports.
	 *
	 * @return null if the user cancelled
	 * @throws InputException with a sentence for the user if there are not two open images
	 */
	static FidelityOptions ask(OpenImages images) {
		FidelityDialog dialog = new FidelityDialog(images);
		while (dialog.show())
			try {
				FidelityOptions options = FidelityOptions.of(dialog.values);
				FidelityReport.report(options, images);
				lastMap = dialog.map;
				return options;
			} catch (InputException e) {
				ErrorDialog.show(FidelityReport.NAME, e);
			}
		return null;
	}

	private boolean show() {
		GenericDialog page = new GenericDialog(FidelityReport.NAME);
		List<String> names = images.all().stream().map(images::labelOf).collect(Collectors.toList());
		List<String> styles = new ArrayList<>(names);
		styles.add(0, FidelityOptions.NO_STYLE);
		page.addChoice("Result:", names.toArray(new String[0]), "");
		page.addChoice("Content image:", names.toArray(new String[0]), "");
		page.addChoice("Style image:", styles.toArray(new String[0]), "");
		choice(page, 0).select(images.all().indexOf(result));
		select(page);
		page.addCheckbox("Map of lost structure", map);
		page.addDialogListener((dialog, event) -> {
			read(page);
			return true;
		});
		page.showDialog();
		if (page.wasCanceled())
			return false;
		map = page.getNextBoolean();
		values.clear();
		values.put("content", images.nameOf(content));
		values.put("result", images.nameOf(result));
		values.put("style", style == null ? FidelityOptions.NO_STYLE : styleName());
		if (map)
			values.put("map", "");
		return true;
	}

	/** NB: on the event thread. */
	private void read(GenericDialog page) {
		ImagePlus chosen = images.all().get(choice(page, 0).getSelectedIndex());
		content = images.all().get(choice(page, 1).getSelectedIndex());
		int index = choice(page, 2).getSelectedIndex();
		style = index == 0 ? null : images.all().get(index - 1);
		if (chosen != result) {
			result = chosen;
			content = ResultSources.proposedContent(result, images, content);
			style = ResultSources.style(result, images);
			select(page);
		}
	}

	private void select(GenericDialog page) {
		choice(page, 1).select(images.all().indexOf(content));
		choice(page, 2).select(style == null ? 0 : 1 + images.all().indexOf(style));
	}

	/** NB: an image may have the title that means no style. */
	private String styleName() {
		String name = images.nameOf(style);
		return name.equals(FidelityOptions.NO_STYLE) ? "" + style.getID() : name;
	}

	private static Choice choice(GenericDialog page, int index) {
		return (Choice) page.getChoices().get(index);
	}
}
