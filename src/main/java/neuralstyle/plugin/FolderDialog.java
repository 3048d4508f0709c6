package neuralstyle.plugin;

import java.awt.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import neuralstyle.options.FolderOptions;
import neuralstyle.options.RowOptions;
import neuralstyle.options.Setting;
import neuralstyle.options.Settings;
import neuralstyle.options.TransferOptions;

/** The dialog of Stylise Folder. Its values are texts by the keys of the macro; the last ones stay for the next time. */
final class FolderDialog implements CommandDialog<FolderOptions> {

	private static final Map<String, String> LAST = new LinkedHashMap<>();
	/** What it shows of the settings; the others are the preset's. */
	private static final List<String> SHOWN = List.of("stack", "height", "output_size", "output", "strength", "colour",
		"style_scale", "epochs");
	private static final int COLUMNS = 28;

	private final String title;
	private final PresetValues presets = new PresetValues();
	private final Map<String, String> values = new LinkedHashMap<>();

	FolderDialog(String title) {
		this.title = title;
		putAll(TransferOptions.parse("").describe());
		for (String key : List.of("input", "style", "output", "table"))
			values.put(key, "");
		values.put("names", "*");
		values.put("format", "tiff");
		values.putAll(LAST);
	}

	/** NB: what a run calls output is the folder of the results here. */
	private void putAll(Map<String, String> run) {
		run.forEach((key, value) -> {
			if (key.equals(RowOptions.OUTPUT))
				values.put(RowOptions.OUTPUT_TYPE, value);
			else if (FolderOptions.RUN_KEYS.contains(key))
				values.put(key, value);
		});
	}

	@Override
	public FolderOptions ask() {
		DialogPage page = new DialogPage(title);
		page.addFolder("input", "Folder of images:", COLUMNS);
		page.addText("names", "Names:", 12);
		page.addFlag("subfolders", "Images in subfolders too");
		page.addFile("style", "Style image, or folder:", COLUMNS);
		page.addFolder("output", "Folder for results:", COLUMNS);
		page.addChoice("format", "Format:", List.copyOf(FolderOptions.FORMATS.keySet()));
		Choice preset = page.addChoice("preset", "Preset:", presets.names());
		for (Setting<?> setting : Settings.DECLARED.all())
			if (SHOWN.contains(setting.key())) {
				if (setting.key().equals(RowOptions.OUTPUT))
					page.addChoice(RowOptions.OUTPUT_TYPE, setting.label() + ":", setting.kind().choices());
				else
					page.add(setting);
			}
		page.addFile("table", "Or a table:", COLUMNS);
		page.addFlag("again", "Make again what is there already");
		presets.follow(page, preset, values, this::putAll, this::told);
		if (!page.ask(values))
			return null;
		FolderOptions options = FolderOptions.of(given());
		LAST.putAll(values);
		return options;
	}

	private String told() {
		return values.get("table").isBlank() ? "Results that are there already, of the same images and settings, are not made again."
			: "The table says what is done; the fields above do not count.";
	}

	/** NB: with a table the other fields, which are never empty, say nothing. */
	private Map<String, String> given() {
		Map<String, String> given = new LinkedHashMap<>(values);
		if (!values.get("table").isBlank())
			given.keySet().retainAll(List.of("table", "again"));
		given.values().removeIf(text -> text == null);
		return given;
	}
}
