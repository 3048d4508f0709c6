package neuralstyle.provenance;

import java.util.Collections;
import java.util.List;

import ij.ImagePlus;
import neuralstyle.error.InputException;
import neuralstyle.image.RgbBridge;
import neuralstyle.image.SeenPart;
import neuralstyle.image.StackFrames;
import neuralstyle.raster.PixelChecksum;
import neuralstyle.raster.RgbImage;

/** One of the images that a run saw, known again by its pixels. */
public final class RecordedImage {

	private final String name;
	private final String title;
	private final String size;
	private final String sha256;
	private final List<Integer> channels;
	private final boolean stack;
	private final SeenPart part;

	/**
	 * @param name what it was to the run
	 * @param part that the run saw, or of a stack the channels of it
	 * @param channels those that the run saw; empty for what was shown
	 * @param stack whether the run saw all slices and frames
	 */
	RecordedImage(String name, String title, String size, String sha256, List<Integer> channels, boolean stack,
		SeenPart part)
	{
		this.stack = stack;
		this.part = part;
		this.channels = channels;
		this.name = name;
		this.title = title;
		this.size = size;
		this.sha256 = sha256;
	}

	/** Its title at the time of the run. */
	public String title() {
		return title;
	}

	/** Whether an image shows the pixels that the run saw. */
	public boolean isShownBy(ImagePlus image) {
		if (!channels.isEmpty() && (!image.isComposite() || Collections.max(channels) > image.getNChannels()))
			return false;
		PixelChecksum sum = new PixelChecksum();
		StackFrames frames = new StackFrames(image);
		for (int index = 0; index < (stack ? frames.count() : 1); index++) {
			RgbImage seen = RgbBridge.toRgb(stack ? frames.get(index) : image, channels);
			if (!size.equals(size(seen)))
				return false;
			sum.add(seen);
		}
		return sum.sha256().equals(sha256);
	}

	/** As it is written down: {@code 512 x 400 pixels}. */
	public static String size(RgbImage seen) {
		return seen.width() + " x " + seen.height() + " pixels";
	}

	/** @throws InputException with a sentence for the user if the image does not show what the run saw */
	public void check(ImagePlus image) {
		if (!isShownBy(image))
			throw new InputException("The image \"" + image.getTitle() + "\" does not show the pixels that the run saw of "
				+ "its " + name + " image \"" + title + "\" (" + size + (part.isAsShown() ? "" : ", " + part) + "); show it as it was "
				+ "then (slice, channels, display range), or " + remedy("choose the right image"));
	}

	/** NB: there is no key for the image that a run started from. */
	private String remedy(String choose) {
		return name.equals("start") ? "open the right image." : choose + " with the key " + name + " or in the dialog.";
	}

	/**
	 * The image among others that shows what the run saw, that with its title first.
	 *
	 * @throws InputException with a sentence for the user if there is none
	 */
	public ImagePlus among(List<ImagePlus> images) {
		ImagePlus titled = null;
		ImagePlus alike = null;
		for (ImagePlus image : images)
			if (image.getTitle().equals(title)) {
				titled = image;
				if (isShownBy(image))
					return image;
			} else if (alike == null && isShownBy(image)) {
				alike = image;
			}
		if (alike != null)
			return alike;
		if (titled != null)
			check(titled);
		throw new InputException("The " + name + " image \"" + title + "\" (" + size + ") of the run is not open; "
			+ remedy("open it, or choose it"));
	}
}
