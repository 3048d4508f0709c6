package neuralstyle.plugin;

import java.util.List;
import java.util.Map;

import ij.ImagePlus;
import neuralstyle.options.BlendOptions;
import neuralstyle.result.Blending;

/**
 * Plugins &gt; Neural Style &gt; Blend With Content...: a stylised image and its content image laid over each other as a new
 * image. In the menu with a dialog, in a macro with the keys of {@link BlendOptions}. Shows the result before it returns.
 */
public final class BlendWithContent extends MenuCommand<BlendOptions> {

	private static final String NAME = "Blend With Content";

	/** Null without a dialog. */
	private BlendDialog dialog;

	public BlendWithContent() {
		super(NAME);
	}

	@Override
	BlendOptions options(Map<String, String> values) {
		return BlendOptions.of(values);
	}

	@Override
	CommandDialog<BlendOptions> dialog(OpenImages images) {
		dialog = new BlendDialog(NAME, images);
		return dialog;
	}

	@Override
	String macroLine(BlendOptions options) {
		return options.macroLine();
	}

	@Override
	void execute(BlendOptions options, boolean inMacro) {
		Blending blending = blending(options, OpenImages.now());
		// NB: the dialog's preview becomes the result.
		ImagePlus blend = dialog == null ? new ImagePlus() : dialog.endPreview();
		blending.into(blend, options);
		blend.show();
		blend.changes = true;
		blend.updateAndRepaintWindow();
	}

	private static Blending blending(BlendOptions options, OpenImages images) {
		ImagePlus stylised = options.stylised() == null ? ResultSources.active() : images.find("stylised", options.stylised());
		ImagePlus content = options.content() == null ? ResultSources.content(stylised, images)
			: images.find("content", options.content());
		OpenImages.checkUnlocked(List.of(stylised, content));
		Blending blending = new Blending(stylised, content);
		log(OpenImages.partSeen("stylised", stylised));
		ResultSources.log(blending.content());
		return blending;
	}
}
