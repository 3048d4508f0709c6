package neuralstyle.raster;

/**
 * Carries a small stylised picture up to the size of the image that it was made from: the picture is enlarged, and its
 * luminance gets the detail that the image lost when it was shrunk to the picture's size, image - enlarged(shrunk(image)).
 * That is what the coarse-to-fine run does from level to level, here in luminance only, since the colours of the picture
 * are its own.
 */
public final class FullSize {

	private FullSize() { }

	/**
	 * @param small the picture, within 0..255
	 * @param image that it was made from, of the same aspect within a pixel
	 * @return of the image's size, clipped to 0..255
	 */
	public static RgbImage of(RgbImage small, RgbImage image) {
		int width = image.width();
		int height = image.height();
		if (small.width() == width && small.height() == height)
			return small;
		// NB: shrinking, enlarging and luminance are linear, so one array of the full size is enough.
		float[] shrunk = Resize.resample(image.rgb(), width, height, small.width(), small.height());
		float[] base = Luminance.grey(new RgbImage(small.width(), small.height(), shrunk)).rgb();
		for (int i = 0; i < base.length; i++)
			base[i] = small.rgb()[i] - base[i];
		float[] full = Resize.resample(base, small.width(), small.height(), width, height);
		for (int i = 0; i < full.length; i++)
			full[i] = Math.max(0, Math.min(255, full[i] + (float) Luminance.at(image, i - i % 3)));
		return new RgbImage(width, height, full);
	}
}
