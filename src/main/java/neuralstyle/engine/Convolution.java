package neuralstyle.engine;

/** A 3 x 3 convolution with zero padding 1 over a feature map. */
public interface Convolution {

	/**
	 * Reads the input through the rows, computes rows of the output, and hands them to the sink, shared out over the workers.
	 *
	 * @param from the first row, a multiple of 4
	 * @param to the last row + 1, a multiple of 4 or the map's height; at most a band ({@link ConvolutionShape}) after the first
	 */
	void run(RowSource input, TileSink output, int from, int to);
}
