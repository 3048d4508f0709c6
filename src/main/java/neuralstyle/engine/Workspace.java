package neuralstyle.engine;

/** What the convolutions of a network have in common: how they multiply, who works, room to work in, and who owns memory. */
public final class Workspace {

	final MatrixProducts products;
	/** One for each worker. */
	final Scratch[] scratch;
	final Workers workers;
	final TensorMemory memory;

	/**
	 * @param scratch one for each worker, with room for the {@link ConvolutionKind#leftLength} and
	 *          {@link ConvolutionKind#productLength} of every convolution
	 * @param workers stay the caller's
	 * @param memory owns what the convolutions prepare; the caller's too
	 */
	public Workspace(MatrixProducts products, Scratch[] scratch, Workers workers, TensorMemory memory) {
		this.products = products;
		this.scratch = scratch;
		this.workers = workers;
		this.memory = memory;
	}
}
