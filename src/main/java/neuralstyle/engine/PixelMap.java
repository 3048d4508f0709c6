package neuralstyle.engine;

/** Rows of pixels, each with as many values as there are channels, channels running fastest. */
public interface PixelMap {

	int height();

	int width();

	int channels();

	/**
	 * Copies pixels of one row.
	 *
	 * @param y row, inside
	 * @param x first column, inside
	 * @param columns how many pixels, all inside
	 * @param target receives {@code columns * channels()} values from place {@code start} on
	 */
	void read(int y, int x, int columns, float[] target, int start);

	/** The other way: {@code columns * channels()} values of the source, from place {@code start} on. */
	void write(int y, int x, int columns, float[] source, int start);
}
