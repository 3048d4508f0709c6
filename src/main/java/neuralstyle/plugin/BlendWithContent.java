package neuralstyle.plugin;

import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.stream.Collectors;

import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.plugin.PlugIn;
import ij.plugin.frame.Recorder;
import neuralstyle.BlendOptions;
import neuralstyle.Blending;

/**
 * Plugins &gt; Neural Style &gt; Blend With Content...: a stylised image and its content image laid over each other as a new
 * image. In the menu with a dialog, in a macro with the keys of {@link BlendOptions}. Shows the result before it returns.
 */
public final class BlendWithContent implements PlugIn {

	static final String NAME = "Blend With Content";

	@Override
	public void run(String arg) {
		String macroOptions = Macro.getOptions();
		if (macroOptions == null && GraphicsEnvironment.isHeadless())
			macroOptions = "";
		try {
			if (macroOptions != null)
				blend(BlendOptions.of(NeuralStyleTransfer.withVariables(macroOptions)));
			else
				ask();
		} catch (RuntimeException | LinkageError | OutOfMemoryError e) {
			if (Macro.MACRO_CANCELED.equals(e.getMessage()))
				throw e;
			ErrorDialog.show(NAME, e);
		}
	}

	private static void ask() {
		BlendOptions options = null;
		try {
			options = BlendDialog.ask(OpenImages.now());
		} finally {
			record(options);
		}
	}

	/** NB: after the window is there, since ImageJ would record its activation otherwise. */
	private static void record(BlendOptions options) {
		if (!Recorder.record)
			return;
		Recorder.disableCommandRecording();
		if (options != null)
			Recorder.recordString((Recorder.scriptMode() ? "IJ." : "") + options.macroLine() + "\n");
	}

	private static void blend(BlendOptions options) {
		show(blending(options, OpenImages.now()), options, new ImagePlus());
	}

	/** @throws IllegalArgumentException with a sentence for the user if the images are not found or do not go together */
	static Blending blending(BlendOptions options, OpenImages images) {
		ImagePlus stylised = options.stylised() == null ? active() : images.find("stylised", options.stylised());
		ImagePlus content = options.content() == null ? contentOf(stylised, images) : images.find("content", options.content());
		Blending blending = new Blending(stylised, content);
		NeuralStyleTransfer.log(OpenImages.partSeen("stylised", stylised));
		NeuralStyleTransfer.log(OpenImages.partSeen("content", content));
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
