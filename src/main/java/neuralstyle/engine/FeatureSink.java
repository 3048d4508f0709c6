package neuralstyle.engine;

/**
 * Finishes a convolution layer: adds the bias, applies the ReLU, notes where a gradient will pass, pools, and keeps what is
 * wanted. Pooling windows of 2 x 2 never cross a tile.
 */
public final class FeatureSink implements TileSink {

	private final int height;
	private final int width;
	private final int channels;
	/** Repeated for as many tiles as come at once. */
	private final float[] bias;
	private TileRows feature;
	private Mask mask;
	private FeatureMap pooled;
	private boolean average;
	private Mask largest;

	/** @param height of the feature map, {@code width} likewise */
	public FeatureSink(int height, int width, float[] bias) {
		this.height = height;
		this.width = width;
		channels = bias.length;
		this.bias = new float[Tiling.tilesAtOnce(channels) * channels];
		for (int i = 0; i < this.bias.length; i++)
			this.bias[i] = bias[i % channels];
	}

	/** Keeps the feature map. */
	public FeatureSink keep(FeatureMap target) {
		feature = new TileRows(target);
		return this;
	}

	/** Notes where the feature map is positive. */
	public FeatureSink mask(Mask target) {
		mask = target;
		return this;
	}

	/** Keeps the average of each pooling window. */
	public FeatureSink averagePool(FeatureMap target) {
		pooled = target;
		average = true;
		return this;
	}

	/**
	 * Keeps the largest value of each pooling window.
	 *
	 * @param positions notes where it was (the first of equal ones), if it is positive; may be null
	 */
	public FeatureSink maxPool(FeatureMap target, Mask positions) {
		pooled = target;
		largest = positions;
		return this;
	}

	@Override
	public void write(int y, int x, int tiles, float[][][] values, float[] scratch) {
		int rows = Math.min(4, height - y);
		int count = tiles * channels;
		for (int row = 0; row < rows; row++)
			for (int column = 0; column < 4; column++)
				addBiasAndRectify(values[row][column], bias, count);
		if (mask != null)
			mask.setPositive(y, x, tiles, values, scratch);
		if (feature != null)
			feature.write(y, x, tiles, values, scratch);
		if (pooled != null)
			for (int row = 0; row + 1 < rows; row += 2)
				pool(y + row, x, tiles, values[row], values[row + 1], scratch);
	}

	private void pool(int y, int x, int tiles, float[][] upper, float[][] lower, float[] scratch) {
		int count = tiles * channels;
		// The two windows of a tile side by side, one after the other behind the place where they are joined.
		for (int column = 0; column < 4; column += 2) {
			float[] a = upper[column];
			float[] b = upper[column + 1];
			float[] c = lower[column];
			float[] d = lower[column + 1];
			float[] joined = upper[column];
			if (average) {
				average(joined, b, c, d, count);
			} else {
				float[] max = scratch;
				max(max, a, b, c, d, count);
				if (largest != null)
					for (int tile = 0; tile < tiles; tile++)
						noteLargest(y, x + 4 * tile + column, upper, lower, column, max, tile * channels);
				System.arraycopy(max, 0, joined, 0, count);
			}
		}
		int first = x / 2;
		int columns = Math.min(2 * tiles, pooled.width() - first);
		for (int column = 0; column < columns; column++)
			System.arraycopy(upper[column % 2 * 2], column / 2 * channels, scratch, column * channels, channels);
		if (columns > 0)
			pooled.write(y / 2, first, columns, scratch, 0);
	}

	private void noteLargest(int y, int x, float[][] upper, float[][] lower, int column, float[] max, int from) {
		if (x + 1 >= width)
			return;
		for (int i = 0; i < 4; i++) {
			float[] values = (i < 2 ? upper : lower)[column + i % 2];
			largest.setLargest(y + i / 2, x + i % 2, values, max, from);
			for (int before = 0; before < i; before++)
				largest.clearWhereSet(y + i / 2, x + i % 2, y + before / 2, x + before % 2);
		}
	}

	/** Exactly 0 below 0; NB: vectorised by every JDK from 11 on, where Math.max is not by the older ones. */
	private static void addBiasAndRectify(float[] values, float[] bias, int count) {
		for (int i = 0; i < count; i++) {
			float sum = values[i] + bias[i];
			values[i] = 0.5f * (sum + Math.abs(sum));
		}
	}

	private static void average(float[] a, float[] b, float[] c, float[] d, int count) {
		for (int i = 0; i < count; i++)
			a[i] = 0.25f * ((a[i] + b[i]) + (c[i] + d[i]));
	}

	private static void max(float[] max, float[] a, float[] b, float[] c, float[] d, int count) {
		for (int i = 0; i < count; i++)
			max[i] = Math.max(Math.max(a[i], b[i]), Math.max(c[i], d[i]));
	}
}
