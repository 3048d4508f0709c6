package neuralstyle.raster;

import java.util.Arrays;

/**
 * Blurs with a Gaussian, cut off at four standard deviations; beyond the edges the pixels at the edges are repeated. The
 * same as {@code scipy.ndimage.gaussian_filter} with {@code mode='nearest'}.
 */
public final class GaussianBlur {

	private static final int CUT_OFF = 4;
	private static final double LARGEST_SIGMA = 250;

	private GaussianBlur() { }

	/**
	 * @param image values of any range; they are not clipped
	 * @param sigma standard deviation in pixels, 0 to 250; below 1/8 no neighbour lies within the cut-off
	 * @return a new image, or the same one if sigma is below 1/8
	 * @throws IllegalArgumentException if sigma is out of range
	 */
	public static RgbImage of(RgbImage image, double sigma) {
		if (!(sigma >= 0 && sigma <= LARGEST_SIGMA))
			throw new IllegalArgumentException("The sigma of a blur is " + sigma + "; it must be 0 to 250 pixels.");
		int radius = (int) (CUT_OFF * sigma + 0.5);
		if (radius == 0)
			return image;
		double[] gaussian = kernel(sigma, radius);
		return new RgbImage(image.width(), image.height(),
			LineFilter.both(image.rgb(), filter(gaussian, image.width()), filter(gaussian, image.height())));
	}

	/** The 2 radius + 1 weights of a Gaussian, with the sum 1. */
	static double[] kernel(double sigma, int radius) {
		double[] gaussian = new double[2 * radius + 1];
		for (int i = 0; i < gaussian.length; i++)
			gaussian[i] = Math.exp(-0.5 * (i - radius) * (i - radius) / (sigma * sigma));
		double sum = Arrays.stream(gaussian).sum();
		for (int i = 0; i < gaussian.length; i++)
			gaussian[i] /= sum;
		return gaussian;
	}

	private static LineFilter filter(double[] gaussian, int length) {
		int radius = gaussian.length / 2;
		int[] first = new int[length];
		double[][] weights = new double[length][];
		for (int position = 0; position < length; position++) {
			first[position] = Math.max(0, position - radius);
			int last = Math.min(length - 1, position + radius);
			weights[position] = gaussian;
			if (last - first[position] == 2 * radius)
				continue;
			// Repeating the pixel at an edge is giving it the weights of all that lie beyond.
			double[] folded = new double[last - first[position] + 1];
			for (int i = 0; i < gaussian.length; i++)
				folded[Math.max(first[position], Math.min(last, position - radius + i)) - first[position]] += gaussian[i];
			weights[position] = folded;
		}
		return new LineFilter(length, first, weights);
	}
}
