package neuralstyle.plugin;

import java.util.LinkedHashMap;
import java.util.Map;

import ij.ImagePlus;
import neuralstyle.options.FidelityOptions;

/** The dialog of the fidelity report. A result has the images proposed that it was made from. */
final class FidelityDialog implements CommandDialog<FidelityOptions> {

	private static boolean lastMap = true;

	private final String title;
	private final OpenImages images;
	private final Map<String, String> values = new LinkedHashMap<>();

	/** @throws neuralstyle.error.InputException with a sentence for the user if there are not two open images */
	FidelityDialog(String title, OpenImages images) {
		this.title = title;
		this.images = images;
		ImagePlus result = ResultSources.active();
		if (images.all().size() < 2)
			ResultSources.content(result, images);
		values.put("result", images.nameOf(result));
		propose(result, null);
		values.put("map", lastMap ? "" : null);
	}

	/** @param former the content so far; null for none */
	private void propose(ImagePlus result, ImagePlus former) {
		ImagePlus style = ResultSources.style(result, images);
		values.put("content", images.nameOf(ResultSources.proposedContent(result, images, former)));
		values.put("style", style == null ? FidelityOptions.NO_STYLE : images.nameOf(style));
	}

	@Override
	public FidelityOptions ask() {
		DialogPage page = new DialogPage(title);
		page.addImage("result", "Result:", images);
		page.addChoice("content", "Content image:", images.labels(ResultSources.samples(images)));
		Map<String, String> styles = new LinkedHashMap<>(Map.of(FidelityOptions.NO_STYLE, FidelityOptions.NO_STYLE));
		styles.putAll(images.labels(ResultSources.samples(images)));
		page.addChoice("style", "Style image:", styles);
		page.addFlag("map", "Map of lost structure");
		page.show(values);
		page.addDialogListener((dialog, event) -> {
			changed(page);
			return true;
		});
		if (!page.ask(values))
			return null;
		Map<String, String> options = new LinkedHashMap<>(values);
		options.values().removeIf(text -> text == null);
		FidelityOptions asked = FidelityOptions.of(options);
		lastMap = asked.map();
		return asked;
	}

	/** NB: on the event thread. */
	private void changed(DialogPage page) {
		String before = values.get("result");
		page.read(values);
		if (values.get("result").equals(before))
			return;
		propose(images.named(values.get("result")), images.named(values.get("content")));
		page.show(values);
	}
}
