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

	PackedMatrices(int count, int rows, int columns, Tensor values, long stride, Pointer form) {
		this.count = count;
		this.rows = rows;
		this.columns = columns;
		this.values = values;
		this.stride = stride;
		this.form = form;
	}
}
