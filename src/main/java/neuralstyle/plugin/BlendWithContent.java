package neuralstyle.plugin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ij.ImagePlus;
import ij.WindowManager;
import neuralstyle.BlendOptions;
import neuralstyle.Blending;

/**
 * Plugins &gt; Neural Style &gt; Blend With Content...: a stylised image and its content image laid over each other as a new
 * image. In the menu with a dialog, in a macro with the keys of {@link BlendOptions}. Shows the result before it returns.
 */
public final class BlendWithContent extends MenuCommand<BlendOptions> {

	static final String NAME = "Blend With Content";

	public BlendWithContent() {
		super(NAME);
	}

	@Override
	BlendOptions options(Map<String, String> values) {
		return BlendOptions.of(values);
	}

	@Override
	BlendOptions ask(OpenImages images) {
		return BlendDialog.ask(images);
	}

	@Override
	String macroLine(BlendOptions options) {
		return options.macroLine();
	}

	/** NB: nothing, since the dialog's preview has become the result. */
	@Override
	void executeAsked(BlendOptions options, boolean inMacro) { }

	@Override
	void execute(BlendOptions options, boolean inMacro) {
		show(blending(options, OpenImages.now()), options, new ImagePlus());
	}

	/** @throws IllegalArgumentException with a sentence for the user if the images are not found or do not go together */
	static Blending blending(BlendOptions options, OpenImages images) {
		ImagePlus stylised = options.stylised() == null ? active() : images.find("stylised", options.stylised());
		ImagePlus content = options.content() == null ? contentOf(stylised, images) : images.find("content", options.content());
		Blending blending = new Blending(stylised, content);
		log(OpenImages.partSeen("stylised", stylised));
		log(OpenImages.partSeen("content", content));
		return blending;
	}

	/** @param blend becomes the result; shown already or not yet */
	static void show(Blending blending, BlendOptions options, ImagePlus blend) {
		blending.into(blend, options);
		blend.show();
		blend.updateAndRepaintWindow();
	}

	/** @throws IllegalArgumentException with a sentence for the user if there is none */
	static ImagePlus active() {
		ImagePlus active = WindowManager.getCurrentImage();
		if (active == null)
			throw new IllegalArgumentException("No image is open; open a stylised image and its content image first.");
		return active;
	}

	/**
	 * The open image that a stylised image was made from.
	 *
	 * @throws IllegalArgumentException with a sentence for the user if it is not to be found
	 */
	static ImagePlus contentOf(ImagePlus stylised, OpenImages images) {
		String title = Blending.contentTitle(stylised);
		if (title == null)
			throw new IllegalArgumentException("The image \"" + stylised.getTitle() + "\" does not say which content image it was "
				+ "made from; open that one, and give it with the key content.");
		List<ImagePlus> titled = images.all().stream().filter(image -> image != stylised && image.getTitle().equals(title))
			.collect(Collectors.toList());
		if (titled.isEmpty())
			throw new IllegalArgumentException("The content image \"" + title + "\" of \"" + stylised.getTitle()
				+ "\" is not open; open it, or give another one with the key content.");
		return titled.size() == 1 ? titled.get(0) : images.find("content", title);
	}
}
