package neuralstyle.raster;

/** Symmetric matrices of 3 x 3 values. */
final class SymmetricMatrix {

	private static final int SIZE = 3;
	private static final int MOST_SWEEPS = 50;

	private SymmetricMatrix() { }

	/**
	 * The matrix with the same eigenvectors and the powers of the eigenvalues, by Jacobi's rotations (Golub and Van Loan,
	 * Matrix Computations, section 8.5).
	 *
	 * @param matrix symmetric and positive definite; only its upper triangle is read
	 */
	static double[][] power(double[][] matrix, double exponent) {
		double[][] a = new double[SIZE][SIZE];
		double[][] vectors = new double[SIZE][SIZE];
		for (int i = 0; i < SIZE; i++) {
			vectors[i][i] = 1;
			for (int j = 0; j < SIZE; j++)
				a[i][j] = matrix[Math.min(i, j)][Math.max(i, j)];
		}
		for (int sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(a); sweep++)
			for (int p = 0; p < SIZE; p++)
				for (int q = p + 1; q < SIZE; q++)
					rotate(a, vectors, p, q);
		double[][] power = new double[SIZE][SIZE];
		for (int k = 0; k < SIZE; k++) {
			double value = Math.pow(a[k][k], exponent);
			for (int i = 0; i < SIZE; i++)
				for (int j = 0; j < SIZE; j++)
					power[i][j] += value * vectors[i][k] * vectors[j][k];
		}
		return power;
	}

	/** Turns the axes p and q so that a[p][q] becomes 0. */
	private static void rotate(double[][] a, double[][] vectors, int p, int q) {
		if (a[p][q] == 0)
			return;
		double tau = (a[q][q] - a[p][p]) / (2 * a[p][q]);
		double tangent = (tau < 0 ? -1 : 1) / (Math.abs(tau) + Math.hypot(1, tau));
		double cosine = 1 / Math.hypot(1, tangent);
		double sine = tangent * cosine;
		for (int k = 0; k < SIZE; k++) {
			double left = a[k][p];
			a[k][p] = cosine * left - sine * a[k][q];
			a[k][q] = sine * left + cosine * a[k][q];
			double vector = vectors[k][p];
			vectors[k][p] = cosine * vector - sine * vectors[k][q];
			vectors[k][q] = sine * vector + cosine * vectors[k][q];
		}
		for (int k = 0; k < SIZE; k++) {
			double upper = a[p][k];
			a[p][k] = cosine * upper - sine * a[q][k];
			a[q][k] = sine * upper + cosine * a[q][k];
		}
		a[p][q] = 0;
		a[q][p] = 0;
	}

	private static boolean isDiagonal(double[][] a) {
		double beside = Math.abs(a[0][1]) + Math.abs(a[0][2]) + Math.abs(a[1][2]);
		return beside <= 1e-16 * (Math.abs(a[0][0]) + Math.abs(a[1][1]) + Math.abs(a[2][2]));
	}

	static double[][] product(double[][] a, double[][] b) {
		double[][] product = new double[SIZE][SIZE];
		for (int i = 0; i < SIZE; i++)
			for (int j = 0; j < SIZE; j++)
				for (int k = 0; k < SIZE; k++)
					product[i][j] += a[i][k] * b[k][j];
		return product;
	}
}
