package neuralstyle.engine;

import java.nio.FloatBuffer;

/**
 * A 3 x 3 convolution that works on tiles of 4 x 4 output pixels: the input pixels of tiles become matrices, which are
 * multiplied with the weights, and the products become output pixels.
 * <p>
 * Where the map is large, a block of tiles is done by one worker from input to output, without waiting for others and, as
 * far as it goes, without leaving the processor's cache. Where the weights are larger than the map, they would have to come
 * from memory again for each block; there all workers together make the input matrices, then share the matrices' products,
 * so that each weight is read once, then share the output.
 */
abstract class TiledConvolution implements Convolution {

	/** Values that a loop runs over: a few kilobytes, so that the dozen arrays of a transform stay in the first-level cache. */
	private static final int AT_ONCE = 1024;
	private static final int MOST_CHANNELS = 512;
	/** A tile more than at once, since neighbours share columns. */
	static final int PIECE = AT_ONCE + MOST_CHANNELS;
	/** 4 * tiles + 2 pixels. */
	static final int LINE = 4 * AT_ONCE + 2 * MOST_CHANNELS;
	private static final int TILES_PER_BLOCK = 64;
	/** Groups of products that the workers share where the weights are large: 36 points divide evenly. */
	private static final int PRODUCT_GROUPS = 12;

	final int inputChannels;
	final int outputChannels;
	/** Of a left matrix and of a product: how many tiles there is room for. */
	final int tilesPerBlock;
	private final int tilesAtOnce;
	private final int tilesAcross;
	private final int tiles;
	private final Scratch[] scratch;
	private final Workers workers;
	private final boolean weightsAreLarger;
	/** For each worker its own block's, or the groups that all share. */
	private final Runnable[] products;

	/**
	 * @param matrices how many left matrices a block has
	 * @param weights as packed by {@code products}
	 * @param scratch one for each worker
	 */
	TiledConvolution(int height, int width, int inputChannels, int outputChannels, int matrices, PackedMatrices weights,
		MatrixProducts products, Scratch[] scratch, Workers workers, TensorMemory owner)
	{
		this.inputChannels = inputChannels;
		this.outputChannels = outputChannels;
		this.scratch = scratch;
		this.workers = workers;
		tilesAtOnce = tilesAtOnce(Math.max(inputChannels, outputChannels));
		tilesAcross = (width + 3) / 4;
		tiles = tiles(height, width);
		tilesPerBlock = tilesPerBlock(height, width, inputChannels, outputChannels, products, workers);
		weightsAreLarger = weightsAreLarger(tiles, inputChannels, outputChannels);
		int rows = tilesPerBlock * matrices / weights.count;
		int groups = weightsAreLarger ? Math.min(PRODUCT_GROUPS, weights.count) : scratch.length;
		this.products = new Runnable[groups];
		for (int i = 0; i < groups; i++)
			this.products[i] = weightsAreLarger
				? products.prepare(weights, weights.count * i / groups, weights.count * (i + 1) / groups, rows, scratch[0].left,
					scratch[0].product, owner)
				: products.prepare(weights, 0, weights.count, rows, scratch[i].left, scratch[i].product, owner);
	}

	static int tilesAtOnce(int channels) {
		return Math.max(1, AT_ONCE / channels);
	}

	private static boolean weightsAreLarger(int tiles, int in, int out) {
		return (long) tiles * (in + out) <= (long) in * out;
	}

	/** How many tiles a worker needs room for: where all work on the same matrices, these are the first one's. */
	static int tilesOf(int worker, int height, int width, int in, int out, MatrixProducts products, Workers workers) {
		boolean shared = weightsAreLarger(tiles(height, width), in, out);
		return shared && worker > 0 ? 0 : tilesPerBlock(height, width, in, out, products, workers);
	}

	private static int tiles(int height, int width) {
		return (width + 3) / 4 * ((height + 3) / 4);
	}

	/**
	 * All where the weights are larger; else even shares for the workers, and for two of them at least. NB: where the bits of a
	 * product depend on the number of its rows, this may not depend on the number of workers, which changes no bits.
	 */
	private static int tilesPerBlock(int height, int width, int in, int out, MatrixProducts products, Workers workers) {
		int tiles = tiles(height, width);
		if (weightsAreLarger(tiles, in, out))
			return tiles;
		int share = products.rowsAreIndependent() ? Math.max(2, workers.count()) : 2;
		int blocks = ((tiles + TILES_PER_BLOCK - 1) / TILES_PER_BLOCK + share - 1) / share * share;
		return (tiles + blocks - 1) / blocks;
	}

	@Override
	public void run(RowSource input, TileSink output) {
		if (weightsAreLarger) {
			workers.run(piecesAtOnce(), (piece, worker) -> {
				int from = piece * tilesAtOnce;
				fillLeft(input, scratch[worker], scratch[0].left, from, Math.min(tiles, from + tilesAtOnce), 0);
			});
			workers.run(products.length, (group, worker) -> products[group].run());
			workers.run(piecesAtOnce(), (piece, worker) -> {
				int from = piece * tilesAtOnce;
				computePixels(output, scratch[worker], scratch[0].product, from, Math.min(tiles, from + tilesAtOnce), 0);
			});
			return;
		}
		int blocks = (tiles + tilesPerBlock - 1) / tilesPerBlock;
		workers.run(blocks, (block, worker) -> {
			Scratch own = scratch[worker];
			int from = block * tilesPerBlock;
			int to = Math.min(tiles, from + tilesPerBlock);
			fillLeft(input, own, own.left, from, to, from);
			products[worker].run();
			computePixels(output, own, own.product, from, to, from);
		});
	}

	private int piecesAtOnce() {
		return (tiles + tilesAtOnce - 1) / tilesAtOnce;
	}

	/** @param start the tile that the matrices begin with */
	private void fillLeft(RowSource input, Scratch own, Tensor left, int from, int to, int start) {
		for (int tile = from, count; tile < to; tile += count) {
			count = atOnce(tile, to);
			for (int row = 0; row < 6; row++)
				input.read(tile / tilesAcross * 4 + row - 1, tile % tilesAcross * 4 - 1, 4 * count + 2, own.lines[row], own.line);
			fillLeft(own, left.buffer(), count, tile - start);
		}
	}

	/** @param start the tile that the matrices begin with */
	private void computePixels(TileSink output, Scratch own, Tensor product, int from, int to, int start) {
		for (int tile = from, count; tile < to; tile += count) {
			count = atOnce(tile, to);
			computePixels(own, product.buffer(), count, tile - start);
			output.write(tile / tilesAcross * 4, tile % tilesAcross * 4, count, own.pixels, own.line);
		}
	}

	/** Tiles of one row of tiles. */
	private int atOnce(int tile, int to) {
		return Math.min(Math.min(tilesAtOnce, to - tile), tilesAcross - tile % tilesAcross);
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
