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
	private final int height;
	private final int width;
	private final int bytesPerPixel;

	/** @param channels a multiple of 8 */
	public Mask(int height, int width, int channels) {
		this.height = height;
		this.width = width;
		bytesPerPixel = channels / 8;
		bits = new byte[Math.toIntExact((long) height * width * bytesPerPixel)];
	}

	public boolean passes(int y, int x, int channel) {
		return (bits[(y * width + x) * bytesPerPixel + channel / 8] >> channel % 8 & 1) != 0;
	}

	/**
	 * Sets the bits of tiles of 4 x 4 pixels where the values are positive. NB: eight pixels of a tile at a time, since their values
	 * have the same index in eight arrays; so the compiler makes vector instructions of all but the last step.
	 *
	 * @param y row of the first pixel, a multiple of 4
	 * @param x column of the first pixel of the first tile, a multiple of 4
	 * @param tiles how many, side by side; the last rows and columns may lie outside the map
	 * @param values those of {@link TileSink#write}, after the ReLU
	 * @param sums at least tiles * channels values to work in
	 */
	void setPositive(int y, int x, int tiles, float[][][] values, float[] sums) {
		int count = tiles * bytesPerPixel * 8;
		for (int row = 0; row < 4 && y + row < height; row += 2) {
			positive(values[row + 1][3], sums, count);
			for (int pixel = 6; pixel >= 0; pixel--)
				appendPositive(values[row + pixel / 4][pixel % 4], sums, count);
			for (int tile = 0; tile < tiles; tile++)
				for (int i = 0; i < bytesPerPixel; i++)
					store(bitsByPixel(sums, (tile * bytesPerPixel + i) * 8), y + row, x + 4 * tile, i);
		}
	}

	/** 1 where a value is positive, 0 where it is 0: a quotient, since comparisons stay single instructions; for values to 2^67. */
	private static void positive(float[] values, float[] y, int count) {
		for (int i = 0; i < count; i++) {
			float large = values[i] * 0x1p60f;
			y[i] = large / (large + 0x1p-126f);
		}
	}

	/** The same as one more bit, the lowest, of whole numbers. */
	private static void appendPositive(float[] values, float[] sums, int count) {
		for (int i = 0; i < count; i++) {
			float large = values[i] * 0x1p60f;
			sums[i] = (sums[i] + sums[i]) + large / (large + 0x1p-126f);
		}
	}

	/** Eight bits of pixels for each of eight channels become eight bytes of pixels (Warren, Hacker's Delight, section 7-3). */
	private static long bitsByPixel(float[] sums, int from) {
		long x = 0;
		for (int i = 7; i >= 0; i--)
			x = x << 8 | lowestByte(sums[from + i]);
		long swap = (x ^ x >>> 7) & 0x00aa00aa00aa00aaL;
		x ^= swap ^ swap << 7;
		swap = (x ^ x >>> 14) & 0x0000cccc0000ccccL;
		x ^= swap ^ swap << 14;
		swap = (x ^ x >>> 28) & 0x00000000f0f0f0f0L;
		return x ^ swap ^ swap << 28;
	}

	/** Of a whole number: with 2^23 added its lowest bits are those of the float. */
	private static int lowestByte(float number) {
		return Float.floatToRawIntBits(number + 0x1p23f) & 255;
	}

	/** @param pixels a byte for each of two rows of four */
	private void store(long pixels, int y, int x, int place) {
		for (int row = 0; row < 2 && y + row < height; row++)
			for (int column = 0; column < 4 && x + column < width; column++)
				bits[((y + row) * width + x + column) * bytesPerPixel + place] = (byte) (pixels >>> 8 * (4 * row + column));
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
