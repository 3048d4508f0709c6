package neuralstyle.engine;

/** Products of feature maps with themselves and with matrices of their channels, rows at a time. */
public final class GramProducts {

	/** Pixels of one product; NB: it must not depend on the number of workers, which changes no bits. */
	private static final int PIXELS = 512;
	/** Partial Gram matrices that are made at once. */
	private static final int MOST_PARTS = 16;

	private final MatrixProducts products;
	private final Workers workers;
	private final Tensor partial;

	/**
	 * @param mostChannels of the feature maps
	 * @param memory owns the partial sums
	 */
	GramProducts(MatrixProducts products, Workers workers, int mostChannels, TensorMemory memory) {
		this.products = products;
		this.workers = workers;
		partial = memory.tensor(MOST_PARTS, mostChannels, mostChannels);
	}

	/** @param mostChannels of the feature maps */
	public static GramProducts of(Workspace workspace, int mostChannels) {
		return new GramProducts(workspace.products, workspace.workers, mostChannels, workspace.memory);
	}

	/** Bytes of native memory. */
	public static double bytes(int mostChannels) {
		return (double) MOST_PARTS * mostChannels * mostChannels * Float.BYTES;
	}

	/**
	 * sum += A' A, where A are rows of a feature map as a matrix of pixels x channels (Gatys, Ecker and Bethge, arXiv:1508.06576,
	 * equation 3), not normalised.
	 *
	 * @param from the first row
	 * @param to the last row + 1
	 * @param sum channels x channels values
	 */
	public void addGram(FeatureMap feature, int from, int to, double[] sum) {
		for (int y = from, rows; y < to; y += rows) {
			rows = feature.together(y, to);
			addGram(feature.tensor(y), feature.rowInTensor(y) * feature.width(), rows * feature.width(), sum);
		}
	}

	private void addGram(Tensor feature, int first, int pixels, double[] sum) {
		int channels = feature.channels();
		int length = channels * channels;
		int parts = Math.max(1, Math.min(MOST_PARTS, pixels / PIXELS));
		workers.run(parts, (part, worker) -> {
			int from = (int) ((long) pixels * part / parts);
			int to = (int) ((long) pixels * (part + 1) / parts);
			products.gram(feature, first + from, to - from, partial, (long) part * length);
		});
		int strip = 16 * channels;
		workers.run(channels / 16, (rows, worker) -> {
			float[] ofPart = new float[strip];
			float[] ofAll = new float[strip];
			var buffer = partial.buffer();
			for (int part = 0; part < parts; part++) {
				buffer.position(part * length + rows * strip);
				buffer.get(ofPart);
				add(ofAll, ofPart);
			}
			for (int i = 0; i < strip; i++)
				sum[rows * strip + i] += ofAll[i];
		});
	}

	private static void add(float[] sum, float[] next) {
		for (int i = 0; i < sum.length; i++)
			sum[i] += next[i];
	}

	/**
	 * Rows of target = F M, or of target += F M, where F is the feature map as a matrix of pixels x channels.
	 *
	 * @param matrix channels x channels
	 * @param target of the feature map's shape
	 * @param from the first row
	 * @param to the last row + 1
	 */
	public void multiply(FeatureMap feature, Tensor matrix, FeatureMap target, int from, int to, boolean add) {
		for (int y = from, rows; y < to; y += rows) {
			rows = Math.min(feature.together(y, to), target.together(y, to));
			multiply(feature.tensor(y), feature.rowInTensor(y) * feature.width(), rows * feature.width(), matrix, target.tensor(y),
				target.rowInTensor(y) * target.width(), add);
		}
	}

	private void multiply(Tensor feature, int first, int pixels, Tensor matrix, Tensor target, int firstOfTarget, boolean add) {
		workers.run((pixels + PIXELS - 1) / PIXELS, (part, worker) -> {
			int from = part * PIXELS;
			products.multiplyRows(feature, first + from, Math.min(PIXELS, pixels - from), matrix, target, firstOfTarget + from, add);
		});
	}
}
