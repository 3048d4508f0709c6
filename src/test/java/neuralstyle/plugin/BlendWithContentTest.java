package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.process.ColorProcessor;
import neuralstyle.BlendOptions;
import neuralstyle.SourceImages;
import neuralstyle.TransferOptions;

/** The command as a macro calls it, without a display. */
@ExtendWith(BatchMode.class)
class BlendWithContentTest {

	private ImagePlus content;
	private ImagePlus stylised;

	@BeforeEach
	void openImages() {
		content = filled("my cells", 10, 110, 210);
		stylised = filled("Stylised my cells", 110, 30, 211);
		stylised.setProp(SourceImages.CONTENT_PROPERTY, "my cells");
		stylised.setProperty("Info", "seed=7");
		stylised.getCalibration().pixelWidth = 3;
		content.show();
		filled("other", 0, 0, 0).show();
		stylised.show();
	}

	@ParameterizedTest
	@CsvSource({ "0, 10, 110, 210", "25, 35, 90, 210", "100, 110, 30, 211", "40, 50, 78, 210" })
	void mixesWhatTheAmountSays(String amount, int red, int green, int blue) {
		run("amount=" + amount);
		assertArrayEquals(new int[] { red, green, blue }, IJ.getImage().getProcessor().getPixel(5, 5, null));
		assertEquals("Blend of Stylised my cells", IJ.getImage().getTitle());
	}

	@Test
	void inputsStayAndTheBlendTellsHowItWasMade() {
		int[] before = ((int[]) stylised.getProcessor().getPixels()).clone();
		run("stylised=[Stylised my cells] content=[my cells] amount=40 title=x");
		assertArrayEquals(before, (int[]) stylised.getProcessor().getPixels());
		assertEquals("x", IJ.getImage().getTitle());
		assertEquals(3, IJ.getImage().getCalibration().pixelWidth);
		String info = (String) IJ.getImage().getProperty("Info");
		assertTrue(info.startsWith("blend=40 percent of \"Stylised my cells\"\nblend macro=run(\"Blend With Content...\", "
			+ "\"stylised=[Stylised my cells] content=[my cells] amount=40 title=x\");\n"), info);
		assertTrue(info.endsWith("seed=7"), info);
		run("amount=50");
		assertEquals("Blend of x", IJ.getImage().getTitle());
	}

	@Test
	void contentOfAnotherSizeIsResized() {
		IJ.createImage("large", "RGB white", 80, 64, 1).show();
		run("stylised=[Stylised my cells] content=large amount=0");
		assertEquals(40, IJ.getImage().getWidth());
		assertArrayEquals(new int[] { 255, 255, 255 }, IJ.getImage().getProcessor().getPixel(5, 5, null));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = {
		"amount=101 | amount is 101; it must be 0 to 100 percent.",
		"amount=-1 | amount is -1; it must be 0 to 100 percent.",
		"amount=half | amount is \"half\"; it must be a number.",
		"amont=50 | Blend With Content has no key \"amont\"; the keys are stylised, content, amount, title, and a value with "
			+ "spaces stands in brackets, as in content=[my cells]." })
	void sentenceForWhatIsWrong(String wrong, String sentence) {
		assertEquals(sentence, assertThrows(IllegalArgumentException.class,
			() -> BlendOptions.of(TransferOptions.read(wrong))).getMessage());
	}

	@Test
	void sentenceForAContentThatIsNotThere() {
		stylised.setProp(SourceImages.CONTENT_PROPERTY, "gone.tif");
		assertEquals("The content image \"gone.tif\" of \"Stylised my cells\" is not open; open it, or name it with the key "
			+ "content.", assertThrows(IllegalArgumentException.class, () -> OpenImages.now().contentOf(stylised, null))
				.getMessage());
		assertEquals("The image \"other\" does not say which content image it was made from; say it with the key content.",
			assertThrows(IllegalArgumentException.class, () -> OpenImages.now().contentOf(
				OpenImages.now().stylised("other"), null)).getMessage());
	}

	private static ImagePlus filled(String title, int red, int green, int blue) {
		ColorProcessor pixels = new ColorProcessor(40, 32);
		pixels.setRGB(bytes(red), bytes(green), bytes(blue));
		return new ImagePlus(title, pixels);
	}

	private static byte[] bytes(int value) {
		byte[] bytes = new byte[40 * 32];
		java.util.Arrays.fill(bytes, (byte) value);
		return bytes;
	}

	private static void run(String options) {
		Thread thread = Thread.currentThread();
		String name = thread.getName();
		thread.setName("Run$_" + name);
		Macro.setOptions(options);
		try {
			new BlendWithContent().run("");
		} finally {
			Macro.setOptions(null);
			thread.setName(name);
		}
	}
}
