package neuralstyle.engine;

/**
 * The orthonormal cosine transform (DCT-II) of two lines at once, as the parts of one complex Fourier transform of their
 * length: Makhoul, "A fast cosine transform in one and two dimensions", IEEE Trans. Acoustics, Speech, and Signal Processing 28
 * (1980), 27-34. In float64, which takes no longer. May be used by several threads.
 */
final class CosineTransform {

	private final int length;
	private final FourierTransform fourier;
	/** Where the first line's value of each position lies, with that of the second behind it: the even ones, then the odd ones back. */
	final int[] positions;
	/** Where the first line's amplitude of each frequency lies, with that of the second behind it; of u it is u half waves a line. */
	final int[] frequencies;
	/** cos and sin of pi u / (2 length), divided by the root of 2 length, for u of the first half. */
	private final double[] cosines;
	private final double[] sines;
	private final double constant;

	/** @param length of the lines, at least 1 */
	CosineTransform(int length) {
		this.length = length;
		fourier = new FourierTransform(length);
		cosines = new double[length / 2 + 1];
		sines = new double[length / 2 + 1];
		constant = 1 / Math.sqrt(length);
		positions = new int[length];
		frequencies = new int[length];
		for (int i = 0; i < length; i++) {
			positions[i] = i % 2 == 0 ? i : 2 * length - 1 - i;
			frequencies[i] = 2 * i;
		}
		for (int u = 0; u < cosines.length; u++) {
			double angle = Math.PI * u / (2.0 * length);
			cosines[u] = Math.cos(angle) / Math.sqrt(2.0 * length);
			sines[u] = Math.sin(angle) / Math.sqrt(2.0 * length);
		}
	}

	/** Numbers that a thread needs for itself; may be 0. */
	int room() {
		return fourier.room();
	}

	/**
	 * From positions to frequencies.
	 *
	 * @param lines 2 length numbers from {@code at} on
	 * @param own of {@link #room} numbers at least, this thread's
	 */
	void forward(double[] lines, int at, double[] own) {
		fourier.forward(lines, at, own);
		lines[at] *= constant;
		lines[at + 1] *= constant;
		for (int u = 1; u <= length / 2; u++) {
			int a = at + 2 * u;
			int b = at + 2 * (length - u);
			double cosine = cosines[u];
			double sine = sines[u];
			double realSum = lines[a] + lines[b];
			double realDifference = lines[a] - lines[b];
			double imaginarySum = lines[a + 1] + lines[b + 1];
			double imaginaryDifference = lines[a + 1] - lines[b + 1];
			lines[a] = cosine * realSum + sine * imaginaryDifference;
			lines[a + 1] = cosine * imaginarySum - sine * realDifference;
			lines[b] = sine * realSum - cosine * imaginaryDifference;
			lines[b + 1] = cosine * realDifference + sine * imaginarySum;
		}
	}

	/** From frequencies to positions: what {@link #forward} does, undone. */
	void inverse(double[] lines, int at, double[] own) {
		lines[at] *= constant;
		lines[at + 1] *= constant;
		// The transposed of what stands above: both are orthogonal, but for a factor that the cosines hold.
		for (int u = 1; u <= length / 2; u++) {
			int a = at + 2 * u;
			int b = at + 2 * (length - u);
			double cosine = cosines[u];
			double sine = sines[u];
			double realSum = cosine * lines[a] + sine * lines[b];
			double imaginaryDifference = sine * lines[a] - cosine * lines[b];
			double imaginarySum = cosine * lines[a + 1] + sine * lines[b + 1];
			double realDifference = cosine * lines[b + 1] - sine * lines[a + 1];
			lines[a] = realSum + realDifference;
			lines[a + 1] = imaginarySum + imaginaryDifference;
			lines[b] = realSum - realDifference;
			lines[b + 1] = imaginarySum - imaginaryDifference;
		}
		fourier.inverse(lines, at, own);
	}
}
