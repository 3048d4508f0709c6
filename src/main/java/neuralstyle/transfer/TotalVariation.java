package neuralstyle.transfer;

/**
 * weight * sum ((x[i,j] - x[i+1,j])^2 + (x[i,j] - x[i,j+1])^2)^1.25 over all pixels but the last row and column, and over the
 * channels (Mahendran and Vedaldi, arXiv:1412.0035, section 3, with beta = 2.5).
 */
final class TotalVariation {

	private final int height;
	private final int width;
	private final double weight;
	private final float[] down;
	private final float[] right;
	private final float[] squares;
	private final float[] roots;

	TotalVariation(int height, int width, double weight) {
		this.height = height;
		this.width = width;
		this.weight = weight;
		int length = 3 * (width - 1);
		down = new float[length];
		right = new float[length];
		squares = new float[length];
		roots = new float[length];
	}

	/**
	 * @param x the image in the order row, column, channel
	 * @param gradient of the same order; that of this loss is added
	 * @return the loss times its weight
	 */
	double addTo(float[] x, float[] gradient) {
		int row = 3 * width;
		int length = 3 * (width - 1);
		float factor = (float) (2.5 * weight);
		double sum = 0;
		for (int y = 0; y < height - 1; y++) {
			int at = y * row;
			for (int i = 0; i < length; i++)
				down[i] = x[at + i] - x[at + row + i];
			for (int i = 0; i < length; i++)
				right[i] = x[at + i] - x[at + 3 + i];
			for (int i = 0; i < length; i++)
				squares[i] = down[i] * down[i] + right[i] * right[i];
			// q^0.25, by which q^1.25 and its derivative are both one product away
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
