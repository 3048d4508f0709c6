package neuralstyle.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ij.ImagePlus;
import ij.process.ByteProcessor;
import neuralstyle.raster.PixelMask;

/** The regions of the styles in one slice of a label image. */
public final class LabelRegions {

	/** That a slice has none at all. */
	public static final String NO_LABEL = "no label";

	private final LabelPlane plane;
	private final DealtLabels dealt;

	/** @param dealt the labels of this slice, and perhaps of others */
	public LabelRegions(LabelPlane plane, DealtLabels dealt) {
		this.plane = plane;
		this.dealt = dealt;
	}

	/**
	 * Those of a label image at its current slice, dealt out by itself.
	 *
	 * @throws neuralstyle.error.InputException with a sentence for the user as of {@link LabelPlane} and {@link DealtLabels}
	 */
	public static LabelRegions of(ImagePlus labels, int styles) {
		LabelPlane plane = LabelPlane.of(labels);
		return new LabelRegions(plane, DealtLabels.of(labels.getTitle(), styles, 1, index -> plane));
	}

	/**
	 * One for each style, in their order; in a stack they may be empty.
	 *
	 * @param feather as of {@link RegionMasks#ofSelection}, for each of them
	 */
	public List<PixelMask> masks(double feather) {
		int[] labels = plane.labels();
		int[] regions = new int[labels.length];
		for (int i = 0; i < regions.length; i++)
			regions[i] = i > 0 && labels[i] == labels[i - 1] ? regions[i - 1] : dealt.region(labels[i]);
		List<PixelMask> masks = new ArrayList<>();
		for (int region = 1; region <= dealt.styles(); region++) {
			ByteProcessor inside = new ByteProcessor(plane.width(), plane.height());
			for (int i = 0; i < regions.length; i++)
				inside.set(i, regions[i] == region ? RegionMasks.INSIDE : 0);
			masks.add(RegionMasks.feathered(inside, feather));
		}
		return masks;
	}

	/**
	 * Why nothing of a region is to change here.
	 *
	 * @param region from 1
	 * @return {@link #NO_LABEL}, or words such as "no pixel with the label 2", or "no object for style 2 is selected" where only the
	 *         selection is amiss
	 */
	public String whyNothing(int region) {
		int[] labels = plane.distinct();
		return labels.length == 0 ? NO_LABEL : "no " + words(region, "") + (has(labels, region) ? " is selected" : "");
	}

	/**
	 * What is in a region.
	 *
	 * @param region from 1
	 * @param of words to go with the label or the object
	 */
	public String words(int region, String of) {
		int only = dealt.onlyLabel(region);
		return only != 0 ? "pixel with the label " + only + of : "object" + of + (dealt.styles() == 1 ? "" : " for style " + region);
	}

	/** Whether there is a pixel of a region. @param region from 1 */
	public boolean has(int region) {
		return has(plane.distinct(), region);
	}

	private boolean has(int[] labels, int region) {
		return Arrays.stream(labels).anyMatch(label -> dealt.region(label) == region);
	}
}
