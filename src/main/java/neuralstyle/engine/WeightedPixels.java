package neuralstyle.engine;

import java.nio.FloatBuffer;

/** Feature maps whose pixels count more or less: each pixel's channels multiplied by a weight. */
public final class WeightedPixels {

	private static final int AT_ONCE = 1 << 14;

	private final Workers workers;
	private final Tensor weighted;

	/** @param longest elements of the largest feature map */
	public WeightedPixels(Workers workers, int longest, TensorMemory memory) {
		this.workers = workers;
		weighted = memory.tensor(1, 1, longest);
	}

	/**
	 * @param weights one for each pixel, row by row
	 * @return a tensor of the feature map's shape, valid until the next call
	 */
	public Tensor of(Tensor feature, float[] weights) {
		Tensor target = weighted.as(feature.height(), feature.width(), feature.channels());
		int channels = feature.channels();
		int pixels = AT_ONCE / channels;
		workers.run((weights.length + pixels - 1) / pixels, (part, worker) -> {
			int first = part * pixels;
			int count = Math.min(pixels, weights.length - first);
			float[] values = new float[count * channels];
			FloatBuffer from = feature.buffer();
			from.position(first * channels);
			from.get(values);
			for (int pixel = 0; pixel < count; pixel++)
				scale(values, pixel * channels, channels, weights[first + pixel]);
			FloatBuffer to = target.buffer();
			to.position(first * channels);
			to.put(values);
		});
		return target;
	}

	private static void scale(float[] values, int from, int count, float factor) {
		for (int i = from; i < from + count; i++)
			values[i] *= factor;
	}
}
