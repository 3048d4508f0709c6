package neuralstyle.engine;

/** The 3 x 3 filters of a convolution layer, read piece by piece, so that they need not be in memory as a whole. */
public interface Filters {

	int inputChannels();

	int outputChannels();

	/**
	 * Copies the weights of one input channel at one place of the filters.
	 *
	 * @param y 0 to 2, {@code x} likewise
	 * @param target receives {@link #outputChannels()} values
	 */
	void read(int y, int x, int inputChannel, float[] target);
}
