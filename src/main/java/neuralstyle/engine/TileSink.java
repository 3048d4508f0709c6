package neuralstyle.engine;

/** Takes the output of a convolution, 4 x 4 pixels a tile. Many threads write at once, each its own tiles. */
public interface TileSink {

	/**
	 * @param y row of the first pixel, a multiple of 4
	 * @param x column of the first pixel of the first tile, a multiple of 4
	 * @param tiles how many, side by side; the last rows and columns may lie outside the map
	 * @param values {@code [row 0..3][column 0..3]}: all tiles' values there, {@code tiles * channels} in the order tile,
	 *        channel; may be changed
	 * @param scratch of 4 * tiles * channels values at least
	 */
	void write(int y, int x, int tiles, float[][][] values, float[] scratch);
}
