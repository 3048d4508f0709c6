package neuralstyle.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;


class ResizeTest {

	@Test
	void agreesWithPillowWithinOneGreyLevel() throws IOException {
		List<String> lines = lines();
		assertEquals(0, lines.size() % 3);
		for (int i = 0; i < lines.size(); i += 3) {
			float[] sizes = numbers(lines.get(i));
			RgbImage old = new RgbImage((int) sizes[0], (int) sizes[1], numbers(lines.get(i + 1)));
			RgbImage resized = Resize.to(old, (int) sizes[2], (int) sizes[3]);
			assertArrayEquals(numbers(lines.get(i + 2)), resized.rgb(), 1f, lines.get(i));
		}
	}

	@Test
	void keepsAFlatImageFlat() {
		float[] flat = new float[3 * 37 * 23];
		Arrays.fill(flat, 201);
		for (float value : Resize.to(new RgbImage(37, 23, flat), 11, 50).rgb())
			assertEquals(201, value, 1e-4);
	}

	@Test
	void halvesByTheWeightsOfATriangle() {
		// Old pixels at -1.5, -0.5, 0.5, 1.5 of the new one's centre weigh 1/4, 3/4, 3/4, 1/4 of a half, and the edge is cut.
		RgbImage old = new RgbImage(4, 1, new float[] { 8, 0, 0, 0, 8, 0, 0, 0, 8, 0, 0, 0 });
		RgbImage half = Resize.to(old, 2, 1);
		assertEquals(8 * 3 / 7f, half.rgb()[0], 1e-5);
		assertEquals(8 * 3 / 7f, half.rgb()[1], 1e-5);
		assertEquals(8 * 1 / 7f, half.rgb()[2], 1e-5);
		assertEquals(8 * 1 / 7f, half.rgb()[4], 1e-5);
	}

	@Test
	void leavesAnImageOfTheRightSizeAlone() {
		RgbImage image = new RgbImage(5, 4, new float[60]);
		assertSame(image, Resize.to(image, 5, 4));
	}

	private static List<String> lines() throws IOException {
		try (InputStream in = ResizeTest.class.getResourceAsStream("pillow-bilinear.txt")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
				.collect(Collectors.toList());
		}
	}

	private static float[] numbers(String line) {
		String[] words = line.split(" ");
		float[] numbers = new float[words.length];
		for (int i = 0; i < words.length; i++)
			numbers[i] = Float.parseFloat(words[i]);
		return numbers;
	}
}
