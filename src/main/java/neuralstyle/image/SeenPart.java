package neuralstyle.image;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import neuralstyle.error.InputException;
import neuralstyle.raster.RgbImage;

/**
 * What is seen of an image: a slice, a frame, and one channel or several merged. It can be seen again, whatever the image shows
 * then, with the LUTs and display ranges that it has then. Immutable.
 */
public final class SeenPart {

	/** Whatever an image shows. */
	public static final SeenPart AS_SHOWN = new SeenPart(0, 0, List.of(), "");

	/** By ImageJ's numbers, as macros call them; the first is that of an image whose channels have no colours of their own. */
	private static final List<String> MODES = List.of("", "composite", "color", "grayscale");

	private final int slice;
	private final int frame;
	private final List<Integer> channels;
	private final String mode;

	private SeenPart(int slice, int frame, List<Integer> channels, String mode) {
		this.slice = slice;
		this.frame = frame;
		this.channels = List.copyOf(channels);
		this.mode = mode;
	}

	/**
	 * @param slice from 1; 0 for that which an image shows
	 * @param frame the same
	 * @param channels from 1; empty for those that an image shows
	 * @param mode {@code composite} for channels that are merged, {@code color} or {@code grayscale} for a single one, which
	 *        may have none
	 */
	public static SeenPart of(int slice, int frame, List<Integer> channels, String mode) {
		return new SeenPart(slice, frame, channels, MODES.contains(mode) ? mode : "");
	}

	/**
	 * What an image shows now; of what it has but one of, nothing is said.
	 *
	 * @param channels that are merged, whatever it shows; empty for those that it shows
	 * @throws InputException with a sentence for the user if the image has no such channels
	 */
	public static SeenPart shown(ImagePlus image, List<Integer> channels) {
		Channels.check(image, channels);
		int[] position = image.convertIndexToPosition(image.getCurrentSlice());
		int slice = image.getNSlices() > 1 ? position[1] : 0;
		int frame = image.getNFrames() > 1 ? position[2] : 0;
		if (image.getNChannels() == 1)
			return new SeenPart(slice, frame, List.of(), "");
		int mode = image.isComposite() ? ((CompositeImage) image).getMode() : 0;
		if (!channels.isEmpty() || mode == IJ.COMPOSITE)
			return new SeenPart(slice, frame, channels.isEmpty() ? active((CompositeImage) image) : channels, MODES.get(IJ.COMPOSITE));
		return new SeenPart(slice, frame, List.of(position[0]), MODES.get(mode));
	}

	private static List<Integer> active(CompositeImage image) {
		List<Integer> active = new ArrayList<>();
		for (int channel = 1; channel <= image.getNChannels(); channel++)
			if (image.getActiveChannels()[channel - 1])
				active.add(channel);
		return active;
	}

	/** The same channels at another place; 0 for that which an image shows. */
	public SeenPart at(int otherSlice, int otherFrame) {
		return new SeenPart(otherSlice, otherFrame, channels, mode);
	}

	/** 0 for that which an image shows. */
	public int slice() {
		return slice;
	}

	/** 0 for that which an image shows. */
	public int frame() {
		return frame;
	}

	/** Empty for those that an image shows. */
	public List<Integer> channels() {
		return channels;
	}

	/** Empty if an image needs none to show it. */
	public String mode() {
		return mode;
	}

	/** Those that are merged; empty for what is left of the image by {@link #in}. */
	public List<Integer> merged() {
		return mode.equals(MODES.get(IJ.COMPOSITE)) ? channels : List.of();
	}

	/** Whether it says nothing. */
	public boolean isAsShown() {
		return slice == 0 && frame == 0 && channels.isEmpty();
	}

	/** Whether an image that has it shows it now. */
	public boolean isShownBy(ImagePlus image) {
		return isAt(image) && (channels.isEmpty() || channels.equals(shown(image, List.of()).channels) && isInMode(image));
	}

	private boolean isAt(ImagePlus image) {
		int[] position = image.convertIndexToPosition(image.getCurrentSlice());
		return (slice == 0 || slice == position[1]) && (frame == 0 || frame == position[2]);
	}

	/** NB: where no mode is told, the image had none. */
	private boolean isInMode(ImagePlus image) {
		return mode.isEmpty() ? !image.isComposite() || ((CompositeImage) image).getMode() != IJ.COMPOSITE
			: image.isComposite() && mode.equals(MODES.get(((CompositeImage) image).getMode()));
	}

	/** What an image lacks of it, as it stands after "has no"; null if it has all. */
	public String lackingIn(ImagePlus image) {
		if (slice > image.getNSlices())
			return "slice " + slice;
		if (frame > image.getNFrames())
			return "frame " + frame;
		List<Integer> lacking = channels.stream().filter(channel -> channel > image.getNChannels()).collect(Collectors.toList());
		if (!lacking.isEmpty())
			return text(lacking);
		return !mode.isEmpty() && !channels.isEmpty() && (!image.isComposite() || image.getNChannels() == 1)
			? "channels with colours of their own" : null;
	}

	/**
	 * An image that shows it, or of channels that are merged one where they are: the image itself if that does, else a copy.
	 *
	 * @throws InputException with a sentence for the user if the image lacks it
	 */
	public ImagePlus in(ImagePlus image) {
		String lacking = lackingIn(image);
		if (lacking != null)
			throw new InputException("The image \"" + image.getTitle() + "\" has no " + lacking + " any more; open it as it was.");
		if (isAt(image) && (!merged().isEmpty() || isShownBy(image)))
			return image;
		int[] position = image.convertIndexToPosition(image.getCurrentSlice());
		int now = image.isComposite() ? ((CompositeImage) image).getMode() : 0;
		return new StackFrames(image).get(slice == 0 ? position[1] : slice, frame == 0 ? position[2] : frame,
			channels.size() == 1 ? channels.get(0) : position[0], mode.isEmpty() ? now : MODES.indexOf(mode));
	}

	/** Where it is in the stack of an image that has it, from 1; of channels that are merged, the current one. */
	public int placeIn(ImagePlus image) {
		int[] position = image.convertIndexToPosition(image.getCurrentSlice());
		return image.getStackIndex(channels.size() == 1 ? channels.get(0) : position[0], slice == 0 ? position[1] : slice,
			frame == 0 ? position[2] : frame);
	}

	/**
	 * Its pixels, as {@link RgbBridge#toRgb(ImagePlus, List)}.
	 *
	 * @throws InputException with a sentence for the user if the image lacks it, or has too many pixels
	 */
	public RgbImage of(ImagePlus image) {
		return RgbBridge.toRgb(in(image), merged());
	}

	/** As it stands in a sentence: {@code channels 1 and 3, slice 2}; empty if it says nothing. */
	@Override
	public String toString() {
		List<String> words = new ArrayList<>();
		if (!channels.isEmpty())
			words.add(text(channels) + (mode.isEmpty() || !merged().isEmpty() ? "" : " in mode " + mode));
		if (slice > 0)
			words.add("slice " + slice);
		if (frame > 0)
			words.add("frame " + frame);
		return String.join(", ", words);
	}

	private static String text(List<Integer> channels) {
		return (channels.size() == 1 ? "channel " : "channels ")
			+ channels.stream().map(String::valueOf).collect(Collectors.joining(" and "));
	}
}
