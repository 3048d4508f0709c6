package neuralstyle.engine;

/**
 * A 3 x 3 convolution that works on tiles of 4 x 4 output pixels: the input pixels of a block of tiles become matrices,
 * which are multiplied with the weights, and the products become output pixels.
 * <p>
 * A block is done by one worker from input to output, without waiting for others and, as far as it goes, without leaving the
 * processor's cache.
 */
abstract class TiledConvolution implements Convolution {

	/** Values that a loop runs over: a few kilobytes, so that the dozen arrays of a transform stay in the first-level cache. */
	private static final int AT_ONCE = 1024;
	private static final int MOST_CHANNELS = 512;
	/** A tile more than at once, since neighbours share columns. */
	static final int PIECE = AT_ONCE + MOST_CHANNELS;
	/** 4 * tiles + 2 pixels. */
	static final int LINE = 4 * AT_ONCE + 2 * MOST_CHANNELS;
	private static final int TILES_PER_BLOCK = 96;

	final int inputChannels;
	final int outputChannels;
	final int tilesPerBlock;
	private final int tilesAtOnce;
	private final int tilesAcross;
	private final int tiles;
	private final Scratch[] scratch;
	private final Workers workers;
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
		tiles = tilesAcross * ((height + 3) / 4);
		tilesPerBlock = tilesPerBlock(height, width, products, workers);
		this.products = new Runnable[scratch.length];
		for (int i = 0; i < scratch.length; i++)
			this.products[i] = products.prepare(weights, tilesPerBlock * matrices / weights.count, scratch[i].left,
				scratch[i].product, owner);
	}

	static int tilesAtOnce(int channels) {
		return Math.max(1, AT_ONCE / channels);
	}

	/**
	 * Even shares for the workers, and for two of them at least. NB: where the bits of a product depend on the number of its
	 * rows, this may not depend on the number of workers, which changes no bits.
	 */
	static int tilesPerBlock(int height, int width, MatrixProducts products, Workers workers) {
		int tiles = ((width + 3) / 4) * ((height + 3) / 4);
		int share = products.rowsAreIndependent() ? Math.max(2, workers.count()) : 2;
		int blocks = ((tiles + TILES_PER_BLOCK - 1) / TILES_PER_BLOCK + share - 1) / share * share;
		return (tiles + blocks - 1) / blocks;
	}

	@Override
	public void run(RowSource input, TileSink output) {
		int blocks = (tiles + tilesPerBlock - 1) / tilesPerBlock;
		workers.run(blocks, (block, worker) -> {
			Scratch own = scratch[worker];
			int from = block * tilesPerBlock;
			int to = Math.min(tiles, from + tilesPerBlock);
			for (int tile = from, count; tile < to; tile += count) {
				count = atOnce(tile, to);
				readIn(input, own, tile / tilesAcross * 4, tile % tilesAcross * 4, count, tile - from);
			}
			products[worker].run();
			for (int tile = from, count; tile < to; tile += count) {
				count = atOnce(tile, to);
				computePixels(own, count, tile - from);
				output.write(tile / tilesAcross * 4, tile % tilesAcross * 4, count, own.pixels, own.line);
			}
		});
	}

	/** Tiles of one row of tiles. */
	private int atOnce(int tile, int to) {
		return Math.min(Math.min(tilesAtOnce, to - tile), tilesAcross - tile % tilesAcross);
	}

	private void readIn(RowSource input, Scratch own, int y, int x, int count, int place) {
		for (int row = 0; row < 6; row++)
			input.read(y + row - 1, x - 1, 4 * count + 2, own.lines[row], own.line);
		fillLeft(own, count, place);
	}

	/**
	 * Writes the rows of the left matrices that belong to some tiles.
	 *
	 * @param own holds the tiles' input in {@link Scratch#lines}: six rows of 4 * count + 2 pixels
	 * @param place of the first of the tiles in the block
	 */
	abstract void fillLeft(Scratch own, int count, int place);

	/** Turns rows of the products into {@link Scratch#pixels}. */
	abstract void computePixels(Scratch own, int count, int place);
}
