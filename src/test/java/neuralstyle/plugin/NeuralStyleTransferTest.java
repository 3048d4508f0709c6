package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;

/** The command as a macro calls it: on the macro's thread, with options, without a display. */
@ExtendWith(BatchMode.class)
class NeuralStyleTransferTest {

	private ImagePlus style;
	private ImagePlus content;

	@BeforeEach
	void openImages() {
		style = IJ.createImage("scream", "RGB ramp", 30, 20, 1);
		style.show();
		content = IJ.createImage("my cells", "8-bit ramp", 40, 32, 1);
		content.show();
	}

	@Test
	void resultIsTheActiveImage() {
		run("content=[my cells] style=scream height=16 epochs=1");
		assertEquals("Stylised my cells", IJ.getImage().getTitle());
		assertEquals(20, IJ.getImage().getWidth());
		assertEquals(3, WindowManager.getIDList().length);
	}

	@Test
	void imagesNeedNoKeys() {
		run("height=16 epochs=1 title=[a b]");
		assertEquals("a b", IJ.getImage().getTitle());
	}

	@Test
	void sameMacroGivesTheSameBits() {
		run("content=[my cells] style=scream height=16 epochs=1 seed=3");
		ImagePlus first = IJ.getImage();
		run("content=[my cells] style=scream height=16 epochs=1 seed=3");
		assertNotSame(first, IJ.getImage());
		assertArrayEquals((int[]) first.getProcessor().getPixels(), (int[]) IJ.getImage().getProcessor().getPixels());
	}

	@Test
	void hiddenResultIsStillActiveInTheMacro() {
		run("content=[my cells] style=scream height=16 epochs=1 hide");
		assertEquals("Stylised my cells", IJ.getImage().getTitle());
	}

	@ParameterizedTest
	@ValueSource(strings = { "content=nobody style=scream", "hight=300", "height=15", "style=scream content=/no/such/file.png" })
	void errorIsImageJsAndTheNextRunWorks(String wrong) {
		run(wrong);
		assertSame(content, IJ.getImage());
		assertEquals(2, WindowManager.getIDList().length);
		run("content=[my cells] style=scream height=16 epochs=1");
		assertEquals("Stylised my cells", IJ.getImage().getTitle());
	}

	@Test
	void severalStylesAndAnImageToStartFrom() {
		IJ.createImage("waves", "8-bit ramp", 33, 33, 1).show();
		IJ.createImage("first", "RGB white", 20, 16, 1).show();
		assertNull(run("content=[my cells] style=scream|waves style_shares=3|1 start=first height=16 epochs=1"));
		String info = IJ.getImage().getProperty("Info").toString();
		for (String line : new String[] { "style=scream", "style_size=30 x 20 pixels", "style=waves",
			"style_size=33 x 33 pixels", "style_shares=3|1",
			"start=first", "macro=run(\"Neural Style Transfer...\", \"content=[my cells] style=scream|waves style_shares=3|1 "
				+ "height=16 epochs=1 start=first\");" })
			assertTrue(info.contains("\n" + line + "\n"), line + " in " + info);
		assertEquals("The start image is 20 x 16 pixels and the result would be 25 x 20; give a start image of that size, or "
			+ "another height.", run("content=[my cells] style=scream start=first height=20 epochs=1"));
		assertEquals("There is no open image and no file \"wave\" (key style); open are \"scream\", \"my cells\", \"waves\", "
			+ "\"first\", \"Stylised my cells\".", run("content=[my cells] style=[scream | wave] height=16 epochs=1"));
	}

	@Test
	void errorIsOneSentence() {
		assertEquals("height is 15; it must be 0 (as the content image) or 16 to 8192 pixels.", run("height=15"));
	}

	@Test
	void faultsOfTheMachineAreSentencesToo() {
		assertTrue(ErrorDialog.sentence("x", new OutOfMemoryError()).startsWith("ImageJ is out of memory; "));
		assertTrue(ErrorDialog.sentence("x", new NoClassDefFoundError("org/nd4j/X")).contains("unzip its package again"));
		assertTrue(ErrorDialog.sentence("x", new IllegalStateException("x")).contains("please report it"));
	}

	@Test
	void longSentencesAreBrokenForTheDialog() {
		String sentence = "The quick brown fox jumps over the lazy dog and ".repeat(6).trim();
		String wrapped = ErrorDialog.wrap(sentence);
		assertEquals(sentence, wrapped.replace('\n', ' '));
		for (String line : wrapped.split("\n"))
			assertTrue(line.length() <= 92, line);
		assertFalse(ErrorDialog.wrap("short enough").contains("\n"));
	}

	/** @return the error that ImageJ was given, or null */
	private static String run(String options) {
		return MacroRun.of(NeuralStyleTransfer.class, options);
	}
}
