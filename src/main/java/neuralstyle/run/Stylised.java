package neuralstyle.run;

import ij.ImagePlus;
import neuralstyle.transfer.TransferResult;

/** A stylised image and how the run went that made it. */
public final class Stylised {

	private final ImagePlus image;
	private final TransferResult result;

	Stylised(ImagePlus image, TransferResult result) {
		this.image = image;
		this.result = result;
	}

	/** A new image, not shown, of the type that was asked for, with calibration and Info text. */
	public ImagePlus image() {
		return image;
	}

	public TransferResult result() {
		return result;
	}

	/** A sentence for the user about how the run went; null if there is nothing to say. */
	public String note() {
		return note(result);
	}

	static String note(TransferResult result) {
		return result.stuck() ? "The loss would not fall any more after " + result.evaluations()
			+ " evaluations, so the run ended early; the picture is the best one so far." : null;
	}
}
