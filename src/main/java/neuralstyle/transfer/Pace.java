package neuralstyle.transfer;

import java.util.List;
import java.util.Random;

import neuralstyle.raster.RgbImage;
import neuralstyle.vgg.Padding;

/** How fast a machine is, measured by two short runs: what {@link Estimate} counts with. Immutable. */
public final class Pace {

	private static final int SMALL = 128;
	private static final int LARGE = 256;
	private static final TransferSettings USUAL = TransferSettings.article().start(Start.CONTENT).padding(Padding.REPLICATE_ALL)
		.optimiser(Optimiser.SMOOTHED).loss(LossKind.RELATIVE).build();

	private final double start;
	private final double evaluation;
	private final double pixel;

	/**
	 * @param start seconds before the first evaluation that do not depend on sizes
	 * @param evaluation seconds of an evaluation of no pixels
	 * @param pixel seconds of an evaluation that a pixel adds
	 */
	public Pace(double start, double evaluation, double pixel) {
		this.start = start;
		this.evaluation = evaluation;
		this.pixel = pixel;
	}

	/**
	 * Measures in a few seconds, with all cores.
	 *
	 * @param listener may stop it
	 * @return null if the listener stopped it
	 * @throws TransferException if the machine cannot do it (memory, native libraries)
	 */
	public static Pace measure(TransferListener listener) {
		// NB: the first run in a Java is slower than all that come; most estimates are for one of those.
		TransferResult first = run(SMALL, 3, listener);
		TransferResult small = first.stopped() ? first : run(SMALL, 12, listener);
		TransferResult large = small.stopped() ? small : run(LARGE, 6, listener);
		if (large.stopped())
			return null;
		double secondsSmall = seconds(small);
		double secondsLarge = seconds(large);
		double pixel = Math.max(0, secondsLarge - secondsSmall) / (LARGE * LARGE - SMALL * SMALL);
		return new Pace(Math.max(0, small.losses().get(0).seconds() - secondsSmall),
			Math.max(0, secondsSmall - pixel * SMALL * SMALL), pixel);
	}

	private static TransferResult run(int side, int evaluations, TransferListener listener) {
		StyleTransfer transfer = new StyleTransfer(TransferImages.of(noise(side, 1), noise(side, 2)));
		return transfer.run(USUAL, List.of(PyramidLevel.single(side, side, evaluations)), listener);
	}

	/** Of an evaluation: the least, since other programs and Java's own start make some of them longer, and none shorter. */
	private static double seconds(TransferResult result) {
		List<LossRecord> records = result.losses();
		double least = Double.POSITIVE_INFINITY;
		for (int i = 1; i < records.size(); i++)
			least = Math.min(least, records.get(i).seconds() - records.get(i - 1).seconds());
		return least;
	}

	private static RgbImage noise(int side, long seed) {
		float[] rgb = new float[3 * side * side];
		Random random = new Random(seed);
		for (int i = 0; i < rgb.length; i++)
			rgb[i] = 255 * random.nextFloat();
		return new RgbImage(side, side, rgb);
	}

	/** Seconds before the first evaluation that do not depend on sizes. */
	double start() {
		return start;
	}

	/** Seconds of an evaluation of loss and gradient. */
	double evaluation(double pixels) {
		return evaluation + pixel * pixels;
	}

	/** Three numbers, which {@link #parse} reads. */
	@Override
	public String toString() {
		return start + " " + evaluation + " " + pixel;
	}

	/** @return null if the text is none */
	public static Pace parse(String text) {
		String[] numbers = text.trim().split(" ");
		try {
			return numbers.length != 3 ? null
				: new Pace(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]));
		} catch (NumberFormatException e) {
			return null;
		}
	}
}
