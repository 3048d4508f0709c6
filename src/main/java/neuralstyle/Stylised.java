package neuralstyle;

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

	/** A new RGB image, not shown, with calibration and Info text. */
	public ImagePlus image() {
		return image;
	}

	public TransferResult result() {
		return result;
	}

	/** A sentence for the user about how the run went; null if there is nothing to say. */
	public String note() {
		return ResultInfo.note(result);
	}
}
