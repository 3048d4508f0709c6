package neuralstyle.plugin;

import java.util.Map;

import ij.ImagePlus;
import neuralstyle.options.BlendOptions;
import neuralstyle.result.Blending;

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

	/** @throws neuralstyle.error.InputException with a sentence for the user if the images are not found or do not go together */
	static Blending blending(BlendOptions options, OpenImages images) {
		ImagePlus stylised = options.stylised() == null ? ResultSources.active() : images.find("stylised", options.stylised());
		ImagePlus content = options.content() == null ? ResultSources.content(stylised, images)
			: images.find("content", options.content());
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
}
