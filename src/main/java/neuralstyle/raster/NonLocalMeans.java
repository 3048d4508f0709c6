package neuralstyle.raster;

import java.util.Arrays;

/**
 * Takes noise away: each pixel becomes the mean of those around it whose surroundings look alike (Buades, Coll and Morel, "A non-local
 * algorithm for image denoising", CVPR 2005, and "Non-local means denoising", Image Processing On Line 1, 2011, section 2). The weight of a
 * pixel is exp(-max(d - 2 sigma^2, 0) / h^2), where d is the mean squared difference of two squares of 5 x 5 pixels over all
 * channels, and h = 0.9 sigma; the squares around are looked at within 5 pixels. Beyond the edges the pixels at the edges are repeated.
 */
public final class NonLocalMeans {

	/** Of the squares that are compared. */
	static final int RADIUS = 2;
	/** How far the squares lie apart at most, in rows and in columns. */
	static final int REACH = 5;
	static final double STRENGTH = 0.9;
	/** Noise below this, in grey levels, is not seen. */
	private static final double LEAST = 1.5;

	private static final int MARGIN = RADIUS + REACH;
	/** Weights by their exponent: so many of them for each unit, up to where they are next to nothing. */
	private static final int STEPS = 256;
	private static final int MOST = 12;
	private static final float[] WEIGHTS = new float[STEPS * MOST + 1];

	static {
		for (int i = 0; i < WEIGHTS.length - 1; i++)
			WEIGHTS[i] = (float) Math.exp(-(double) i / STEPS);
	}

	private final int width;
	private final int height;
	/** The image with repeated edges, channel by channel. */
	private final float[][] padded = new float[3][];
	private final int stride;
	private final float scale;
	private final float offset;

	private NonLocalMeans(RgbImage image, double sigma) {
		width = image.width();
		height = image.height();
		stride = width + 2 * MARGIN;
		double unit = STEPS / (STRENGTH * STRENGTH * sigma * sigma);
		int values = 3 * (2 * RADIUS + 1) * (2 * RADIUS + 1);
		scale = (float) (unit / values);
		offset = (float) (unit * 2 * sigma * sigma);
		for (int channel = 0; channel < 3; channel++) {
			padded[channel] = new float[stride * (height + 2 * MARGIN)];
			for (int y = 0; y < height + 2 * MARGIN; y++)
				for (int x = 0; x < stride; x++)
					padded[channel][y * stride + x] = image.rgb()[3 * (inside(y - MARGIN, height) * width + inside(x - MARGIN, width))
						+ channel];
		}
	}

	private static int inside(int position, int length) {
		return Math.max(0, Math.min(length - 1, position));
	}

	/**
	 * @param image values from 0 to 255
	 * @return the image without its noise ({@link NoiseLevel}), or the same image if it has next to none
	 */
	public static RgbImage of(RgbImage image) {
		double sigma = NoiseLevel.of(image);
		return sigma < LEAST ? image : of(image, sigma);
	}

	/** @param sigma standard deviation of the noise in each channel, more than 0 */
	static RgbImage of(RgbImage image, double sigma) {
		return new NonLocalMeans(image, sigma).result();
	}

	private RgbImage result() {
		float[] rgb = new float[3 * width * height];
		float[] differences = new float[stride];
		float[] weights = new float[width];
		float[] total = new float[width];
		float[][] sums = new float[3][width];
		// NB: row by row, so that the sums stay in the cache; what a row shares with the next is computed again.
		for (int y = 0; y < height; y++) {
			Arrays.fill(total, 0);
			for (float[] sum : sums)
				Arrays.fill(sum, 0);
			for (int down = -REACH; down <= REACH; down++)
				for (int right = -REACH; right <= REACH; right++) {
					weigh(y, down, right, differences, weights);
					add(y, down, right, weights, total, sums);
				}
			for (int x = 0; x < width; x++)
				for (int channel = 0; channel < 3; channel++)
					rgb[3 * (y * width + x) + channel] = sums[channel][x] / total[x];
		}
		return new RgbImage(width, height, rgb);
	}

	/** The weights that the pixels of a row give to those that lie so far from them. */
	private void weigh(int y, int down, int right, float[] differences, float[] weights) {
		Arrays.fill(differences, 0);
		for (int row = y + MARGIN - RADIUS; row <= y + MARGIN + RADIUS; row++)
			for (float[] channel : padded)
				addSquares(channel, row * stride + REACH, (row + down) * stride + REACH + right, differences, width + 2 * RADIUS);
		for (int x = 0; x < width; x++) {
			float sum = differences[x] + differences[x + 1] + differences[x + 2] + differences[x + 3] + differences[x + 4];
			weights[x] = WEIGHTS[Math.min(WEIGHTS.length - 1, (int) Math.max(0, sum * scale - offset))];
		}
	}

	private static void addSquares(float[] values, int a, int b, float[] sums, int count) {
		for (int i = 0; i < count; i++) {
			float difference = values[a + i] - values[b + i];
			sums[i] += difference * difference;
		}
	}

	private void add(int y, int down, int right, float[] weights, float[] total, float[][] sums) {
		int from = (y + MARGIN + down) * stride + MARGIN + right;
		for (int x = 0; x < width; x++)
			total[x] += weights[x];
		for (int channel = 0; channel < 3; channel++)
			addProducts(padded[channel], from, weights, sums[channel]);
	}

	private void addProducts(float[] values, int from, float[] weights, float[] sums) {
		for (int x = 0; x < width; x++)
			sums[x] += weights[x] * values[from + x];
	}
}
