package neuralstyle.raster;

import java.util.List;

/** Mean and covariance of the red, green and blue of an image's pixels, or of several images together. Cannot be changed. */
public final class ColourStatistics {

	private final double[] mean;
	private final double[][] covariance;

	private ColourStatistics(double[] mean, double[][] covariance) {
		this.mean = mean;
		this.covariance = covariance;
	}

	/** Of all pixels; the covariance is that of a sample (divided by the number of pixels less 1), 0 for a single pixel. */
	public static ColourStatistics of(RgbImage image) {
		return of(image, PixelMask.whole(image.width(), image.height()));
	}

	/**
	 * Of a region, whose pixels count as much as its mask says.
	 *
	 * @param region of any size, for the whole image
	 * @throws IllegalArgumentException if it has no pixels
	 */
	public static ColourStatistics of(RgbImage image, PixelMask region) {
		float[] rgb = image.rgb();
		PixelMask mask = region.resized(image.width(), image.height());
		float[] weights = mask.values();
		double pixels = mask.area();
		if (!(pixels > 0))
			throw new IllegalArgumentException("A region without pixels has no colours.");
		double[] mean = new double[3];
		for (int i = 0; i < rgb.length; i += 3)
			for (int c = 0; c < 3; c++)
				mean[c] += weights[i / 3] * rgb[i + c];
		for (int c = 0; c < 3; c++)
			mean[c] /= pixels;
		double[][] covariance = new double[3][3];
		for (int i = 0; i < rgb.length; i += 3)
			for (int c = 0; c < 3; c++)
				for (int d = 0; d < 3; d++)
					covariance[c][d] += weights[i / 3] * (rgb[i + c] - mean[c]) * (rgb[i + d] - mean[d]);
		for (int c = 0; c < 3; c++)
			for (int d = 0; d < 3; d++)
				covariance[c][d] /= Math.max(1, pixels - 1);
		return new ColourStatistics(mean, covariance);
	}

	/**
	 * The statistics of colours of which each part has its share: the covariance holds the spread within the parts and
	 * between their means.
	 *
	 * @param parts at least one
	 * @param shares one for each part, of any sum: none negative, not all 0
	 * @throws IllegalArgumentException if the shares do not do
	 */
	public static ColourStatistics mixture(List<ColourStatistics> parts, List<Double> shares) {
		double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
		if (parts.size() != shares.size() || !(sum > 0 && sum < Double.POSITIVE_INFINITY)
			|| shares.stream().anyMatch(share -> share < 0))
			throw new IllegalArgumentException(parts.size() + " parts need as many shares, none negative, not all 0; here "
				+ "are " + shares + ".");
		double[] mean = new double[3];
		for (int i = 0; i < parts.size(); i++)
			for (int c = 0; c < 3; c++)
				mean[c] += shares.get(i) / sum * parts.get(i).mean[c];
		double[][] covariance = new double[3][3];
		for (int i = 0; i < parts.size(); i++) {
			ColourStatistics part = parts.get(i);
			for (int c = 0; c < 3; c++)
				for (int d = 0; d < 3; d++)
					covariance[c][d] += shares.get(i) / sum
						* (part.covariance[c][d] + (part.mean[c] - mean[c]) * (part.mean[d] - mean[d]));
		}
		return new ColourStatistics(mean, covariance);
	}

	/** Red, green and blue in grey levels; a copy. */
	public double[] mean() {
		return mean.clone();
	}

	/** 3 x 3 values in grey levels squared, symmetric, in the order red, green, blue; a copy. */
	public double[][] covariance() {
		return new double[][] { covariance[0].clone(), covariance[1].clone(), covariance[2].clone() };
	}
}
