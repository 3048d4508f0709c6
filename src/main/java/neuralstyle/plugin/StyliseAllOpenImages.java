package neuralstyle.plugin;

import java.util.List;
import java.util.Map;

import ij.ImagePlus;
import ij.Macro;
import neuralstyle.options.PanelOptions;
import neuralstyle.run.Panels;
import neuralstyle.run.Stylised;
import neuralstyle.transfer.StyleTransfer;

/**
 * Plugins &gt; Neural Style &gt; Stylise All Open Images...: every open image but the styles, and but what this program
 * made, in one look. In the menu with a dialog, in a macro with the keys of {@link PanelOptions}. Runs on the calling
 * thread; each result is shown as it is finished, and the last one is the active image when it returns.
 */
public final class StyliseAllOpenImages extends MenuCommand<PanelOptions> {

	private static final String NAME = "Stylise All Open Images";

	public StyliseAllOpenImages() {
		super(NAME);
	}

	@Override
	PanelOptions options(Map<String, String> values) {
		return PanelOptions.of(values);
	}

	@Override
	CommandDialog<PanelOptions> dialog(OpenImages images) {
		StyleTransfer.loadNatives();
		return new PanelDialog(NAME, images);
	}

	@Override
	String macroLine(PanelOptions options) {
		return options.macroLine();
	}

	@Override
	void execute(PanelOptions options, boolean inMacro) {
		OpenImages open = OpenImages.now();
		List<ImagePlus> styles = open.styles(options.each());
		List<ImagePlus> contents = open.panels(styles);
		contents.forEach(content -> log(OpenImages.partSeen("content", content)));
		styles.forEach(style -> log(OpenImages.partSeen("style", style)));
		StatusBar status = new StatusBar(inMacro);
		try {
			Panels panels = new Panels(contents, styles, options);
			boolean stopped = false;
			for (int index = 0; index < panels.count() && !stopped; index++)
				stopped = !stylised(panels, index, options, status);
		} finally {
			status.clear();
		}
		if (status.cancelled() && inMacro)
			Macro.abort();
	}

	/** Whether an image was stylised; a run that was stopped leaves none. */
	private static boolean stylised(Panels panels, int index, PanelOptions options, StatusBar status) {
		LiveWindow window = new LiveWindow(panels.request(index));
		Stylised stylised = null;
		try {
			stylised = panels.stylise(index, new TransferListeners(status, window));
		} finally {
			if (stylised == null || stylised.result().stopped())
				window.close();
		}
		if (stylised.result().stopped())
			return false;
		log(stylised.note());
		window.finish(stylised.image());
		return true;
	}
}
