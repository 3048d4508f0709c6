package neuralstyle.raster;

import neuralstyle.error.InputException;

/**
 * Whether two images have their edges in the same places: Pearson's correlation of the magnitudes of the luminance's gradient by
 * the Sobel operator, sqrt(gx^2 + gy^2). Whatever its strength and sign, an edge counts by its place.
 */
public final class EdgeCorrelation {

	private EdgeCorrelation() { }

	/**
	 * Over the pixels whose 3 x 3 neighbours lie inside the images: all but one at each border.
	 *
	 * @return -1 to 1; NaN where an image has no edge at all
	 * @throws InputException with a sentence if the sizes differ or a side is below 3
	 */
	public static double of(RgbImage a, RgbImage b) {
		a.checkSize(b, "compared");
		if (Math.min(a.width(), a.height()) < 3)
			throw new InputException("Images of " + a.width() + " x " + a.height() + " pixels have no edges inside; "
				+ "compare images of at least 3 x 3.");
		return correlation(magnitudes(a), magnitudes(b));
	}

	private static float[] magnitudes(RgbImage image) {
		float[] y = Luminance.values(image);
		int width = image.width();
		float[] magnitudes = new float[(width - 2) * (image.height() - 2)];
		for (int i = 0; i < magnitudes.length; i++) {
			int at = (i / (width - 2) + 1) * width + i % (width - 2) + 1;
			int above = at - width;
			int below = at + width;
			double gx = y[above + 1] + 2.0 * y[at + 1] + y[below + 1] - y[above - 1] - 2.0 * y[at - 1] - y[below - 1];
			double gy = y[below - 1] + 2.0 * y[below] + y[below + 1] - y[above - 1] - 2.0 * y[above] - y[above + 1];
			magnitudes[i] = (float) Math.sqrt(gx * gx + gy * gy);
		}
		return magnitudes;
	}

	private static double correlation(float[] a, float[] b) {
		double meanA = mean(a);
		double meanB = mean(b);
		double varianceA = 0;
		double varianceB = 0;
		double covariance = 0;
		for (int i = 0; i < a.length; i++) {
			double p = a[i] - meanA;
			double q = b[i] - meanB;
			varianceA += p * p;
			varianceB += q * q;
			covariance += p * q;
		}
		return covariance / Math.sqrt(varianceA * varianceB);
	}

	private static double mean(float[] values) {
		double sum = 0;
		for (float value : values)
			sum += value;
		return sum / values.length;
	}
}
