package neuralstyle.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.IJ;
import ij.ImagePlus;
import ij.VirtualStack;
import ij.io.FileSaver;
import neuralstyle.NeuralStyle;
import neuralstyle.options.TransferOptions;
import neuralstyle.transfer.StopAt;
import neuralstyle.transfer.TransferListener;

/** Whole runs with images of unusual kinds and sizes. */
class ImageKindsTest {

	private final ImagePlus style = IJ.createImage("stripes", "RGB ramp", 40, 40, 1);

	@TempDir
	Path folder;

	@Test
	void virtualStackAtItsCurrentSlice() {
		VirtualStack stack = new VirtualStack(24, 24, null, folder.toString() + "/");
		for (int slice = 1; slice <= 3; slice++) {
			ImagePlus plane = IJ.createImage("plane", "16-bit ramp", 24, 24, 1);
			plane.getProcessor().multiply(0.3 * slice);
			plane.getProcessor().setMinAndMax(0, 65535);
			new FileSaver(plane).saveAsTiff(folder.resolve(slice + ".tif").toString());
			stack.addSlice(slice + ".tif");
		}
		ImagePlus virtual = new ImagePlus("virtual", stack);
		virtual.setSlice(2);
		virtual.setDisplayRange(0, 65535);
		ImagePlus alone = new ImagePlus("virtual", virtual.getProcessor().duplicate());
		ImagePlus result = stylised(virtual, "height=16 output=same");
		assertEquals(16, result.getBitDepth());
		assertArrayEquals((short[]) stylised(alone, "height=16 output=same").getProcessor().getPixels(),
			(short[]) result.getProcessor().getPixels());
		assertEquals(2, virtual.getCurrentSlice());
	}

	@Test
	void sixteenPixels() {
		ImagePlus result = stylised(IJ.createImage("least", "32-bit ramp", 16, 16, 1), "height=0 output=same");
		assertEquals("16 x 16, 32 bits", kind(result));
	}

	@Test
	void veryLong() {
		ImagePlus result = stylised(IJ.createImage("strip", "8-bit ramp", 10000, 40, 1), "height=16 output_size=content");
		assertEquals("10000 x 40, 24 bits", kind(result));
		assertEquals("40 x 10000, 8 bits", kind(stylised(IJ.createImage("strip", "8-bit ramp", 40, 10000, 1),
			"height=4000 output_size=content output=same")));
		assertEquals("The content image \"strip\" is 10000 x 40 pixels, so the result would be 2048000 x 8192, more than can be "
			+ "held; choose a smaller height.", refused(10000, 40, "height=8192"));
	}

	@Test
	void onePixelWide() {
		assertEquals("The content image \"strip\" is 1 x 40 pixels, so the result would be 1 x 40; both sides must be at least "
			+ "16, so choose a larger height or another image.", refused(1, 40, "height=0"));
		assertEquals("16 x 640, 24 bits", kind(stylised(IJ.createImage("strip", "8-bit ramp", 1, 40, 1), "height=640")));
		assertEquals("1 x 40, 8 bits", kind(stylised(IJ.createImage("strip", "8-bit ramp", 1, 40, 1),
			"height=640 output_size=content output=same")));
		ImagePlus narrow = IJ.createImage("narrow", "8-bit ramp", 1, 40, 1);
		assertEquals("24 x 24, 24 bits", kind(NeuralStyle.stylise(IJ.createImage("cells", "8-bit ramp", 24, 24, 1), narrow,
			TransferOptions.parse("height=0 levels=1"), StopAt.evaluations(1))));
	}

	/** NB: before anything is computed. */
	@Test
	void noWayBackIsSaidFirst() {
		ImagePlus content = IJ.createImage("many", "8-bit composite-ramp", 24, 24, 3, 1, 1);
		TransferListener unheard = progress -> {
			throw new AssertionError("it has begun");
		};
		String said = assertThrows(IllegalArgumentException.class, () -> NeuralStyle.stylise(content, style,
			TransferOptions.parse("height=16 output=same"), unheard)).getMessage();
		assertTrue(said.contains("\"many\" shows several channels merged"), said);
		assertEquals("24 x 24, 8 bits", kind(stylised(content, "height=16 channels=2 output=same output_size=content")));
	}

	private String refused(int width, int height, String options) {
		ImagePlus content = IJ.createImage("strip", "8-bit ramp", width, height, 1);
		return assertThrows(IllegalArgumentException.class, () -> stylised(content, options)).getMessage();
	}

	private static String kind(ImagePlus image) {
		return image.getWidth() + " x " + image.getHeight() + ", " + image.getBitDepth() + " bits";
	}

	private ImagePlus stylised(ImagePlus content, String options) {
		return NeuralStyle.stylise(content, style, TransferOptions.parse(options + " levels=1"), StopAt.evaluations(1));
	}
}
