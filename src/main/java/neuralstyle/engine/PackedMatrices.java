package neuralstyle.engine;

import org.bytedeco.javacpp.FloatPointer;
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

	/** c = a * b, of matrices that begin where the pointers point to. */
	interface Product {

		void compute(FloatPointer a, FloatPointer b, FloatPointer c);
	}

	/** {@link MatrixProducts#prepare} of these matrices, stored plainly, by one product after another. */
	Runnable plainProducts(int from, int to, int lines, Tensor left, Tensor product, TensorMemory memory, Product one) {
		FloatPointer[] a = new FloatPointer[to - from];
		FloatPointer[] b = new FloatPointer[to - from];
		FloatPointer[] c = new FloatPointer[to - from];
		for (int i = 0; i < to - from; i++) {
			long matrix = from + i;
			a[i] = memory.keep(left.from(matrix * lines * rows));
			b[i] = memory.keep(values.from(matrix * stride));
			c[i] = memory.keep(product.from(matrix * lines * columns));
		}
		return () -> {
			for (int i = 0; i < a.length; i++)
				one.compute(a[i], b[i], c[i]);
		};
	}

	/** The transposes of plain matrices, over the same memory. */
	public PackedMatrices transpose() {
		return new PackedMatrices(count, columns, rows, values, stride, null, !transposed);
	}
}
