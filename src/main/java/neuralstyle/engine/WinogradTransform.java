package neuralstyle.engine;

/**
 * The one-dimensional transforms of Winograd's F(4, 3), for many values at once (Lavin and Gray, arXiv:1509.09308, section
 * 4.3), at the points 0, +-5/8, +-3/2 and infinity. The usual 0, +-1, +-2 give a layer a relative error of 2.4e-6, these
 * 1.1e-6 for the same work; both are exact in float (points searched as Barabasz et al., arXiv:1803.10986, propose).
 * <p>
 * NB: Java's compiler makes vector instructions only of plain loops in which all arrays have the same index; hence many
 * arrays and few lines in each loop.
 */
final class WinogradTransform {

	private static final float A = 0.625f;
	private static final float B = 1.5f;
	private static final float A2 = A * A;
	private static final float B2 = B * B;

	private WinogradTransform() { }

	/** y = B' x, for six arrays x and y. */
	static void input(float[][] x, float[][] y, int count) {
		outer(x[0], x[2], x[4], y[0], count);
		pair(x[4], x[2], x[3], x[1], B2, A, y[1], y[2], count);
		pair(x[4], x[2], x[3], x[1], A2, B, y[3], y[4], count);
		outer(x[1], x[3], x[5], y[5], count);
	}

	/** The points 0 and infinity: p^4 - (A^2 + B^2) p^2 + A^2 B^2. */
	private static void outer(float[] a, float[] b, float[] c, float[] y, int count) {
		for (int i = 0; i < count; i++)
			y[i] = A2 * B2 * a[i] - (A2 + B2) * b[i] + c[i];
	}

	/** The points +p and -p: even part a - k b, odd part p (c - k d). */
	private static void pair(float[] a, float[] b, float[] c, float[] d, float k, float p, float[] plus, float[] minus,
		int count)
	{
		for (int i = 0; i < count; i++) {
			float even = a[i] - k * b[i];
			float odd = p * (c[i] - k * d[i]);
			plus[i] = even + odd;
			minus[i] = even - odd;
		}
	}

	/** y = A' x, for six arrays x and four y; {@code sums} are four arrays to work in. */
	static void output(float[][] x, float[][] y, float[][] sums, int count) {
		sumAndDifference(x[1], x[2], sums[0], sums[1], count);
		sumAndDifference(x[3], x[4], sums[2], sums[3], count);
		weightedSum(x[0], sums[0], sums[2], 1, 1, y[0], count);
		weightedSum(sums[1], sums[3], A, B, y[1], count);
		weightedSum(sums[0], sums[2], A2, B2, y[2], count);
		weightedSum(x[5], sums[1], sums[3], A * A2, B * B2, y[3], count);
	}

	private static void sumAndDifference(float[] a, float[] b, float[] sum, float[] difference, int count) {
		for (int i = 0; i < count; i++) {
			float p = a[i];
			float q = b[i];
			sum[i] = p + q;
			difference[i] = p - q;
		}
	}

	private static void weightedSum(float[] a, float[] b, float aWeight, float bWeight, float[] y, int count) {
		for (int i = 0; i < count; i++)
			y[i] = aWeight * a[i] + bWeight * b[i];
	}

	private static void weightedSum(float[] a, float[] b, float[] c, float bWeight, float cWeight, float[] y, int count) {
		for (int i = 0; i < count; i++)
			y[i] = a[i] + bWeight * b[i] + cWeight * c[i];
	}

	/** y = G x, for three arrays x and six y. Computed in double, since it is done once. */
	static void filter(float[][] x, float[][] y, int count) {
		double a2 = A2;
		double b2 = B2;
		double atA = 1 / (2 * a2 * (a2 - b2));
		double atB = 1 / (2 * b2 * (b2 - a2));
		for (int i = 0; i < count; i++) {
			double p = x[0][i];
			double q = x[1][i];
			double r = x[2][i];
			y[0][i] = (float) (p / (a2 * b2));
			y[1][i] = (float) ((p + A * q + a2 * r) * atA);
			y[2][i] = (float) ((p - A * q + a2 * r) * atA);
			y[3][i] = (float) ((p + B * q + b2 * r) * atB);
			y[4][i] = (float) ((p - B * q + b2 * r) * atB);
			y[5][i] = (float) r;
		}
	}
}
