package neuralstyle.raster;

import java.util.Arrays;

/**
 * Weighted sums along the rows or columns of values with three interleaved channels: each new position takes some old ones
 * next to each other. Sums are in double, results in float.
 */
final class LineFilter {

	private final int oldLength;
	private final int[] first;
	private final double[][] weights;

	/**
	 * @param first of each new position the first old position that it takes
	 * @param weights of each new position one for each old position from there on; not changed, so that positions may share
	 */
	LineFilter(int oldLength, int[] first, double[][] weights) {
		this.oldLength = oldLength;
		this.first = first;
		this.weights = weights;
	}

	/**
	 * Filters along both directions. The direction that leaves less to hold in between goes first: the array in between is
	 * then never larger than the larger one of the two others.
	 */
	static float[] both(float[] values, LineFilter alongRows, LineFilter alongColumns) {
		long rowsFirst = (long) alongRows.first.length * alongColumns.oldLength;
		long columnsFirst = (long) alongColumns.first.length * alongRows.oldLength;
		if (rowsFirst <= columnsFirst)
			return alongColumns.alongColumns(alongRows.alongRows(values));
		return alongRows.alongRows(alongColumns.alongColumns(values));
	}

	/** @param from whole rows of the old length */
	private float[] alongRows(float[] from) {
		int height = from.length / 3 / oldLength;
		int length = first.length;
		float[] to = new float[3 * length * height];
		for (int y = 0; y < height; y++)
			for (int x = 0; x < length; x++) {
				double[] taps = weights[x];
				int at = 3 * (y * oldLength + first[x]);
				double sum0 = 0;
				double sum1 = 0;
				double sum2 = 0;
				for (double tap : taps) {
					sum0 += tap * from[at];
					sum1 += tap * from[at + 1];
					sum2 += tap * from[at + 2];
					at += 3;
				}
				int target = 3 * (y * length + x);
				to[target] = (float) sum0;
				to[target + 1] = (float) sum1;
				to[target + 2] = (float) sum2;
			}
		return to;
	}

	/** @param from rows of any length, as many as the old length */
	private float[] alongColumns(float[] from) {
		int row = from.length / oldLength;
		float[] to = new float[row * first.length];
		double[] sums = new double[row];
		for (int y = 0; y < first.length; y++) {
			Arrays.fill(sums, 0);
			for (int i = 0; i < weights[y].length; i++) {
				double tap = weights[y][i];
				int start = (first[y] + i) * row;
				for (int x = 0; x < row; x++)
					sums[x] += tap * from[start + x];
			}
			for (int x = 0; x < row; x++)
				to[y * row + x] = (float) sums[x];
		}
		return to;
	}
}
