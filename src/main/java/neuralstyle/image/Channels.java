package neuralstyle.image;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ImageProcessor;
import neuralstyle.error.InputException;

/** The channels of an image at its current slice and frame: those that it shows, or others. */
final class Channels {

	private Channels() { }

	/**
	 * The channels that are to be seen, merged, as an image of their own.
	 *
	 * @param channels numbers from 1; empty for those that are shown
	 * @return null if the image shows a single plane, not a merge, and nothing else is asked for
	 * @throws InputException with a sentence for the user if the image has no such channels
	 */
	static CompositeImage merged(ImagePlus image, List<Integer> channels) {
		if (channels.isEmpty() && !isMerged(image))
			return null;
		check(image, channels);
		CompositeImage copy = copy((CompositeImage) image, image.getSlice(), image.getFrame(), IJ.COMPOSITE);
		boolean[] active = copy.getActiveChannels();
		for (int channel = 1; channel <= image.getNChannels(); channel++)
			active[channel - 1] = channels.isEmpty() ? ((CompositeImage) image).getActiveChannels()[channel - 1]
				: channels.contains(channel);
		copy.updateImage();
		return copy;
	}

	/**
	 * The one plane that is to be seen, with its LUT and display range.
	 *
	 * @return a copy of the pixels; null if several channels, or none, are merged
	 * @throws InputException as {@link #merged}
	 */
	static ImageProcessor single(ImagePlus image, List<Integer> channels) {
		CompositeImage merged = merged(image, channels);
		if (merged == null)
			return image.getProcessor().duplicate();
		List<Integer> seen = new ArrayList<>();
		for (int channel = 1; channel <= merged.getNChannels(); channel++)
			if (merged.getActiveChannels()[channel - 1])
				seen.add(channel);
		return seen.size() == 1 ? merged.getProcessor(seen.get(0)).duplicate() : null;
	}

	private static void check(ImagePlus image, List<Integer> channels) {
		if (channels.isEmpty())
			return;
		String has = "; the content image \"" + image.getTitle() + "\" has ";
		if (!image.isComposite() || image.getNChannels() == 1)
			throw new InputException("channels is \"" + text(channels) + "\"" + has + "no channels with colours of their "
				+ "own; leave channels out, or choose Image > Color > Make Composite first.");
		if (channels.stream().anyMatch(channel -> channel < 1 || channel > image.getNChannels())
				|| new HashSet<>(channels).size() < channels.size())
			throw new InputException("channels is \"" + text(channels) + "\"" + has + "the channels 1 to "
				+ image.getNChannels() + "; name some of them, each once.");
	}

	private static String text(List<Integer> channels) {
		StringBuilder text = new StringBuilder();
		for (int channel : channels)
			text.append(text.length() == 0 ? "" : ",").append(channel);
		return text.toString();
	}

	/** Whether what is shown is made of more than one channel. */
	private static boolean isMerged(ImagePlus image) {
		return image.isComposite() && image.getNChannels() > 1 && ((CompositeImage) image).getMode() == IJ.COMPOSITE;
	}

	/**
	 * All channels of a slice and frame.
	 * NB: asking the image itself would give what was drawn last, which in a macro's batch mode may be old, and would
	 * make it draw.
	 */
	static CompositeImage copy(CompositeImage image, int slice, int frame, int mode) {
		ImageStack channels = new ImageStack(image.getWidth(), image.getHeight());
		for (int channel = 1; channel <= image.getNChannels(); channel++)
			channels.addSlice(image.getStack()
				.getProcessor(image.getStackIndex(channel, slice, frame)).duplicate());
		ImagePlus plain = new ImagePlus(image.getTitle(), channels);
		plain.setDimensions(image.getNChannels(), 1, 1);
		CompositeImage copy = new CompositeImage(plain, mode);
		copy.setProp("CompositeProjection", image.getProp("CompositeProjection"));
		copy.setLuts(image.getLuts());
		System.arraycopy(image.getActiveChannels(), 0, copy.getActiveChannels(), 0, image.getNChannels());
		copy.setC(image.getChannel());
		// The current channel's range may have been changed without its LUT knowing yet.
		copy.getProcessor().setMinAndMax(image.getProcessor().getMin(), image.getProcessor().getMax());
		return copy;
	}
}
