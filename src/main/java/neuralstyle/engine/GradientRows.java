package neuralstyle.engine;

import java.util.Arrays;

/**
 * The rows of the gradient before a ReLU: the gradient after it where its mask lets it pass. The gradient may be that of the
 * feature map itself, or of its 2 x 2 pooling; then each value goes to the pixels that it was pooled from.
 */
public final class GradientRows implements RowSource {

	private final FeatureMap gradient;
	private final Mask mask;
	private final int height;
	private final int width;
	private final boolean pooled;
	private final float factor;

	private GradientRows(FeatureMap gradient, Mask mask, int height, int width, boolean pooled, float factor) {
		this.gradient = gradient;
		this.mask = mask;
		this.height = height;
		this.width = width;
		this.pooled = pooled;
		this.factor = factor;
	}

	/** @param gradient with respect to the feature map, of its size */
	public static GradientRows ofFeatureMap(FeatureMap gradient, Mask mask) {
		return new GradientRows(gradient, mask, gradient.height(), gradient.width(), false, 1);
	}

	/**
	 * @param gradient with respect to the pooled feature map
	 * @param mask of the feature map before pooling; for maximum pooling only the pixels that were the largest
	 * @param height of the feature map before pooling, {@code width} likewise
	 * @param factor 1/4 for average pooling, 1 for maximum pooling
	 */
	public static GradientRows ofPooled(FeatureMap gradient, Mask mask, int height, int width, float factor) {
		return new GradientRows(gradient, mask, height, width, true, factor);
	}

	@Override
	public int height() {
		return height;
	}

	@Override
	public int width() {
		return width;
	}

	@Override
	public int channels() {
		return gradient.channels();
	}

	@Override
	public void read(int y, int x, int columns, float[] target, float[] scratch) {
		int channels = channels();
		int from = Math.max(x, 0);
		// A last odd row or column is in no pooling window.
		int to = Math.min(x + columns, pooled ? 2 * gradient.width() : width);
		if (y < 0 || y >= (pooled ? 2 * gradient.height() : height) || from >= to) {
			Arrays.fill(target, 0, columns * channels, 0);
			return;
		}
		int start = (from - x) * channels;
		int count = (to - from) * channels;
		Arrays.fill(target, 0, start, 0);
		Arrays.fill(target, start + count, columns * channels, 0);
		if (pooled) {
			int first = from / 2;
			gradient.read(y / 2, first, (to - 1) / 2 - first + 1, scratch, 0);
			if (factor != 1)
				scale(scratch, ((to - 1) / 2 - first + 1) * channels, factor);
			for (int column = from; column < to; column++)
				System.arraycopy(scratch, (column / 2 - first) * channels, target, (column - x) * channels, channels);
		} else {
			gradient.read(y, from, to - from, target, start);
		}
		mask.apply(y, from, to - from, target, start);
	}

	private static void scale(float[] values, int count, float factor) {
		for (int i = 0; i < count; i++)
			values[i] *= factor;
	}
}
