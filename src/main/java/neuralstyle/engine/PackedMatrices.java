package neuralstyle.engine;

import org.bytedeco.javacpp.Pointer;

/** Right-hand matrices in the form that one way of multiplying wants. */
public final class PackedMatrices {

	final int count;
	final int rows;
	final int columns;
	/** The packed values. */
	final Tensor values;
	/** How far apart two matrices are in {@link #values}, in elements. */
	final long stride;
	/** The library's own description of the form, or null if the matrices are stored plainly. */
	final Pointer form;
	/** Whether the plain values are stored column by column. */
	final boolean transposed;

	PackedMatrices(int count, int rows, int columns, Tensor values, long stride, Pointer form, boolean transposed) {
		this.count = count;
		this.rows = rows;
		this.columns = columns;
		this.values = values;
		this.stride = stride;
		this.form = form;
		this.transposed = transposed;
	}

	/** Plain matrices, one after another. */
	static PackedMatrices plain(int count, int rows, int columns, Tensor values) {
		return new PackedMatrices(count, rows, columns, values, (long) rows * columns, null, false);
	}

	/** The transposes of plain matrices, over the same memory. */
	public PackedMatrices transpose() {
		return new PackedMatrices(count, columns, rows, values, stride, null, !transposed);
	}
}
