package neuralstyle.engine;

/** Rows of feature maps whose pixels count more or less: each pixel's channels multiplied by a weight. */
public final class WeightedPixels {

	private final Workers workers;
	private final TensorMemory memory;
	private Tensor weighted;

	/** @param memory owns the rows */
	public WeightedPixels(Workers workers, TensorMemory memory) {
		this.workers = workers;
		this.memory = memory;
	}

	/**
	 * @param from the first row
	 * @param to the last row + 1
	 * @param weights one for each pixel of the map, row by row
	 * @return a map with these rows, valid until the next call
	 */
	public FeatureMap of(FeatureMap feature, int from, int to, float[] weights) {
		FeatureMap target = room(feature, to - from);
		int width = feature.width();
		int channels = feature.channels();
		workers.run(to - from, (row, worker) -> {
			float[] values = new float[width * channels];
			feature.read(from + row, 0, width, values, 0);
			for (int x = 0; x < width; x++)
				scale(values, x * channels, channels, weights[(from + row) * width + x]);
			target.write(from + row, 0, width, values, 0);
		});
		return target;
	}

	/** NB: it grows with the first rows that are larger than all before, in the first evaluation. */
	private FeatureMap room(FeatureMap feature, int rows) {
		long length = (long) rows * feature.width() * feature.channels();
		if (weighted == null || weighted.length() < length)
			weighted = memory.tensor(1, 1, Math.toIntExact(length));
		return FeatureMap.held(feature.height(), weighted.as(rows, feature.width(), feature.channels()));
	}

	private static void scale(float[] values, int from, int count, float factor) {
		for (int i = from; i < from + count; i++)
			values[i] *= factor;
	}
}
