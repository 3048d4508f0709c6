package neuralstyle.image;

import java.util.Arrays;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import neuralstyle.error.InputException;
import neuralstyle.raster.RgbImage;

/** The bridge between imglib2's images of dimensions (x, y, 3) and plain red, green, blue values. */
public final class RgbInterval {

	private RgbInterval() { }

	/**
	 * A copy of an image's values.
	 *
	 * @param image of dimensions (x, y, 3) and any origin; its values are taken as grey levels, of which 0 to 255 are shown
	 * @throws InputException with a sentence for the user if it has other dimensions
	 */
	public static <T extends RealType<T>> RgbImage toRgb(RandomAccessibleInterval<T> image) {
		if (image == null)
			throw new InputException("An image is null; give one of the dimensions width, height and 3 channels (red, green, blue).");
		long[] size = image.dimensionsAsLongArray();
		if (size.length != 3 || size[2] != 3 || 3 * size[0] * size[1] > Integer.MAX_VALUE)
			throw new InputException("The image has the dimensions " + Arrays.toString(size)
				+ "; they must be width, height and 3 channels (red, green, blue), with less than 2^31 values in all.");
		RgbImage rgb = new RgbImage((int) size[0], (int) size[1], new float[(int) (3 * size[0] * size[1])]);
		LoopBuilder.setImages(Views.zeroMin(image), of(rgb)).forEachPixel((from, to) -> to.set(from.getRealFloat()));
		return rgb;
	}

	/** The same values, not a copy, as an image of dimensions (width, height, 3). */
	public static RandomAccessibleInterval<FloatType> of(RgbImage rgb) {
		return Views.moveAxis(RgbBridge.view(rgb), 0, 2);
	}
}
