package neuralstyle.engine;

import java.util.function.DoubleUnaryOperator;

/**
 * Multiplies an image's cosine transform (DCT-II, orthonormal, each channel for itself) by a function of the frequency: a
 * symmetric linear map of the image. The transforms are matrix products, which at these sizes are a few percent of an
 * evaluation and need no library for fast transforms.
 */
public final class FrequencyFilter implements AutoCloseable {

	/** The longest side of an image: a Java buffer over native memory has at most 2^31 - 1 bytes. */
	public static final int MOST_SIDE = (int) Math.sqrt(Integer.MAX_VALUE / Float.BYTES);

	private static final int CHANNELS = 3;
	private static final int ROWS_AT_ONCE = 64;

	private final int height;
	private final int width;
	private final MatrixProducts products;
	private final Workers workers;
	private final TensorMemory memory = new TensorMemory();
	/** cosines of rows and columns: from pixels to frequencies, and transposed. */
	private final Tensor acrossForth;
	private final Tensor acrossBack;
	private final Tensor downForth;
	private final Tensor downBack;
	/** The three channels' rows one after another, and their columns. */
	private final Tensor[] rows = new Tensor[2];
	private final Tensor[] columns = new Tensor[2];
	/** Factors in the order column, row. */
	private final float[] factors;

	/**
	 * @param factor of a frequency in cycles a pixel, 0 to 0.71
	 * @param height of the images, at most {@link #MOST_SIDE}; {@code width} likewise
	 * @param workers stay the caller's
	 */
	public FrequencyFilter(int height, int width, DoubleUnaryOperator factor, Workers workers) {
		this.height = height;
		this.width = width;
		this.workers = workers;
		products = Natives.products();
		try {
			acrossForth = cosines(width, false);
			acrossBack = cosines(width, true);
			downForth = width == height ? acrossForth : cosines(height, false);
			downBack = width == height ? acrossBack : cosines(height, true);
			for (int i = 0; i < 2; i++) {
				rows[i] = memory.tensor(1, CHANNELS * height, width);
				columns[i] = memory.tensor(1, CHANNELS * width, height);
			}
			factors = new float[width * height];
			for (int x = 0; x < width; x++)
				for (int y = 0; y < height; y++)
					factors[x * height + y] = (float) factor.applyAsDouble(Math.hypot(x / (2.0 * width), y / (2.0 * height)));
		} catch (RuntimeException | Error e) {
			close();
			throw e;
		}
	}

	/** @return length x length, from position to frequency: a row vector times this is its transform */
	private Tensor cosines(int length, boolean transposed) {
		Tensor matrix = memory.tensor(1, length, length);
		float[] line = new float[length];
		for (int row = 0; row < length; row++) {
			for (int column = 0; column < length; column++)
				line[column] = transposed ? cosine(length, column, row) : cosine(length, row, column);
			put(matrix, row, line);
		}
		return matrix;
	}

	private static float cosine(int length, int position, int frequency) {
		return (float) (Math.sqrt((frequency == 0 ? 1.0 : 2.0) / length)
			* Math.cos(Math.PI * (2 * position + 1) * frequency / (2.0 * length)));
	}

	/** Bytes of native memory. */
	public static double bytes(int height, int width) {
		double cosines = (double) width * width + (width == height ? 0 : (double) height * height);
		return 2 * Float.BYTES * (cosines + 2.0 * CHANNELS * width * height);
	}

	/**
	 * @param from in the order row, column, channel (3); may be the same as {@code to}
	 * @param to receives the filtered image
	 */
	public void apply(float[] from, float[] to) {
		workers.run(CHANNELS * height, (row, worker) -> {
			float[] line = new float[width];
			int at = row % height * width * CHANNELS + row / height;
			for (int x = 0; x < width; x++)
				line[x] = from[at + CHANNELS * x];
			put(rows[0], row, line);
		});
		multiply(rows[0], acrossForth, rows[1]);
		transpose(rows[1], height, columns[0]);
		multiply(columns[0], downForth, columns[1]);
		workers.run(CHANNELS * width, (column, worker) -> {
			float[] line = get(columns[1], column);
			int at = column % width * height;
			for (int y = 0; y < height; y++)
				line[y] *= factors[at + y];
			put(columns[1], column, line);
		});
		multiply(columns[1], downBack, columns[0]);
		transpose(columns[0], width, rows[1]);
		multiply(rows[1], acrossBack, rows[0]);
		workers.run(CHANNELS * height, (row, worker) -> {
			float[] line = get(rows[0], row);
			int at = row % height * width * CHANNELS + row / height;
			for (int x = 0; x < width; x++)
				to[at + CHANNELS * x] = line[x];
		});
	}

	/** NB: parts of a fixed size, so that the number of threads changes no bits. */
	private void multiply(Tensor lines, Tensor matrix, Tensor product) {
		int count = lines.pixels();
		workers.run((count + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE, (part, worker) -> {
			int first = part * ROWS_AT_ONCE;
			products.multiplyRows(lines, first, Math.min(ROWS_AT_ONCE, count - first), matrix, product, first, false);
		});
	}

	/** Each channel for itself. @param lines of a channel */
	private void transpose(Tensor from, int lines, Tensor to) {
		int length = from.channels();
		int strips = (length + 15) / 16;
		workers.run(CHANNELS * strips, (part, worker) -> {
			int channel = part / strips;
			int first = part % strips * 16;
			int count = Math.min(16, length - first);
			float[][] turned = new float[count][lines];
			float[] piece = new float[count];
			var buffer = from.buffer();
			for (int line = 0; line < lines; line++) {
				buffer.position((channel * lines + line) * length + first);
				buffer.get(piece);
				for (int i = 0; i < count; i++)
					turned[i][line] = piece[i];
			}
			for (int i = 0; i < count; i++)
				put(to, channel * length + first + i, turned[i]);
		});
	}

	private static void put(Tensor tensor, int line, float[] values) {
		var buffer = tensor.buffer();
		buffer.position(line * tensor.channels());
		buffer.put(values);
	}

	private static float[] get(Tensor tensor, int line) {
		float[] values = new float[tensor.channels()];
		var buffer = tensor.buffer();
		buffer.position(line * tensor.channels());
		buffer.get(values);
		return values;
	}

	@Override
	public void close() {
		memory.close();
	}
}
