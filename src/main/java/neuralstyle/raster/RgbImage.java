package neuralstyle.raster;

/**
 * A colour image as plain values: red, green, blue of the first pixel, of the pixel to its right, and so on, row by row.
 * The same bytes as an imglib2 {@code ArrayImg} of dimensions (3, width, height). Values run from 0 to 255; results of the
 * method may lie outside until they are clipped.
 */
public final class RgbImage {

	private final int width;
	private final int height;
	private final float[] rgb;

	/**
	 * @param rgb 3 * width * height values, kept and not copied
	 * @throws IllegalArgumentException if the length does not fit
	 */
	public RgbImage(int width, int height, float[] rgb) {
		if (width < 1 || height < 1 || rgb.length != 3L * width * height)
			throw new IllegalArgumentException("An RGB image of " + width + " x " + height + " pixels needs 3 values a "
				+ "pixel; here are " + rgb.length + ".");
		this.width = width;
		this.height = height;
		this.rgb = rgb;
	}

	public int width() {
		return width;
	}

	public int height() {
		return height;
	}

	/** The values themselves, not a copy. */
	public float[] rgb() {
		return rgb;
	}

	/** The image with its values clipped to 0..255: the same one if none lies outside, else a new one. */
	public RgbImage clipped() {
		for (float value : rgb)
			if (value < 0 || value > 255) {
				float[] clipped = new float[rgb.length];
				for (int i = 0; i < rgb.length; i++)
					clipped[i] = Math.max(0, Math.min(255, rgb[i]));
				return new RgbImage(width, height, clipped);
			}
		return this;
	}

	/** The differences of all values, of any sign, from those of an image of the same size. */
	RgbImage minus(RgbImage other) {
		float[] difference = new float[rgb.length];
		for (int i = 0; i < difference.length; i++)
			difference[i] = rgb[i] - other.rgb[i];
		return new RgbImage(width, height, difference);
	}

	/** @throws IllegalArgumentException with a sentence if the sizes differ, saying that they cannot be blended, say */
	void checkSize(RgbImage other, String done) {
		if (width != other.width || height != other.height)
			throw new IllegalArgumentException("Images of " + width + " x " + height + " and " + other.width + " x "
				+ other.height + " pixels cannot be " + done + "; resize one first.");
	}
}
