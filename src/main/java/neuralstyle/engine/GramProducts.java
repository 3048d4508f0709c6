package neuralstyle.engine;

/** Gram matrices of feature maps, and products of feature maps with matrices of their channels. */
public final class GramProducts {

	/** Rows that are summed on their own; NB: their number must not depend on the number of workers, which changes no bits. */
	private static final int MOST_PARTS = 16;
	private static final int LEAST_ROWS = 512;

	private final MatrixProducts products;
	private final Workers workers;
	private final Tensor partial;

	/**
	 * @param longestPartial the largest {@link #partialLength} of the feature maps
	 */
	public GramProducts(MatrixProducts products, Workers workers, int longestPartial, TensorMemory memory) {
		this.products = products;
		this.workers = workers;
		partial = memory.tensor(1, 1, longestPartial);
	}

	/** Elements of the partial sums of a feature map's Gram matrix. */
	public static int partialLength(int pixels, int channels) {
		return parts(pixels) * channels * channels;
	}

	private static int parts(int pixels) {
		return Math.max(1, Math.min(MOST_PARTS, pixels / LEAST_ROWS));
	}

	/**
	 * A' A, where A is the feature map as a matrix of pixels x channels (Gatys, Ecker and Bethge, arXiv:1508.06576, equation 3),
	 * not normalised.
	 *
	 * @param gram receives channels x channels values
	 */
	public void compute(Tensor feature, float[] gram) {
		int parts = parts(feature.pixels());
		int channels = feature.channels();
		int length = channels * channels;
		workers.run(parts, (part, worker) -> {
			int from = (int) ((long) feature.pixels() * part / parts);
			int to = (int) ((long) feature.pixels() * (part + 1) / parts);
			products.gram(feature, from, to - from, partial, (long) part * length);
		});
		workers.run(channels / 16, (rows, worker) -> {
			float[] sum = new float[16 * channels];
			float[] next = new float[16 * channels];
			var buffer = partial.buffer();
			for (int part = 0; part < parts; part++) {
				buffer.position(part * length + rows * sum.length);
				buffer.get(next);
				add(sum, next);
			}
			System.arraycopy(sum, 0, gram, rows * sum.length, sum.length);
		});
	}

	private static void add(float[] sum, float[] next) {
		for (int i = 0; i < sum.length; i++)
			sum[i] += next[i];
	}

	/**
	 * target = F M, or target += F M, where F is the feature map as a matrix of pixels x channels.
	 *
	 * @param matrix channels x channels
	 * @param target of the feature map's shape
	 */
	public void multiply(Tensor feature, Tensor matrix, Tensor target, boolean add) {
		int rows = LEAST_ROWS;
		int pixels = feature.pixels();
		workers.run((pixels + rows - 1) / rows, (part, worker) -> products.multiplyRows(feature, part * rows,
			Math.min(rows, pixels - part * rows), matrix, target, add));
	}
}
