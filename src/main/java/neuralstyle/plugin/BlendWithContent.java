package neuralstyle.plugin;

import java.awt.GraphicsEnvironment;

import ij.ImagePlus;
import ij.Macro;
import ij.plugin.PlugIn;
import ij.plugin.frame.Recorder;
import neuralstyle.BlendOptions;
import neuralstyle.Blending;

/**
 * Plugins &gt; Neural Style &gt; Blend With Content...: a new image between a stylised image and its content, in the menu with
 * a dialog, in a macro with the keys of {@link BlendOptions}.
 */
public final class BlendWithContent implements PlugIn {

	@Override
	public void run(String arg) {
		String macroOptions = Macro.getOptions();
		if (macroOptions == null && GraphicsEnvironment.isHeadless())
			macroOptions = "";
		try {
			if (macroOptions != null)
				blend(BlendOptions.of(NeuralStyleTransfer.withVariables(macroOptions))).show();
			else
				ask();
		} catch (RuntimeException | OutOfMemoryError e) {
			if (Macro.MACRO_CANCELED.equals(e.getMessage()))
				throw e;
			ErrorDialog.show(e);
		}
	}

	private static ImagePlus blend(BlendOptions options) {
		OpenImages open = OpenImages.now();
		ImagePlus stylised = open.stylised(options.stylised());
		return new Blending(stylised, open.contentOf(stylised, options.content())).image(options);
	}

	private static void ask() {
		BlendOptions options = null;
		try {
			options = BlendDialog.ask(OpenImages.now());
			if (options != null)
				blend(options).show();
		} finally {
			// NB: after the window is there, since ImageJ would record its activation otherwise.
			if (Recorder.record) {
				Recorder.disableCommandRecording();
				if (options != null)
					Recorder.recordString((Recorder.scriptMode() ? "IJ." : "") + options.macroLine() + "\n");
			}
		}
	}
}
