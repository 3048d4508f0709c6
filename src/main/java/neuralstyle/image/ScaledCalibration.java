package neuralstyle.image;

import ij.ImagePlus;
import ij.measure.Calibration;

/** Carries an image's spatial calibration over to a resized copy of it. */
public final class ScaledCalibration {

	private ScaledCalibration() { }

	/**
	 * Sets pixel size, unit, origin, pixel depth and frame interval so that a length measured in the copy is the length in
	 * the original. The calibration of grey values goes along to a copy of the same depth.
	 */
	public static void copy(ImagePlus from, ImagePlus to) {
		Calibration old = from.getCalibration();
		Calibration scaled = new Calibration(to);
		double x = (double) from.getWidth() / to.getWidth();
		double y = (double) from.getHeight() / to.getHeight();
		scaled.pixelWidth = old.pixelWidth;
		scaled.pixelHeight = old.pixelHeight;
		scaled.pixelDepth = old.pixelDepth;
		scaled.xOrigin = old.xOrigin / x;
		scaled.yOrigin = old.yOrigin / y;
		scaled.zOrigin = old.zOrigin;
		scaled.setXUnit(old.getXUnit());
		scaled.setYUnit(old.getYUnit());
		scaled.setZUnit(old.getZUnit());
		scaled.setInvertY(old.getInvertY());
		scaled.frameInterval = old.frameInterval;
		scaled.fps = old.fps;
		scaled.setTimeUnit(old.getTimeUnit());
		if (old.scaled()) {
			scaled.pixelWidth *= x;
			scaled.pixelHeight *= y;
		}
		if (to.getBitDepth() == from.getBitDepth() && old.calibrated())
			scaled.setFunction(old.getFunction(), old.getCoefficients(), old.getValueUnit(), old.zeroClip());
		to.setCalibration(scaled);
		// NB: ImageJ loses the unit of signed 16-bit values, and takes it from a calibration without a function.
		if (to.getBitDepth() == from.getBitDepth())
			to.getLocalCalibration().setValueUnit(old.getValueUnit());
	}
}
