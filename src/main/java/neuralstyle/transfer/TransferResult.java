package neuralstyle.transfer;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import neuralstyle.raster.RgbImage;
import neuralstyle.vgg.VggWeights;

/** What a run gives. */
public final class TransferResult {

	private final RgbImage image;
	private final float[] values;
	private final ProgressReport report;
	private final String engine;
	private final VggWeights weights;
	private final boolean stuck;
	private final double seconds;

	TransferResult(RgbImage image, float[] values, ProgressReport report, String engine, VggWeights weights, boolean stuck) {
		this.image = image;
		this.values = values;
		this.report = report;
		this.engine = engine;
		this.weights = weights;
		this.stuck = stuck;
		seconds = report.seconds();
	}

	/** The stylised image, of the size that the run was asked for, clipped to 0..255. */
	public RgbImage image() {
		return image;
	}

	/** The image as the network takes it, before its colours were finished and clipped. */
	float[] values() {
		return values;
	}

	/** The total loss of the image (before clipping); NaN if the run was stopped before it was known. */
	public double loss() {
		return report.loss();
	}

	/** The losses that {@link #loss()} is the sum of; null if the run was stopped before they were known. */
	public LossRecord lossTerms() {
		return Double.isNaN(loss()) ? null : losses().stream().filter(record -> record.level() == lastLevel())
			.min(Comparator.comparingDouble(LossRecord::total)).get();
	}

	private int lastLevel() {
		return losses().get(losses().size() - 1).level();
	}

	/** Evaluations of loss and gradient that were completed. */
	public int evaluations() {
		return report.evaluations();
	}

	public double seconds() {
		return seconds;
	}

	/** Whether the run ended early, since the listener wanted it or memory ran out. */
	public boolean stopped() {
		return report.stopped();
	}

	/** Whether it was stopped since the computer, or Java, had no more memory to give. */
	public boolean shortOfMemory() {
		return report.shortOfMemory();
	}

	/** Whether the last level ended early, since no step, however small, lowered the loss any more. */
	public boolean stuck() {
		return stuck;
	}

	/** The losses of all evaluations, in their order. */
	public List<LossRecord> losses() {
		return Collections.unmodifiableList(report.losses());
	}

	/** The library that multiplied, and its instruction set where that matters: another one gives other last digits. */
	public String engine() {
		return engine;
	}

	/** What the network was made of. */
	public VggWeights weights() {
		return weights;
	}
}
