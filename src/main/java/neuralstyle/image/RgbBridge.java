package neuralstyle.image;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ColorProcessor;
import net.imglib2.Cursor;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.type.numeric.real.FloatType;
import neuralstyle.raster.RgbImage;

/**
 * The bridge between ImageJ's images and plain red, green, blue values. Both ways copy: neither image is touched, and no
 * later change of one shows in the other.
 */
public final class RgbBridge {

	private RgbBridge() { }

	/**
	 * What an image shows at its current slice, channel and frame: its pixels through LUT and display range (all active
	 * channels of a composite image), without selection and overlay.
	 *
	 * @param image of any type and size; its pixels, selection, display range and {@code changes} flag stay as they are
	 * @return whole numbers from 0 to 255, those that ImageJ shows on the screen and gives for Image > Type > RGB Color
	 */
	public static RgbImage toRgb(ImagePlus image) {
		ColorProcessor shown = new ColorProcessor(isMerged(image) ? mergedCopy(image).getImage()
			: image.getProcessor().duplicate().createImage());
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

	/** Whether what is shown is made of more than one channel. */
	private static boolean isMerged(ImagePlus image) {
		return image.isComposite() && image.getNChannels() > 1 && ((CompositeImage) image).getMode() == IJ.COMPOSITE;
	}

	/**
	 * The channels of the current slice and frame as an image of their own.
	 * NB: asking the image itself would give what was drawn last, which in a macro's batch mode may be old, and would
	 * make it draw.
	 */
	private static ImagePlus mergedCopy(ImagePlus image) {
		CompositeImage from = (CompositeImage) image;
		ImageStack channels = new ImageStack(image.getWidth(), image.getHeight());
		for (int channel = 1; channel <= image.getNChannels(); channel++)
			channels.addSlice(image.getStack()
				.getProcessor(image.getStackIndex(channel, image.getSlice(), image.getFrame())).duplicate());
		ImagePlus plain = new ImagePlus(image.getTitle(), channels);
		plain.setDimensions(image.getNChannels(), 1, 1);
		CompositeImage copy = new CompositeImage(plain, IJ.COMPOSITE);
		copy.setProp("CompositeProjection", image.getProp("CompositeProjection"));
		copy.setLuts(from.getLuts());
		System.arraycopy(from.getActiveChannels(), 0, copy.getActiveChannels(), 0, image.getNChannels());
		copy.setC(image.getChannel());
		// The current channel's range may have been changed without its LUT knowing yet.
		copy.getProcessor().setMinAndMax(image.getProcessor().getMin(), image.getProcessor().getMax());
		copy.updateImage();
		return copy;
	}
}
