package neuralstyle.plugin;

import java.util.LinkedHashMap;
import java.util.Map;

import ij.ImagePlus;
import neuralstyle.options.BlendOptions;

/** The dialog of the blend. The amount stays for the next time; a stylised image has its content image proposed. */
final class BlendDialog implements CommandDialog<BlendOptions> {

	/** There if a preview is wanted; no key of the macro options. */
	private static final String PREVIEW = "preview";

	private static String lastAmount = BlendOptions.parse("").amountText();

	private final String title;
	private final OpenImages images;
	private final BlendPreview preview;
	private final Map<String, String> values = new LinkedHashMap<>();

	/** @throws neuralstyle.error.InputException with a sentence for the user if there are not two open images */
	BlendDialog(String title, OpenImages images) {
		this.title = title;
		this.images = images;
		ImagePlus stylised = ResultSources.active();
		if (images.all().size() < 2)
			ResultSources.content(stylised, images);
		values.put("stylised", images.nameOf(stylised));
		values.put("content", images.nameOf(ResultSources.proposedContent(stylised, images, null)));
		values.put("amount", lastAmount);
		preview = new BlendPreview();
	}

	@Override
	public BlendOptions ask() {
		DialogPage page = new DialogPage(title);
		page.addImage("stylised", "Stylised image:", images);
		page.addChoice("content", "Content image:", images.labels(ResultSources.samples(images)));
		page.addSlider("amount", "Amount of style (%):", 0, 100);
		page.addFlag(PREVIEW, "Preview");
		page.show(values);
		page.addDialogListener((dialog, event) -> {
			changed(page);
			return true;
		});
		changed(page);
		if (!page.ask(values))
			return null;
		lastAmount = values.get("amount").trim();
		Map<String, String> options = new LinkedHashMap<>(values);
		options.remove(PREVIEW);
		options.put("amount", lastAmount);
		return BlendOptions.of(options);
	}

	/** NB: on the event thread, at each step of the slider. */
	private void changed(DialogPage page) {
		String before = values.get("stylised");
		page.read(values);
		ImagePlus stylised = images.named(values.get("stylised"));
		ImagePlus content = images.named(values.get("content"));
		if (!values.get("stylised").equals(before)) {
			content = ResultSources.proposedContent(stylised, images, content);
			values.put("content", images.nameOf(content));
			page.show(values);
		}
		if (values.get(PREVIEW) == null)
			preview.hide();
		else
			preview.show(stylised, content, values.get("amount").trim());
	}

	/** @return the preview's image, if that is shown, else an empty one, to become the result */
	ImagePlus endPreview() {
		return preview.end();
	}

	@Override
	public void close() {
		preview.close();
	}
}
