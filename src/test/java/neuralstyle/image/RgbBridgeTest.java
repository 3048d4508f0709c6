package neuralstyle.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.OvalRoi;
import ij.gui.Roi;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;
import ij.process.ShortProcessor;
import neuralstyle.raster.RgbImage;

class RgbBridgeTest {

	private static final int WIDTH = 23;
	private static final int HEIGHT = 17;

	static Stream<Arguments> images() {
		return Stream.of(
			arguments("8-bit", plain(bytes(1))),
			arguments("8-bit, display range", ranged(bytes(2), 40, 90)),
			arguments("8-bit, inverting LUT", inverted(bytes(3))),
			arguments("8-bit, inverting LUT, display range", ranged(inverted(bytes(4)).getProcessor(), 100, 120)),
			arguments("8-bit, colour LUT", coloured(bytes(5))),
			arguments("8-bit, colour LUT, display range", ranged(coloured(bytes(6)).getProcessor(), 30, 200)),
			arguments("16-bit", plain(shorts(7))),
			arguments("16-bit, display range", ranged(shorts(8), 1000, 30000)),
			arguments("16-bit, inverting LUT", inverted(shorts(9))),
			arguments("16-bit, calibrated", calibrated(shorts(10))),
			arguments("32-bit", plain(floats(11))),
			arguments("32-bit, display range", ranged(floats(12), -0.2, 0.9)),
			arguments("32-bit, colour LUT", coloured(floats(13))),
			arguments("32-bit, NaN and infinities", plain(holes(floats(14)))),
			arguments("32-bit, NaN and infinities, display range", ranged(holes(floats(15)), -0.5, 0.7)),
			arguments("32-bit, inverting LUT, NaN", inverted(holes(floats(16)))),
			arguments("32-bit, constant", plain(new FloatProcessor(WIDTH, HEIGHT))),
			arguments("16-bit, range of one", ranged(shorts(17), 7, 8)),
			arguments("RGB", plain(colours(14))),
			arguments("stack at its second slice", stack()),
			arguments("composite, 2 channels", composite(2, 8, IJ.COMPOSITE)),
			arguments("composite, 3 channels of 16 bits", composite(3, 16, IJ.COMPOSITE)),
			arguments("composite, 5 channels of 32 bits", composite(5, 32, IJ.COMPOSITE)),
			arguments("composite, one channel switched off", switchedOff(hyper(3, 1, 1, 8, IJ.COMPOSITE))),
			arguments("composite, ranges changed", rangesChanged(composite(3, 16, IJ.COMPOSITE))),
			arguments("composite, one channel in colour", composite(3, 16, IJ.COLOR)),
			arguments("composite, one channel in grey", composite(3, 8, IJ.GRAYSCALE)),
			arguments("composite, 32 bits, NaN", compositeWithHoles()),
			arguments("composite, 7 channels", composite(7, 16, IJ.COMPOSITE)),
			arguments("composite, greatest of channels", projected("max")),
			arguments("composite, least of channels", projected("min")),
			arguments("composite, inverted", projected("invert")),
			arguments("composite, inverting LUT", projected(null)),
			arguments("hyperstack, second slice and frame", hyperstack()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("images")
	void takesWhatImageJShows(String name, ImagePlus image) {
		image.updateAndDraw();
		int[] shown = (int[]) image.flatten().getProcessor().getPixels();
		float[] rgb = RgbBridge.toRgb(image).rgb();
		assertEquals(3 * shown.length, rgb.length);
		for (int i = 0; i < shown.length; i++)
			for (int channel = 0; channel < 3; channel++)
				assertEquals(shown[i] >> 16 - 8 * channel & 0xff, rgb[3 * i + channel], 0f, name + ", value " + i);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("images")
	void touchesNothing(String name, ImagePlus image) {
		Roi roi = new OvalRoi(2, 3, 9, 8);
		image.setRoi(roi);
		image.changes = true;
		ImageProcessor processor = image.getProcessor();
		Object[] pixels = new Object[image.getStackSize()];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = image.getStack().getProcessor(i + 1).duplicate().getPixels();
		double min = processor.getMin();
		double max = processor.getMax();
		String position = image.getC() + " " + image.getZ() + " " + image.getT();
		RgbImage rgb = RgbBridge.toRgb(image);
		Arrays.fill(rgb.rgb(), -1);
		for (int i = 0; i < pixels.length; i++)
			assertTrue(Objects.deepEquals(pixels[i], image.getStack().getPixels(i + 1)), "slice " + (i + 1));
		assertSame(processor, image.getProcessor());
		assertEquals(min, image.getProcessor().getMin());
		assertEquals(max, image.getProcessor().getMax());
		assertEquals(roi, image.getRoi());
		assertTrue(image.changes);
		assertEquals(position, image.getC() + " " + image.getZ() + " " + image.getT());
	}

	/** As without selection and overlay: its red is no part of the image. */
	@Test
	void leavesAThresholdOut() {
		for (ImageProcessor processor : List.of(bytes(18), shorts(18), floats(18))) {
			ImagePlus image = plain(processor.duplicate());
			image.updateAndDraw();
			assertArrayEquals(RgbBridge.toRgb(image).rgb(), RgbBridge.toRgb(thresholded(processor)).rgb());
		}
	}

	@Test
	void seesPixelsThatWereNotDrawnYet() {
		ImagePlus image = composite(2, 8, IJ.COMPOSITE);
		image.getImage();
		for (int channel = 1; channel <= 2; channel++)
			Arrays.fill((byte[]) image.getStack().getPixels(channel), (byte) 0);
		assertArrayEquals(new float[3 * WIDTH * HEIGHT], RgbBridge.toRgb(image).rgb());
	}

	@Test
	void roundsAndClips() {
		RgbImage rgb = new RgbImage(2, 1, new float[] { -3, 0.49f, 0.5f, 254.6f, 300, 127.4f });
		ImagePlus image = RgbBridge.toImage("out", rgb);
		assertEquals("out", image.getTitle());
		assertEquals(ImagePlus.COLOR_RGB, image.getType());
		assertArrayEquals(new int[] { 0x000001, 0xffff7f },
			Stream.of(0, 1).mapToInt(x -> image.getProcessor().get(x, 0) & 0xffffff).toArray());
	}

	@Test
	void bothWaysGivesTheSame() {
		ImagePlus image = plain(colours(20));
		assertArrayEquals((int[]) image.duplicate().getProcessor().getPixels(),
			opaque((int[]) RgbBridge.toImage("out", RgbBridge.toRgb(image)).getProcessor().getPixels()));
	}

	@Test
	void viewHasChannelsFirst() {
		RgbImage rgb = new RgbImage(4, 3, new float[36]);
		rgb.rgb()[3 * (2 * 4 + 1) + 2] = 7;
		assertArrayEquals(new long[] { 3, 4, 3 }, RgbBridge.view(rgb).dimensionsAsLongArray());
		assertEquals(7, RgbBridge.view(rgb).getAt(2, 1, 2).get());
	}

	private static int[] opaque(int[] pixels) {
		return Arrays.stream(pixels).map(pixel -> pixel | 0xff000000).toArray();
	}

	private static ImagePlus plain(ImageProcessor processor) {
		return new ImagePlus("test", processor);
	}

	private static ImagePlus ranged(ImageProcessor processor, double min, double max) {
		ImagePlus image = plain(processor);
		image.setDisplayRange(min, max);
		return image;
	}

	private static ImagePlus inverted(ImageProcessor processor) {
		processor.invertLut();
		return plain(processor);
	}

	private static ImagePlus coloured(ImageProcessor processor) {
		processor.setLut(lut(3));
		return plain(processor);
	}

	private static FloatProcessor holes(FloatProcessor processor) {
		float[] holes = { Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY };
		for (int i = 0; i < processor.getPixelCount(); i += 5)
			processor.setf(i, holes[i % 3]);
		processor.resetMinAndMax();
		return processor;
	}

	private static ImagePlus thresholded(ImageProcessor processor) {
		double middle = (processor.getMin() + processor.getMax()) / 2;
		processor.setThreshold(middle, processor.getMax(), ImageProcessor.RED_LUT);
		return plain(processor);
	}

	private static ImagePlus compositeWithHoles() {
		ImageStack stack = new ImageStack(WIDTH, HEIGHT);
		for (int i = 0; i < 3; i++)
			stack.addSlice(holes(floats(60 + i)));
		return new CompositeImage(new ImagePlus("holes", stack), IJ.COMPOSITE);
	}

	/** @param projection how the channels are merged; null for the usual way with one LUT inverted */
	private static ImagePlus projected(String projection) {
		CompositeImage image = hyper(3, 1, 1, 16, IJ.COMPOSITE);
		image.setProp("CompositeProjection", projection);
		LUT[] luts = image.getLuts();
		luts[1] = luts[1].createInvertedLut();
		if (projection == null)
			image.setLuts(luts);
		image.updateImage();
		return image;
	}

	private static ImagePlus calibrated(ImageProcessor processor) {
		ImagePlus image = plain(processor);
		image.getCalibration().setFunction(Calibration.STRAIGHT_LINE, new double[] { -32768, 1 }, "gray");
		return image;
	}

	private static ImagePlus stack() {
		ImageStack stack = new ImageStack(WIDTH, HEIGHT);
		for (int i = 0; i < 3; i++)
			stack.addSlice(bytes(30 + i));
		ImagePlus image = new ImagePlus("stack", stack);
		image.setSlice(2);
		return image;
	}

	private static CompositeImage composite(int channels, int bits, int mode) {
		CompositeImage image = hyper(channels, 1, 1, bits, mode);
		image.setC(2);
		return image;
	}

	private static ImagePlus hyperstack() {
		CompositeImage image = hyper(2, 3, 2, 8, IJ.COMPOSITE);
		image.setPosition(2, 2, 2);
		return image;
	}

	private static CompositeImage hyper(int channels, int slices, int frames, int bits, int mode) {
		ImageStack stack = new ImageStack(WIDTH, HEIGHT);
		for (int i = 0; i < channels * slices * frames; i++)
			stack.addSlice(bits == 8 ? bytes(40 + i) : bits == 16 ? shorts(40 + i) : floats(40 + i));
		ImagePlus plain = new ImagePlus("composite", stack);
		plain.setDimensions(channels, slices, frames);
		return new CompositeImage(plain, mode);
	}

	private static ImagePlus switchedOff(CompositeImage image) {
		// NB: not drawn before, since ImageJ never clears the first pixel of what it has drawn.
		image.getActiveChannels()[0] = false;
		return image;
	}

	private static ImagePlus rangesChanged(CompositeImage image) {
		for (int channel = 1; channel <= image.getNChannels(); channel++) {
			image.setC(channel);
			image.setDisplayRange(1000 * channel, 20000 + 10000 * channel);
		}
		return image;
	}

	private static ByteProcessor bytes(int seed) {
		byte[] pixels = new byte[WIDTH * HEIGHT];
		new Random(seed).nextBytes(pixels);
		return new ByteProcessor(WIDTH, HEIGHT, pixels);
	}

	private static ShortProcessor shorts(int seed) {
		Random random = new Random(seed);
		short[] pixels = new short[WIDTH * HEIGHT];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = (short) random.nextInt(65536);
		return new ShortProcessor(WIDTH, HEIGHT, pixels, null);
	}

	private static FloatProcessor floats(int seed) {
		Random random = new Random(seed);
		float[] pixels = new float[WIDTH * HEIGHT];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = (float) random.nextGaussian();
		return new FloatProcessor(WIDTH, HEIGHT, pixels);
	}

	private static ColorProcessor colours(int seed) {
		Random random = new Random(seed);
		int[] pixels = new int[WIDTH * HEIGHT];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = 0xff000000 | random.nextInt(0x1000000);
		return new ColorProcessor(WIDTH, HEIGHT, pixels);
	}

	private static LUT lut(int seed) {
		byte[][] colours = new byte[3][256];
		Random random = new Random(seed);
		for (byte[] colour : colours)
			random.nextBytes(colour);
		return new LUT(new IndexColorModel(8, 256, colours[0], colours[1], colours[2]), 0, 255);
	}
}
