package neuralstyle.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.Calibration;

class ScaledCalibrationTest {

	private final ImagePlus large = IJ.createImage("large", "16-bit", 400, 300, 1);
	private final ImagePlus small = IJ.createImage("small", "RGB", 100, 50, 1);

	@Test
	void keepsLengthsAndPlaces() {
		Calibration old = large.getCalibration();
		old.pixelWidth = 0.5;
		old.pixelHeight = 0.25;
		old.pixelDepth = 3;
		old.xOrigin = 40;
		old.yOrigin = 60;
		old.zOrigin = 2;
		old.setUnit("mm");
		old.frameInterval = 7;
		old.setTimeUnit("min");
		old.setFunction(Calibration.STRAIGHT_LINE, new double[] { 1, 2 }, "gray");
		ScaledCalibration.copy(large, small);
		Calibration scaled = small.getCalibration();
		assertEquals(2, scaled.pixelWidth);
		assertEquals(1.5, scaled.pixelHeight);
		assertEquals(3, scaled.pixelDepth);
		assertEquals(10, scaled.xOrigin);
		assertEquals(10, scaled.yOrigin);
		assertEquals(2, scaled.zOrigin);
		assertEquals("mm", scaled.getUnit());
		assertEquals("mm", scaled.getYUnit());
		assertEquals(7, scaled.frameInterval);
		assertEquals("min", scaled.getTimeUnit());
		assertFalse(scaled.calibrated());
		assertEquals(0.5, old.pixelWidth);
		assertEquals(400 * old.pixelWidth, 100 * scaled.pixelWidth);
	}

	@Test
	void keepsTheUnitOfValues() {
		ImagePlus tomogram = IJ.createImage("ct", "16-bit", 40, 30, 1);
		tomogram.getCalibration().setFunction(Calibration.STRAIGHT_LINE, new double[] { -32768, 1 }, "HU");
		ImagePlus copy = IJ.createImage("copy", "16-bit", 20, 15, 1);
		ScaledCalibration.copy(tomogram, copy);
		assertEquals("HU", copy.getCalibration().getValueUnit());
		assertEquals(-32768, copy.getCalibration().getCValue(0));
		ImagePlus heights = IJ.createImage("heights", "32-bit", 40, 30, 1);
		heights.getCalibration().setValueUnit("nm");
		ImagePlus another = IJ.createImage("another", "32-bit", 20, 15, 1);
		ScaledCalibration.copy(heights, another);
		assertEquals("nm", another.getCalibration().getValueUnit());
	}

	@Test
	void leavesAnUncalibratedImageInPixels() {
		ScaledCalibration.copy(large, small);
		assertFalse(small.getCalibration().scaled());
	}
}
