package neuralstyle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;
import ij.process.ImageProcessor;
import neuralstyle.error.InputException;
import neuralstyle.options.TransferOptions;
import neuralstyle.result.Blending;
import neuralstyle.result.Fidelity;
import neuralstyle.run.RepeatedRun;
import neuralstyle.run.SourceImages;
import neuralstyle.transfer.Start;
import neuralstyle.transfer.StopAt;
import neuralstyle.transfer.TransferException;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferSettings;

/** Whole runs, with the real network on small images. */
class NeuralStyleTest {

	private static final TransferSettings SHORT = TransferSettings.article().epochs(1).build();

	private final ImagePlus content = IJ.createImage("my cells", "16-bit ramp", 50, 40, 1);
	private final ImagePlus style = IJ.createImage("scream", "RGB ramp", 31, 77, 1);

	/** ImageJ gives null for a file that it cannot open. */
	@Test
	void noImageIsASentence() {
		String isNull = " image is null; give one that is open, or see whether its file could be read.";
		TransferOptions options = TransferOptions.parse("height=16 epochs=1");
		assertEquals("The content" + isNull, sentence(() -> NeuralStyle.stylise(null, style, options, TransferListener.NONE)));
		assertEquals("The style" + isNull, sentence(() -> NeuralStyle.stylise(content, null, options, TransferListener.NONE)));
		assertEquals("The style" + isNull, sentence(() -> new SourceImages(content, Arrays.asList(style, null), null)));
		assertEquals("An image is null; give one of the dimensions width, height and 3 channels (red, green, blue).", sentence(
			() -> NeuralStyle.stylise((Img<FloatType>) null, (Img<FloatType>) null, options, TransferListener.NONE)));
		assertEquals("The content image \"null\" is empty; give one that is open.",
			sentence(() -> NeuralStyle.stylise(new ImagePlus(), style, options, TransferListener.NONE)));
		assertEquals("The content" + isNull, sentence(() -> Blending.blend(content, null, 50)));
		assertEquals("The stylised" + isNull, sentence(() -> Fidelity.of(content, null)));
		assertEquals("The stylised" + isNull, sentence(() -> new RepeatedRun(null)));
		for (ImagePlus closed : List.of(content, IJ.createHyperStack("many", 30, 20, 2, 1, 1, 8)))
			for (String output : List.of("rgb", "same")) {
				// NB: as ImageJ does when the window of an image is closed.
				closed.flush();
				assertEquals("The image \"" + closed.getTitle() + "\" has no pixels any more, since it was closed; open it again.",
					sentence(() -> NeuralStyle.stylise(closed, style, options.with("output", output), TransferListener.NONE)));
			}
	}

	private static String sentence(Executable run) {
		return assertThrows(InputException.class, run).getMessage();
	}

	/** Images of which a part does what an image too large would do. */
	@Test
	void imagesTooLargeAreASentence() {
		ImagePlus style = IJ.createImage("stripes", "8-bit ramp", 40, 32, 1);
		ImagePlus large = new ImagePlus("large", style.getProcessor()) {

			@Override
			public ImageProcessor getProcessor() {
				throw new OutOfMemoryError("Java heap space");
			}
		};
		assertEquals("There is not enough of ImageJ's own memory for the image \"large\" of 40 x 32 pixels; shrink it, choose "
			+ "output_size=height, or give ImageJ more in Edit > Options > Memory & Threads.",
			assertThrows(TransferException.class, () -> NeuralStyle.stylise(large, style,
				TransferOptions.parse("height=16 epochs=1 output_size=content"), TransferListener.NONE)).getMessage());
		ImagePlus huge = new ImagePlus("huge", style.getProcessor()) {

			@Override
			public int getWidth() {
				return 30000;
			}

			@Override
			public int getHeight() {
				return 30000;
			}
		};
		assertEquals("The image \"huge\" is 30000 x 30000 pixels, more than the 715 million that can be held; crop it, or shrink it "
			+ "with Image > Scale....", assertThrows(IllegalArgumentException.class, () -> NeuralStyle.stylise(huge, style,
				TransferOptions.parse("height=16 epochs=1"), TransferListener.NONE)).getMessage());
	}

