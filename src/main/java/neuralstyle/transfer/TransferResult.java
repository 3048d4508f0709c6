package neuralstyle.transfer;

import neuralstyle.raster.RgbImage;

/** What a run gives. */
public final class TransferResult {

	private final RgbImage image;
	private final double loss;
	private final int evaluations;
	private final double seconds;
	private final boolean stopped;
	private final String engine;

	TransferResult(RgbImage image, double loss, int evaluations, double seconds, boolean stopped, String engine) {
		this.image = image;
		this.loss = loss;
		this.evaluations = evaluations;
		this.seconds = seconds;
		this.stopped = stopped;
		this.engine = engine;
	}

	/** The stylised image, of the content image's size, clipped to 0..255. */
	public RgbImage image() {
		return image;
	}

	/** The total loss of the image (before clipping); NaN if the run was stopped before it was known. */
	public double loss() {
		return loss;
	}

	/** Evaluations of loss and gradient that were completed. */
	public int evaluations() {
		return evaluations;
	}

	public double seconds() {
		return seconds;
	}

	/** Whether the listener ended the run early. */
	public boolean stopped() {
		return stopped;
	}

	/** The library that multiplied, and its instruction set where that matters: another one gives other last digits. */
	public String engine() {
		return engine;
	}
}
