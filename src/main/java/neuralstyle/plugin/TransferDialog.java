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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.WindowManager;
import ij.gui.GenericDialog;
import neuralstyle.error.InputException;
import neuralstyle.options.Kind;
import neuralstyle.options.Preset;
import neuralstyle.options.Setting;
import neuralstyle.options.Setting.Page;
import neuralstyle.options.Settings;
import neuralstyle.options.TransferOptions;
import neuralstyle.run.RunRequest;
import neuralstyle.transfer.Size;

/**
 * The dialog of Neural Style Transfer: a page with the usual settings and one with the rarer ones, as {@link Settings} declares
 * them. Its values are texts by the keys of the macro options and are read by the same rules; the last ones stay for the next
 * time.
 */
final class TransferDialog implements CommandDialog<TransferOptions> {

	private static final Map<String, String> LAST = new LinkedHashMap<>();

	private final String title;
	private final OpenImages images;
	private final OfferedImages offered;
	private final PresetValues presets = new PresetValues();
	private final Map<String, String> values;

	TransferDialog(String title, OpenImages images) {
		this.title = title;
		this.images = images;
		offered = new OfferedImages(images);
		values = FieldTexts.of(TransferOptions.parse(""));
		values.putAll(LAST);
		values.put("content", offered.content(WindowManager.getCurrentImage(), values.get("content")));
		values.put("style", offered.style(values.get("content"), values.get("style")));
	}

	@Override
	public TransferOptions ask() {
		while (true) {
			UsualPage usual = new UsualPage();
			try (Preview preview = usual.preview) {
				usual.page.showDialog();
			}
			if (usual.page.wasCanceled())
				return null;
			usual.page.read(values);
			if (usual.page.wasOKed())
				return options();
			showAdvanced();
		}
	}

	/** NB: whether the images go with them, and whether the weights are there, the command finds out before it begins. */
	private TransferOptions options() {
		TransferOptions options = FieldTexts.options(values);
		LAST.putAll(values);
		return options;
	}

	/** What the next dialog begins with; empty if there was none before. */
	static Map<String, String> last() {
		return new LinkedHashMap<>(LAST);
	}

	/** Has the next dialog begin with these values. */
	static void use(TransferOptions options) {
		String preview = LAST.get(FieldTexts.PREVIEW);
		LAST.clear();
		LAST.putAll(FieldTexts.of(options));
		LAST.put(FieldTexts.PREVIEW, preview);
	}

	/** Those of the first page, the images before the others. */
	private static List<Setting<?>> usualSettings() {
		List<Setting<?>> settings = new ArrayList<>(Settings.DECLARED.on(Page.USUAL));
		settings.sort(Comparator.comparing(setting -> setting.kind().field() != Kind.Field.IMAGE));
		return settings;
	}

	private void showAdvanced() {
		DialogPage page = new DialogPage(title + ": Advanced");
		for (Setting<?> setting : Settings.DECLARED.on(Page.ADVANCED)) {
			if (setting.key().equals("style_shares"))
				page.addText(FieldTexts.MORE_STYLES, "More styles:", DialogPage.TEXT_COLUMNS);
			if (setting.kind().field() == Kind.Field.IMAGE)
				page.addChoice(setting.key(), setting.label() + ":", setting.key().equals("start") ? starts(setting) : regions());
			else
				page.add(setting);
		}
		page.addHelp(HelpText.html());
		Map<String, String> changed = new LinkedHashMap<>(values);
		if (page.ask(changed))
			values.putAll(changed);
	}

	private Map<String, String> regions() {
		Map<String, String> labels = new LinkedHashMap<>(Map.of("", "none"));
		labels.putAll(images.labels());
		return labels;
	}

	/** What a run may start from: with the open images that have the size of the result. */
	private Map<String, String> starts(Setting<?> start) {
		Map<String, String> labels = new LinkedHashMap<>();
		start.kind().choices().forEach(choice -> labels.put(choice, choice));
		try {
			TransferOptions options = FieldTexts.options(values);
			Size size = new RunRequest(images.sources(options.with("start", null)), options).size();
			images.labels().forEach((name, label) -> {
				if (images.named(name).getWidth() == size.width() && images.named(name).getHeight() == size.height())
					labels.put(name, label);
			});
		} catch (InputException e) {
			// NB: the user hears of it on the way out of the dialog.
		}
		return labels;
	}

	/** The first page. */
	private final class UsualPage implements Preview.View {

		final DialogPage page = new DialogPage(title);
		private final Choice preset;
		final Preview preview = new Preview(images, this);
		private final Checkbox wantsPreview = new Checkbox("Preview", values.get(FieldTexts.PREVIEW) != null);
		private final PreviewPanel picture = new PreviewPanel();
		private final MessageLine message = new MessageLine(600);

		UsualPage() {
			Choice ofPresets = null;
			for (Setting<?> setting : usualSettings())
				if (setting.kind().field() == Kind.Field.IMAGE)
					page.addChoice(setting.key(), setting.label() + ":",
						setting.key().equals("content") ? offered.contents() : offered.styles());
				else if (setting.key().equals("preset"))
					ofPresets = page.addChoice("preset", setting.label() + ":", presets.names());
				else
					page.add(setting);
			preset = ofPresets;
			page.addRight(right());
			Panel below = new Panel();
			below.add(message);
			page.addBelow(below);
			page.enableYesNoCancel("OK", "Advanced...");
			page.addHelp(HelpText.html());
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
			// NB: not on the event thread, since it writes a file.
			save.addActionListener(e -> new Thread(this::save, "Neural Style settings").start());
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
			values.put(FieldTexts.PREVIEW, wantsPreview.getState() ? "" : null);
			if (event instanceof ItemEvent && event.getSource() == preset) {
				values.putAll(presets.of(values.get("preset")));
				page.show(values);
			}
			Map<String, String> now = new LinkedHashMap<>(values);
			// NB: to read the options is to read a preset's file, which is no work for the event thread.
			preview.change(() -> FieldTexts.options(now), wantsPreview.getState());
		}

		private void save() {
			page.read(values);
			String name = "";
			try {
				TransferOptions options = FieldTexts.options(values);
				while ((name = askName(name)) != null && !saved(name, options)) { }
			} catch (InputException e) {
				ErrorDialog.show(title, e);
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
				ErrorDialog.show(title, e);
				return false;
			}
			presets.read(name);
			DialogPage.select(preset, name);
			changed(null);
			return true;
		}
	}
}
