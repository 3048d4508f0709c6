package neuralstyle.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

class ResizeTest {

	@Test
	void agreesWithPillow() throws IOException {
		NumberLines lines = new NumberLines("pillow-lanczos.txt");
		int cases = 0;
		for (; lines.hasNext(); cases++) {
			double[] sizes = lines.next();
			RgbImage old = lines.nextImage(sizes[0], sizes[1]);
			float[] expected = lines.nextFloats();
			float[] resampled = Resize.resample(old.rgb(), old.width(), old.height(), (int) sizes[2], (int) sizes[3]);
			assertArrayEquals(expected, resampled, 2e-4f, Arrays.toString(sizes));
			RgbImage resized = Resize.to(old, (int) sizes[2], (int) sizes[3]);
			assertEquals(sizes[2], resized.width());
			assertEquals(sizes[3], resized.height());
			for (int i = 0; i < expected.length; i++)
				assertEquals(Math.max(0, Math.min(255, expected[i])), resized.rgb()[i], 2e-4, Arrays.toString(sizes));
		}
		assertEquals(6, cases);
	}

	@Test
	void keepsAFlatImageFlat() {
		float[] flat = new float[3 * 37 * 23];
		Arrays.fill(flat, 201);
		for (float value : Resize.to(new RgbImage(37, 23, flat), 11, 50).rgb())
			assertEquals(201, value, 1e-4);
	}

	@Test
	void onlyPhotographsAreClipped() {
		RgbImage edge = new RgbImage(2, 1, new float[] { 0, 0, 0, 255, 255, 255 });
		float[] values = Resize.resample(edge.rgb(), 2, 1, 8, 1);
		assertTrue(values[3] < -1, () -> Arrays.toString(values));
		assertTrue(values[18] > 256, () -> Arrays.toString(values));
		float[] clipped = Resize.to(edge, 8, 1).rgb();
		assertEquals(0, clipped[3]);
		assertEquals(255, clipped[18]);
		RgbImage outside = new RgbImage(1, 1, new float[] { -1, 100, 256 });
		assertArrayEquals(new float[] { 0, 100, 255 }, Resize.to(outside, 1, 1).rgb());
	}

	@Test
	void leavesAnImageOfTheRightSizeAlone() {
		RgbImage image = new RgbImage(5, 4, new float[60]);
		assertSame(image, Resize.to(image, 5, 4));
		assertNotSame(image.rgb(), Resize.resample(image.rgb(), 5, 4, 5, 4));
	}

	@Test
	void sentenceForASizeThatDoesNotDo() {
		assertThrows(IllegalArgumentException.class, () -> Resize.resample(new float[12], 2, 1, 4, 4));
		assertThrows(IllegalArgumentException.class, () -> Resize.resample(new float[12], 2, 2, 4, 0));
		assertEquals("An image cannot have 100000 x 100000 pixels.", assertThrows(IllegalArgumentException.class,
			() -> Resize.resample(new float[12], 2, 2, 100000, 100000)).getMessage());
	}
}
