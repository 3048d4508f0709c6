package neuralstyle.plugin;

import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import neuralstyle.image.RgbBridge;
import neuralstyle.raster.RgbImage;
import neuralstyle.transfer.Size;

/** The picture of a pyramid level at the size of the result, as ImageJ shows it. */
final class LevelPicture {

	private LevelPicture() { }

	/** @param size of the result */
	static ColorProcessor of(RgbImage rgb, Size size) {
		ImageProcessor picture = RgbBridge.toImage("", rgb).getProcessor();
		if (rgb.width() != size.width() || rgb.height() != size.height()) {
			picture.setInterpolationMethod(ImageProcessor.BILINEAR);
			picture = picture.resize(size.width(), size.height(), true);
		}
		return (ColorProcessor) picture;
	}
}
