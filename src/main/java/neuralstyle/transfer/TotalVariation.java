package neuralstyle.transfer;

import java.util.Arrays;

/**
 * weight * sum ((x[i,j] - x[i+1,j])^2 + (x[i,j] - x[i,j+1])^2)^(beta/2) over all pixels but the last row and column, and over
 * the channels (Mahendran and Vedaldi, arXiv:1412.0035, section 3), with beta = 2.5 as in the article, or 2.
 */
final class TotalVariation {

	private final int height;
	private final int width;
	private final double weight;
	/** beta / 2 */
	private final double power;
	private final float[] down;
	private final float[] right;
	private final float[] squares;
	private final float[] roots;

	private TotalVariation(int height, int width, double weight, double power) {
		this.height = height;
		this.width = width;
		this.weight = weight;
		this.power = power;
		int length = 3 * (width - 1);
		down = new float[length];
		right = new float[length];
		squares = new float[length];
		roots = new float[length];
		Arrays.fill(roots, 1);
	}

	/** beta = 2.5. */
	static TotalVariation article(int height, int width, double weight) {
		return new TotalVariation(height, width, weight, 1.25);
	}

	/** beta = 2, the mean over pixels and channels, of values from 0 to 1 instead of 255. */
	static TotalVariation relative(int height, int width, double weight) {
		return new TotalVariation(height, width, weight / (3.0 * (height - 1) * (width - 1) * 255 * 255), 1);
	}

	/**
	 * @param x the image in the order row, column, channel
	 * @param gradient of the same order; that of this loss is added
	 * @return the loss times its weight
	 */
	double addTo(float[] x, float[] gradient) {
		int row = 3 * width;
		int length = 3 * (width - 1);
		float factor = (float) (2 * power * weight);
		double sum = 0;
		for (int y = 0; y < height - 1; y++) {
			int at = y * row;
			for (int i = 0; i < length; i++)
				down[i] = x[at + i] - x[at + row + i];
			for (int i = 0; i < length; i++)
				right[i] = x[at + i] - x[at + 3 + i];
			for (int i = 0; i < length; i++)
				squares[i] = down[i] * down[i] + right[i] * right[i];
			// q^0.25, by which q^1.25 and its derivative are both one product away; where the power is 1, it stays 1
			if (power > 1)
				for (int i = 0; i < length; i++)
					roots[i] = (float) Math.sqrt((float) Math.sqrt(squares[i]));
			for (int i = 0; i < length; i++)
				sum += (double) squares[i] * roots[i];
			for (int i = 0; i < length; i++) {
				float k = factor * roots[i];
				gradient[at + i] += k * (down[i] + right[i]);
				gradient[at + row + i] -= k * down[i];
				gradient[at + 3 + i] -= k * right[i];
			}
		}
		return weight * sum;
	}
}
