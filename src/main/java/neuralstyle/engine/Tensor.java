package neuralstyle.engine;

import java.nio.FloatBuffer;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A feature map or image: an ND4J array of shape (1, height, width, channels) in c order (channels run fastest) and native
 * memory. Belongs to the {@link TensorMemory} that made it.
 */
public final class Tensor {

	private final INDArray array;
	private final FloatPointer pointer;
	private final FloatBuffer buffer;

	Tensor(INDArray array, FloatPointer pointer) {
		this.array = array;
		this.pointer = pointer;
		buffer = pointer.asBuffer();
	}

	public INDArray array() {
		return array;
	}

	public int height() {
		return (int) array.size(1);
	}

	public int width() {
		return (int) array.size(2);
	}

	public int channels() {
		return (int) array.size(3);
	}

	public int pixels() {
		return height() * width();
	}

	public int length() {
		return buffer.capacity();
	}

	/** A tensor of another shape, and of at most as many elements, over the same memory. */
	public Tensor as(int height, int width, int channels) {
		long length = (long) height * width * channels;
		INDArray start = array.reshape('c', new long[] { length() }).get(NDArrayIndex.interval(0, length));
		FloatPointer same = new FloatPointer(pointer);
		same.limit(length).capacity(length);
		return new Tensor(start.reshape('c', 1, height, width, channels), same);
	}

	/** The same memory with a position of its own, so that several threads can copy at once. */
	public FloatBuffer buffer() {
		return buffer.duplicate();
	}

	/** The memory from the given element on. */
	FloatPointer from(long element) {
		return new FloatPointer(pointer.getPointer(element));
	}
}
