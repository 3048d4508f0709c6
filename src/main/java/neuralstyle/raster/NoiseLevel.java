package neuralstyle.raster;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The noise of single pixels in an image. The 3 x 3 mask that a plane and an edge along an axis leave nothing of (Immerkaer, "Fast noise
 * variance estimation", Computer Vision and Image Understanding 64, 1996) is applied to the image and to the image at half size. Noise is a
 * quarter as strong there in variance, structure is stronger; so what the half size shows is taken off. Both are means over
 * squares of 16 pixels, of which those count in which the half size shows least, that is the flattest quarter.
 */
public final class NoiseLevel {

	private static final int SQUARE = 16;
	private static final double PART = 0.25;
	/** What structure shows at full size of what it shows at half size, in variance, at most: sharp micrographs have 0.3. */
	private static final double STRUCTURE = 0.36;
	/** A square with more values at the ends of the range than this part says nothing of the noise. */
	private static final double MOST_CLIPPED = 0.1;
	private static final double WHITEST = 254.5;
	private static final double BLACKEST = 0.5;

	private NoiseLevel() { }

	/**
	 * @param image values from 0 to 255
	 * @return standard deviation in grey levels, the same for all three channels; 0 for an image without two squares of 16 pixels
	 */
	public static double of(RgbImage image) {
		int across = image.width() / SQUARE;
		int down = image.height() / SQUARE;
		if (across * down < 2)
			return 0;
		RgbImage half = half(image);
		double[] fine = squares(image, across, down, SQUARE);
		double[] coarse = squares(half, across, down, SQUARE / 2);
		double[] clipped = clipped(image, across, down);
		int[] open = squaresWith(clipped, MOST_CLIPPED);
		double[] ofOpen = Arrays.stream(open).mapToDouble(i -> coarse[i]).sorted().toArray();
		double limit = ofOpen[(int) (PART * (ofOpen.length - 1))];
		double[] sums = new double[3];
		for (int i : open)
			if (coarse[i] <= limit) {
				sums[0] += fine[i];
				sums[1] += coarse[i];
				sums[2]++;
			}
		return Math.sqrt(Math.max(0, (sums[0] - STRUCTURE * sums[1]) / sums[2] / (1 - STRUCTURE / 4)));
	}

	/** Those that are not clipped, or all of them if there is none. */
	private static int[] squaresWith(double[] clipped, double most) {
		int[] open = IntStream.range(0, clipped.length).filter(i -> clipped[i] <= most).toArray();
		return open.length > 0 ? open : IntStream.range(0, clipped.length).toArray();
	}

	/** For each square the part of its values that are black or white. */
	private static double[] clipped(RgbImage image, int across, int down) {
		double[] part = new double[across * down];
		float[] rgb = image.rgb();
		for (int y = 0; y < down * SQUARE; y++)
			for (int i = 0; i < 3 * across * SQUARE; i++) {
				float value = rgb[3 * y * image.width() + i];
				if (value < BLACKEST || value > WHITEST)
					part[y / SQUARE * across + i / 3 / SQUARE] += 1.0 / (3 * SQUARE * SQUARE);
			}
		return part;
	}

	/** For each square the mean square of what the mask makes of the image, in units of white noise's variance. */
	private static double[] squares(RgbImage image, int across, int down, int side) {
		int row = 3 * image.width();
		float[] v = image.rgb();
		double[] squares = new double[across * down];
		for (int y = 1; y < Math.min(down * side, image.height() - 1); y++)
			for (int i = 3; i < Math.min(3 * across * side, row - 3); i++) {
				int at = y * row + i;
				double masked = v[at - row - 3] - 2 * v[at - row] + v[at - row + 3] - 2 * v[at - 3] + 4 * v[at] - 2 * v[at + 3]
					+ v[at + row - 3] - 2 * v[at + row] + v[at + row + 3];
				squares[y / side * across + i / 3 / side] += masked * masked / 36 / (3 * side * side);
			}
		return squares;
	}

	/** Means of 2 x 2 pixels. */
	private static RgbImage half(RgbImage image) {
		int width = image.width() / 2;
		int height = image.height() / 2;
		int row = 3 * image.width();
		float[] values = image.rgb();
		float[] half = new float[3 * width * height];
		for (int i = 0; i < half.length; i++) {
			int pixel = i / 3;
			int at = 2 * (pixel / width) * row + 6 * (pixel % width) + i % 3;
			half[i] = 0.25f * (values[at] + values[at + 3] + values[at + row] + values[at + row + 3]);
		}
		return new RgbImage(width, height, half);
	}
}
