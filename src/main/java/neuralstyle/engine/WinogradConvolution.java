package neuralstyle.engine;

import java.nio.FloatBuffer;

/**
 * Convolution by Winograd's minimal filtering F(4 x 4, 3 x 3): 36 products where the direct way needs 144 (Lavin and Gray,
 * "Fast algorithms for convolutional neural networks", arXiv:1509.09308, equation 8). Relative error of a layer 1 to 2e-6.
 */
final class WinogradConvolution extends TiledConvolution {

	private static final int POINTS = 36;
	private static final int[] IN_ORDER = { 0, 1, 2, 3, 4, 5 };

	/** For each point of a row or column where its matrices stand. */
	private final int[] places;

	/** @param weights of {@link #pack}, or their transposes, which are the weights of the gradient */
	WinogradConvolution(ConvolutionShape shape, PackedMatrices weights, Workspace workspace) {
		super(shape, POINTS, weights, workspace);
		places = weights.transposed ? WinogradTransform.TURNED : IN_ORDER;
	}

	/** Transforms and packs a layer's filters. */
	static PackedMatrices pack(Filters filters, MatrixProducts products, TensorMemory memory) {
		return products.pack(POINTS, filters.inputChannels(), filters.outputChannels(), target -> transform(filters, target),
			memory);
	}

	private static void transform(Filters filters, Tensor target) {
		int in = filters.inputChannels();
		int out = filters.outputChannels();
		float[][] taps = new float[3][out];
		float[][][] half = new float[3][6][out];
		float[][] column = new float[3][];
		float[][] whole = new float[6][out];
		FloatBuffer buffer = target.buffer();
		for (int channel = 0; channel < in; channel++) {
			for (int x = 0; x < 3; x++) {
				for (int y = 0; y < 3; y++)
					filters.read(y, x, channel, taps[y]);
				WinogradTransform.filter(taps, half[x], out);
			}
			for (int i = 0; i < 6; i++) {
				for (int x = 0; x < 3; x++)
					column[x] = half[x][i];
				WinogradTransform.filter(column, whole, out);
				for (int j = 0; j < 6; j++) {
					buffer.position(((i * 6 + j) * in + channel) * out);
					buffer.put(whole[j], 0, out);
				}
			}
		}
	}

	@Override
	void fillLeft(Scratch own, FloatBuffer left, int count, int place) {
		int channels = inputChannels;
		int length = count * channels;
		for (int column = 0; column < 4; column++) {
			// The fifth and sixth column of a tile are the first and second of the next one.
			int tiles = column < 2 ? count + 1 : count;
			for (int row = 0; row < 6; row++)
				for (int tile = 0; tile < tiles; tile++)
					System.arraycopy(own.lines[row], (4 * tile + column) * channels, own.points[row], tile * channels, channels);
			WinogradTransform.input(own.points, own.first[column], own.sums, tiles * channels);
		}
		for (int i = 0; i < 6; i++) {
			for (int column = 0; column < 4; column++)
				own.row[column] = own.first[column][i];
			System.arraycopy(own.first[0][i], channels, own.points[0], 0, length);
			System.arraycopy(own.first[1][i], channels, own.points[1], 0, length);
			own.row[4] = own.points[0];
			own.row[5] = own.points[1];
			WinogradTransform.input(own.row, own.second, own.sums, length);
			for (int j = 0; j < 6; j++) {
				left.position(((places[i] * 6 + places[j]) * tilesPerBlock + place) * channels);
				left.put(own.second[j], 0, length);
			}
		}
	}

	@Override
	void computePixels(Scratch own, FloatBuffer product, int count, int place) {
		int length = count * outputChannels;
		for (int j = 0; j < 6; j++) {
			for (int i = 0; i < 6; i++) {
				product.position(((places[i] * 6 + places[j]) * tilesPerBlock + place) * outputChannels);
				product.get(own.points[i], 0, length);
			}
			WinogradTransform.output(own.points, own.first[j], own.sums, length);
		}
		for (int row = 0; row < 4; row++) {
			for (int j = 0; j < 6; j++)
				own.row[j] = own.first[j][row];
			WinogradTransform.output(own.row, own.pixels[row], own.sums, length);
		}
	}
}
