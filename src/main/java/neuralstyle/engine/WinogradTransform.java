package neuralstyle.engine;

/**
 * The one-dimensional transforms of Winograd's F(4, 3), for many values at once (Lavin and Gray, arXiv:1509.09308, section
 * 4.3), at the points 0, +-2/3, +-3/2 and infinity. The usual 0, +-1, +-2 give a layer twice the relative error for the same
 * work (points searched as Barabasz et al., arXiv:1803.10986, propose). Input and output transform are scaled so that all
 * their numbers are exact in float; with rounded ones the losses were off by 3e-6, always to the same side.
 * <p>
 * These points come in pairs of reciprocals, and the filters' transform is scaled so that a filter read backwards has the
 * same values in another order: {@link #TURNED}. So the gradient's filters need no memory of their own.
 * <p>
 * NB: Java's compiler makes vector instructions only of plain loops in which all arrays have the same index; hence many
 * arrays and few lines in each loop. Where a loop has six arrays (even and odd part, sum and difference at once), chance
 * decides, by what else the compiler has inlined: 0.6 to 2 times what these loops take.
 */
final class WinogradTransform {

	/** For each point of a filter the one where the filter read backwards has the same value: its reciprocal. */
	static final int[] TURNED = { 5, 3, 4, 1, 2, 0 };

	/** Of the points +-A and +-B = 1 / A. */
	private static final double A = 2 / 3.0;

	private WinogradTransform() { }

	/** y = B' x, for six arrays x and y; {@code parts} are two arrays to work in. */
	static void input(float[][] x, float[][] y, float[][] parts, int count) {
		outer(x[0], x[2], x[4], y[0], count);
		weightedDifference(x[4], x[2], 3, 6.75f, parts[0], count);
		weightedDifference(x[3], x[1], 2, 4.5f, parts[1], count);
		sumAndDifference(parts[0], parts[1], y[1], y[2], count);
		weightedDifference(x[4], x[2], 9, 4, parts[0], count);
		weightedDifference(x[3], x[1], 13.5f, 6, parts[1], count);
		sumAndDifference(parts[0], parts[1], y[3], y[4], count);
		outer(x[1], x[3], x[5], y[5], count);
	}

	/** The points 0 and infinity: 36 (p^4 - (A^2 + B^2) p^2 + 1). */
	private static void outer(float[] a, float[] b, float[] c, float[] y, int count) {
		for (int i = 0; i < count; i++)
			y[i] = 36 * (a[i] + c[i]) - 97 * b[i];
	}

	/** The even or the odd part of the points +p and -p, which are then its sum and difference. */
	private static void weightedDifference(float[] a, float[] b, float aWeight, float bWeight, float[] y, int count) {
		for (int i = 0; i < count; i++)
			y[i] = aWeight * a[i] - bWeight * b[i];
	}

	/** y = A' x, for six arrays x and four y; {@code sums} are four arrays to work in. */
	static void output(float[][] x, float[][] y, float[][] sums, int count) {
		sumAndDifference(x[1], x[2], sums[0], sums[1], count);
		sumAndDifference(x[3], x[4], sums[2], sums[3], count);
		weightedSum(x[0], sums[0], sums[2], -27, 4, y[0], count);
		weightedSum(sums[1], sums[3], -18, 6, y[1], count);
		weightedSum(sums[0], sums[2], -12, 9, y[2], count);
		weightedSum(x[5], sums[1], sums[3], -8, 13.5f, y[3], count);
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

	/** y = G x, for three arrays x and six y: rows 1/p, +-1, p at the points +-p. Computed in double, since it is done once. */
	static void filter(float[][] x, float[][] y, int count) {
		for (int i = 0; i < count; i++) {
			double p = x[0][i];
			double q = x[1][i];
			double r = x[2][i];
			y[0][i] = (float) (p / 36);
			y[1][i] = (float) ((p / A + q + r * A) / 195);
			y[2][i] = (float) ((p / A - q + r * A) / 195);
			y[3][i] = (float) ((p * A + q + r / A) / 195);
			y[4][i] = (float) ((p * A - q + r / A) / 195);
			y[5][i] = (float) (r / 36);
		}
	}
}
