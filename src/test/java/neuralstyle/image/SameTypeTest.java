package neuralstyle.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.plugin.LutLoader;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import neuralstyle.raster.RgbImage;

class SameTypeTest {

	private static final int WIDTH = 64;
	private static final int HEIGHT = 20;

	static Stream<Arguments> contents() {
		Stream.Builder<Arguments> all = Stream.builder();
		for (boolean inverting : new boolean[] { false, true }) {
			String lut = inverting ? ", inverting LUT" : "";
			all.add(arguments("8-bit" + lut, image(bytes(), inverting, 0, 255)));
			all.add(arguments("8-bit, display range" + lut, image(bytes(), inverting, 40, 90)));
			all.add(arguments("16-bit" + lut, image(shorts(), inverting, 0, 65535)));
			all.add(arguments("16-bit, display range" + lut, image(shorts(), inverting, 1234, 30001)));
			all.add(arguments("16-bit, 256 levels" + lut, image(shorts(), inverting, 1000, 1255)));
			all.add(arguments("16-bit, few levels" + lut, image(within(shorts(), 1000, 1100), inverting, 1000, 1100)));
			all.add(arguments("16-bit, two levels" + lut, image(within(shorts(), 1000, 1001), inverting, 1000, 1001)));
			all.add(arguments("32-bit" + lut, image(floats(), inverting, -2, 2)));
			all.add(arguments("32-bit, tiny range" + lut, image(floats(), inverting, 0.001, 0.0011)));
		}
		all.add(arguments("RGB", new ImagePlus("RGB", new ColorProcessor(WIDTH, HEIGHT,
			new Random(1).ints(WIDTH * HEIGHT).toArray()))));
		return all.build();
	}

	/** The way back and the display undo each other. */
	@ParameterizedTest(name = "{0}")
	@MethodSource("contents")
	void whatIsShownComesBackAndIsShownAlike(String name, ImagePlus content) {
		RgbImage shown = RgbBridge.toRgb(content);
		Object pixels = content.duplicate().getProcessor().getPixels();
		ImagePlus same = SameType.toImage("same", shown, content, List.of());
		assertEquals("same", same.getTitle());
		assertEquals(content.getType(), same.getType());
		assertEquals(content.getProcessor().getMin(), same.getProcessor().getMin());
		assertEquals(content.getProcessor().getMax(), same.getProcessor().getMax());
		assertEquals(content.isInvertedLut(), same.isInvertedLut());
		assertArrayEquals(shown.rgb(), RgbBridge.toRgb(same).rgb(), name);
		if (content.getType() != ImagePlus.COLOR_RGB)
			assertEquals(new ImagePlus("", content.getProcessor().createProcessor(1, 1)).getType(), same.getType());
		assertTrue(Objects.deepEquals(pixels, content.getProcessor().getPixels()), "the content is as before");
	}

	/** Values by hand: black, middle, white, and beyond. */
	@Test
	void goesBackThroughTheDisplayRange() {
		RgbImage ramp = grey(0, 51, 127.5f, 255, -20, 300);
		assertArrayEquals(new float[] { -2, -1.2f, 0, 2, -2, 2 },
			(float[]) SameType.toImage("", ramp, image(floats(), false, -2, 2), List.of()).getProcessor().getPixels(), 1e-6f);
		assertArrayEquals(new float[] { 2, 1.2f, 0, -2, 2, -2 },
			(float[]) SameType.toImage("", ramp, image(floats(), true, -2, 2), List.of()).getProcessor().getPixels(), 1e-6f);
		// ImageJ shows 16 bits by 256 / (max - min + 1).
		assertArrayEquals(new short[] { 1000, 1051, 1128, 1255, 1000, 1255 },
			(short[]) SameType.toImage("", ramp, image(shorts(), false, 1000, 1255), List.of()).getProcessor().getPixels());
		assertArrayEquals(new byte[] { 50, 60, 75, 100, 50, 100 },
			(byte[]) SameType.toImage("", ramp, image(bytes(), false, 50, 100), List.of()).getProcessor().getPixels());
	}

	@Test
	void takesTheLuminance() {
		RgbImage red = new RgbImage(2, 1, new float[] { 100, 0, 0, 0, 200, 300 });
		float[] values = (float[]) SameType.toImage("", red, image(floats(), false, 0, 255), List.of()).getProcessor().getPixels();
		assertArrayEquals(new float[] { 29.9f, 117.4f + 29.07f }, values, 1e-3f);
	}

