package neuralstyle.engine;

/** The size of a convolution: height and width of its map, and the channels that it reads and writes. Immutable. */
public final class ConvolutionShape {

	final int height;
	final int width;
	final int inputChannels;
	final int outputChannels;

	/** @param height in pixels, the same of input and output; {@code width} likewise */
	public ConvolutionShape(int height, int width, int inputChannels, int outputChannels) {
		this.height = height;
		this.width = width;
		this.inputChannels = inputChannels;
		this.outputChannels = outputChannels;
	}

	/** Multiplications by the definition, which is 9 a pixel, input and output channel. */
	public double work() {
		return 9.0 * height * width * inputChannels * outputChannels;
	}
}
