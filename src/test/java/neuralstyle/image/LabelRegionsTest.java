package neuralstyle.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import neuralstyle.raster.PixelMask;

/** What label images of any type hold, and the regions in them. */
class LabelRegionsTest {

	@Test
	void labelsOfAnyType() {
		for (ImageProcessor pixels : List.of(new ByteProcessor(40, 30), new ShortProcessor(40, 30), new FloatProcessor(40, 30))) {
			pixels.setf(0, 1);
			pixels.setf(45, 2);
			pixels.setMinAndMax(5, 9);
			pixels.invertLut();
			List<PixelMask> masks = LabelRegions.of(new ImagePlus("labels", pixels), 2).masks(0);
			assertEquals(1, masks.get(0).area());
			assertEquals(1, masks.get(0).values()[0]);
			assertEquals(1, masks.get(1).area());
			assertEquals(1, masks.get(1).values()[45]);
		}
	}

	/** Grey values are no labels: what counts is what the pixels hold. */
	@Test
	void calibrationsDoNotCount() {
		for (int function : new int[] { Calibration.UNCALIBRATED_OD, Calibration.STRAIGHT_LINE, Calibration.POLY2 }) {
			ImagePlus mask = new ImagePlus("mask", new ByteProcessor(40, 30));
			mask.getProcessor().set(3, 255);
			calibrate(mask, function, 17, 0.5, 0);
			assertArrayEquals(new int[] { 255 }, LabelPlane.of(mask).distinct(), "function " + function);
			ImagePlus labels = new ImagePlus("labels", new ShortProcessor(40, 30));
			labels.getProcessor().set(3, 1);
			labels.getProcessor().set(4, 40000);
			if (function != Calibration.UNCALIBRATED_OD)
				calibrate(labels, function, 17, 0.5, 0);
			assertArrayEquals(new int[] { 1, 40000 }, LabelPlane.of(labels).distinct(), "function " + function);
		}
	}

	/** ImageJ opens signed 16-bit files so: their numbers are the labels, not how it holds them. */
	@Test
	void signedNumbers() {
		ImagePlus signed = new ImagePlus("signed", new ShortProcessor(40, 30));
		calibrate(signed, Calibration.STRAIGHT_LINE, -32768, 1);
		for (int i = 0; i < 1200; i++)
			signed.getProcessor().set(i, 32768 + i % 3);
		assertArrayEquals(new int[] { 1, 2 }, LabelPlane.of(signed).distinct());
		signed.getProcessor().set(7, 32765);
		assertEquals("The label image \"signed\" has a pixel of the value -3; labels are whole numbers from 0 to 2147483647.",
			sentence(signed));
	}

	private static void calibrate(ImagePlus image, int function, double... coefficients) {
		image.getCalibration().setFunction(function, function == Calibration.UNCALIBRATED_OD ? null : coefficients, "unit");
		image.setCalibration(image.getCalibration());
		image.getProcessor();
	}

	@Test
	void whatIsNoLabel() {
		for (float value : new float[] { Float.NaN, 0.5f, -1, Float.POSITIVE_INFINITY, 0x1p31f }) {
			FloatProcessor pixels = new FloatProcessor(40, 30);
			pixels.setf(7, value);
			assertTrue(sentence(new ImagePlus("labels", pixels)).startsWith("The label image \"labels\" has a pixel of the value " + value));
		}
		assertTrue(sentence(new ImagePlus("labels", new ColorProcessor(40, 30))).startsWith("The label image \"labels\" is RGB; "));
	}

	private static String sentence(ImagePlus labels) {
		return assertThrows(IllegalArgumentException.class, () -> LabelPlane.of(labels)).getMessage();
	}

	@Test
	void aMaskIsOneRegion() {
		ByteProcessor mask = new ByteProcessor(40, 30);
		mask.set(3, 255);
		assertEquals(1, LabelRegions.of(new ImagePlus("mask", mask), 1).masks(0).get(0).area());
	}

	@Test
	void featherWithinARegionAndNotBetweenItsObjects() {
		ShortProcessor labels = new ShortProcessor(40, 1);
		for (int x = 0; x < 40; x++)
			labels.set(x, x < 10 ? 7 : x < 20 ? 8 : x < 30 ? 0 : 9);
		float[] both = LabelRegions.of(new ImagePlus("labels", labels), 1).masks(3).get(0).values();
		assertEquals(1, both[9]);
		assertEquals(0.25f, both[19], 1e-6f);
		List<PixelMask> apart = LabelRegions.of(new ImagePlus("labels", labels), 3).masks(3);
		assertEquals(0.25f, apart.get(0).values()[9], 1e-6f);
		assertEquals(0.25f, apart.get(1).values()[10], 1e-6f);
	}

	/** The sum of all regions is what is labelled, and 183 objects make as many masks as there are styles. */
	@Test
	void asManyRegionsAsStyles() {
		FloatProcessor objects = new FloatProcessor(200, 150);
		for (int i = 0; i < 183; i++) {
			objects.setValue(3 * i + 1);
			objects.fill(new Roi(10 * (i % 20), 14 * (i / 20), 9, 12));
		}
		for (int styles = 1; styles <= 4; styles++) {
			List<PixelMask> masks = LabelRegions.of(new ImagePlus("objects", objects), styles).masks(0);
			assertEquals(styles, masks.size());
			assertEquals(183 * 9 * 12, masks.stream().mapToDouble(PixelMask::area).sum());
			double most = masks.stream().mapToDouble(PixelMask::area).max().getAsDouble();
			assertTrue(most < 1.3 * 183 * 9 * 12 / styles, () -> Arrays.toString(masks.stream().mapToDouble(PixelMask::area).toArray()));
		}
	}
}
