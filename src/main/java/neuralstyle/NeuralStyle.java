package neuralstyle;

import java.util.Collections;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

import ij.ImagePlus;
import neuralstyle.error.InputException;
import neuralstyle.image.RgbBridge;
import neuralstyle.image.RgbInterval;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.Provenance;
import neuralstyle.run.RunRequest;
import neuralstyle.run.SourceImages;
import neuralstyle.run.StyleRun;
import neuralstyle.run.Stylised;
import neuralstyle.transfer.TransferException;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferSettings;
import neuralstyle.transfer.Version;

/** Neural style transfer for Java programs and scripts: images in, an image out, no window. */
public final class NeuralStyle {

	private NeuralStyle() { }

	/**
	 * Gives the content image the look of the style image.
	 *
	 * @param content of any type, taken as displayed at its current slice; not changed
	 * @param style of any type and size, taken as displayed at its current slice; not changed
	 * @param height of the result in pixels, 16 to 8192, or 0 for that of the content image; the width keeps its aspect
	 * @param listener hears how it goes on and may stop it, on the calling thread
	 * @return a new RGB image, not shown; calibration, overlay and selection are those of the content image, scaled, and its
	 *         Info text holds the settings, the loss and the macro line that makes it again ({@link Provenance}). If the
	 *         listener stopped the run, this is the best image so far, and its title says so. A selection on the content image
	 *         limits what changes, one on the style image where the style is taken from.
	 * @throws InputException with a sentence for the user if a size does not do
	 * @throws TransferException with a sentence for the user if the machine cannot do it
	 */
	public static ImagePlus stylise(ImagePlus content, ImagePlus style, int height, TransferSettings settings,
		TransferListener listener)
	{
		return stylise(content, style, TransferOptions.of(height, settings), listener);
	}

	/**
	 * As above, with the keys that a macro uses, such as {@code TransferOptions.parse("strength=70 height=768")}; that of the
	 * network's weights too.
	 *
	 * @param options those that name the images and say what happens to the result go into the Info text only
	 */
	public static ImagePlus stylise(ImagePlus content, ImagePlus style, TransferOptions options, TransferListener listener) {
		return stylise(new SourceImages(content, Collections.singletonList(style), null), options, listener).image();
	}

	/**
	 * The same for imglib2's images.
	 *
	 * @param content of dimensions (width, height, 3), grey levels from 0 to 255, which are rounded and clipped; not changed
	 * @param style likewise, of any size
	 * @return dimensions (width, height, 3) of the height that the options ask for, whole numbers from 0 to 255
	 * @throws InputException with a sentence for the user if dimensions do not do
	 */
	public static <T extends RealType<T>, U extends RealType<U>> RandomAccessibleInterval<FloatType> stylise(
		RandomAccessibleInterval<T> content, RandomAccessibleInterval<U> style, TransferOptions options,
		TransferListener listener)
	{
		ImagePlus stylised = stylise(RgbBridge.toImage("content", RgbInterval.toRgb(content)),
			RgbBridge.toImage("style", RgbInterval.toRgb(style)), options, listener);
		return RgbInterval.of(RgbBridge.toRgb(stylised));
	}

	/**
	 * As above, with several style images and an image to start from. With {@link TransferOptions#stack()} every slice and frame
	 * of the content is stylised, and the result is a stack of as many.
	 */
	public static Stylised stylise(SourceImages images, TransferOptions options, TransferListener listener) {
		return StyleRun.of(new RunRequest(images, options), listener);
	}

	/** The program's version; "development" where it does not run from its jar. */
	public static String version() {
		return Version.current();
	}
}
