package neuralstyle.raster;

/**
 * Brightness and colour apart: the luminance Y = 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601) and the chroma, which here is
 * what is left, R - Y, G - Y, B - Y.
 */
public final class Luminance {

	private Luminance() { }

	/**
	 * Blurs the chroma by {@link GaussianBlur} and leaves the luminance.
	 *
	 * @param image clipped to 0..255 before anything else
	 * @param sigma standard deviation in pixels, 0 to 250
	 * @return an image within 0..255; where a channel had to be clipped, the luminance is not quite the old one
	 */
	public static RgbImage chromaBlurred(RgbImage image, double sigma) {
		RgbImage clipped = image.clipped();
		return withChroma(clipped, GaussianBlur.of(chroma(clipped), sigma));
	}

	/**
	 * The luminance of one image with the chroma of another of the same size.
	 *
	 * @return a new image, each channel clipped to 0..255
	 * @throws IllegalArgumentException if the sizes differ
	 */
	public static RgbImage withChromaOf(RgbImage luminanceFrom, RgbImage chromaFrom) {
		if (luminanceFrom.width() != chromaFrom.width() || luminanceFrom.height() != chromaFrom.height())
			throw new IllegalArgumentException("An image of " + luminanceFrom.width() + " x " + luminanceFrom.height()
				+ " pixels cannot take the colours of one of " + chromaFrom.width() + " x " + chromaFrom.height() + ".");
		return withChroma(luminanceFrom, chroma(chromaFrom));
	}

	/** A new image with the luminance in all three channels; within 0..255 if the image is. */
	public static RgbImage grey(RgbImage image) {
		float[] grey = new float[image.rgb().length];
		for (int i = 0; i < grey.length; i += 3)
			for (int c = 0; c < 3; c++)
				grey[i + c] = (float) at(image, i);
		return new RgbImage(image.width(), image.height(), grey);
	}

	/** The luminance of each pixel, row by row. */
	static float[] values(RgbImage image) {
		float[] values = new float[image.width() * image.height()];
		for (int i = 0; i < values.length; i++)
			values[i] = (float) at(image, 3 * i);
		return values;
	}

	private static RgbImage chroma(RgbImage image) {
		float[] chroma = new float[image.rgb().length];
		for (int i = 0; i < chroma.length; i += 3)
			for (int c = 0; c < 3; c++)
				chroma[i + c] = (float) (image.rgb()[i + c] - at(image, i));
		return new RgbImage(image.width(), image.height(), chroma);
	}

	private static RgbImage withChroma(RgbImage image, RgbImage chroma) {
		float[] rgb = new float[image.rgb().length];
		for (int i = 0; i < rgb.length; i += 3)
			for (int c = 0; c < 3; c++)
				rgb[i + c] = (float) (at(image, i) + chroma.rgb()[i + c]);
		return new RgbImage(image.width(), image.height(), rgb).clipped();
	}

	/** @param index of the pixel's red value */
	static double at(RgbImage image, int index) {
		float[] rgb = image.rgb();
		return of(rgb[index], rgb[index + 1], rgb[index + 2]);
	}

	/** Y of one pixel, in the unit of its channels. */
	public static double of(double red, double green, double blue) {
		return 0.299 * red + 0.587 * green + 0.114 * blue;
	}
}
