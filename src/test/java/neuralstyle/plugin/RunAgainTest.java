package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.io.FileSaver;
import ij.macro.Interpreter;
import neuralstyle.NeuralStyle;
import neuralstyle.options.RunAgainOptions;
import neuralstyle.options.TransferOptions;
import neuralstyle.transfer.TransferListener;

/** The command as a macro calls it: on the macro's thread, with options, without a display. */
@ExtendWith(BatchMode.class)
class RunAgainTest {

	@TempDir
	Path folder;

	private ImagePlus content;
	private ImagePlus style;
	private ImagePlus stylised;

	@BeforeEach
	void stylise() {
		content = IJ.createImage("my cells", "16-bit ramp", 40, 32, 1);
		style = IJ.createImage("scream", "RGB ramp", 30, 20, 1);
		stylised = NeuralStyle.stylise(content, style, TransferOptions.parse("height=16 epochs=1 seed=3 start=noise "
			+ "content_layer=conv2_1 style_layers=conv1_1"), TransferListener.NONE);
		content.show();
		style.show();
		stylised.show();
	}

	@Test
	void needsNoKeys() {
		assertNull(run(""));
		same(IJ.getImage());
		assertEquals(4, WindowManager.getIDList().length);
	}

	@Test
	void repeatsASavedFileWithImagesFromFiles() {
		for (ImagePlus image : new ImagePlus[] { content, style, stylised })
			assertTrue(new FileSaver(image).saveAsTiff(file(image)));
		close(content, style, stylised);
		assertNull(run("image=[" + file(stylised) + "] content=[" + file(content) + "] style=[" + file(style) + "]"));
		same(IJ.getImage(), "Stylised my cells.tif");
		assertEquals(1, WindowManager.getIDList().length);
	}

	@Test
	void aRepeatCanBeRepeated() {
		run("");
		ImagePlus first = IJ.getImage();
		assertNull(run("image=" + first.getID()));
		assertNotSame(first, IJ.getImage());
		same(IJ.getImage());
	}

	@Test
	void weightsOfAnotherComputerAreNotFollowed() {
		record("weights=shipped", "weights=//elsewhere/share/vgg19.npz");
		String sentence = run("");
		assertTrue(sentence.startsWith("The run had its weights from \"//elsewhere/share/vgg19.npz\", "), sentence);
		assertTrue(sentence.endsWith("give the file of the run by the key weights."), sentence);
		assertEquals(3, WindowManager.getIDList().length);
		assertNull(run("weights=shipped"));
		assertArrayEquals((int[]) stylised.getProcessor().getPixels(), (int[]) IJ.getImage().getProcessor().getPixels());
	}

	@Test
	void whatAStrangersRecordAsksForIsNotDone() throws IOException {
		record("seed=3", "seed=3\nsave_every=1\nsave_to=" + folder + "\nplot=\nhide=");
		assertNull(run(""));
		assertArrayEquals((int[]) stylised.getProcessor().getPixels(), (int[]) IJ.getImage().getProcessor().getPixels());
		assertEquals(4, WindowManager.getIDList().length);
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(0, files.count());
		}
	}

	@Test
	void nameOfALabelImageIsNoPath() {
		assertTrue(new FileSaver(IJ.createImage("labels", "8-bit ramp", 40, 32, 1)).saveAsTiff(folder + "/labels.tif"));
		record("seed=3", "seed=3\nlabel_image=" + folder + "/labels.tif");
		assertEquals("The label image \"" + folder + "/labels.tif\" of the run is not open; open it.", run(""));
	}

	@Test
	void aRecordWithoutItsPresetIsRead() {
		record("preset=figure\n", "");
		assertNull(run(""));
	}

	private void record(String line, String other) {
		String record = stylised.getProp("neuralstyle.run");
		assertTrue(record.contains(line), record);
		stylised.setProp("neuralstyle.run", record.replace(line, other));
	}

	@Test
	void errorsAreSentencesAndOpenNothing() {
		assertEquals("Run Again has no key \"images\"; the keys are image, content, style, weights, and a value with spaces stands in "
			+ "brackets, as in content=[my cells].", run("images=scream"));
		assertEquals("The image \"scream\" does not say by which run it was made; choose a stylised image as a run gave it, or its "
			+ "TIFF file.", run("image=scream"));
		assertEquals("The image \"my cells\" does not show the pixels that the run saw of its style image \"scream\" (30 x 20 "
			+ "pixels); show it as it was then (slice, channels, display range), or choose the right image with the key style or in "
			+ "the dialog.", run("style=[my cells]"));
		assertEquals("The run had another number of style images (1) than are given (2); give all in their order with the key "
			+ "style, with bars between them.", run("style=[scream|my cells]"));
		content.setDisplayRange(1000, 2000);
		assertEquals("The image \"my cells\" does not show the pixels that the run saw of its content image \"my cells\" (40 x 32 "
			+ "pixels); show it as it was then (slice, channels, display range), or choose the right image with the key content or "
			+ "in the dialog.", run(""));
		close(content);
		assertEquals("The content image \"my cells\" (40 x 32 pixels) of the run is not open; open it, or choose it with the key "
			+ "content or in the dialog.", run(""));
		assertEquals(2, WindowManager.getIDList().length);
		close(style, stylised);
		WindowManager.setTempCurrentImage(null);
		assertEquals("No image is open; open a stylised image and its content image first.", run(""));
	}

	@Test
	void keysAreWrittenAsTheyAreRead() {
		assertEquals("run(\"Run Again...\", \"image=[Stylised my cells] content=[my cells] style=a|b\");",
			RunAgainOptions.of(TransferOptions.read("style=a|b image=[Stylised my cells] content=[my cells]")).macroLine());
	}

	private void same(ImagePlus again) {
		same(again, "Stylised my cells");
	}

	private void same(ImagePlus again, String title) {
		assertNotSame(stylised, again);
		assertEquals(title, again.getTitle());
		assertArrayEquals((int[]) stylised.getProcessor().getPixels(), (int[]) again.getProcessor().getPixels());
		String[] lines = again.getProp("neuralstyle.run").split("\n");
		String[] before = stylised.getProp("neuralstyle.run").split("\n");
		for (int i = 0; i < lines.length; i++)
			if (!lines[i].matches("(seconds|macro|content|style)=.*"))
				assertEquals(before[i], lines[i]);
	}

	private String file(ImagePlus image) {
		return folder.resolve(image.getTitle() + ".tif").toString();
	}

	private static void close(ImagePlus... images) {
		for (ImagePlus image : images)
			Interpreter.removeBatchModeImage(image);
	}

	/** @return the error that ImageJ was given, or null */
	private static String run(String options) {
		return MacroRun.of(RunAgain.class, options);
	}
}
