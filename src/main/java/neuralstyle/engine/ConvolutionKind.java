package neuralstyle.engine;

/** The ways of computing a convolution: how to pack its filters, how much room it needs, how to make it. */
public enum ConvolutionKind {

	/** F(4 x 4, 3 x 3): the fastest, but for few input channels. */
	WINOGRAD(36) {

		@Override
		public PackedMatrices pack(Filters filters, MatrixProducts products, TensorMemory memory) {
			return WinogradConvolution.pack(filters, products, memory);
		}

		@Override
		int rowLength(int inputChannels) {
			return inputChannels;
		}

		@Override
		public Convolution create(ConvolutionShape shape, PackedMatrices weights, Workspace workspace) {
			return new WinogradConvolution(shape, weights, workspace);
		}
	},

	/** By its definition: the most exact. */
	DIRECT(16) {

		@Override
		public PackedMatrices pack(Filters filters, MatrixProducts products, TensorMemory memory) {
			return DirectConvolution.pack(filters, products, memory);
		}

		@Override
		int rowLength(int inputChannels) {
			return DirectConvolution.rowLength(inputChannels);
		}

		@Override
		public Convolution create(ConvolutionShape shape, PackedMatrices weights, Workspace workspace) {
			return new DirectConvolution(shape, weights, workspace);
		}
	};

	/** Rows of the matrices for one tile. */
	private final int rowsPerTile;

	ConvolutionKind(int rowsPerTile) {
		this.rowsPerTile = rowsPerTile;
	}

	/**
	 * Brings a layer's filters into the form of this way.
	 *
	 * @param memory owns the packed form
	 */
	public abstract PackedMatrices pack(Filters filters, MatrixProducts products, TensorMemory memory);

	/** @param weights of {@link #pack}; those of Winograd, transposed, are the weights of the gradient */
	public abstract Convolution create(ConvolutionShape shape, PackedMatrices weights, Workspace workspace);

	/** Elements of a left matrix' row. */
	abstract int rowLength(int inputChannels);

	/** Elements of the left matrices that a worker (0 to {@link Workers#count()} - 1) has. */
	public long leftLength(ConvolutionShape shape, MatrixProducts products, Workers workers, int worker) {
		return rowLength(shape.inputChannels) * rows(shape, products, workers, worker);
	}

	/** Elements of the products that a worker has. */
	public long productLength(ConvolutionShape shape, MatrixProducts products, Workers workers, int worker) {
		return shape.outputChannels * rows(shape, products, workers, worker);
	}

	private long rows(ConvolutionShape shape, MatrixProducts products, Workers workers, int worker) {
		return (long) rowsPerTile * new Tiling(shape, products, workers).tilesOf(worker);
	}
}
