package neuralstyle.raster;


/**
 * Resizes with a triangle filter: bilinear interpolation where the image grows, and where it shrinks the weighted mean of
 * all the pixels that fall together, so that fine patterns do not turn into coarse ones. The same as Pillow's
 * {@code Image.resize} with {@code BILINEAR}, but for its rounding to whole grey levels.
 */
public final class Resize {

	private Resize() { }

	/**
	 * @param width at least 1
	 * @param height at least 1
	 * @return a new image, or the same one if it has this size already
	 */
	public static RgbImage to(RgbImage image, int width, int height) {
		RgbImage wide = image.width() == width ? image : horizontally(image, width);
		return wide.height() == height ? wide : vertically(wide, height);
	}

	private static RgbImage horizontally(RgbImage image, int width) {
		float[] from = image.rgb();
		float[] to = new float[3 * width * image.height()];
		for (int x = 0; x < width; x++) {
			Weights w = new Weights(x, image.width(), width);
			for (int y = 0; y < image.height(); y++)
				for (int channel = 0; channel < 3; channel++) {
					int start = 3 * (y * image.width() + w.first) + channel;
					double sum = 0;
					for (int i = 0; i < w.weights.length; i++)
						sum += w.weights[i] * from[start + 3 * i];
					to[3 * (y * width + x) + channel] = (float) sum;
				}
		}
		return new RgbImage(width, image.height(), to);
	}

	private static RgbImage vertically(RgbImage image, int height) {
		int row = 3 * image.width();
		float[] from = image.rgb();
		float[] to = new float[row * height];
		for (int y = 0; y < height; y++) {
			Weights w = new Weights(y, image.height(), height);
			for (int x = 0; x < row; x++) {
				double sum = 0;
				for (int i = 0; i < w.weights.length; i++)
					sum += w.weights[i] * from[(w.first + i) * row + x];
				to[y * row + x] = (float) sum;
			}
		}
		return new RgbImage(image.width(), height, to);
	}

	/** What one pixel of the new line takes from the old line. */
	private static final class Weights {

		final int first;
		final double[] weights;

		Weights(int position, int oldLength, int newLength) {
			double scale = (double) oldLength / newLength;
			double reach = Math.max(1, scale);
			double centre = (position + 0.5) * scale;
			first = Math.max(0, (int) (centre - reach + 0.5));
			weights = new double[Math.min(oldLength, (int) (centre + reach + 0.5)) - first];
			double sum = 0;
			for (int i = 0; i < weights.length; i++) {
				weights[i] = Math.max(0, 1 - Math.abs(first + i + 0.5 - centre) / reach);
				sum += weights[i];
			}
			for (int i = 0; i < weights.length; i++)
				weights[i] /= sum;
		}
	}
}
