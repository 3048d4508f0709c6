package neuralstyle.engine;

/** Writes the output of a convolution into a map, as it is. Tiles may begin anywhere, also outside the map. */
public final class TileRows implements TileSink {

	private final PixelMap target;
	private final int channels;

	public TileRows(PixelMap target) {
		this(target, target.channels());
	}

	/** @param channels of the convolution; the target may have fewer, and gets the first of them */
	public TileRows(PixelMap target, int channels) {
		this.target = target;
		this.channels = channels;
	}

	int channels() {
		return channels;
	}

	@Override
	public void write(int y, int x, int tiles, float[][][] values, float[] scratch) {
		int kept = target.channels();
		int first = Math.max(0, -x);
		int end = Math.min(4 * tiles, target.width() - x);
		for (int row = Math.max(0, -y); row < 4 && y + row < target.height(); row++) {
			interleave(values[row], tiles, kept, scratch);
			target.write(y + row, x + first, end - first, scratch, first * kept);
		}
	}

	private void interleave(float[][] columns, int tiles, int kept, float[] row) {
		for (int column = 0; column < 4; column++)
			for (int tile = 0; tile < tiles; tile++)
				System.arraycopy(columns[column], tile * channels, row, (4 * tile + column) * kept, kept);
	}
}
