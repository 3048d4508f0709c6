package neuralstyle.engine;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** The rows of a tensor as they are. */
public final class TensorRows implements RowSource {

	private final Tensor tensor;

	public TensorRows(Tensor tensor) {
		this.tensor = tensor;
	}

	@Override
	public int height() {
		return tensor.height();
	}

	@Override
	public int width() {
		return tensor.width();
	}

	@Override
	public int channels() {
		return tensor.channels();
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
		FloatBuffer buffer = tensor.buffer();
		buffer.position((y * width() + from) * channels);
		buffer.get(target, (from - x) * channels, (to - from) * channels);
	}
}
