package neuralstyle.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import neuralstyle.error.InputException;

/**
 * One level of a coarse-to-fine run: each is half the size of the next, the last has the size of the result (Gatys et al.
 * 2017, arXiv:1611.07865, section 6, with more levels).
 */
final class PyramidLevel {

	/** The smallest level has a short side from this on, up to twice as much. */
	private static final int SMALLEST_SIDE = 96;
	/** A level has so many times the evaluations of the next, which takes four times as long for each. */
	private static final double GROWTH = 1.6;

	/** Short side of the level that a preview works at: the smallest level of a large result. */
	private static final int PREVIEW_SIDE = 128;
	/** A preview of a long picture is made smaller, to this area. */
	private static final double PREVIEW_PIXELS = 2 * PREVIEW_SIDE * PREVIEW_SIDE;
	/** A refined preview has the run's own levels up to this area. */
	private static final double REFINED_PIXELS = 4 * PREVIEW_PIXELS;

	final int number;
	final int levels;
	final int width;
	final int height;
	final int evaluations;
	/** Its size, relative to that of the result. */
	final double scale;

	private PyramidLevel(int number, int levels, int width, int height, int evaluations, double scale) {
		this.number = number;
		this.levels = levels;
		this.width = width;
		this.height = height;
		this.evaluations = evaluations;
		this.scale = scale;
	}

	/**
	 * The levels of a run, the smallest first.
	 *
	 * @throws InputException with a sentence for the user if the smallest one would be too small
	 */
	static List<PyramidLevel> of(int width, int height, TransferSettings settings) {
		int side = Math.min(width, height);
		int levels = settings.levels() > 0 ? settings.levels()
			: Math.min(TransferSettings.MOST_LEVELS, 1 + Math.max(0, log2(side / SMALLEST_SIDE)));
		long smallest = Math.round(side / (double) (1 << levels - 1));
		if (smallest < Size.LEAST_SIDE)
			throw new InputException("levels is " + levels + ", so the smallest of them would have a side of "
				+ smallest + " pixels; choose fewer levels, auto, or a larger height.");
		int left = settings.epochs() * TransferSettings.EVALUATIONS_PER_EPOCH;
		double weight = (Math.pow(GROWTH, levels) - 1) / (GROWTH - 1);
		List<PyramidLevel> all = new ArrayList<>();
		for (int number = 1; number <= levels; number++) {
			double part = Math.pow(GROWTH, levels - number);
			int evaluations = Math.max(1, (int) Math.round(left * part / weight));
			double shrink = 1 << levels - number;
			all.add(new PyramidLevel(number, levels, (int) Math.round(width / shrink), (int) Math.round(height / shrink),
				evaluations, 1 / shrink));
			left -= evaluations;
			weight -= part;
		}
		return all;
	}

	/** The only level of a run. */
	static PyramidLevel single(int width, int height, int evaluations) {
		return new PyramidLevel(1, 1, width, height, evaluations, 1);
	}

	/**
	 * The levels of a preview of a result: a small one, and the size in which it is shown, which has no evaluations.
	 *
	 * @param side the longer one of what is shown, in pixels
	 */
	static List<PyramidLevel> ofPreview(int width, int height, TransferSettings settings, int side) {
		double small = Math.min(1, Math.min((double) PREVIEW_SIDE / Math.min(width, height),
			Math.sqrt(PREVIEW_PIXELS / ((double) width * height))));
		return List.of(
			new PyramidLevel(1, 2, scaled(width, small, Size.LEAST_SIDE), scaled(height, small, Size.LEAST_SIDE),
				settings.epochs() * TransferSettings.EVALUATIONS_PER_EPOCH, small),
			shown(width, height, 2, side));
	}

	/**
	 * The first levels of a run, those that a refined preview has the time for, and the size in which it is shown.
	 *
	 * @param side the longer one of what is shown, in pixels
	 * @return none if all of the run's levels are too large
	 */
	static List<PyramidLevel> ofRefinedPreview(int width, int height, TransferSettings settings, int side) {
		List<PyramidLevel> levels = of(width, height, settings).stream().filter(level -> level.pixels() <= REFINED_PIXELS)
			.collect(Collectors.toList());
		if (!levels.isEmpty())
			levels.add(shown(width, height, levels.size() + 1, side));
		return levels;
	}

	/** Without evaluations. */
	private static PyramidLevel shown(int width, int height, int number, int side) {
		double scale = Math.min(1, (double) side / Math.max(width, height));
		return new PyramidLevel(number, number, scaled(width, scale, 1), scaled(height, scale, 1), 0, scale);
	}

	private static int scaled(int length, double scale, int least) {
		return Math.max(least, (int) Math.round(scale * length));
	}

	private static int log2(int value) {
		return 31 - Integer.numberOfLeadingZeros(Math.max(1, value));
	}

	Size size() {
		return new Size(width, height);
	}

	double pixels() {
		return (double) width * height;
	}
}
