package neuralstyle.engine;

import java.util.Arrays;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * The Fourier transform of a complex line: JTransforms where the length has small factors, and by way of the next power of two
 * where it has not, as a convolution with a chirp: Bluestein, "A linear filtering approach to the computation of discrete Fourier
 * transform", IEEE Trans. Audio and Electroacoustics 18 (1970), 451-455. JTransforms does so too, but not for factors below 211,
 * which take it up to four times as long. May be used by several threads. Its user has {@link OneThread}.
 */
final class FourierTransform {

	/** The largest prime factor with which a length takes less time without the chirp (measured). */
	private static final int MOST_FACTOR = 50;

	private final int length;
	/** Of the length, or with the chirp of the next power of two from twice that on. */
	private final DoubleFFT_1D transform;
	/** Numbers of the power of two; 0 without the chirp. */
	private final int room;
	/** exp(-i pi j^2 / length), real and imaginary parts in turn. */
	private double[] chirp;
	/** The transform of the conjugate chirp, on both sides of 0, divided by the power of two. */
	private double[] spectrum;

	/** @param length at least 1 */
	FourierTransform(int length) {
		this.length = length;
		if (largestFactor(length) <= MOST_FACTOR) {
			room = 0;
			transform = new DoubleFFT_1D(length);
			return;
		}
		int power = Integer.highestOneBit(2 * length - 2) * 2;
		room = 2 * power;
		transform = new DoubleFFT_1D(power);
		chirp = new double[2 * length];
		spectrum = new double[room];
		for (int j = 0; j < length; j++) {
			double angle = Math.PI * ((long) j * j % (2L * length)) / length;
			chirp[2 * j] = Math.cos(angle);
			chirp[2 * j + 1] = -Math.sin(angle);
			for (int at : new int[] { j, (power - j) % power }) {
				spectrum[2 * at] = chirp[2 * j] / power;
				spectrum[2 * at + 1] = -chirp[2 * j + 1] / power;
			}
		}
		transform.complexForward(spectrum);
	}

	private static int largestFactor(int length) {
		int rest = length;
		for (int factor = 2; factor * factor <= rest; factor++)
			while (rest % factor == 0 && rest > factor)
				rest /= factor;
		return rest;
	}

	/** Numbers that a thread needs for itself; may be 0. */
	int room() {
		return room;
	}

	/**
	 * @param line complex numbers from {@code at} on, real and imaginary parts in turn
	 * @param own of {@link #room} numbers at least, this thread's
	 */
	void forward(double[] line, int at, double[] own) {
		if (room == 0)
			transform.complexForward(line, at);
		else
			convolve(line, at, 1, own);
	}

	/** Backward, without the division by the length. */
	void inverse(double[] line, int at, double[] own) {
		if (room == 0)
			transform.complexInverse(line, at, false);
		else
			convolve(line, at, -1, own);
	}

	/** @param sign of the imaginary parts, before and after: the inverse is the conjugate of the conjugate's transform */
	private void convolve(double[] line, int at, int sign, double[] own) {
		for (int i = 0; i < 2 * length; i += 2) {
			double real = line[at + i];
			double imaginary = sign * line[at + i + 1];
			own[i] = real * chirp[i] - imaginary * chirp[i + 1];
			own[i + 1] = real * chirp[i + 1] + imaginary * chirp[i];
		}
		Arrays.fill(own, 2 * length, room, 0);
		transform.complexForward(own);
		for (int i = 0; i < room; i += 2) {
			double real = own[i];
			own[i] = real * spectrum[i] - own[i + 1] * spectrum[i + 1];
			own[i + 1] = real * spectrum[i + 1] + own[i + 1] * spectrum[i];
		}
		transform.complexInverse(own, false);
		for (int i = 0; i < 2 * length; i += 2) {
			line[at + i] = own[i] * chirp[i] - own[i + 1] * chirp[i + 1];
			line[at + i + 1] = sign * (own[i] * chirp[i + 1] + own[i + 1] * chirp[i]);
		}
	}
}
