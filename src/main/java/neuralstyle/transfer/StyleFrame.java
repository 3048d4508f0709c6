package neuralstyle.transfer;

import neuralstyle.raster.PixelMask;
import neuralstyle.raster.RgbImage;
import neuralstyle.vgg.Padding;

/** The outermost twentieth of a style image on each side, where a painting's frame or a print's margin may be. */
final class StyleFrame {

	private static final int PART = 20;

	private StyleFrame() { }

	/**
	 * What teaches the style: the image without its frame, if the settings leave it out, the user has not chosen a part of the image,
	 * and what is left is large enough for the network.
	 *
	 * @param region of the image that the user has chosen
	 */
	static RgbImage without(RgbImage style, PixelMask region, TransferSettings settings) {
		int left = style.width() / PART;
		int top = style.height() / PART;
		int width = style.width() - 2 * left;
		int height = style.height() - 2 * top;
		if (settings.padding() != Padding.REPLICATE_ALL || !region.isWhole() || Math.min(width, height) < Size.LEAST_SIDE)
			return style;
		float[] rgb = new float[3 * width * height];
		for (int y = 0; y < height; y++)
			System.arraycopy(style.rgb(), 3 * ((y + top) * style.width() + left), rgb, 3 * y * width, 3 * width);
		return new RgbImage(width, height, rgb);
	}
}
