package neuralstyle.weights;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;

/**
 * Arrays by name in a file, each read when it is asked for. A damaged file ends in an {@link UnusableException}, never in wrong
 * values; what a library throws at it is the cause. Any other IOException is a fault of the disk, and a RuntimeException one of
 * the reader.
 */
interface TensorFile extends Closeable {

	Set<String> names();

	/** Lengths of the array's axes, the one that runs slowest first. */
	int[] shape(String name) throws IOException;

	/** The array's values, its last axis running fastest; as many as its shape says. */
	float[] values(String name) throws IOException;

	/** Whether an array of this shape has so many numbers. NB: a damaged shape may stand for more than a long holds. */
	static boolean holds(int[] shape, long numbers) {
		return Arrays.stream(shape).asDoubleStream().reduce(1, (a, b) -> a * b) == numbers;
	}
}
