package neuralstyle.engine;

import java.util.function.DoubleUnaryOperator;

/**
 * Multiplies an image's cosine transform (DCT-II, orthonormal, each channel for itself) by a function of the frequency: a
 * symmetric linear map of the image. It is transformed in place, along the rows, then some columns at once there and back, so
 * that whole lines of the cache are read, then along the rows back. For one thread at a time.
 */
public final class FrequencyFilter {

	private static final int CHANNELS = 3;
	private static final int ROWS_AT_ONCE = 2;
	/** Pixels side by side: the channels of 4 are 48 bytes. */
	private static final int COLUMNS_AT_ONCE = 4;

	private final int height;
	private final int width;
	private final DoubleUnaryOperator factor;
	private final Workers workers;
	private final CosineTransform across;
	private final CosineTransform down;
	/** Each worker's lines, two by two. */
	private final double[][] lines;
	/** Each worker's room for transforms. */
	private final double[][] rooms;

	/**
	 * @param factor of the square of a frequency in cycles a pixel, 0 to 1/2; used by several threads
	 * @param workers stay the caller's
	 */
	public FrequencyFilter(int height, int width, DoubleUnaryOperator factor, Workers workers) {
		this.height = height;
		this.width = width;
		this.factor = factor;
		this.workers = workers;
		try (OneThread alone = new OneThread()) {
			across = new CosineTransform(width);
			down = width == height ? across : new CosineTransform(height);
		}
		lines = new double[workers.count()][CHANNELS * Math.max(ROWS_AT_ONCE * width, COLUMNS_AT_ONCE * height)];
		rooms = new double[workers.count()][Math.max(across.room(), down.room())];
	}

	/**
	 * @param from in the order row, column, channel (3); may be the same as {@code to}
	 * @param to receives the filtered image
	 */
	public void apply(float[] from, float[] to) {
		try (OneThread alone = new OneThread()) {
			workers.run(parts(height, ROWS_AT_ONCE), (part, worker) -> {
				int[] starts = rows(part);
				read(from, starts, CHANNELS, across.positions, lines[worker]);
				for (int at = 0; at < starts.length * width; at += 2 * width)
					across.forward(lines[worker], at, rooms[worker]);
				write(lines[worker], across.frequencies, to, starts, CHANNELS);
			});
			workers.run(parts(width, COLUMNS_AT_ONCE), (part, worker) -> filterColumns(to, part, lines[worker],
				rooms[worker]));
			workers.run(parts(height, ROWS_AT_ONCE), (part, worker) -> {
				int[] starts = rows(part);
				read(to, starts, CHANNELS, across.frequencies, lines[worker]);
				for (int at = 0; at < starts.length * width; at += 2 * width)
					across.inverse(lines[worker], at, rooms[worker]);
				write(lines[worker], across.positions, to, starts, CHANNELS);
			});
		}
	}

	private static int parts(int count, int atOnce) {
		return (count + atOnce - 1) / atOnce;
	}

	/** Where the rows of a part begin, channel by channel: rows of one channel share a transform. */
	private int[] rows(int part) {
		int first = part * ROWS_AT_ONCE;
		int count = Math.min(ROWS_AT_ONCE, height - first);
		int[] starts = new int[CHANNELS * count];
		for (int i = 0; i < starts.length; i++)
			starts[i] = (first + i % count) * width * CHANNELS + i / count;
		return starts;
	}

	private void filterColumns(float[] image, int part, double[] own, double[] room) {
		int first = part * COLUMNS_AT_ONCE;
		int count = Math.min(COLUMNS_AT_ONCE, width - first);
		int[] starts = new int[CHANNELS * count];
		for (int i = 0; i < starts.length; i++)
			starts[i] = CHANNELS * first + i;
		read(image, starts, CHANNELS * width, down.positions, own);
		for (int at = 0; at < starts.length * height; at += 2 * height)
			down.forward(own, at, room);
		for (int i = 0; i < count; i++)
			multiply((first + i) / (2.0 * width), own, CHANNELS * i);
		for (int at = 0; at < starts.length * height; at += 2 * height)
			down.inverse(own, at, room);
		write(own, down.positions, image, starts, CHANNELS * width);
	}

	/** The channels' columns of one frequency across, from one of the lines on. */
	private void multiply(double frequency, double[] own, int line) {
		for (int v = 0; v < height; v++) {
			double vertical = v / (2.0 * height);
			double value = factor.applyAsDouble(frequency * frequency + vertical * vertical);
			for (int channel = 0; channel < CHANNELS; channel++)
				own[place(line + channel, height) + down.frequencies[v]] *= value;
		}
	}

	/** Where one of some lines begins, which lie two by two. */
	private static int place(int line, int length) {
		return line / 2 * 2 * length + line % 2;
	}

	/** @param step from one value of a line to the next. NB: without a second line the last one has zeros beside it */
	private static void read(float[] image, int[] starts, int step, int[] order, double[] own) {
		for (int i = 0; i < order.length; i++)
			for (int line = 0; line < starts.length; line++)
				own[place(line, order.length) + order[i]] = image[starts[line] + i * step];
		if (starts.length % 2 == 1)
			for (int i = 0; i < order.length; i++)
				own[place(starts.length, order.length) + 2 * i] = 0;
	}

	private static void write(double[] own, int[] order, float[] image, int[] starts, int step) {
		for (int i = 0; i < order.length; i++)
			for (int line = 0; line < starts.length; line++)
				image[starts[line] + i * step] = (float) own[place(line, order.length) + order[i]];
	}
}
