package neuralstyle.run;

import java.util.List;
import java.util.stream.Collectors;

import ij.ImagePlus;
import neuralstyle.error.InputException;
import neuralstyle.image.DealtLabels;
import neuralstyle.image.LabelPlane;
import neuralstyle.image.LabelRegions;
import neuralstyle.image.RegionMasks;
import neuralstyle.options.TransferOptions;
import neuralstyle.raster.PixelMask;

/** What of a content image is to change: what is selected, or the parts of it that lie in the regions of the label image. */
final class ContentRegions {

	private final SourceImages images;
	private final TransferOptions options;
	private final DealtLabels labels;

	/** @param labels those of a label image, dealt out; null if there is none, or that has not been asked for */
	ContentRegions(SourceImages images, TransferOptions options, DealtLabels labels) {
		this.images = images;
		this.options = options;
		this.labels = labels;
	}

	DealtLabels labels() {
		return labels;
	}

	/**
	 * The labels of the label image, which must be there, dealt out to the styles: those of all positions of a stack, which is read
	 * once or twice for it.
	 *
	 * @param each is run before each slice is read, and may end it by an exception
	 * @throws InputException with a sentence for the user if there are too few labels, or they do not fit the content
	 */
	DealtLabels deal(Runnable each) {
		checkSizeOfLabels();
		return DealtLabels.of(images.regions().getTitle(), images.styles().size(), options.stack() ? images.labelPlanes() : 1,
			index -> {
				each.run();
				return LabelPlane.of(options.stack() ? images.labels(index) : images.regions());
			});
	}

	private void checkSizeOfLabels() {
		ImagePlus image = images.regions();
		ImagePlus content = images.content();
		if (image.getWidth() != content.getWidth() || image.getHeight() != content.getHeight())
			throw new InputException("The label image \"" + image.getTitle() + "\" is " + image.getWidth() + " x "
				+ image.getHeight() + " pixels and the content image \"" + content.getTitle() + "\" " + content.getWidth() + " x "
				+ content.getHeight() + "; give a label image of the content's size.");
	}

	/**
	 * The selection, or the parts of it that lie in the regions, one for each style.
	 *
	 * @throws InputException with a sentence for the user if one is empty
	 */
	List<PixelMask> masks() {
		PixelMask selected = RegionMasks.ofSelection("content", images.content(), options.feather());
		if (images.regions() == null)
			return List.of(selected);
		LabelRegions regions = regionsOf(images.regions());
		List<PixelMask> masks = masks(regions, selected, options.feather());
		int without = without(masks);
		if (without > 0)
			throw lack(regions, without);
		return masks;
	}

	private LabelRegions regionsOf(ImagePlus labelImage) {
		checkSizeOfLabels();
		return labels == null ? LabelRegions.of(labelImage, images.styles().size())
			: new LabelRegions(LabelPlane.of(labelImage), labels);
	}

	private static List<PixelMask> masks(LabelRegions regions, PixelMask selected, double feather) {
		return regions.masks(feather).stream().map(selected::times).collect(Collectors.toList());
	}

	/** The first region that is empty, from 1; 0 if none is. */
	private static int without(List<PixelMask> masks) {
		for (int i = 0; i < masks.size(); i++)
			if (masks.get(i).area() == 0)
				return i + 1;
		return 0;
	}

	private InputException lack(LabelRegions regions, int region) {
		String title = "\"" + images.regions().getTitle() + "\"";
		if (!regions.has(region))
			return new InputException("The label image " + title + " has no " + regions.words(region, "") + "; give as many style "
				+ "images as there are labels, or another label image.");
		return new InputException("No " + regions.words(region, " of " + title) + " is selected in the content image \""
			+ images.content().getTitle() + "\"; select more, or nothing by Edit > Selection > Select None.");
	}

	/** Of a position of a stack, as {@link RunRequest#whyUnchanged}. */
	String whyUnchanged(int index) {
		if (images.regions() == null)
			return null;
		LabelRegions regions = regionsOf(images.labels(index));
		// NB: a feather makes no mask empty, and takes time.
		int without = without(masks(regions, RegionMasks.ofSelection("content", images.content(), 0), 0));
		return without == 0 ? null : regions.whyNothing(without);
	}
}
