package neuralstyle.run;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ij.ImagePlus;
import neuralstyle.image.DealtLabels;
import neuralstyle.transfer.TransferResult;

/** A stylised image and how the run went that made it. */
public final class Stylised {

	private final ImagePlus image;
	private final TransferResult result;
	private final DealtLabels labels;
	private final String unchanged;

	Stylised(ImagePlus image, TransferResult result) {
		this(image, result, null, null);
	}

	/**
	 * @param labels null if there is no label image
	 * @param unchanged sentence of the frames that stay as they are; null if there are none
	 */
	Stylised(ImagePlus image, TransferResult result, DealtLabels labels, String unchanged) {
		this.image = image;
		this.result = result;
		this.labels = labels;
		this.unchanged = unchanged;
	}

	/** A new image, not shown, of the type that was asked for, with calibration and Info text. */
	public ImagePlus image() {
		return image;
	}

	/** Of a stack that of the last frame that has changed. */
	public TransferResult result() {
		return result;
	}

	/** Sentences for the user about how the run went, each in a line of its own; null if there is nothing to say. */
	public String note() {
		String notes = Stream.of(labels == null ? null : labels.note(), unchanged, note(result)).filter(Objects::nonNull)
			.collect(Collectors.joining("\n"));
		return notes.isEmpty() ? null : notes;
	}

	static String note(TransferResult result) {
		if (result.shortOfMemory())
			return "The computer's memory ran out after " + result.evaluations() + " evaluations, so the run ended early; the picture is the "
				+ "best one so far. Close other programs or images, or choose a smaller height.";
		return result.stuck() ? "The loss would not fall any more after " + result.evaluations()
			+ " evaluations, so the run ended early; the picture is the best one so far." : null;
	}
}
