package neuralstyle.engine;

import java.util.function.Consumer;

/** A way of multiplying float matrices. All matrices are stored row by row. Products run in the calling thread alone. */
public interface MatrixProducts {

	/** For the log and the provenance: the library and, where it matters, its instruction set. */
	String name();

	/** The processor's instructions that the library uses, in a word, whether they matter for the bits or not. */
	String instructions();

	/** Whether a row of a product of {@link #prepare} has the same bits however many rows are computed together, two at least. */
	boolean rowsAreIndependent();

	/**
	 * Brings right-hand matrices into the form that this way of multiplying reads fastest.
	 *
	 * @param values writes the {@code count} matrices of {@code rows x columns} into a tensor of shape (1, count, rows, columns)
	 * @param memory owns the packed form
	 */
	PackedMatrices pack(int count, int rows, int columns, Consumer<Tensor> values, TensorMemory memory);

	/**
	 * How many tiles a block of a {@link TiledConvolution} has at most, as many as the rows of a product: more of them make up for
	 * what a product does beforehand, fewer stay in the processor's cache.
	 *
	 * @param channels of input or output, whichever has more
	 */
	int tilesPerBlock(int channels);

	/** Whether products with the transposes of packed matrices, over the same memory, are as fast as with a packing of their own. */
	boolean takesTransposes();

	/**
	 * Prepares the products left[i] * right[i], for some i of the packed matrices.
	 *
	 * @param from the first i
	 * @param to the last i + 1
	 * @param rows of each left matrix
	 * @param left the left matrices, one after another
	 * @param product where the products will be written, one after another
	 * @param memory owns what is prepared
	 * @return does it, each time that it is run
	 */
	Runnable prepare(PackedMatrices right, int from, int to, int rows, Tensor left, Tensor product, TensorMemory memory);

	/**
	 * c = a' * a for a part of a matrix: the Gram matrix of some rows.
	 *
	 * @param a {@code (pixels, channels)}
	 * @param firstRow of {@code a}
	 * @param rows how many
	 * @param c {@code channels x channels} from element {@code cStart} on
	 */
	void gram(Tensor a, int firstRow, int rows, Tensor c, long cStart);

	/**
	 * Some rows of c = a * b, or of c += a * b.
	 *
	 * @param a {@code (pixels, channels)}
	 * @param firstRow of {@code a}
	 * @param rows how many
	 * @param b {@code channels x channels}
	 * @param c {@code (pixels, channels)}
	 * @param firstRowOfC where the product of {@code firstRow} goes
	 */
	void multiplyRows(Tensor a, int firstRow, int rows, Tensor b, Tensor c, int firstRowOfC, boolean add);
}
