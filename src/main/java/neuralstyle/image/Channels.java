package neuralstyle.image;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ImageProcessor;
import ij.process.LUT;
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
		bringUpToDate(image);
		if (channels.isEmpty() && !isMerged(image))
			return null;
		check(image, channels);
		CompositeImage all = (CompositeImage) image;
		List<Integer> copied = enough(all, channels);
		CompositeImage copy = copy(all, image.getSlice(), image.getFrame(), IJ.COMPOSITE, copied);
		for (int i = 0; i < copied.size(); i++)
			copy.getActiveChannels()[i] = channels.isEmpty() ? all.getActiveChannels()[copied.get(i) - 1]
				: channels.contains(copied.get(i));
		copy.updateImage();
		return copy;
	}

	/** All channels where ImageJ can merge as many, else those that are named; two at least, since ImageJ merges no single one. */
	private static List<Integer> enough(CompositeImage image, List<Integer> named) {
		Set<Integer> enough = new TreeSet<>(image.getNChannels() <= most(image) ? all(image.getNChannels()) : named);
		for (int channel = 1; enough.size() < 2; channel++)
			enough.add(channel);
		return List.copyOf(enough);
	}

	/** How many channels ImageJ can merge. NB: older ones fewer; their constant is not to be compiled in. */
	private static int most(ImagePlus image) {
		return ((CompositeImage) image).getActiveChannels().length;
	}

	private static List<Integer> all(int count) {
		return IntStream.rangeClosed(1, count).boxed().collect(Collectors.toList());
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
			return plane(image).duplicate();
		List<Integer> seen = new ArrayList<>();
		for (int channel = 1; channel <= merged.getNChannels(); channel++)
			if (merged.getActiveChannels()[channel - 1])
				seen.add(channel);
		return seen.size() == 1 ? merged.getProcessor(seen.get(0)).duplicate() : null;
	}

	/** The current one. @throws InputException with a sentence for the user if the image was closed */
	static ImageProcessor plane(ImagePlus image) {
		ImageProcessor plane = image.getProcessor();
		if (plane == null)
			throw new InputException("The image \"" + image.getTitle() + "\" has no pixels any more, since it was closed; open it again.");
		return plane;
	}

	static void check(ImagePlus image, List<Integer> channels) {
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
		if (channels.size() > most(image))
			throw new InputException("channels is \"" + text(channels) + "\" and ImageJ merges no more than "
				+ most(image) + " channels; name fewer.");
	}

	private static String text(List<Integer> channels) {
		StringBuilder text = new StringBuilder();
		for (int channel : channels)
			text.append(text.length() == 0 ? "" : ",").append(channel);
		return text.toString();
	}

	/** Whether what is shown is made of more than one channel. */
	private static boolean isMerged(ImagePlus image) {
		return image.isComposite() && image.getNChannels() > 1 && image.getNChannels() <= most(image)
			&& ((CompositeImage) image).getMode() == IJ.COMPOSITE;
	}

	/**
	 * All channels of a slice and frame.
	 * NB: asking the image itself would give what was drawn last, which in a macro's batch mode may be old, and would
	 * make it draw.
	 */
	static CompositeImage copy(CompositeImage image, int slice, int frame, int mode) {
		CompositeImage copy = copy(image, slice, frame, mode, all(image.getNChannels()));
		System.arraycopy(image.getActiveChannels(), 0, copy.getActiveChannels(), 0, most(image));
		copy.setC(image.getChannel());
		// NB: in grey it would have the channel's colour otherwise.
		copy.setMode(mode);
		return copy;
	}

	/** NB: of a channel that was chosen and not drawn since, as in batch mode, the image's processor does not have LUT and range. */
	private static void bringUpToDate(ImagePlus image) {
		if (!image.isComposite())
			return;
		plane(image);
		boolean[] active = ((CompositeImage) image).getActiveChannels();
		boolean[] before = active.clone();
		((CompositeImage) image).updateImage();
		System.arraycopy(before, 0, active, 0, active.length);
	}

	private static CompositeImage copy(CompositeImage image, int slice, int frame, int mode, List<Integer> copied) {
		bringUpToDate(image);
		ImageStack channels = new ImageStack(image.getWidth(), image.getHeight());
		for (int channel : copied)
			channels.addSlice(image.getStack().getProcessor(image.getStackIndex(channel, slice, frame)).duplicate());
		ImagePlus plain = new ImagePlus(image.getTitle(), channels);
		plain.setDimensions(copied.size(), 1, 1);
		CompositeImage copy = new CompositeImage(plain, mode);
		copy.setProp("CompositeProjection", image.getProp("CompositeProjection"));
		LUT[] luts = image.getLuts();
		// The current channel's range may have been changed without its LUT knowing yet.
		luts[image.getChannel() - 1].min = image.getProcessor().getMin();
		luts[image.getChannel() - 1].max = image.getProcessor().getMax();
		copy.setLuts(copied.stream().map(channel -> luts[channel - 1]).toArray(LUT[]::new));
		return copy;
	}
}
