package neuralstyle.engine;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.blas_set_num_threads;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import java.util.function.Consumer;

import org.bytedeco.javacpp.FloatPointer;

/** Products by the OpenBLAS that ND4J brings on every system: what there is where oneDNN is not. */
final class OpenBlasProducts implements MatrixProducts {

	OpenBlasProducts() {
		// The workers are the parallelism; this OpenBLAS counts its threads for the whole process.
		blas_set_num_threads(1);
	}

	@Override
	public String name() {
		return "OpenBLAS";
	}

	/** NB: it chooses by itself and does not tell. */
	@Override
	public String instructions() {
		return System.getProperty("os.arch");
	}

	/** OpenBLAS has kernels of its own for small products. */
	@Override
	public boolean rowsAreIndependent() {
		return false;
	}

	/** It packs both matrices anew for every product. */
	@Override
	public int tilesPerBlock(int channels) {
		return 128;
	}

	@Override
	public PackedMatrices pack(int count, int rows, int columns, Consumer<Tensor> values, TensorMemory memory) {
		Tensor own = memory.tensor(count, rows, columns);
		values.accept(own);
		return PackedMatrices.plain(count, rows, columns, own);
	}

	@Override
	public boolean takesTransposes() {
		return true;
	}

	@Override
	public Runnable prepare(PackedMatrices right, int from, int to, int rows, Tensor left, Tensor product,
		TensorMemory memory)
	{
		int inner = right.rows;
		int columns = right.columns;
		int transpose = right.transposed ? CblasTrans : CblasNoTrans;
		int rowLength = right.transposed ? inner : columns;
		return right.plainProducts(from, to, rows, left, product, memory, (a, b, c) -> cblas_sgemm(CblasRowMajor, CblasNoTrans, transpose,
			rows, columns, inner, 1, a, inner, b, rowLength, 0, c, columns));
	}

	@Override
	public void gram(Tensor a, int firstRow, int rows, Tensor c, long cStart) {
		int channels = a.channels();
		FloatPointer part = a.from((long) firstRow * channels);
		cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, channels, channels, rows, 1, part, channels, part, channels, 0,
			c.from(cStart), channels);
	}

	@Override
	public void multiplyRows(Tensor a, int firstRow, int rows, Tensor b, Tensor c, int firstRowOfC, boolean add) {
		int channels = a.channels();
		cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, rows, channels, channels, 1, a.from((long) firstRow * channels), channels,
			b.from(0), channels, add ? 1 : 0, c.from((long) firstRowOfC * channels), channels);
	}
}
