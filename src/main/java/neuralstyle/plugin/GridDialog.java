package neuralstyle.plugin;

import java.awt.Choice;
import java.awt.event.ItemEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;
import ij.WindowManager;
import neuralstyle.options.GridAxis;
import neuralstyle.options.GridOptions;
import neuralstyle.options.Preset;
import neuralstyle.provenance.Provenance;

/** The dialog of Settings Grid. Its values are texts by the keys of the macro; the last ones stay for the next time. */
final class GridDialog implements CommandDialog<GridOptions> {

	private static final int FIELD = 30;
	private static final Map<String, String> LAST = new LinkedHashMap<>();

	private final String title;
	private final OpenImages images;
	private final OfferedImages offered;
	private final Map<String, String> values = new LinkedHashMap<>(LAST);

	GridDialog(String title, OpenImages images) {
		this.title = title;
		this.images = images;
		offered = new OfferedImages(images);
		values.putIfAbsent("preset", Preset.BUILT_IN.get(0));
		values.putIfAbsent("height", "" + GridOptions.HEIGHT);
		values.putIfAbsent("first", "strength");
		values.putIfAbsent("second", "style_scale");
		values.putIfAbsent("first_values", GridAxis.usual("strength"));
		values.putIfAbsent("second_values", GridAxis.usual("style_scale"));
		values.put("content", offered.content(content(), values.get("content")));
		values.put("style", offered.style(values.get("content"), values.get("style")));
	}

	@Override
	public GridOptions ask() {
		DialogPage page = new DialogPage(title);
		page.addChoice("content", "Content image:", offered.contents());
		page.addChoice("style", "Style image:", offered.styles());
		page.addChoice("preset", "Preset:", Preset.names());
		page.addNumber("height", "Cell height:", "pixels");
		List<String> settings = new ArrayList<>(GridAxis.KEYS);
		Choice columns = page.addChoice("first", "Columns:", settings);
		page.addText("first_values", "Values:", FIELD);
		settings.add(GridOptions.NONE);
		Choice rows = page.addChoice("second", "Rows:", settings);
		page.addText("second_values", "Values:", FIELD);
		page.show(values);
		page.addDialogListener((dialog, event) -> {
			page.read(values);
			if (event instanceof ItemEvent && event.getSource() == columns)
				suggest(page, "first");
			if (event instanceof ItemEvent && event.getSource() == rows)
				suggest(page, "second");
			return true;
		});
		if (!page.ask(values))
			return null;
		GridOptions options = GridOptions.of(values);
		LAST.putAll(values);
		return options;
	}

	/** Another setting brings values that it takes. */
	private void suggest(DialogPage page, String axis) {
		String usual = GridAxis.usual(values.get(axis));
		values.put(axis + "_values", usual == null ? "" : usual);
		page.show(values);
	}

	/** The active image, or if it is a result the content image that it was made from; null if no image is open. */
	private ImagePlus content() {
		ImagePlus active = WindowManager.getCurrentImage();
		String title = active == null ? null : Provenance.contentTitle(active);
		return images.all().stream().filter(image -> image.getTitle().equals(title)).findFirst().orElse(active);
	}
}
