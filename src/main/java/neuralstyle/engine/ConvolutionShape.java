package neuralstyle.engine;

/**
 * The size of a convolution: height and width of its map, the channels that it reads and writes, and how many rows are computed at
 * a time. Immutable.
 */
public final class ConvolutionShape {

	final int height;
	final int width;
	final int inputChannels;
	final int outputChannels;
	final int band;

	/**
	 * @param height in pixels, the same of input and output; {@code width} likewise
	 * @param band rows that are computed at a time, a multiple of 4 or all
	 */
	public ConvolutionShape(int height, int width, int inputChannels, int outputChannels, int band) {
		this.height = height;
		this.width = width;
		this.inputChannels = inputChannels;
		this.outputChannels = outputChannels;
		this.band = band;
	}

	public int height() {
		return height;
	}

	/** Rows that are computed at a time. */
	public int band() {
		return band;
	}

	/** Whether all rows are computed at once. */
	public boolean isOneBand() {
		return band >= height;
	}

	/** Multiplications by the definition, which is 9 a pixel, input and output channel. */
	public double work() {
		return 9.0 * height * width * inputChannels * outputChannels;
	}
}
