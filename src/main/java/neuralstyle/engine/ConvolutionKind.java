package neuralstyle.engine;

/** The ways of computing a convolution: how to pack its filters, how much room it needs, how to make it. */
public enum ConvolutionKind {

	/** F(4 x 4, 3 x 3): the fastest, but for few input channels. */
	WINOGRAD(36) {

		@Override
		public PackedMatrices pack(Filters filters, MatrixProducts products, TensorMemory owner) {
			return WinogradConvolution.pack(filters, products, owner);
		}

		@Override
		int rowLength(int inputChannels) {
			return inputChannels;
		}

		@Override
		public Convolution create(int height, int width, int in, int out, PackedMatrices weights, MatrixProducts products,
			Scratch[] scratch, Workers workers, TensorMemory owner)
		{
			return new WinogradConvolution(height, width, in, out, weights, products, scratch, workers, owner);
		}
	},

	/** By its definition: the most exact. */
	DIRECT(16) {

		@Override
		public PackedMatrices pack(Filters filters, MatrixProducts products, TensorMemory owner) {
			return DirectConvolution.pack(filters, products, owner);
		}

		@Override
		int rowLength(int inputChannels) {
			return DirectConvolution.rowLength(inputChannels);
		}

		@Override
		public Convolution create(int height, int width, int in, int out, PackedMatrices weights, MatrixProducts products,
			Scratch[] scratch, Workers workers, TensorMemory owner)
		{
			return new DirectConvolution(height, width, in, out, weights, products, scratch, workers, owner);
		}
	};

	/** Rows of the matrices for one tile. */
	private final int rowsPerTile;

	ConvolutionKind(int rowsPerTile) {
		this.rowsPerTile = rowsPerTile;
	}

	/** Brings a layer's filters into the form of this way. */
	public abstract PackedMatrices pack(Filters filters, MatrixProducts products, TensorMemory owner);

	/**
	 * @param weights of {@link #pack}; those of Winograd, transposed, are the weights of the gradient
	 * @param scratch one for each worker, with room for {@link #leftLength} and {@link #productLength}
	 */
	public abstract Convolution create(int height, int width, int in, int out, PackedMatrices weights, MatrixProducts products,
		Scratch[] scratch, Workers workers, TensorMemory owner);

	/** Elements of a left matrix' row. */
	abstract int rowLength(int inputChannels);

	/** Elements of the left matrices that a worker (0 to {@link Workers#count()} - 1) has. */
	public long leftLength(int height, int width, int in, int out, MatrixProducts products, Workers workers, int worker) {
		return (long) rowsPerTile * TiledConvolution.tilesOf(worker, height, width, in, out, products, workers) * rowLength(in);
	}

	/** Elements of the products that a worker has. */
	public long productLength(int height, int width, int in, int out, MatrixProducts products, Workers workers, int worker) {
		return (long) rowsPerTile * TiledConvolution.tilesOf(worker, height, width, in, out, products, workers) * out;
	}
}
