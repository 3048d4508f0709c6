package neuralstyle.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Owns native things: every tensor made here, and every native object handed over, lives until {@link #close()}.
 * <p>
 * NB: JavaCPP frees what a Pointer stands for when the garbage collector takes the Pointer, even while a native primitive
 * still uses the memory; so all of them are referred to from here. May be used by several threads.
 */
public final class TensorMemory implements AutoCloseable {

	/** A cache line, and a vector of AVX-512, in floats. */
	private static final int ALIGNMENT = 16;
	/** Of all tensors that were made and not given back. */
	private static final AtomicLong BYTES = new AtomicLong();

	private final boolean counting;
	private long counted;
	private final List<INDArray> arrays = new ArrayList<>();
	private final List<Pointer> natives = new ArrayList<>();

	public TensorMemory() {
		this(false);
	}

	private TensorMemory(boolean counting) {
		this.counting = counting;
	}

	/** One that takes no memory and only counts; its tensors have shapes alone. */
	public static TensorMemory counting() {
		return new TensorMemory(true);
	}

	/** Bytes of all tensors that were made here. */
	public synchronized long bytes() {
		return counted;
	}

	/**
	 * A tensor of shape (1, height, width, channels), zero everywhere.
	 *
	 * @throws OutOfMemoryError if the system gives no memory
	 */
	public synchronized Tensor tensor(int height, int width, int channels) {
		long length = (long) height * width * channels;
		counted += length * Float.BYTES;
		if (counting)
			return new Tensor(height, width, channels, null);
		INDArray whole = zeros(length + ALIGNMENT);
		arrays.add(whole);
		BYTES.addAndGet(bytes(whole));
		long misaligned = whole.data().address() / Float.BYTES % ALIGNMENT;
		long offset = (ALIGNMENT - misaligned) % ALIGNMENT;
		FloatPointer pointer = keep(new FloatPointer(((FloatPointer) whole.data().pointer()).getPointer(offset)));
		pointer.limit(length).capacity(length);
		return new Tensor(height, width, channels, pointer);
	}

	private static INDArray zeros(long length) {
		try {
			return Nd4j.zeros(DataType.FLOAT, length);
		} catch (RuntimeException e) {
			// NB: what ND4J throws where the system refuses memory is of no class of its own.
			if (!String.valueOf(e.getMessage()).contains("Allocation failed"))
				throw e;
			throw (Error) new OutOfMemoryError(e.getMessage()).initCause(e);
		}
	}

	/** Closes the object together with everything else here, before the tensors. */
	synchronized <P extends Pointer> P keep(P pointer) {
		natives.add(pointer);
		return pointer;
	}

	private static long bytes(INDArray array) {
		return array.length() * Float.BYTES;
	}

	/** Bytes of all tensors, of whatever owner, that were not given back; for tests. */
	static long bytesInUse() {
		return BYTES.get();
	}

	/** Gives all memory back; using a tensor afterwards is an error that may crash the JVM. */
	@Override
	public synchronized void close() {
		for (int i = natives.size() - 1; i >= 0; i--)
			natives.get(i).close();
		natives.clear();
		for (INDArray array : arrays) {
			BYTES.addAndGet(-bytes(array));
			array.close();
		}
		arrays.clear();
	}
}
