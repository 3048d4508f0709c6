package neuralstyle.image;

import java.awt.image.IndexColorModel;
import java.util.List;

import ij.ImagePlus;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import neuralstyle.error.InputException;
import neuralstyle.raster.Luminance;
import neuralstyle.raster.RgbImage;

/**
 * The way back: a picture as an image of the type, LUT and display range of the one that it was made from. Its luminance
 * goes backwards through the display. A grey LUT, inverting or not, gives the luminance itself; one with colours, whose
 * brightest is darker than white, has its darkest where the picture is black and its brightest where it is white.
 */
public final class SameType {

	private SameType() { }

	/**
	 * Whether there is a way back.
	 *
	 * @param channels of the content that were taken, numbers from 1; empty for those that it shows
	 * @throws InputException with a sentence for the user if there is none
	 */
	public static void check(ImagePlus content, List<Integer> channels) {
		ImageProcessor plane = plane(content, channels);
		if (!(plane instanceof ColorProcessor))
			scale(content, plane);
	}

	/**
	 * A new image, not shown. Where the content is of the picture's size and has 32 bits, its pixels that are NaN or infinite
	 * are so again.
	 *
	 * @param rgb a picture made from the content, of any size; values outside 0..255 are clipped
	 * @param content not changed
	 * @return of the content's type; RGB for an RGB content
	 * @throws InputException with a sentence for the user if there is no way back
	 */
	public static ImagePlus toImage(String title, RgbImage rgb, ImagePlus content, List<Integer> channels) {
		ImageProcessor plane = plane(content, channels);
		if (plane instanceof ColorProcessor)
			return RgbBridge.toImage(title, rgb);
		BrightnessScale scale = scale(content, plane);
		ImageProcessor same = plane.createProcessor(rgb.width(), rgb.height());
		float[] values = rgb.rgb();
		for (int i = 0; i < same.getPixelCount(); i++)
			set(same, i, scale.placeOf(Luminance.of(clip(values[3 * i]), clip(values[3 * i + 1]), clip(values[3 * i + 2]))));
		if (plane instanceof FloatProcessor && rgb.width() == plane.getWidth() && rgb.height() == plane.getHeight())
			for (int i = 0; i < plane.getPixelCount(); i++)
				if (!Float.isFinite(plane.getf(i)))
					same.setf(i, plane.getf(i));
		return new ImagePlus(title, same);
	}

	/**
	 * A new image, not shown, of the content's own pixels.
	 *
	 * @param channels as of {@link #check}
	 * @throws InputException with a sentence for the user if there is no single plane of them
	 */
	public static ImagePlus unchanged(String title, ImagePlus content, List<Integer> channels) {
		ImageProcessor plane = plane(content, channels);
		// NB: a new one, since a threshold would be in the table.
		ImageProcessor same = plane.createProcessor(plane.getWidth(), plane.getHeight());
		System.arraycopy(plane.getPixels(), 0, same.getPixels(), 0, plane.getPixelCount());
		return new ImagePlus(title, same);
	}

	private static double clip(double value) {
		return Math.max(0, Math.min(255, value));
	}

	/** The inverse of how ImageJ makes places in the LUT of values. @param place from 0 to 255 */
	private static void set(ImageProcessor image, int index, double place) {
		double min = image.getMin();
		double max = image.getMax();
		if (image instanceof ByteProcessor)
			image.set(index, (int) Math.round(place));
		else if (image instanceof ShortProcessor)
			image.set(index, (int) Math.min(max, Math.round((int) min + place * ((int) max - (int) min + 1) / 256)));
		else
			image.setf(index, (float) (min + place / 255 * (max - min)));
	}

	private static ImageProcessor plane(ImagePlus content, List<Integer> channels) {
		ImageProcessor plane = Channels.single(content, channels);
		if (plane == null)
			throw new InputException("output is \"same\" and the content image \"" + content.getTitle() + "\" shows "
				+ "several channels merged, to which a picture cannot be put back; choose output=rgb, or name one channel, as in "
				+ "channels=1.");
		return plane;
	}

	private static BrightnessScale scale(ImagePlus content, ImageProcessor plane) {
		if (!Double.isFinite(plane.getMax() - plane.getMin()))
			throw new InputException("output is \"same\" and the display range of the content image \""
				+ content.getTitle() + "\" is not finite; set it with Image > Adjust > Brightness/Contrast first.");
		// NB: of a new processor, since a threshold would be in the table; an 8-bit one has its display range in the table.
		ImageProcessor unused = plane.createProcessor(1, 1);
		BrightnessScale scale = BrightnessScale.of((IndexColorModel) (plane instanceof ByteProcessor
			? unused.getCurrentColorModel() : unused.getColorModel()));
		if (scale == null)
			throw new InputException("output is \"same\" and the LUT of the content image \"" + content.getTitle()
				+ "\" does not run from dark to bright; choose output=rgb, or another LUT, such as Image > Lookup Tables > Grays.");
		return scale;
	}
}