	@Test
	void stylises() {
		content.getCalibration().pixelWidth = 2;
		content.getCalibration().setUnit("mm");
		content.setProperty("Info", "taken on Monday");
		content.setRoi(new Roi(1, 2, 3, 4));
		short[] pixels = ((short[]) content.getProcessor().getPixels()).clone();
		List<Double> fractions = new ArrayList<>();
		ImagePlus stylised = NeuralStyle.stylise(content, style, 20, SHORT, progress -> fractions.add(progress.fraction()));
		assertEquals("Stylised my cells", stylised.getTitle());
		assertEquals(24, stylised.getBitDepth());
		assertEquals(25, stylised.getWidth());
		assertEquals(20, stylised.getHeight());
		assertNull(stylised.getWindow());
		assertEquals(4, stylised.getCalibration().pixelWidth);
		assertEquals("mm", stylised.getCalibration().getUnit());
		assertArrayEquals(pixels, (short[]) content.getProcessor().getPixels());
		assertEquals(new Rectangle(1, 2, 3, 4), content.getRoi().getBounds());
		assertFalse(content.changes);
		assertTrue(fractions.size() > 20, fractions.size() + " reports");
		assertEquals(1, fractions.get(fractions.size() - 1), 1e-9);
	}

	@Test
	void infoTellsHowItWasMade() {
		content.setProperty("Info", "taken on Monday");
		ImagePlus stylised = NeuralStyle.stylise(content, style, 20, SHORT, TransferListener.NONE);
		List<String> lines = Arrays.asList(((String) stylised.getProperty("Info")).split("\n"));
		assertTrue(lines.containsAll(List.of("use=decoration; not for measurement",
			"program=Neural Style development", "imagej=" + IJ.getVersion(), "java=" + System.getProperty("java.version"),
			"content=my cells", "content_size=50 x 40 pixels", "style=scream", "style_size=31 x 77 pixels", "preset=article", "height=20", "epochs=1", "start=noise", "pooling=average",
			"content_weight=0.025", "style_weight=1", "tv_weight=0.0001", "content_layer=conv5_1",
			"style_layers=conv1_1,conv2_1,conv3_1,conv4_1,conv5_1", "seed=1", "threads=0", "evaluations=20", "stopped=no",
			"macro=run(\"Neural Style Transfer...\", \"content=[my cells] style=scream preset=article height=20 epochs=1\");",
			"Info of the content image:", "taken on Monday")), lines::toString);
		double loss = Double.parseDouble(lines.stream().filter(line -> line.startsWith("final_loss=")).findFirst().get()
			.substring(11));
		assertTrue(loss > 0);
		assertTrue(lines.stream().anyMatch(line -> line.matches("weights_name=VGG-19.*")), lines::toString);
		assertTrue(lines.stream().anyMatch(line -> line.matches("engine=(oneDNN|OpenBLAS).*")), lines::toString);
	}

	@Test
	void macroLineOfTheInfoMakesTheSameImage() {
		ImagePlus stylised = NeuralStyle.stylise(content, style, 20, SHORT.change().seed(5).build(), TransferListener.NONE);
		String info = (String) stylised.getProperty("Info");
		String options = info.replaceAll("(?s).*\nmacro=run\\(\"Neural Style Transfer...\", \"([^\n]*)\"\\);.*", "$1");
		ImagePlus again = NeuralStyle.stylise(content, style, TransferOptions.parse(options), TransferListener.NONE);
		assertArrayEquals((int[]) stylised.getProcessor().getPixels(), (int[]) again.getProcessor().getPixels());
	}

	@Test
	void stoppedRunKeepsTheBestImageAndSaysSo() {
		ImagePlus stylised = NeuralStyle.stylise(content, style, TransferOptions.of(20, SHORT).with("title", "mine"),
			StopAt.when(progress -> progress.fraction() >= 0.5));
		assertTrue(stylised.getTitle().matches("mine \\(stopped at evaluation (9|10|11)\\)"), stylised.getTitle());
		assertTrue(((String) stylised.getProperty("Info")).contains("\nstopped=yes\n"));
	}

