package neuralstyle.raster;

import java.util.Arrays;

/** How much each pixel of an image belongs to a region, from 0 (not at all) to 1. Cannot be changed. */
public final class PixelMask {

	private final int width;
	private final int height;
	/** Row by row; null if all are 1. */
	private final float[] values;

	private PixelMask(int width, int height, float[] values) {
		this.width = width;
		this.height = height;
		this.values = values;
	}

	/** All of an image. */
	public static PixelMask whole(int width, int height) {
		return new PixelMask(width, height, null);
	}

	/**
	 * @param values width * height ones from 0 to 1, row by row; kept and not copied
	 * @throws IllegalArgumentException if their number does not fit
	 */
	public static PixelMask of(int width, int height, float[] values) {
		if (values.length != (long) width * height)
			throw new IllegalArgumentException("A mask of " + width + " x " + height + " pixels needs a value a pixel; here are "
				+ values.length + ".");
		for (float value : values)
			if (value != 1)
				return new PixelMask(width, height, values);
		return whole(width, height);
	}

	public int width() {
		return width;
	}

	public int height() {
		return height;
	}

	/** Whether all pixels belong to the region. */
	public boolean isWhole() {
		return values == null;
	}

	/** A copy, row by row. */
	public float[] values() {
		if (values != null)
			return values.clone();
		float[] ones = new float[width * height];
		Arrays.fill(ones, 1);
		return ones;
	}

	/** The sum over the pixels: the region's area. */
	public double area() {
		double sum = 0;
		for (float value : values == null ? new float[0] : values)
			sum += value;
		return values == null ? (double) width * height : sum;
	}

	/** The pixels that belong to either of two regions, at most 1 each. @throws IllegalArgumentException if the sizes differ */
	public PixelMask plus(PixelMask other) {
		return with(other, (a, b) -> Math.min(1, a + b));
	}

	/** The pixels that belong to both. @throws IllegalArgumentException if the sizes differ */
	public PixelMask times(PixelMask other) {
		return with(other, (a, b) -> a * b);
	}

	private interface Combination {
		float of(float a, float b);
	}

	private PixelMask with(PixelMask other, Combination combination) {
		checkSize(other.width, other.height);
		float[] both = values();
		float[] others = other.values();
		for (int i = 0; i < both.length; i++)
			both[i] = combination.of(both[i], others[i]);
		return of(width, height, both);
	}

	/**
	 * At another size: each new pixel has the mean over the area that it covers, so that hard borders stay as hard as they can
	 * be and no pixel far from the region gets any of it.
	 */
	public PixelMask resized(int newWidth, int newHeight) {
		if (isWhole() || width == newWidth && height == newHeight)
			return new PixelMask(newWidth, newHeight, values);
		float[] narrow = new float[newWidth * height];
		for (int y = 0; y < height; y++)
			mean(values, y * width, 1, width, narrow, y * newWidth, 1, newWidth);
		float[] resized = new float[newWidth * newHeight];
		for (int x = 0; x < newWidth; x++)
			mean(narrow, x, newWidth, height, resized, x, newWidth, newHeight);
		return of(newWidth, newHeight, resized);
	}

	/** Means along one line of values, which begins somewhere and goes on in steps. */
	private static void mean(float[] from, int start, int step, int length, float[] to, int newStart, int newStep, int newLength) {
		double scale = (double) length / newLength;
		for (int i = 0; i < newLength; i++) {
			double begin = i * scale;
			double end = Math.min(length, begin + scale);
			double sum = 0;
			for (int j = (int) begin; j < end; j++)
				sum += from[start + j * step] * (Math.min(end, j + 1) - Math.max(begin, j));
			to[newStart + i * newStep] = (float) Math.min(1, sum / (end - begin));
		}
	}

	/** At half the size, as 2 x 2 average pooling does it: a last odd row or column goes. */
	public PixelMask pooled() {
		int halfWidth = width / 2;
		int halfHeight = height / 2;
		if (isWhole())
			return whole(halfWidth, halfHeight);
		float[] pooled = new float[halfWidth * halfHeight];
		for (int y = 0, i = 0; y < halfHeight; y++)
			for (int x = 0; x < halfWidth; x++, i++) {
				int at = 2 * y * width + 2 * x;
				pooled[i] = (values[at] + values[at + 1] + values[at + width] + values[at + width + 1]) / 4;
			}
		return of(halfWidth, halfHeight, pooled);
	}

	/**
	 * One image within the region, another one outside, and between where the mask is. What belongs wholly to one of them is
	 * that one bit for bit.
	 *
	 * @throws IllegalArgumentException if the sizes differ
	 */
	public RgbImage blend(RgbImage outside, RgbImage inside) {
		checkSize(outside.width(), outside.height());
		checkSize(inside.width(), inside.height());
		return isWhole() ? inside : new RgbImage(width, height, blend(outside.rgb(), inside.rgb()));
	}

	/** The same of any values with three channels in the order row, column, channel: a new array. */
	public float[] blend(float[] outside, float[] inside) {
		float[] blend = new float[inside.length];
		blend(outside, inside, blend);
		return blend;
	}

	/** The same into an array that is there. */
	public void blend(float[] outside, float[] inside, float[] to) {
		System.arraycopy(inside, 0, to, 0, to.length);
		for (int i = 0; !isWhole() && i < to.length; i++) {
			float share = values[i / 3];
			if (share < 1)
				to[i] = share == 0 ? outside[i] : outside[i] + share * (inside[i] - outside[i]);
		}
	}

	/** Multiplies values with three channels in the order row, column, channel. */
	public void scale(float[] threeChannels) {
		for (int i = 0; !isWhole() && i < threeChannels.length; i++)
			threeChannels[i] *= values[i / 3];
	}

	private void checkSize(int otherWidth, int otherHeight) {
		if (width != otherWidth || height != otherHeight)
			throw new IllegalArgumentException("A region of an image of " + width + " x " + height + " pixels does not fit one of "
				+ otherWidth + " x " + otherHeight + ".");
	}
}
