package neuralstyle.result;

import java.util.Locale;

import ij.ImagePlus;
import neuralstyle.error.InputException;
import neuralstyle.image.RgbBridge;

/** Whether a content image can be resized to an image that was made from it. */
final class Aspect {

	private Aspect() { }

	/**
	 * To be asked before the content is read.
	 *
	 * @param kind of the other image, for the sentence
	 * @throws InputException with a sentence for the user if the aspects differ by more than a pixel, or one is null
	 */
	static void check(ImagePlus content, ImagePlus other, String kind) {
		RgbBridge.given("content", content);
		RgbBridge.given("stylised", other);
		int width = other.getWidth();
		int height = other.getHeight();
		long difference = Math.abs((long) content.getWidth() * height - (long) content.getHeight() * width);
		if (difference > Math.max(content.getWidth(), content.getHeight()))
			throw new InputException(String.format(Locale.ROOT, "The content image \"%s\" is %d x %d pixels and the "
				+ "%s \"%s\" %d x %d, another aspect; choose the content image that it was made from.", content.getTitle(),
				content.getWidth(), content.getHeight(), kind, other.getTitle(), width, height));
	}
}
