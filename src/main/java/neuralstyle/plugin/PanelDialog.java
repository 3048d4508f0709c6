package neuralstyle.plugin;

import java.awt.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ij.ImagePlus;
import ij.WindowManager;
import neuralstyle.error.InputException;
import neuralstyle.options.PanelOptions;
import neuralstyle.options.Setting;
import neuralstyle.options.Settings;
import neuralstyle.options.TransferOptions;

/** The dialog of Stylise All Open Images. Its values are texts by the keys of the macro; the last ones stay for the next time. */
final class PanelDialog implements CommandDialog<PanelOptions> {

	private static final Map<String, String> LAST = new LinkedHashMap<>();
	/** What it shows of the settings; the others are the preset's. */
	private static final List<String> SHOWN = List.of("height", "output_size", "output", "strength", "colour", "style_scale", "epochs");

	private final String title;
	private final OpenImages images;
	private final OfferedImages offered;
	private final PresetValues presets = new PresetValues();
	private final Map<String, String> values = new LinkedHashMap<>(TransferOptions.parse("").describe());

	/** @throws InputException with a sentence for the user if no image is open */
	PanelDialog(String title, OpenImages images) {
		this.title = title;
		this.images = images;
		if (images.all().isEmpty())
			images.panels(List.of());
		offered = new OfferedImages(images);
		values.keySet().retainAll(PanelOptions.KEYS);
		values.putAll(LAST);
		values.put("style", offered.style(images.nameOf(WindowManager.getCurrentImage()), values.get("style")));
	}

	@Override
	public PanelOptions ask() {
		DialogPage page = new DialogPage(title);
		page.addChoice("style", "Style image:", offered.styles());
		Choice preset = page.addChoice("preset", "Preset:", presets.names());
		for (Setting<?> setting : Settings.DECLARED.all())
			if (SHOWN.contains(setting.key()))
				page.add(setting);
		presets.follow(page, preset, values, values::putAll, this::contents);
		if (!page.ask(values))
			return null;
		PanelOptions options = PanelOptions.of(values);
		LAST.putAll(values);
		return options;
	}

	private static String titles(List<ImagePlus> images) {
		return images.stream().map(ImagePlus::getTitle).collect(Collectors.joining(", "));
	}

	/** Which images will be stylised, and which not. */
	private String contents() {
		try {
			List<ImagePlus> styles = List.of(images.find("style", values.get("style")));
			List<ImagePlus> panels = images.panels(styles);
			List<ImagePlus> made = images.made(styles);
			return panels.size() + (panels.size() == 1 ? " image: " : " images: ") + titles(panels)
				+ (made.isEmpty() ? "" : "; left out, since Neural Style made them: " + titles(made));
		} catch (InputException e) {
			return e.getMessage();
		}
	}
}
