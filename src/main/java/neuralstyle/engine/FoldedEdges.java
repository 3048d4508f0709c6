package neuralstyle.engine;

/**
 * The gradient of a convolution that reads {@link RepeatedEdges}: it is computed on a map with a frame of one pixel, and
 * what falls on the frame is added to the edge pixels, which were repeated there.
 * <p>
 * The map is placed so that an edge pixel and the frame beside it are in the same tile: they are added where they come out
 * of the convolution, by one worker.
 */
public final class FoldedEdges {

	private static final int TILE = 4;

	private final int height;
	private final int width;
	/** Where the map begins in the convolution's map. */
	private final int top;
	private final int left;

	/** @param height of the map without frame, {@code width} likewise */
	public FoldedEdges(int height, int width) {
		this.height = height;
		this.width = width;
		top = start(height);
		left = start(width);
	}

	/** Neither the first pixel of the map nor the one after its last may be a tile's first. */
	private static int start(int length) {
		return (length + 1) % TILE == 0 ? 2 : 1;
	}

	/** Row of the convolution where the map begins. */
	public int top() {
		return top;
	}

	/** Height of the convolution. */
	public int height() {
		return top + height + 1;
	}

	/** Width of the convolution. */
	public int width() {
		return left + width + 1;
	}

	/** The gradient with respect to the output, as the convolution is to read it. */
	public RowSource place(RowSource gradient) {
		return new RowSource() {

			@Override
			public int height() {
				return FoldedEdges.this.height();
			}

			@Override
			public int width() {
				return FoldedEdges.this.width();
			}

			@Override
			public int channels() {
				return gradient.channels();
			}

			@Override
			public void read(int y, int x, int columns, float[] target, float[] scratch) {
				gradient.read(y - top, x - left, columns, target, scratch);
			}
		};
	}

	/** @param map takes the gradient with respect to the input, without frame */
	public TileSink foldInto(TileRows map) {
		return (y, x, tiles, values, scratch) -> {
			int count = tiles * map.channels();
			foldRow(top - 1 - y, top - y, values, count);
			foldRow(top + height - y, top + height - 1 - y, values, count);
			// After the rows, which bring the corners to the edge's ends.
			foldColumn(left - 1 - x, left - x, tiles, values, map.channels());
			foldColumn(left + width - x, left + width - 1 - x, tiles, values, map.channels());
			map.write(y - top, x - left, tiles, values, scratch);
		};
	}

	private static void foldRow(int frame, int edge, float[][][] values, int count) {
		if (frame >= 0 && frame < TILE)
			for (int column = 0; column < TILE; column++)
				add(values[edge][column], values[frame][column], 0, count);
	}

	private static void foldColumn(int frame, int edge, int tiles, float[][][] values, int channels) {
		if (frame >= 0 && frame < TILE * tiles)
			for (int row = 0; row < TILE; row++)
				add(values[row][edge % TILE], values[row][frame % TILE], frame / TILE * channels, channels);
	}

	private static void add(float[] sum, float[] values, int from, int count) {
		for (int i = from; i < from + count; i++)
			sum[i] += values[i];
	}
}
