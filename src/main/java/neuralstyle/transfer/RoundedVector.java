package neuralstyle.transfer;

/**
 * A vector in 16 bits a value: whole numbers, times a factor for each block of values, by which the largest one is 32767. So a
 * value is off by at most 1/65534 of the largest one near it. All that is computed is computed from the rounded values.
 */
final class RoundedVector {

	/** Of each value, but for its share in the factors. */
	static final int BYTES = Short.BYTES;

	private static final int BLOCK = 1024;
	private static final int LARGEST = Short.MAX_VALUE;

	private final short[] values;
	private final float[] factors;

	RoundedVector(int length) {
		values = new short[length];
		factors = new float[(length + BLOCK - 1) / BLOCK];
	}

	void set(float[] v) {
		float[] exact = new float[BLOCK];
		for (int block = 0; block < factors.length; block++) {
			int count = Math.min(BLOCK, values.length - block * BLOCK);
			System.arraycopy(v, block * BLOCK, exact, 0, count);
			round(exact, block, count);
		}
	}

	/** Becomes a - b. */
	void setDifference(float[] a, float[] b) {
		float[] exact = new float[BLOCK];
		for (int block = 0; block < factors.length; block++) {
			int from = block * BLOCK;
			int count = Math.min(BLOCK, values.length - from);
			for (int i = 0; i < count; i++)
				exact[i] = a[from + i] - b[from + i];
			round(exact, block, count);
		}
	}

	private void round(float[] exact, int block, int count) {
		float largest = 0;
		for (int i = 0; i < count; i++)
			largest = Math.max(largest, Math.abs(exact[i]));
		float factor = largest / LARGEST;
		// NB: what is so small that it has no reciprocal is nothing.
		float reciprocal = factor < Float.MIN_NORMAL ? 0 : 1 / factor;
		factors[block] = reciprocal == 0 ? 0 : factor;
		for (int i = 0; i < count; i++)
			// Shifted, since a conversion to int cuts towards 0.
			values[block * BLOCK + i] = (short) ((int) (exact[i] * reciprocal + (LARGEST + 0.5f)) - LARGEST);
	}

	/** Multiplies it. */
	void scale(float factor) {
		for (int block = 0; block < factors.length; block++)
			factors[block] *= factor;
	}

	/** Adds factor times this vector. */
	void addTo(float[] sum, float factor) {
		for (int block = 0; block < factors.length; block++) {
			int end = Math.min(values.length, (block + 1) * BLOCK);
			float f = factor * factors[block];
			for (int i = block * BLOCK; i < end; i++)
				sum[i] += f * values[i];
		}
	}

	/** The inner product, summed as Lbfgs does it. */
	double dot(float[] v) {
		double sum = 0;
		for (int block = 0; block < factors.length; block++)
			sum += factors[block] * ofBlock(v, block * BLOCK, Math.min(values.length, (block + 1) * BLOCK));
		return sum;
	}

	private double ofBlock(float[] v, int from, int end) {
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double s3 = 0;
		int i = from;
		for (; i < end - 7; i += 8) {
			s0 += v[i] * values[i] + v[i + 1] * values[i + 1];
			s1 += v[i + 2] * values[i + 2] + v[i + 3] * values[i + 3];
			s2 += v[i + 4] * values[i + 4] + v[i + 5] * values[i + 5];
			s3 += v[i + 6] * values[i + 6] + v[i + 7] * values[i + 7];
		}
		for (; i < end; i++)
			s0 += (double) v[i] * values[i];
		return s0 + s1 + s2 + s3;
	}

	/** The inner product with another one of this length, exact within a block. */
	double dot(RoundedVector v) {
		double sum = 0;
		for (int block = 0; block < factors.length; block++) {
			int end = Math.min(values.length, (block + 1) * BLOCK);
			long ofBlock = 0;
			for (int i = block * BLOCK; i < end; i++)
				ofBlock += values[i] * v.values[i];
			sum += (double) factors[block] * v.factors[block] * ofBlock;
		}
		return sum;
	}
}
