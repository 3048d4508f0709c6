package neuralstyle.transfer;

import java.util.List;

import neuralstyle.vgg.VggLayer;

/** What a run will take, told before it starts. */
public final class Estimate {

	/** A forward pass, in evaluations. */
	private static final double FORWARD = 0.5;
	/** Making the optimiser and the network of a level and going over to the next, in evaluations. */
	private static final double CHANGE = 0.5;

	private final double seconds;
	private final MemoryNeed need;

	private Estimate(double seconds, MemoryNeed need) {
		this.seconds = seconds;
		this.need = need;
	}

	/**
	 * @param content the content image's own size
	 * @param pace of this machine; null if it is not known, and then the seconds are not either
	 * @throws neuralstyle.error.InputException with a sentence for the user if the settings do not fit the size
	 */
	public static Estimate of(Size content, Size result, List<Size> styles, TransferSettings settings, Pace pace) {
		List<PyramidLevel> pyramid = PyramidLevel.of(result.width(), result.height(), settings);
		double seconds = pace == null ? Double.NaN : pace.start();
		for (PyramidLevel level : pace == null ? List.<PyramidLevel>of() : pyramid)
			seconds += slowness(settings) * seconds(level, styles, settings, pace);
		return new Estimate(seconds, MemoryNeed.of(content, result, styles, settings));
	}

	private static double seconds(PyramidLevel level, List<Size> styles, TransferSettings settings, Pace pace) {
		double seconds = (level.evaluations + CHANGE) * pace.evaluation(level.pixels());
		if (settings.contentWeight() > 0)
			seconds += FORWARD * pace.evaluation(level.pixels());
		if (settings.styleWeight() > 0)
			for (Size style : styles)
				seconds += FORWARD * pace.evaluation(StyleTargets.size(style, new Size(level.width, level.height), settings).pixels());
		return seconds;
	}

	/** How much longer it takes than with all cores and the layers that are usual. */
	private static double slowness(TransferSettings settings) {
		double cores = Runtime.getRuntime().availableProcessors();
		double fewer = settings.threads() == 0 ? 1 : Math.max(1, cores / settings.threads());
		int last = 0;
		if (settings.contentWeight() > 0)
			last = settings.contentLayer().ordinal();
		if (settings.styleWeight() > 0)
			for (VggLayer layer : settings.styleLayers())
				last = Math.max(last, layer.ordinal());
		return fewer * work(last) / work(VggLayer.CONV5_1.ordinal());
	}

	/** Multiplications a pixel in the layers up to one. */
	private static double work(int last) {
		double work = 0;
		for (VggLayer layer : VggLayer.values())
			if (layer.ordinal() <= last)
				work += (double) layer.inputChannels() * layer.outputChannels() / (1 << 2 * (layer.block() - 1));
		return work;
	}

	/** From start to end; NaN if the machine's pace is not known. */
	public double seconds() {
		return seconds;
	}

	/** Bytes of memory, Java's and native together, when it is most. */
	public double bytes() {
		return need.bytes();
	}

	/** @throws TransferException with a sentence for the user if so much memory is not free */
	public void checkMemory() {
		need.check();
	}
}
