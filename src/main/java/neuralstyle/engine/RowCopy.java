package neuralstyle.engine;

/** Writes out the rows of a source. */
public final class RowCopy {

	private RowCopy() { }

	/**
	 * @param target of the source's shape
	 * @param from the first row
	 * @param to the last row + 1
	 */
	public static void run(RowSource source, FeatureMap target, int from, int to, Workers workers) {
		int width = source.width();
		int length = width * source.channels();
		workers.run(to - from, (row, worker) -> {
			float[] values = new float[length];
			source.read(from + row, 0, width, values, new float[length]);
			target.write(from + row, 0, width, values, 0);
		});
	}
}
