package neuralstyle.engine;

/**
 * How the tiles of 4 x 4 output pixels of a convolution's band are shared: in blocks, each done by one worker, or, where the
 * weights are larger than the band, all at once by all workers ({@link TiledConvolution}).
 */
final class Tiling {

	/** Values that a loop runs over: a few kilobytes, so that the dozen arrays of a transform stay in the first-level cache. */
	private static final int AT_ONCE = 1024;
	private static final int MOST_CHANNELS = 512;
	/** A tile more than at once, since neighbours share columns. */
	static final int PIECE = AT_ONCE + MOST_CHANNELS;
	/** A product of one row is another routine of the libraries, with other bits, from system to system too. */
	private static final int LEAST_TILES = 2;
	/** 4 * tiles + 2 pixels. */
	static final int LINE = 4 * AT_ONCE + 2 * MOST_CHANNELS;

	final int tilesAcross;
	/** Of a band. */
	private final int tiles;
	/** Of a left matrix and of a product: how many tiles there is room for. */
	final int tilesPerBlock;
	final boolean weightsAreLarger;

	Tiling(ConvolutionShape shape, MatrixProducts products, Workers workers) {
		tilesAcross = (shape.width + 3) / 4;
		tiles = tilesAcross * ((Math.min(shape.height, shape.band) + 3) / 4);
		weightsAreLarger = (long) tiles * (shape.inputChannels + shape.outputChannels) <= (long) shape.inputChannels
			* shape.outputChannels;
		tilesPerBlock = Math.max(LEAST_TILES, weightsAreLarger ? tiles
			: tilesOfShare(products.tilesPerBlock(Math.max(shape.inputChannels, shape.outputChannels)), products, workers));
	}

	/**
	 * Even shares for the workers, and for two of them at least. NB: where the bits of a product depend on the number of its
	 * rows, this may not depend on the number of workers, which changes no bits.
	 */
	private int tilesOfShare(int most, MatrixProducts products, Workers workers) {
		int share = products.rowsAreIndependent() ? Math.max(2, workers.count()) : 2;
		int blocks = ((tiles + most - 1) / most + share - 1) / share * share;
		return (tiles + blocks - 1) / blocks;
	}

	/** How many tiles' values of so many channels are transformed in one go. */
	static int tilesAtOnce(int channels) {
		return Math.max(1, AT_ONCE / channels);
	}

	/** How many tiles a worker needs room for: where all work on the same matrices, these are the first one's. */
	int tilesOf(int worker) {
		return weightsAreLarger && worker > 0 ? 0 : tilesPerBlock;
	}

	int blocks(int tiles) {
		return (tiles + tilesPerBlock - 1) / tilesPerBlock;
	}
}
