package neuralstyle.plugin;

import java.util.Locale;

import ij.ImagePlus;
import ij.Macro;
import ij.plugin.PlugIn;
import neuralstyle.options.ImageName;
import neuralstyle.options.Sample;
import neuralstyle.run.SampleImages;

/**
 * Plugins &gt; Neural Style &gt; Samples &gt; sample NAME: opens a sample. The entry, the window's title and the name that keys
 * take are the same, so that a line of a macro means the same whether the sample is open or not.
 */
public final class OpenSample implements PlugIn {

	/** @param name of the sample, as plugins.config has it */
	@Override
	public void run(String name) {
		try {
			ImagePlus image = SampleImages.open(Sample.valueOf(name.toUpperCase(Locale.ROOT)));
			image.setTitle(unlikeOthers(image.getTitle()));
			image.show();
		} catch (RuntimeException | LinkageError | OutOfMemoryError e) {
			if (Macro.MACRO_CANCELED.equals(e.getMessage()))
				throw e;
			ErrorDialog.show("Samples", e);
		}
	}

	/** NB: of two images of one title neither could be named by it. */
	private static String unlikeOthers(String title) {
		String free = title;
		for (int number = 1; isTaken(free); number++)
			free = title + "-" + number;
		return free;
	}

	private static boolean isTaken(String title) {
		return ImageName.open().stream().anyMatch(image -> image.getTitle().equals(title));
	}
}
