package neuralstyle.engine;

import java.nio.FloatBuffer;

/**
 * A feature map, or a gradient with respect to one, of which memory holds as many rows as are needed at a time: row y lies where
 * y modulo that number says, so each row takes the place of one far above. A map may also be held whole.
 */
public final class FeatureMap implements PixelMap {

	/** A Java buffer over native memory has at most 2^31 - 1 bytes, so larger maps are in several parts. */
	private static final long MOST_BYTES = 1 << 30;

	private final int height;
	private final int width;
	private final int channels;
	private final int held;
	private final int rowsOfPart;
	private final Tensor[] parts;

	private FeatureMap(int height, int width, int channels, int held, int rowsOfPart, Tensor[] parts) {
		this.height = height;
		this.width = width;
		this.channels = channels;
		this.held = held;
		this.rowsOfPart = rowsOfPart;
		this.parts = parts;
	}

	/** All of a map. */
	public static FeatureMap whole(Tensor tensor) {
		return held(tensor.height(), tensor);
	}

	/** @param tensor has as many rows as are held, one at least */
	public static FeatureMap held(int height, Tensor tensor) {
		return new FeatureMap(height, tensor.width(), tensor.channels(), tensor.height(), tensor.height(), new Tensor[] { tensor });
	}

	/**
	 * All of a map of any size.
	 *
	 * @param band rows that are made at a time, and lie together in memory
	 * @param memory owns it
	 */
	public static FeatureMap whole(int height, int width, int channels, int band, TensorMemory memory) {
		long ofBand = (long) band * width * channels * Float.BYTES;
		int rows = (int) Math.min(height, Math.max(1, MOST_BYTES / ofBand) * band);
		Tensor[] parts = new Tensor[(height + rows - 1) / rows];
		for (int i = 0; i < parts.length; i++)
			parts[i] = memory.tensor(Math.min(rows, height - i * rows), width, channels);
		return new FeatureMap(height, width, channels, height, rows, parts);
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
		return channels;
	}

	/** Values of the map, held or not. */
	public long length() {
		return (long) height * width * channels;
	}

	@Override
	public void read(int y, int x, int columns, float[] target, int start) {
		at(y, x).get(target, start, columns * channels);
	}

	@Override
	public void write(int y, int x, int columns, float[] source, int start) {
		at(y, x).put(source, start, columns * channels);
	}

	private FloatBuffer at(int y, int x) {
		FloatBuffer buffer = tensor(y).buffer();
		buffer.position((rowInTensor(y) * width + x) * channels);
		return buffer;
	}

	/** Where the row lies. */
	Tensor tensor(int y) {
		return parts[y % held / rowsOfPart];
	}

	int rowInTensor(int y) {
		return y % held % rowsOfPart;
	}

	/** How many of the rows from this one on, and before the last one, lie one after another in the same tensor. */
	int together(int y, int to) {
		return Math.min(to - y, tensor(y).height() - rowInTensor(y));
	}
}
