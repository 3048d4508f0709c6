package neuralstyle.engine;

import java.nio.FloatBuffer;

/** Writes out the rows of a source. */
public final class RowCopy {

	private RowCopy() { }

	/** @param target of the source's shape */
	public static void run(RowSource source, Tensor target, Workers workers) {
		int length = source.width() * source.channels();
		workers.run(source.height(), (row, worker) -> {
			float[] values = new float[length];
			source.read(row, 0, source.width(), values, new float[length]);
			FloatBuffer buffer = target.buffer();
			buffer.position(row * length);
			buffer.put(values);
		});
	}
}