	@Test
	void nanAndInfinitiesComeBackWhereTheSizeIsTheSame() {
		FloatProcessor processor = floats();
		processor.setf(3, Float.NaN);
		processor.setf(4, Float.POSITIVE_INFINITY);
		processor.setf(5, Float.NEGATIVE_INFINITY);
		ImagePlus content = image(processor, false, -2, 2);
		ImageProcessor same = SameType.toImage("", RgbBridge.toRgb(content), content, List.of()).getProcessor();
		assertTrue(Float.isNaN(same.getf(3)));
		assertEquals(Float.POSITIVE_INFINITY, same.getf(4));
		assertEquals(Float.NEGATIVE_INFINITY, same.getf(5));
		assertTrue(Float.isFinite(same.getf(2)) && Float.isFinite(same.getf(6)));
		ImageProcessor other = SameType.toImage("", grey(1, 2, 3, 4, 5, 6, 7), content, List.of()).getProcessor();
		for (int i = 0; i < 7; i++)
			assertTrue(Float.isFinite(other.getf(i)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "red", "green", "fire", "grays" })
	void aColouredLutGoesFromItsDarkestToItsBrightest(String lut) {
		ImagePlus content = image(shorts(), false, 100, 4195);
		content.getProcessor().setColorModel(LutLoader.getLut(lut));
		short[] values = (short[]) SameType.toImage("", grey(0, 100, 200, 255), content, List.of()).getProcessor().getPixels();
		assertEquals(100, values[0], 32);
		assertTrue(values[1] > values[0] && values[2] > values[1] && values[3] > values[2], Arrays.toString(values));
		assertEquals(4195, values[3], 250);
	}

	@Test
	void oneChannelOfManyKeepsItsLutAndRange() {
		CompositeImage content = composite();
		for (int mode : new int[] { IJ.COMPOSITE, IJ.COLOR, IJ.GRAYSCALE }) {
			content.setMode(mode);
			ImageProcessor same = SameType.toImage("", grey(0, 255), content, List.of(2)).getProcessor();
			assertEquals(1000, same.get(0), 8);
			assertEquals(2000, same.get(1), 8);
			assertEquals(1000, same.getMin());
			assertEquals(2000, same.getMax());
		}
		assertEquals(0, SameType.toImage("", grey(0, 255), content, List.of(1)).getProcessor().get(0));
		content.setMode(IJ.GRAYSCALE);
		content.setC(2);
		RgbImage shown = RgbBridge.toRgb(content);
		assertArrayEquals(shown.rgb(), RgbBridge.toRgb(SameType.toImage("", shown, content, List.of())).rgb());
		content.setMode(IJ.COMPOSITE);
		content.getActiveChannels()[0] = false;
		content.getActiveChannels()[2] = false;
		assertEquals(1000, SameType.toImage("", grey(0, 255), content, List.of()).getProcessor().get(0), 8);
	}

	@Test
	void saysWhereThereIsNoWayBack() {
		refuses("Merged", "several channels merged", composite(), List.of());
		refuses("two", "several channels merged", composite(), List.of(1, 3));
		ImagePlus spectrum = image(bytes(), false, 0, 255);
		spectrum.setTitle("rainbow");
		spectrum.getProcessor().setColorModel(LutLoader.getLut("spectrum"));
		refuses("LUT", "\"rainbow\" does not run from dark to bright", spectrum, List.of());
		refuses("range", "is not finite", image(floats(), false, 0, Double.POSITIVE_INFINITY), List.of());
	}

	@Test
	void keepsTheCalibrationOfGreyValues() {
		ImagePlus content = image(shorts(), false, 0, 65535);
		content.getCalibration().setFunction(Calibration.STRAIGHT_LINE, new double[] { -1000, 0.5 }, "HU");
		ImagePlus same = SameType.toImage("", grey(0, 255), content, List.of());
		ScaledCalibration.copy(content, same);
		assertEquals(-1000, same.getCalibration().getCValue(0));
		assertEquals("HU", same.getCalibration().getValueUnit());
	}

	private static void refuses(String name, String words, ImagePlus content, List<Integer> channels) {
		String said = assertThrows(IllegalArgumentException.class, () -> SameType.check(content, channels), name).getMessage();
		assertTrue(said.contains(words) && said.endsWith("."), said);
		assertEquals(said, assertThrows(IllegalArgumentException.class,
			() -> SameType.toImage("", grey(0, 1), content, channels)).getMessage());
	}

	/** Three channels of 16 bits; the second has the range 1000 to 2000. */
	private static CompositeImage composite() {
		ImageStack stack = new ImageStack(WIDTH, HEIGHT);
		for (int i = 0; i < 3; i++)
			stack.addSlice(shorts());
		CompositeImage image = new CompositeImage(new ImagePlus("three", stack), IJ.COMPOSITE);
		for (int channel = 1; channel <= 3; channel++) {
			image.setC(channel);
			image.setDisplayRange(channel == 2 ? 1000 : 0, channel == 2 ? 2000 : 65535);
		}
		return image;
	}

	private static RgbImage grey(float... values) {
		float[] rgb = new float[3 * values.length];
		for (int i = 0; i < rgb.length; i++)
			rgb[i] = values[i / 3];
		return new RgbImage(values.length, 1, rgb);
	}

	private static ImagePlus image(ImageProcessor processor, boolean inverting, double min, double max) {
		if (inverting)
			processor.invertLut();
		ImagePlus image = new ImagePlus("content", processor);
		image.setDisplayRange(min, max);
		return image;
	}

	private static ImageProcessor within(ImageProcessor processor, double min, double max) {
		processor.min(min);
		processor.max(max);
		return processor;
	}

	private static ByteProcessor bytes() {
		byte[] pixels = new byte[WIDTH * HEIGHT];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = (byte) i;
		return new ByteProcessor(WIDTH, HEIGHT, pixels);
	}

	private static ShortProcessor shorts() {
		short[] pixels = new short[WIDTH * HEIGHT];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = (short) (i % 2 == 0 ? 900 + i : 51 * i);
		return new ShortProcessor(WIDTH, HEIGHT, pixels, null);
	}

	private static FloatProcessor floats() {
		float[] pixels = new float[WIDTH * HEIGHT];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = i % 2 == 0 ? -2.5f + 5f * i / pixels.length : 0.0009f + 0.0003f * i / pixels.length;
		return new FloatProcessor(WIDTH, HEIGHT, pixels);
	}
}