	@Test
	void takesAndGivesImagesOfImglib2() {
		Img<UnsignedShortType> plain = ArrayImgs.unsignedShorts(50, 40, 3);
		ImagePlus rgb = IJ.createImage("rgb", "RGB ramp", 50, 40, 1);
		rgb.getProcessor().setRoi(10, 5, 20, 20);
		rgb.getProcessor().setColor(0x2080f0);
		rgb.getProcessor().fill();
		Cursor<UnsignedShortType> cursor = plain.localizingCursor();
		while (cursor.hasNext()) {
			cursor.fwd();
			int value = rgb.getProcessor().get(cursor.getIntPosition(0), cursor.getIntPosition(1));
			cursor.get().set(value >> 16 - 8 * cursor.getIntPosition(2) & 0xff);
		}
		TransferOptions options = TransferOptions.parse("height=20 epochs=1");
		RandomAccessibleInterval<FloatType> stylised = NeuralStyle.stylise(Views.translate(plain, 7, -3, 0), plain, options,
			TransferListener.NONE);
		assertArrayEquals(new long[] { 25, 20, 3 }, stylised.dimensionsAsLongArray());
		ImagePlus same = NeuralStyle.stylise(rgb, rgb, options, TransferListener.NONE);
		for (int y = 0; y < 20; y++)
			for (int x = 0; x < 25; x++)
				for (int channel = 0; channel < 3; channel++)
					assertEquals(same.getProcessor().get(x, y) >> 16 - 8 * channel & 0xff, stylised.getAt(x, y, channel).get());
		assertEquals("The image has the dimensions [3, 50, 40]; they must be width, height and 3 channels (red, green, blue), with "
			+ "less than 2^31 values in all.", assertThrows(IllegalArgumentException.class, () -> NeuralStyle.stylise(
				ArrayImgs.bytes(3, 50, 40), plain, options, TransferListener.NONE)).getMessage());
	}

	@Test
	void heightZeroIsThatOfTheContent() {
		ImagePlus stylised = NeuralStyle.stylise(content, style, 0, SHORT.change().start(Start.CONTENT).build(),
			StopAt.when(progress -> progress.fraction() >= 0.1));
		assertEquals(50, stylised.getWidth());
		assertEquals(40, stylised.getHeight());
	}

	@Test
	void sentenceForASizeThatDoesNotDo() {
		assertEquals("The content image \"dot\" is 1 x 1 pixels, so the result would be 1 x 1; both sides must be at least 16, so "
			+ "choose a larger height or another image.", sentence(1, 1, 0));
		assertEquals("The content image \"dot\" is 10 x 100 pixels, so the result would be 15 x 159; both sides must be at least "
			+ "16, so choose a larger height or another image.", sentence(10, 100, 159));
		assertEquals("The content image \"dot\" is 5000 x 2 pixels, so the result would be 20480000 x 8192, more than can be "
			+ "held; choose a smaller height.", sentence(5000, 2, 8192));
		assertEquals("height is 15; it must be 0 (as the content image) or 16 to 8192 pixels.", sentence(100, 100, 15));
	}

	@Test
	void aSinglePixelCanBeEnlarged() {
		ImagePlus dot = IJ.createImage("dot", "RGB white", 1, 1, 1);
		assertEquals(16, NeuralStyle.stylise(dot, dot, 16, SHORT, StopAt.when(progress -> progress.fraction() >= 0.1)).getWidth());
	}

	private String sentence(int width, int height, int resultHeight) {
		ImagePlus image = IJ.createImage("dot", "8-bit", width, height, 1);
		return assertThrows(IllegalArgumentException.class,
			() -> NeuralStyle.stylise(image, style, resultHeight, SHORT, TransferListener.NONE)).getMessage();
	}
}
