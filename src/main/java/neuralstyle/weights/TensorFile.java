package neuralstyle.weights;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;

/**
 * Arrays by name in a file, each read when it is asked for. A damaged file ends in an IOException or a RuntimeException, never
 * in wrong values.
 */
interface TensorFile extends Closeable {

	Set<String> names();

	/** Lengths of the array's axes, the one that runs slowest first. */
	int[] shape(String name) throws IOException;

	/** The array's values, its last axis running fastest. */
	float[] values(String name) throws IOException;
}
