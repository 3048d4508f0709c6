package neuralstyle.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

class FullSizeTest {

	@Test
	void agreesWithPillow() throws IOException {
		NumberLines lines = new NumberLines("pillow-full-size.txt");
		int cases = 0;
		for (; lines.hasNext(); cases++) {
			double[] sizes = lines.next();
			RgbImage small = lines.nextImage(sizes[0], sizes[1]);
			RgbImage image = lines.nextImage(sizes[2], sizes[3]);
			RgbImage full = FullSize.of(small, image);
			assertEquals(image.width(), full.width());
			assertEquals(image.height(), full.height());
			assertArrayEquals(lines.nextFloats(), full.rgb(), 3e-4f, Arrays.toString(sizes));
		}
		assertEquals(4, cases);
	}

	/** A grey image shrunk and carried up again is the image itself. */
	@Test
	void givesAnImageBackItsOwnDetail() {
		float[] rgb = new float[3 * 40 * 30];
		for (int i = 0; i < rgb.length; i++)
			rgb[i] = 60 + 7919 * (i / 3) % 131;
		RgbImage image = new RgbImage(40, 30, rgb);
		assertArrayEquals(rgb, FullSize.of(Resize.to(image, 8, 6), image).rgb(), 1e-3f);
		assertSame(image, FullSize.of(image, new RgbImage(40, 30, new float[3600])));
	}
}
