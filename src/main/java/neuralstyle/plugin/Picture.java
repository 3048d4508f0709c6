package neuralstyle.plugin;

import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import neuralstyle.image.RgbBridge;
import neuralstyle.raster.RgbImage;

/** The picture of a pyramid level at the size of the result, as ImageJ shows it. */
final class Picture {

	private Picture() { }

	/**
	 * @param width in pixels
	 * @param height in pixels
	 */
	static ColorProcessor of(RgbImage rgb, int width, int height) {
		ImageProcessor picture = RgbBridge.toImage("", rgb).getProcessor();
		if (rgb.width() != width || rgb.height() != height) {
			picture.setInterpolationMethod(ImageProcessor.BILINEAR);
			picture = picture.resize(width, height, true);
		}
		return (ColorProcessor) picture;
	}
}
