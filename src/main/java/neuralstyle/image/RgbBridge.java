package neuralstyle.image;

import java.util.List;

import net.imglib2.Cursor;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.type.numeric.real.FloatType;

import ij.ImagePlus;
import ij.process.ColorProcessor;
import neuralstyle.error.InputException;
import neuralstyle.raster.RgbImage;

/**
 * The bridge between ImageJ's images and plain red, green, blue values. Both ways copy: neither image is touched, and no
 * later change of one shows in the other.
 */
public final class RgbBridge {

	private RgbBridge() { }

	/**
	 * The image that was given, if it is one.
	 *
	 * @param name what it is for, as in "content"
	 * @throws InputException with a sentence for the user if it is null, as ImageJ gives it for a file that it cannot read, or has
	 *         no pixels
	 */
	public static ImagePlus given(String name, ImagePlus image) {
		if (image == null)
			throw new InputException("The " + name + " image is null; give one that is open, or see whether its file could be read.");
		if (image.getWidth() == 0)
			throw new InputException("The " + name + " image \"" + image.getTitle() + "\" is empty; give one that is open.");
		return image;
	}

	/**
	 * What an image shows at its current slice, channel and frame: its pixels through LUT and display range (all active
	 * channels of a composite image), without selection, overlay and threshold.
	 *
	 * @param image of any type and size; its pixels, selection, display range and {@code changes} flag stay as they are
	 * @return whole numbers from 0 to 255, those that ImageJ shows on the screen and gives for Image > Type > RGB Color
	 * @throws InputException with a sentence for the user if the image has too many pixels
	 */
	public static RgbImage toRgb(ImagePlus image) {
		return toRgb(image, List.of());
	}

	/**
	 * The same with other channels than those that are shown.
	 *
	 * @param channels to merge, numbers from 1, each with its LUT and display range; empty for what is shown
	 * @throws InputException with a sentence for the user if the image has no such channels, or too many pixels
	 */
	public static RgbImage toRgb(ImagePlus image, List<Integer> channels) {
		if (3L * image.getWidth() * image.getHeight() > Integer.MAX_VALUE)
			throw new InputException("The image \"" + image.getTitle() + "\" is " + image.getWidth() + " x "
				+ image.getHeight() + " pixels, more than the " + Integer.MAX_VALUE / 3_000_000 + " million that can be held; crop it, or "
				+ "shrink it with Image > Scale....");
		ImagePlus merged = Channels.merged(image, channels);
		ColorProcessor shown = new ColorProcessor(merged != null ? merged.getImage()
			: Channels.plane(image).duplicate().createImage());
		int[] packed = (int[]) shown.getPixels();
		RgbImage rgb = new RgbImage(image.getWidth(), image.getHeight(), new float[3 * packed.length]);
		Cursor<FloatType> values = view(rgb).cursor();
		for (int pixel : packed)
			for (int shift = 16; shift >= 0; shift -= 8)
				values.next().set(pixel >> shift & 0xff);
		return rgb;
	}

	/**
	 * A new image of type RGB, not shown.
	 *
	 * @param rgb values are rounded to the nearest whole number and clipped to 0..255
	 */
	public static ImagePlus toImage(String title, RgbImage rgb) {
		int[] packed = new int[rgb.width() * rgb.height()];
		Cursor<FloatType> values = view(rgb).cursor();
		for (int i = 0; i < packed.length; i++)
			for (int channel = 0; channel < 3; channel++)
				packed[i] = packed[i] << 8 | Math.max(0, Math.min(255, Math.round(values.next().get())));
		return new ImagePlus(title, new ColorProcessor(rgb.width(), rgb.height(), packed));
	}

	/** The same values, not a copy, as an imglib2 image of dimensions (3, width, height). */
	public static ArrayImg<FloatType, FloatArray> view(RgbImage rgb) {
		return ArrayImgs.floats(rgb.rgb(), 3, rgb.width(), rgb.height());
	}
}
