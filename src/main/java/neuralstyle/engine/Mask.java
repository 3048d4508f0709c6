package neuralstyle.engine;

/**
 * One bit for each element of a feature map: whether a gradient passes it. The bits of eight neighbouring channels share a
 * byte, the lowest channel in the lowest bit; channels run fastest, then columns, then rows.
 */
public final class Mask {

	/** For each byte and bit 0 or 1, to multiply with. */
	private static final float[] FACTORS = new float[256 * 8];

	static {
		for (int i = 0; i < FACTORS.length; i++)
			FACTORS[i] = i >> 3 >> (i & 7) & 1;
	}

	private final byte[] bits;
	private final int width;
	private final int bytesPerPixel;

	/** @param channels a multiple of 8 */
	public Mask(int height, int width, int channels) {
		this.width = width;
		bytesPerPixel = channels / 8;
		bits = new byte[Math.toIntExact((long) height * width * bytesPerPixel)];
	}

	public boolean passes(int y, int x, int channel) {
		return (bits[(y * width + x) * bytesPerPixel + channel / 8] >> channel % 8 & 1) != 0;
	}

	/** Sets the bits of the pixel where the values, from the given place on, are positive. */
	void setPositive(int y, int x, float[] values, int from) {
		int at = (y * width + x) * bytesPerPixel;
		for (int i = 0; i < bytesPerPixel; i++) {
			int v = from + 8 * i;
			bits[at + i] = (byte) (bit(values[v]) | bit(values[v + 1]) << 1 | bit(values[v + 2]) << 2 | bit(values[v + 3]) << 3
				| bit(values[v + 4]) << 4 | bit(values[v + 5]) << 5 | bit(values[v + 6]) << 6 | bit(values[v + 7]) << 7);
		}
	}

	/** The sign of the negated integer form: a positive float's bits are a positive integer, those of 0 are 0. */
	private static int bit(float value) {
		return -Float.floatToRawIntBits(value) >>> 31;
	}

	/** Sets the bits of the pixel where the values are positive and no smaller than all of the others. */
	void setLargest(int y, int x, float[] values, float[] largest, int from) {
		int at = (y * width + x) * bytesPerPixel;
		for (int i = 0; i < bytesPerPixel; i++) {
			int set = 0;
			for (int b = 0, v = from + 8 * i; b < 8; b++, v++)
				if (values[v] > 0 && values[v] == largest[v])
					set |= 1 << b;
			bits[at + i] = (byte) set;
		}
	}

	/** Clears in this pixel what is set in another one, which comes before it in the same pooling window. */
	void clearWhereSet(int y, int x, int otherY, int otherX) {
		int at = (y * width + x) * bytesPerPixel;
		int other = (otherY * width + otherX) * bytesPerPixel;
		for (int i = 0; i < bytesPerPixel; i++)
			bits[at + i] &= ~bits[other + i];
	}

	/** Sets values to zero where the bits of the pixels are not set. */
	void apply(int y, int x, int columns, float[] values, int from) {
		int at = (y * width + x) * bytesPerPixel;
		int end = at + columns * bytesPerPixel;
		for (int i = at, v = from; i < end; i++, v += 8) {
			int f = (bits[i] & 255) << 3;
			values[v] *= FACTORS[f];
			values[v + 1] *= FACTORS[f + 1];
			values[v + 2] *= FACTORS[f + 2];
			values[v + 3] *= FACTORS[f + 3];
			values[v + 4] *= FACTORS[f + 4];
			values[v + 5] *= FACTORS[f + 5];
			values[v + 6] *= FACTORS[f + 6];
			values[v + 7] *= FACTORS[f + 7];
		}
	}
}
