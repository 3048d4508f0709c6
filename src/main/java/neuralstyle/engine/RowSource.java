package neuralstyle.engine;

/** Where a convolution reads its input: rows of a feature map, perhaps changed on the way. Many threads read at once. */
public interface RowSource {

	int height();

	int width();

	int channels();

	/**
	 * Copies pixels of one row. Pixels outside the map are zero, if the source does not say otherwise.
	 *
	 * @param y row, may lie outside
	 * @param x first column, may lie outside
	 * @param columns how many pixels
	 * @param target receives {@code columns * channels()} values from its start on
	 * @param scratch at least as long as the target
	 */
	void read(int y, int x, int columns, float[] target, float[] scratch);
}
