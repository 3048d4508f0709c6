package neuralstyle.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** Bits of a map whose last tiles reach beyond it. */
class MaskTest {

	private static final int HEIGHT = 7;
	private static final int WIDTH = 10;
	private static final int CHANNELS = 16;
	private static final int TILES = 2;
	private static final float[] SOME = { 0, -0f, Float.MIN_VALUE, Float.MIN_NORMAL, 1e-20f, 1, 1e20f };

	@Test
	void bitsAreSetWhereValuesArePositive() {
		Random random = new Random(1);
		Mask mask = new Mask(HEIGHT, WIDTH, CHANNELS);
		// Two rows of tiles: two tiles at once, then one with two columns in the map.
		float[][][][] tiles = new float[4][][][];
		for (int i = 0; i < tiles.length; i++) {
			tiles[i] = values(random);
			mask.setPositive(i / 2 * 4, i % 2 * 8, i % 2 == 0 ? TILES : 1, tiles[i], new float[TILES * CHANNELS * 4]);
		}
		for (int y = 0; y < HEIGHT; y++)
			for (int x = 0; x < WIDTH; x++)
				for (int channel = 0; channel < CHANNELS; channel++) {
					float value = tiles[y / 4 * 2 + x / 8][y % 4][x % 4][x % 8 / 4 * CHANNELS + channel];
					assertEquals(value > 0, mask.passes(y, x, channel), "of " + value);
				}
	}

	private static float[][][] values(Random random) {
		float[][][] values = new float[4][4][TILES * CHANNELS];
		for (float[][] row : values)
			for (float[] pixel : row)
				for (int i = 0; i < pixel.length; i++)
					pixel[i] = SOME[random.nextInt(SOME.length)];
		return values;
	}
}
