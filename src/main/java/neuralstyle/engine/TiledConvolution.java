package neuralstyle.engine;

import java.nio.FloatBuffer;

/**
 * A 3 x 3 convolution that works on tiles of 4 x 4 output pixels: the input pixels of tiles become matrices, which are
 * multiplied with the weights, and the products become output pixels.
 * <p>
 * Where the band is large, a block of tiles is done by one worker from input to output, without waiting for others and, as
 * far as it goes, without leaving the processor's cache. Where the weights are larger than the band, they would have to come
 * from memory again for each block; there all workers together make the input matrices, then share the matrices' products,
 * so that each weight is read once, then share the output.
 */
abstract class TiledConvolution implements Convolution {

	/** Groups of products that the workers share where the weights are large: 36 points divide evenly. */
	private static final int PRODUCT_GROUPS = 12;

	final int inputChannels;
	final int outputChannels;
	/** Of a left matrix and of a product: how many tiles there is room for. */
	final int tilesPerBlock;
	final int tilesAtOnce;
	private final Tiling tiling;
	private final Scratch[] scratch;
	private final Workers workers;
	/** For each worker its own block's, or the groups that all share. */
	private final Runnable[] products;

	/**
	 * @param matrices how many left matrices a block has
	 * @param weights as packed by the workspace's products
	 */
	TiledConvolution(ConvolutionShape shape, int matrices, PackedMatrices weights, Workspace workspace) {
		inputChannels = shape.inputChannels;
		outputChannels = shape.outputChannels;
		scratch = workspace.scratch;
		workers = workspace.workers;
		tiling = new Tiling(shape, workspace.products, workers);
		tilesPerBlock = tiling.tilesPerBlock;
		tilesAtOnce = Tiling.tilesAtOnce(Math.max(inputChannels, outputChannels));
		int rows = tilesPerBlock * matrices / weights.count;
		products = new Runnable[tiling.weightsAreLarger ? Math.min(PRODUCT_GROUPS, weights.count) : scratch.length];
		for (int i = 0; i < products.length; i++)
			products[i] = tiling.weightsAreLarger ? prepare(weights, i, rows, workspace)
				: workspace.products.prepare(weights, 0, weights.count, rows, scratch[i].left, scratch[i].product, workspace.memory);
	}

	/** One of the groups that all share. */
	private Runnable prepare(PackedMatrices weights, int group, int rows, Workspace workspace) {
		return workspace.products.prepare(weights, weights.count * group / products.length,
			weights.count * (group + 1) / products.length, rows, scratch[0].left, scratch[0].product, workspace.memory);
	}

	@Override
	public void run(RowSource input, TileSink output, int fromRow, int toRow) {
		int start = fromRow / 4 * tiling.tilesAcross;
		int end = (toRow + 3) / 4 * tiling.tilesAcross;
		if (tiling.weightsAreLarger) {
			int pieces = (end - start + tilesAtOnce - 1) / tilesAtOnce;
			workers.run(pieces, (piece, worker) -> {
				int from = start + piece * tilesAtOnce;
				fillLeft(input, scratch[worker], scratch[0].left, from, Math.min(end, from + tilesAtOnce), start);
			});
			workers.run(products.length, (group, worker) -> products[group].run());
			workers.run(pieces, (piece, worker) -> {
				int from = start + piece * tilesAtOnce;
				computePixels(output, scratch[worker], scratch[0].product, from, Math.min(end, from + tilesAtOnce), start);
			});
			return;
		}
		workers.run(tiling.blocks(end - start), (block, worker) -> {
			Scratch own = scratch[worker];
			int from = start + block * tilesPerBlock;
			int to = Math.min(end, from + tilesPerBlock);
			fillLeft(input, own, own.left, from, to, from);
			products[worker].run();
			computePixels(output, own, own.product, from, to, from);
		});
	}

	/** @param start the tile that the matrices begin with */
	private void fillLeft(RowSource input, Scratch own, Tensor left, int from, int to, int start) {
		int tilesAcross = tiling.tilesAcross;
		for (int tile = from, count; tile < to; tile += count) {
			count = atOnce(tile, to);
			for (int row = 0; row < 6; row++)
				input.read(tile / tilesAcross * 4 + row - 1, tile % tilesAcross * 4 - 1, 4 * count + 2, own.lines[row], own.line);
			fillLeft(own, left.buffer(), count, tile - start);
		}
	}

	/** @param start the tile that the matrices begin with */
	private void computePixels(TileSink output, Scratch own, Tensor product, int from, int to, int start) {
		int tilesAcross = tiling.tilesAcross;
		for (int tile = from, count; tile < to; tile += count) {
			count = atOnce(tile, to);
			computePixels(own, product.buffer(), count, tile - start);
			output.write(tile / tilesAcross * 4, tile % tilesAcross * 4, count, own.pixels, own.line);
		}
	}

	/** Tiles of one row of tiles. */
	private int atOnce(int tile, int to) {
		return Math.min(Math.min(tilesAtOnce, to - tile), tiling.tilesAcross - tile % tiling.tilesAcross);
	}

	/**
	 * Writes the rows of the left matrices that belong to some tiles.
	 *
	 * @param own holds the tiles' input in {@link Scratch#lines}: six rows of 4 * count + 2 pixels
	 * @param place of the first of the tiles in the matrices
	 */
	abstract void fillLeft(Scratch own, FloatBuffer left, int count, int place);

	/** Turns rows of the products into {@link Scratch#pixels}. */
	abstract void computePixels(Scratch own, FloatBuffer product, int count, int place);
}
