package neuralstyle.engine;

import java.nio.FloatBuffer;

/**
 * Convolution as one matrix product: each output pixel's 3 x 3 input pixels are a row of the left matrix. More products than
 * {@link WinogradConvolution}, but the better way for few input channels, and as exact as float32 can be.
 */
final class DirectConvolution extends TiledConvolution {

	private static final int PIXELS = 16;

	/** For each worker a piece of the left matrix; the padding at the end of each row stays zero. */
	private final float[][] patches;

	/** @param weights of {@link #pack} */
	DirectConvolution(ConvolutionShape shape, PackedMatrices weights, Workspace workspace) {
		super(shape, PIXELS, weights, workspace);
		patches = new float[workspace.scratch.length][tilesAtOnce * rowLength(inputChannels)];
	}

	/** 3 x 3 x channels, rounded up to whole vectors. */
	static int rowLength(int inputChannels) {
		return (9 * inputChannels + 15) / 16 * 16;
	}

	/** Packs a layer's filters. */
	static PackedMatrices pack(Filters filters, MatrixProducts products, TensorMemory memory) {
		int in = filters.inputChannels();
		int out = filters.outputChannels();
		return products.pack(1, rowLength(in), out, target -> {
			FloatBuffer buffer = target.buffer();
			float[] row = new float[out];
			for (int tap = 0; tap < 9; tap++)
				for (int channel = 0; channel < in; channel++) {
					filters.read(tap / 3, tap % 3, channel, row);
					buffer.put(row);
				}
		}, memory);
	}

	@Override
	void fillLeft(Scratch own, FloatBuffer left, int count, int place) {
		float[] patch = patches[own.worker];
		int rowLength = rowLength(inputChannels);
		int run = 3 * inputChannels;
		for (int y = 0; y < 4; y++)
			for (int x = 0; x < 4; x++) {
				for (int tile = 0; tile < count; tile++)
					for (int dy = 0; dy < 3; dy++)
						System.arraycopy(own.lines[y + dy], (4 * tile + x) * inputChannels, patch, tile * rowLength + dy * run, run);
				left.position(((y * 4 + x) * tilesPerBlock + place) * rowLength);
				left.put(patch, 0, count * rowLength);
			}
	}

	@Override
	void computePixels(Scratch own, FloatBuffer product, int count, int place) {
		for (int y = 0; y < 4; y++)
			for (int x = 0; x < 4; x++) {
				product.position(((y * 4 + x) * tilesPerBlock + place) * outputChannels);
				product.get(own.pixels[y][x], 0, count * outputChannels);
			}
	}
}
