package neuralstyle.engine;

import java.nio.FloatBuffer;

import org.bytedeco.javacpp.FloatPointer;

/**
 * A piece of an ND4J array as values of shape (1, height, width, channels) in c order (channels run fastest) and native memory.
 * Belongs to the {@link TensorMemory} that made it.
 */
public final class Tensor {

	private final int height;
	private final int width;
	private final int channels;
	/** Null if memory is only counted, as is the buffer. */
	private final FloatPointer pointer;
	private final FloatBuffer buffer;

	/** @param pointer to the values; null if memory is only counted */
	Tensor(int height, int width, int channels, FloatPointer pointer) {
		this.height = height;
		this.width = width;
		this.channels = channels;
		this.pointer = pointer;
		buffer = pointer == null ? null : pointer.asBuffer();
	}

	public int height() {
		return height;
	}

	public int width() {
		return width;
	}

	public int channels() {
		return channels;
	}

	public int pixels() {
		return height * width;
	}

	public int length() {
		return height * width * channels;
	}

	/** A tensor of another shape, and of at most as many elements, over the same memory. */
	public Tensor as(int height, int width, int channels) {
		if (pointer == null)
			return new Tensor(height, width, channels, null);
		long length = (long) height * width * channels;
		FloatPointer same = new FloatPointer(pointer);
		same.limit(length).capacity(length);
		return new Tensor(height, width, channels, same);
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
