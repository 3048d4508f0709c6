package neuralstyle.result;

import java.util.Locale;

import ij.ImagePlus;
import neuralstyle.error.InputException;
import neuralstyle.image.RgbBridge;
import neuralstyle.raster.Resize;
import neuralstyle.raster.RgbImage;

/** A content image at the size of an image that was made from it. */
final class FittedContent {

	private FittedContent() { }

	/**
	 * @param content taken as displayed at its current slice; not changed
	 * @param kind of the other image, for the sentence
	 * @throws InputException with a sentence for the user if the aspects differ by more than a pixel
	 */
	static RgbImage of(ImagePlus content, ImagePlus other, String kind) {
		int width = other.getWidth();
		int height = other.getHeight();
		long difference = Math.abs((long) content.getWidth() * height - (long) content.getHeight() * width);
		if (difference > Math.max(content.getWidth(), content.getHeight()))
			throw new InputException(String.format(Locale.ROOT, "The content image \"%s\" is %d x %d pixels and the "
				+ "%s \"%s\" %d x %d, another aspect; choose the content image that it was made from.", content.getTitle(),
				content.getWidth(), content.getHeight(), kind, other.getTitle(), width, height));
		return Resize.to(RgbBridge.toRgb(content), width, height);
	}
}
