package neuralstyle.engine;

/** A 3 x 3 convolution with zero padding 1 over a whole feature map. */
public interface Convolution {

	/** Reads the input through the rows, computes, and hands the output to the sink, shared out over the workers. */
	void run(RowSource input, TileSink output);
}
