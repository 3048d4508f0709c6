package neuralstyle;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Properties;

import ij.ImagePlus;
import neuralstyle.raster.Resize;
import neuralstyle.image.RgbBridge;
import neuralstyle.image.ScaledCalibration;
import neuralstyle.raster.RgbImage;
import neuralstyle.transfer.StyleTransfer;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferResult;
import neuralstyle.transfer.TransferSettings;

/** Neural style transfer for Java programs and scripts: images in, an image out, no window. */
public final class NeuralStyle {

	private static final int SMALLEST_SIDE = 16;

	private NeuralStyle() { }

	/**
	 * Gives the content image the look of the style image.
	 *
	 * @param content of any type, taken as displayed at its current slice; not changed
	 * @param style of any type and size, taken as displayed at its current slice; not changed
	 * @param height of the result in pixels, 16 to 8192, or 0 for that of the content image; the width keeps its aspect
	 * @param listener hears how it goes on and may stop it, on the calling thread
	 * @return a new RGB image, not shown; its calibration is that of the content image, scaled, and its Info text holds the
	 *         settings, the loss and the macro line that makes it again. If the listener stopped the run, this is the best
	 *         image so far, and its title says so.
	 * @throws IllegalArgumentException with a sentence for the user if a size does not do
	 * @throws neuralstyle.transfer.TransferException with a sentence for the user if the machine cannot do it
	 */
	public static ImagePlus stylise(ImagePlus content, ImagePlus style, int height, TransferSettings settings,
		TransferListener listener)
	{
		return stylise(content, style, TransferOptions.of(height, settings), listener);
	}

	/**
	 * As above, with the keys that a macro uses.
	 *
	 * @param options those that name the images and hide the result go into the Info text only
	 */
	public static ImagePlus stylise(ImagePlus content, ImagePlus style, TransferOptions options, TransferListener listener) {
		int height = options.height() == 0 ? content.getHeight() : options.height();
		int width = checkedWidth(content, height);
		RgbImage contentRgb = Resize.to(RgbBridge.toRgb(content), width, height);
		RgbImage styleRgb = Resize.to(RgbBridge.toRgb(style), width, height);
		TransferResult result = StyleTransfer.run(contentRgb, styleRgb, options.settings(), listener);
		String title = options.title() != null ? options.title() : "Stylised " + content.getTitle();
		ImagePlus stylised = RgbBridge.toImage(
			result.stopped() ? title + " (stopped at evaluation " + result.evaluations() + ")" : title, result.image());
		ScaledCalibration.copy(content, stylised);
		stylised.setProperty("Info", new ResultInfo(content, style, options, result).toString());
		return stylised;
	}

	/** The program's version; "development" where it does not run from its jar. */
	public static String version() {
		Properties maven = new Properties();
		try (InputStream in = NeuralStyle.class.getResourceAsStream("/META-INF/maven/neuralstyle/Neural_Style/pom.properties")) {
			if (in != null)
				maven.load(in);
		} catch (IOException e) {
			// NB: a version that cannot be read must not spoil a result.
		}
		return maven.getProperty("version", "development");
	}

	private static int checkedWidth(ImagePlus content, int height) {
		long width = (long) content.getWidth() * height / content.getHeight();
		if (Math.min(width, height) < SMALLEST_SIDE)
			throw new IllegalArgumentException(String.format(Locale.ROOT, "The content image \"%s\" is %d x %d pixels, so the "
				+ "result would be %d x %d; both sides must be at least %d, so choose a larger height or another image.",
				content.getTitle(), content.getWidth(), content.getHeight(), width, height, SMALLEST_SIDE));
		if (3 * width * height > Integer.MAX_VALUE)
			throw new IllegalArgumentException(String.format(Locale.ROOT, "The content image \"%s\" is %d x %d pixels, so the "
				+ "result would be %d x %d, more than can be held; choose a smaller height.",
				content.getTitle(), content.getWidth(), content.getHeight(), width, height));
		return (int) width;
	}
}
