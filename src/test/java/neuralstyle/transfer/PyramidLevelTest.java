package neuralstyle.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PyramidLevelTest {

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "16, 16; 16x16", "191, 400; 191x400", "192, 192; 96x96 192x192",
		"383, 500; 192x250 383x500", "683, 512; 171x128 342x256 683x512", "2000, 1500; 250x188 500x375 1000x750 2000x1500",
		"4096, 3071; 256x192 512x384 1024x768 2048x1536 4096x3071",
		"4096, 4096; 128x128 256x256 512x512 1024x1024 2048x2048 4096x4096",
		"8192, 8192; 256x256 512x512 1024x1024 2048x2048 4096x4096 8192x8192" })
	void asManyAsTheSizeNeeds(String size, String expected) {
		String[] sides = size.split(", ");
		assertEquals(expected, sizes(of(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), 0, 5)));
	}

	@Test
	void smallestShortSideIsFrom96ToTwiceThat() {
		for (int side = 16; side <= 6143; side += side < 800 ? 1 : 37) {
			List<PyramidLevel> levels = of(side + side / 3, side, 0, 5);
			PyramidLevel first = levels.get(0);
			if (side < 192)
				assertEquals(1, levels.size(), "side " + side);
			else
				assertTrue(first.height >= 96 && first.height <= 192, "side " + side + ": " + sizes(levels));
			PyramidLevel last = levels.get(levels.size() - 1);
			assertTrue(last.number == last.levels && last.height == side && last.width == side + side / 3);
		}
	}

	@Test
	void asManyAsAreAskedFor() {
		assertEquals("96x64", sizes(of(96, 64, 1, 5)));
		assertEquals("24x16 48x32 96x64", sizes(of(96, 64, 3, 5)));
		assertEquals("16x16 31x31", sizes(of(31, 31, 2, 5)));
		assertEquals("25x18 50x37 99x73", sizes(of(99, 73, 3, 5)));
		assertEquals("levels is 4, so the smallest of them would have a side of 8 pixels; choose fewer levels, auto, or a larger "
			+ "height.", assertThrows(IllegalArgumentException.class, () -> of(96, 64, 4, 5)).getMessage());
	}

	@ParameterizedTest
	@CsvSource({ "1, 1", "5, 3", "5, 1", "1, 6", "3, 6", "40, 6", "7, 2" })
	void evaluationsAreSharedAndFewerAtLargerLevels(int epochs, int count) {
		List<PyramidLevel> levels = of(2000, 1500, count, epochs);
		assertEquals(count, levels.size());
		assertEquals(20 * epochs, levels.stream().mapToInt(level -> level.evaluations).sum());
		for (int i = 0; i < count; i++) {
			assertEquals(i + 1, levels.get(i).number);
			assertEquals(count, levels.get(i).levels);
			assertTrue(levels.get(i).evaluations >= 1);
			if (i > 0)
				assertEquals(levels.get(i - 1).evaluations / 1.6, levels.get(i).evaluations, 1.01);
		}
	}

	@Test
	void evaluationsOfTheFigure() {
		assertEquals("50 31 19", of(683, 512, 0, 5).stream().map(level -> "" + level.evaluations).collect(Collectors.joining(" ")));
	}

	private static List<PyramidLevel> of(int width, int height, int levels, int epochs) {
		return PyramidLevel.of(width, height, TransferSettings.article().levels(levels).epochs(epochs).build());
	}

	private static String sizes(List<PyramidLevel> levels) {
		return levels.stream().map(level -> level.width + "x" + level.height).collect(Collectors.joining(" "));
	}
}
