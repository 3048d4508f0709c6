package neuralstyle.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BlendTest {

	private static final float[] FIRST = { 200, 10, 0, 255, 128, 7 };
	private static final float[] SECOND = { 0, 110, 255, 255, 1, 8 };

	private final RgbImage a = new RgbImage(2, 1, FIRST.clone());
	private final RgbImage b = new RgbImage(2, 1, SECOND.clone());

	@Test
	void mixesByPercentage() {
		assertArrayEquals(new float[] { 80, 70, 153, 255, 51.8f, 7.6f }, Blend.of(a, b, 40).rgb(), 1e-4f);
		assertArrayEquals(new float[] { 25, 97.5f, 223.125f, 255, 16.875f, 7.875f }, Blend.of(a, b, 12.5).rgb(), 1e-4f);
		assertArrayEquals(FIRST, a.rgb());
		assertArrayEquals(SECOND, b.rgb());
	}

	@Test
	void pixelsAreRounded() {
		assertArrayEquals(new int[] { 80 << 16 | 70 << 8 | 153, 255 << 16 | 52 << 8 | 8 }, Blend.pixels(a, b, 40));
		assertArrayEquals(new int[] { 25 << 16 | 98 << 8 | 223, 255 << 16 | 17 << 8 | 8 }, Blend.pixels(a, b, 12.5));
	}

	@Test
	void endsAreTheImagesThemselves() {
		assertArrayEquals(FIRST, Blend.of(a, b, 100).rgb());
		assertArrayEquals(SECOND, Blend.of(a, b, 0).rgb());
	}

	@Test
	void sizesMustAgree() {
		String sentence = assertThrows(IllegalArgumentException.class, () -> Blend.of(a, new RgbImage(1, 2, new float[6]), 50))
			.getMessage();
		assertEquals("Images of 2 x 1 and 1 x 2 pixels cannot be blended; resize one first.", sentence);
	}
}
