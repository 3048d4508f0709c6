package neuralstyle.raster;

/**
 * Resizes with the Lanczos filter of three lobes, sinc(t) sinc(t / 3) for |t| &lt; 3 (Duchon, J. Appl. Meteorology 18 (1979),
 * 1016-1022): interpolation where the image grows, and where it shrinks the filter is as much wider, so that fine patterns
 * do not turn into coarse ones. At the edges the weights that are left are scaled to the sum 1. The same as Pillow's
 * {@code Image.resize} with {@code LANCZOS}, but for its rounding to whole grey levels.
 */
public final class Resize {

	private static final int LOBES = 3;

	private Resize() { }

	/**
	 * A photograph of another size. The filter has negative weights and overshoots at steep edges; photographs lie within
	 * 0..255, so the result is clipped to that.
	 *
	 * @param width in pixels, at least 1
	 * @param height in pixels, at least 1
	 * @return a new image, or the same one if it has this size already and nothing to clip
	 */
	public static RgbImage to(RgbImage image, int width, int height) {
		if (image.width() == width && image.height() == height)
			return image.clipped();
		return new RgbImage(width, height, resample(image.rgb(), image.width(), image.height(), width, height)).clipped();
	}

	/**
	 * Any values with three channels in the order row, column, channel. Nothing is clipped: the result may lie outside the
	 * range of the values, at a black and white edge by about a tenth of the step.
	 *
	 * @param values 3 * width * height values of any range; not changed
	 * @param newWidth in pixels, at least 1
	 * @param newHeight in pixels, at least 1
	 * @return always a new array, of 3 * newWidth * newHeight values
	 * @throws IllegalArgumentException if a size does not do
	 */
	public static float[] resample(float[] values, int width, int height, int newWidth, int newHeight) {
		if (width < 1 || height < 1 || values.length != 3L * width * height)
			throw new IllegalArgumentException(width + " x " + height + " pixels need 3 values a pixel; here are "
				+ values.length + ".");
		if (newWidth < 1 || newHeight < 1 || 3L * newWidth * newHeight > Integer.MAX_VALUE)
			throw new IllegalArgumentException("An image cannot have " + newWidth + " x " + newHeight + " pixels.");
		return width == newWidth && height == newHeight ? values.clone()
			: LineFilter.both(values, filter(width, newWidth), filter(height, newHeight));
	}

	private static LineFilter filter(int oldLength, int newLength) {
		double scale = (double) oldLength / newLength;
		double stretch = Math.max(1, scale);
		int[] first = new int[newLength];
		double[][] weights = new double[newLength][];
		for (int position = 0; position < newLength; position++) {
			double centre = (position + 0.5) * scale;
			first[position] = Math.max(0, (int) (centre - LOBES * stretch + 0.5));
			int end = Math.min(oldLength, (int) (centre + LOBES * stretch + 0.5));
			double[] taps = new double[end - first[position]];
			double sum = 0;
			for (int i = 0; i < taps.length; i++) {
				taps[i] = lanczos((first[position] + i + 0.5 - centre) / stretch);
				sum += taps[i];
			}
			for (int i = 0; i < taps.length; i++)
				taps[i] /= sum;
			weights[position] = taps;
		}
		return new LineFilter(oldLength, first, weights);
	}

	private static double lanczos(double t) {
		return Math.abs(t) < LOBES ? sinc(t) * sinc(t / LOBES) : 0;
	}

	private static double sinc(double t) {
		return t == 0 ? 1 : Math.sin(Math.PI * t) / (Math.PI * t);
	}
}
