package neuralstyle.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.nd4j.shade.jackson.databind.JsonNode;
import org.nd4j.shade.jackson.databind.ObjectMapper;

import neuralstyle.raster.RgbImage;

/** Against bench/peers/measure.py (PyTorch), which src/test/python/style_distance.py runs. */
class StyleDistanceTest {

	@Test
	void agreesWithPyTorch() throws IOException {
		int cases = 0;
		for (JsonNode c : new ObjectMapper().readTree(new File("src/test/resources/style-distance.json"))) {
			double expected = c.get("distance").asDouble();
			RgbImage picture = image(c.get("width").asInt(), c.get("height").asInt(), 7);
			RgbImage style = image(c.get("style_width").asInt(), c.get("style_height").asInt(), 5);
			assertEquals(expected, StyleDistance.of(picture, style, part -> { }), 1e-4 * expected, c.toString());
			cases++;
		}
		assertEquals(3, cases);
	}

	@Test
	void styleItselfIsAtNoDistance() {
		RgbImage image = image(20, 17, 7);
		assertEquals(0, StyleDistance.of(image, image, part -> { }));
	}

	@Test
	void pictureThatIsTooSmallIsRefused() {
		assertEquals("The style distance of a picture of 40 x 15 pixels cannot be told; both sides must be at least 16, so leave "
			+ "out the style image.", assertThrows(IllegalArgumentException.class,
				() -> StyleDistance.of(image(40, 15, 7), image(20, 20, 5), part -> { })).getMessage());
	}

	@Test
	void pictureThatIsTooLargeIsRefusedBeforeAnything() {
		assertEquals("The style distance of a picture of 500001 x 16 pixels cannot be told; the network holds 268 million pixels and "
			+ "sides of 500000, so leave out the style image, or choose smaller images.", assertThrows(TransferException.class,
				() -> StyleDistance.of(new RgbImage(500001, 16, new float[24_000_048]), image(20, 20, 5), part -> { })).getMessage());
	}

	private static RgbImage image(int width, int height, int factor) {
		float[] rgb = new float[3 * width * height];
		for (int i = 0; i < rgb.length; i++)
			rgb[i] = (i * i * factor + i * 131) % 256;
		return new RgbImage(width, height, rgb);
	}
}
