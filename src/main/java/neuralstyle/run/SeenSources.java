package neuralstyle.run;

import java.util.List;
import java.util.stream.Collectors;

import ij.ImagePlus;
import neuralstyle.image.KeptProperties;
import neuralstyle.image.SeenPart;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.ImageLines;
import neuralstyle.provenance.RunRecord;
import neuralstyle.provenance.SeenImages;
import neuralstyle.raster.RgbImage;

/** Which slice, frame and channels of its images a run sees: those that they show when it is asked for, whatever they show later. */
final class SeenSources {

	private final SourceImages images;
	private final boolean stack;
	private final SeenPart content;
	private final List<SeenPart> styles;
	/** Null if there is no image to start from. */
	private final SeenPart start;

	/** @throws neuralstyle.error.InputException with a sentence for the user if the content has not the channels that were named */
	SeenSources(SourceImages images, TransferOptions options) {
		this.images = images;
		stack = options.stack();
		content = SeenPart.shown(images.content(), options.channels());
		styles = images.styles().stream().map(style -> SeenPart.shown(style, List.of())).collect(Collectors.toList());
		start = images.start() == null ? null : SeenPart.shown(images.start(), List.of());
	}

	RgbImage content() {
		return content.of(images.content());
	}

	RgbImage style(int index) {
		return styles.get(index).of(images.styles().get(index));
	}

	RgbImage start() {
		return start.of(images.start());
	}

	/** An image with the type, LUT and display range of what is seen of the content. */
	ImagePlus contentPlane() {
		return isGone() ? images.content() : content.in(images.content());
	}

	/** NB: who deletes the slice of a run that goes on shall have its result. */
	private boolean isGone() {
		return content.lackingIn(images.content()) != null;
	}

	/** The channels of the content that are merged; empty if it is one. */
	List<Integer> mergedChannels() {
		return content.merged();
	}

	/** Gives a result the label of the slice that is seen of the content. */
	void labelOfContent(ImagePlus result) {
		if (!isGone())
			KeptProperties.copyLabel(images.content(), content.placeIn(images.content()), result);
	}

	/** Writes down which content image it is, and what is seen of it. */
	void describeContent(RunRecord record) {
		ImageLines.addContent(record, images.content(), content);
	}

	/** Writes down which images they are, what is seen of them, and their pixels' checksums. */
	void describe(RunRecord record, SeenImages seen) {
		ImageLines.addContent(record, images.content(), content, seen, stack);
		for (int i = 0; i < styles.size(); i++)
			ImageLines.add(record, "style", images.styles().get(i), styles.get(i), seen.plain().styles().get(i));
		if (start != null)
			ImageLines.add(record, "start_image", images.start(), start, seen.plain().start());
	}
}
