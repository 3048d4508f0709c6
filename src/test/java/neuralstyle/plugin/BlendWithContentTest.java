package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.io.FileSaver;
import ij.macro.Interpreter;

/** The command as a macro calls it: on the macro's thread, with options, without a display. */
@ExtendWith(BatchMode.class)
class BlendWithContentTest {

	@TempDir
	Path folder;

	private ImagePlus content;
	private ImagePlus stylised;

	@BeforeEach
	void openImages() {
		content = open("my cells", "8-bit ramp", 40, 32);
		open("another", "8-bit white", 40, 32);
		stylised = open("Stylised my cells", "RGB white", 20, 16);
		stylised.setProp("neuralstyle.content", "my cells");
	}

	@Test
	void needsNoKeys() {
		assertNull(run(""));
		ImagePlus blend = IJ.getImage();
		assertEquals("Blend of Stylised my cells", blend.getTitle());
		assertEquals(4, WindowManager.getIDList().length);
		assertEquals(128, blend.getProcessor().getPixel(0, 8) & 0xff, 2);
		assertTrue(((String) blend.getProperty("Info")).startsWith("blend=50 percent stylised\nmacro=run("));
	}

	@Test
	void resultCanBeBlendedAgain() {
		run("amount=100");
		assertNull(run("amount=0"));
		assertEquals("Blend of Blend of Stylised my cells", IJ.getImage().getTitle());
		assertTrue((IJ.getImage().getProcessor().getPixel(0, 8) & 0xff) < 10);
	}

	@Test
	void keysNameTheImagesAndTheResult() {
		IJ.selectWindow(content.getID());
		assertNull(run("stylised=" + stylised.getID() + " content=another amount=40.0 title=[a b]"));
		assertEquals("a b", IJ.getImage().getTitle());
		assertEquals(0xffffff, IJ.getImage().getProcessor().getPixel(3, 3) & 0xffffff);
		assertEquals("blend=40 percent stylised\nmacro=run(\"Blend With Content...\", \"stylised=" + stylised.getID()
			+ " content=another amount=40 title=[a b]\");\n", IJ.getImage().getProperty("Info"));
	}

	@Test
	void contentFromAFile() {
		Path file = folder.resolve("some cells.png");
		new FileSaver(content).saveAsPng(file.toString());
		assertNull(run("content=[" + file + "] amount=0"));
		ImagePlus fromFile = IJ.getImage();
		run("stylised=[Stylised my cells] content=[my cells] amount=0");
		assertArrayEquals((int[]) fromFile.getProcessor().getPixels(), (int[]) IJ.getImage().getProcessor().getPixels());
	}

	@Test
	void inputsStayAsTheyAre() {
		byte[] before = ((byte[]) content.getProcessor().getPixels()).clone();
		run("amount=30");
		assertArrayEquals(before, (byte[]) content.getProcessor().getPixels());
		for (int pixel : (int[]) stylised.getProcessor().getPixels())
			assertEquals(0xffffff, pixel & 0xffffff);
		assertNull(stylised.getProperty("Info"));
		assertTrue(!content.changes && !stylised.changes);
	}

	@Test
	void errorsAreSentencesAndOpenNothing() {
		assertEquals("amount is \"101\"; it must be a number from 0 to 100.", run("amount=101"));
		assertEquals("amount is \"half\"; it must be a number from 0 to 100.", run("amount=half"));
		assertEquals("Blend With Content has no key \"amuont\"; the keys are stylised, content, amount, title, and a value with "
			+ "spaces stands in brackets, as in content=[my cells].", run("amuont=40"));
		assertEquals("There is no open image and no file \"nobody\" (key stylised); open are \"my cells\", \"another\", "
			+ "\"Stylised my cells\".", run("stylised=nobody"));
		assertEquals("The image \"another\" does not say which content image it was made from; open that one, and give it with "
			+ "the key content.", run("stylised=another"));
		assertSame(stylised, IJ.getImage());
		assertEquals(3, WindowManager.getIDList().length);
	}

	@Test
	void contentThatIsClosedOrNotAlone() {
		ImagePlus second = open("my cells", "8-bit ramp", 40, 32);
		assertEquals("2 open images have the title \"my cells\"; give the content image's ID instead, one of " + content.getID()
			+ ", " + second.getID() + ".", run("stylised=[Stylised my cells]"));
		Interpreter.removeBatchModeImage(second);
		Interpreter.removeBatchModeImage(content);
		assertEquals("The content image \"my cells\" of \"Stylised my cells\" is not open; open it, or give another one with the "
			+ "key content.", run("stylised=[Stylised my cells]"));
	}

	@Test
	void contentOfAnotherAspect() {
		open("wide", "8-bit ramp", 50, 32);
		assertEquals("The content image \"wide\" is 50 x 32 pixels and the stylised image \"Stylised my cells\" 20 x 16, another "
			+ "aspect; choose the content image that it was made from.", run("stylised=[Stylised my cells] content=wide"));
	}

	@Test
	void noImage() {
		BatchMode.closeAll();
		assertEquals("No image is open; open a stylised image and its content image first.", run(""));
	}

	private static ImagePlus open(String title, String type, int width, int height) {
		ImagePlus image = IJ.createImage(title, type, width, height, 1);
		image.show();
		return image;
	}

	/** @return the error that ImageJ was given, or null */
	private static String run(String options) {
		return MacroRun.of(BlendWithContent.class, options);
	}
}
