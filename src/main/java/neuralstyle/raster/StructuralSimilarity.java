package neuralstyle.raster;

import java.util.Arrays;

import neuralstyle.error.InputException;

/**
 * The structural similarity (SSIM) of the luminance of two images, as a map and as its mean: Wang, Bovik, Sheikh and Simoncelli,
 * IEEE Trans. Image Processing 13 (2004), 600-612, equation 13, with the article's Gaussian window of 11 x 11 pixels, sigma 1.5,
 * and K1 = 0.01, K2 = 0.03, L = 255; variances are those of the window's weights, not of a sample. 1 is alike, 0 nothing in
 * common, below 0 the opposite.
 */
public final class StructuralSimilarity {

	/** The window's side in pixels, and the least side of an image. */
	public static final int WINDOW = 11;

	private static final int RADIUS = WINDOW / 2;
	private static final double SIGMA = 1.5;
	private static final double C1 = 0.01 * 255 * 0.01 * 255;
	private static final double C2 = 0.03 * 255 * 0.03 * 255;
	private static final double[] GAUSSIAN = GaussianBlur.kernel(SIGMA, RADIUS);

	private final int width;
	private final int height;
	private final float[] a;
	private final float[] b;
	private final float[] map;
	/** Of the columns of the window's rows, one array each: weighted sums of a, b, a^2, b^2 and a b. */
	private final double[][] sums;
	private double mean;

	private StructuralSimilarity(RgbImage a, RgbImage b) {
		a.checkSize(b, "compared");
		width = a.width();
		height = a.height();
		if (Math.min(width, height) < WINDOW)
			throw new InputException("Images of " + width + " x " + height + " pixels are smaller than the window of the "
				+ "structural similarity, " + WINDOW + " x " + WINDOW + "; compare larger ones.");
		this.a = Luminance.values(a);
		this.b = Luminance.values(b);
		map = new float[width * height];
		sums = new double[5][width];
		for (int y = 0; y < height; y++)
			row(y);
		mean /= (width - 2.0 * RADIUS) * (height - 2.0 * RADIUS);
	}

	/**
	 * @param a values from 0 to 255, as those of b
	 * @throws InputException with a sentence if the sizes differ or a side is below {@link #WINDOW}
	 */
	public static StructuralSimilarity of(RgbImage a, RgbImage b) {
		return new StructuralSimilarity(a, b);
	}

	/** The mean over the pixels whose window lies inside the images: all but five at each border. -1 to 1. */
	public double mean() {
		return mean;
	}

	/**
	 * The value of each pixel, row by row; -1 to 1. Where a window reaches beyond the border the images are mirrored there, the
	 * edge pixel twice: c b a | a b c.
	 */
	public float[] map() {
		return map;
	}

	private void row(int y) {
		alongColumns(y);
		double[] moments = new double[sums.length];
		for (int x = 0; x < width; x++) {
			Arrays.fill(moments, 0);
			for (int k = 0; k < WINDOW; k++) {
				int column = mirrored(x + k - RADIUS, width);
				for (int i = 0; i < moments.length; i++)
					moments[i] += GAUSSIAN[k] * sums[i][column];
			}
			double value = similarity(moments);
			map[y * width + x] = (float) value;
			if (isInside(x, width) && isInside(y, height))
				mean += value;
		}
	}

	private void alongColumns(int y) {
		for (double[] sum : sums)
			Arrays.fill(sum, 0);
		for (int k = 0; k < WINDOW; k++) {
			int start = mirrored(y + k - RADIUS, height) * width;
			for (int x = 0; x < width; x++) {
				double p = a[start + x];
				double q = b[start + x];
				sums[0][x] += GAUSSIAN[k] * p;
				sums[1][x] += GAUSSIAN[k] * q;
				sums[2][x] += GAUSSIAN[k] * p * p;
				sums[3][x] += GAUSSIAN[k] * q * q;
				sums[4][x] += GAUSSIAN[k] * p * q;
			}
		}
	}

	private static double similarity(double[] moments) {
		double meanA = moments[0];
		double meanB = moments[1];
		double varianceA = moments[2] - meanA * meanA;
		double varianceB = moments[3] - meanB * meanB;
		double covariance = moments[4] - meanA * meanB;
		return (2 * meanA * meanB + C1) * (2 * covariance + C2)
			/ ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
	}

	private static int mirrored(int index, int length) {
		return index < 0 ? -1 - index : index < length ? index : 2 * length - 1 - index;
	}

	private static boolean isInside(int index, int length) {
		return index >= RADIUS && index < length - RADIUS;
	}
}
