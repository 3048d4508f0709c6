package neuralstyle.engine;

/**
 * The one-dimensional transforms of Winograd's F(4, 3), for many values at once (Lavin and Gray, arXiv:1509.09308, section
 * 4.3; the points are 0, 1, -1, 2, -2 and infinity).
 * <p>
 * NB: Java's compiler makes vector instructions only of plain loops in which all arrays have the same index; hence many
 * arrays and few lines in each loop.
 */
final class WinogradTransform {

	private WinogradTransform() { }

	/** y = B' x, for six arrays x and y. */
	static void input(float[][] x, float[][] y, int count) {
		outer(x[0], x[2], x[4], y[0], count);
		pair(x[4], x[2], x[3], x[1], 4, 1, y[1], y[2], count);
		pair(x[4], x[2], x[3], x[1], 1, 2, y[3], y[4], count);
		outer(x[1], x[3], x[5], y[5], count);
	}

	/** 4 a - 5 b + c */
	private static void outer(float[] a, float[] b, float[] c, float[] y, int count) {
		for (int i = 0; i < count; i++)
			y[i] = 4 * a[i] - 5 * b[i] + c[i];
	}

	/** The points +f and -f: even part a - k b, odd part f (c - k d). */
	private static void pair(float[] a, float[] b, float[] c, float[] d, float k, float f, float[] plus, float[] minus,
		int count)
	{
		for (int i = 0; i < count; i++) {
			float even = a[i] - k * b[i];
			float odd = f * (c[i] - k * d[i]);
			plus[i] = even + odd;
			minus[i] = even - odd;
		}
	}

	/** y = A' x, for six arrays x and four y; {@code sums} are four arrays to work in. */
	static void output(float[][] x, float[][] y, float[][] sums, int count) {
		sumAndDifference(x[1], x[2], sums[0], sums[1], count);
		sumAndDifference(x[3], x[4], sums[2], sums[3], count);
		weightedSum(x[0], sums[0], sums[2], 1, 1, y[0], count);
		weightedSum(sums[1], sums[3], 2, y[1], count);
		weightedSum(sums[0], sums[2], 4, y[2], count);
		weightedSum(x[5], sums[1], sums[3], 1, 8, y[3], count);
	}

	private static void sumAndDifference(float[] a, float[] b, float[] sum, float[] difference, int count) {
		for (int i = 0; i < count; i++) {
			float p = a[i];
			float q = b[i];
			sum[i] = p + q;
			difference[i] = p - q;
		}
	}

	private static void weightedSum(float[] a, float[] b, float weight, float[] y, int count) {
		for (int i = 0; i < count; i++)
			y[i] = a[i] + weight * b[i];
	}

	private static void weightedSum(float[] a, float[] b, float[] c, float bWeight, float cWeight, float[] y, int count) {
		for (int i = 0; i < count; i++)
			y[i] = a[i] + bWeight * b[i] + cWeight * c[i];
	}

	/** y = G x, for three arrays x and six y. Computed in double, since it is done once. */
	static void filter(float[][] x, float[][] y, int count) {
		for (int i = 0; i < count; i++) {
			double a = x[0][i];
			double b = x[1][i];
			double c = x[2][i];
			y[0][i] = (float) (a / 4);
			y[1][i] = (float) (-(a + b + c) / 6);
			y[2][i] = (float) (-(a - b + c) / 6);
			y[3][i] = (float) (a / 24 + b / 12 + c / 6);
			y[4][i] = (float) (a / 24 - b / 12 + c / 6);
			y[5][i] = (float) c;
		}
	}
}
