package neuralstyle.engine;

import java.nio.FloatBuffer;

/** Writes the output of a convolution into a tensor, as it is. Tiles may begin anywhere, also outside the map. */
public final class GradientSink implements TileSink {

	private final Tensor target;
	private final int channels;

	public GradientSink(Tensor target) {
		this(target, target.channels());
	}

	/** @param channels of the convolution; the target may have fewer, and gets the first of them */
	public GradientSink(Tensor target, int channels) {
		this.target = target;
		this.channels = channels;
	}

	int channels() {
		return channels;
	}

	@Override
	public void write(int y, int x, int tiles, float[][][] values, float[] scratch) {
		FloatBuffer buffer = target.buffer();
		for (int row = Math.max(0, -y); row < 4 && y + row < target.height(); row++)
			writeRow(target, buffer, y + row, x, tiles, values[row], channels, scratch);
	}

	/** Interleaves the four columns of the tiles and copies what lies inside the map. */
	static void writeRow(Tensor target, FloatBuffer buffer, int y, int x, int tiles, float[][] columns, int channels,
		float[] scratch)
	{
		int kept = target.channels();
		for (int column = 0; column < 4; column++)
			for (int tile = 0; tile < tiles; tile++)
				System.arraycopy(columns[column], tile * channels, scratch, (4 * tile + column) * kept, kept);
		int first = Math.max(0, -x);
		buffer.position((y * target.width() + x + first) * kept);
		buffer.put(scratch, first * kept, (Math.min(4 * tiles, target.width() - x) - first) * kept);
	}
}
