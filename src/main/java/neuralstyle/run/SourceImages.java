package neuralstyle.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import ij.ImagePlus;
import neuralstyle.error.InputException;
import neuralstyle.image.RgbBridge;
import neuralstyle.image.StackFrames;

/** ImageJ's images that a run takes, each as displayed at its current slice, none of them changed. */
public final class SourceImages {

	private final ImagePlus content;
	private final List<ImagePlus> styles;
	private final ImagePlus start;
	private final ImagePlus regions;

	/**
	 * @param styles of any sizes, at least one
	 * @param start what the run starts from, of the result's size; null for what the settings say
	 * @throws InputException with a sentence for the user if one of the images is null or has no pixels
	 */
	public SourceImages(ImagePlus content, List<ImagePlus> styles, ImagePlus start) {
		this(RgbBridge.given("content", content), styles, start == null ? null : RgbBridge.given("start", start), null);
		styles.forEach(style -> RgbBridge.given("style", style));
	}

	private SourceImages(ImagePlus content, List<ImagePlus> styles, ImagePlus start, ImagePlus regions) {
		this.content = content;
		this.styles = Collections.unmodifiableList(new ArrayList<>(styles));
		this.start = start;
		this.regions = regions;
	}

	/**
	 * The same with regions of the content, each in a style of its own; what lies in none stays the content.
	 *
	 * @param labels of the content's size: 0 for no region; {@link neuralstyle.image.DealtLabels} says which others are of which style
	 */
	public SourceImages withRegions(ImagePlus labels) {
		return new SourceImages(content, styles, start, labels == null ? null : RgbBridge.given("label", labels));
	}

	/**
	 * The same with one position of the content as its content, and that of the label image if it has as many. NB: what a run
	 * over a stack starts from is where its first frame starts.
	 *
	 * @param index in the order of {@link StackFrames}
	 * @param goesOn whether the picture of the frame before is there to start from
	 */
	SourceImages frame(int index, boolean goesOn) {
		return new SourceImages(new StackFrames(content).get(index), styles, goesOn ? null : start, labels(index));
	}

	/** Slices of the label image that count for a run over a stack: as many as the content's, or one for all. */
	int labelPlanes() {
		return regions.getStackSize() == 1 ? 1 : frames();
	}

	/** The label image of one position of the content; null if there is none. */
	ImagePlus labels(int index) {
		if (regions != null && regions.getStackSize() > 1) {
			if (regions.getNSlices() != content.getNSlices() || regions.getNFrames() != content.getNFrames())
				throw new InputException("The label image \"" + regions.getTitle() + "\" has " + size(regions)
					+ " and the content image \"" + content.getTitle() + "\" " + size(content) + "; give a label image with as many, "
					+ "or one of a single slice for all.");
			return new StackFrames(regions).get(index);
		}
		return regions;
	}

	private static String size(ImagePlus stack) {
		return stack.getNSlices() + " slices and " + stack.getNFrames() + " frames";
	}

	/** Positions of the content. */
	int frames() {
		return new StackFrames(content).count();
	}

	public ImagePlus content() {
		return content;
	}

	public List<ImagePlus> styles() {
		return styles;
	}

	/** Null if the settings say what the run starts from. */
	public ImagePlus start() {
		return start;
	}

	/** The label image of the regions; null if there are none. */
	public ImagePlus regions() {
		return regions;
	}
}
