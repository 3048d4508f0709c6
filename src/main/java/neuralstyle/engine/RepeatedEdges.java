package neuralstyle.engine;

/**
 * The rows of a source, with the nearest edge pixel instead of zeros outside. NB: what is read must have a column inside the
 * map, as the columns of every tile have. Its gradient is {@link FoldedEdges}'.
 */
public final class RepeatedEdges implements RowSource {

	private final RowSource map;

	public RepeatedEdges(RowSource map) {
		this.map = map;
	}

	@Override
	public int height() {
		return map.height();
	}

	@Override
	public int width() {
		return map.width();
	}

	@Override
	public int channels() {
		return map.channels();
	}

	@Override
	public void read(int y, int x, int columns, float[] target, float[] scratch) {
		map.read(Math.max(0, Math.min(y, height() - 1)), x, columns, target, scratch);
		int channels = channels();
		int first = Math.max(0, -x);
		int last = Math.min(columns, width() - x) - 1;
		for (int column = 0; column < first; column++)
			System.arraycopy(target, first * channels, target, column * channels, channels);
		for (int column = last + 1; column < columns; column++)
			System.arraycopy(target, last * channels, target, column * channels, channels);
	}
}
