package neuralstyle.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class PixelMaskTest {

	@Test
	void resizedIsTheMeanOverTheArea() {
		PixelMask mask = PixelMask.of(3, 2, new float[] { 1, 0, 0.5f, 0, 1, 0.25f });
		// Each new pixel covers one and a half old ones.
		assertArrayEquals(new float[] { 1 / 1.5f, 0.5f / 1.5f, 0.5f / 1.5f, 0.75f / 1.5f }, mask.resized(2, 2).values(), 1e-6f);
		assertEquals(mask.area() / 6, mask.resized(1, 1).values()[0], 1e-6);
		assertArrayEquals(new float[] { 1, 1, 0, 0, 0.5f, 0.5f, 1, 1, 0, 0, 0.5f, 0.5f }, Arrays.copyOf(
			mask.resized(6, 4).values(), 12));
	}

	@Test
	void resizedKeepsTheShareOfTheArea() {
		Random random = new Random(1);
		float[] values = new float[31 * 17];
		for (int i = 0; i < values.length; i++)
			values[i] = random.nextInt(2);
		PixelMask mask = PixelMask.of(31, 17, values);
		for (int[] size : new int[][] { { 13, 5 }, { 64, 80 }, { 31, 4 }, { 1, 1 } })
			assertEquals(mask.area() / (31 * 17), mask.resized(size[0], size[1]).area() / (size[0] * size[1]), 1e-5);
	}

	@Test
	void pooledDropsAnOddRowAndColumn() {
		PixelMask mask = PixelMask.of(3, 3, new float[] { 1, 0, 9, 0.5f, 0.5f, 9, 9, 9, 9 });
		assertArrayEquals(new float[] { 0.5f }, mask.pooled().values());
	}

	@Test
	void outsideAndInsideAreKeptBitForBit() {
		Random random = new Random(2);
		float[] outside = new float[3 * 4];
		float[] inside = new float[3 * 4];
		for (int i = 0; i < 12; i++) {
			outside[i] = 255 * random.nextFloat();
			inside[i] = 255 * random.nextFloat();
		}
		RgbImage blend = PixelMask.of(4, 1, new float[] { 0, 1, 0.25f, 0 }).blend(new RgbImage(4, 1, outside),
			new RgbImage(4, 1, inside));
		for (int i = 0; i < 12; i++)
			assertEquals(i / 3 == 1 ? inside[i] : i / 3 == 2 ? 0.75f * outside[i] + 0.25f * inside[i] : outside[i], blend.rgb()[i],
				i / 3 == 2 ? 1e-4f : 0);
		RgbImage all = new RgbImage(4, 1, inside);
		assertSame(all, PixelMask.whole(4, 1).blend(new RgbImage(4, 1, outside), all));
	}

	@Test
	void unionAndIntersection() {
		PixelMask a = PixelMask.of(3, 1, new float[] { 1, 0.5f, 0 });
		PixelMask b = PixelMask.of(3, 1, new float[] { 1, 0.5f, 1 });
		assertTrue(a.plus(b).isWhole());
		assertArrayEquals(new float[] { 1, 0.25f, 0 }, a.times(b).values());
		assertThrows(IllegalArgumentException.class, () -> a.plus(PixelMask.whole(1, 3)));
		assertThrows(IllegalArgumentException.class, () -> PixelMask.of(2, 2, new float[3]));
	}
}
