package neuralstyle.engine;

import java.util.Arrays;

/** The rows of a map as they are. */
public final class FeatureRows implements RowSource {

	private final PixelMap map;

	public FeatureRows(PixelMap map) {
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
		int channels = channels();
		int from = Math.max(x, 0);
		int to = Math.min(x + columns, width());
		if (y < 0 || y >= height() || from >= to) {
			Arrays.fill(target, 0, columns * channels, 0);
			return;
		}
		Arrays.fill(target, 0, (from - x) * channels, 0);
		Arrays.fill(target, (to - x) * channels, columns * channels, 0);
		map.read(y, from, to - from, target, (from - x) * channels);
	}
}
