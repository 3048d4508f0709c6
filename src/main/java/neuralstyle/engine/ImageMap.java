package neuralstyle.engine;

/** An image in an array of the caller's, in the order row, column, channel. */
public final class ImageMap implements PixelMap {

	private static final int CHANNELS = 3;

	private final int height;
	private final int width;
	private float[] values;

	/** Without values yet. */
	public ImageMap(int height, int width) {
		this.height = height;
		this.width = width;
	}

	/** @param values are read and written from now on; kept, not copied; null for none */
	public void use(float[] values) {
		this.values = values;
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
		return CHANNELS;
	}

	@Override
	public void read(int y, int x, int columns, float[] target, int start) {
		System.arraycopy(values, at(y, x), target, start, columns * CHANNELS);
	}

	@Override
	public void write(int y, int x, int columns, float[] source, int start) {
		System.arraycopy(source, start, values, at(y, x), columns * CHANNELS);
	}

	private int at(int y, int x) {
		return (y * width + x) * CHANNELS;
	}
}
