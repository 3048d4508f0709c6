package neuralstyle.image;

import java.awt.image.IndexColorModel;

import neuralstyle.raster.Luminance;

/** A lookup table read backwards: the place in it that has a wanted brightness. */
final class BrightnessScale {

	private static final int SIZE = 256;
	/** Rounding of the colours makes steps back of up to this many grey levels in tables such as ImageJ's Fire. */
	private static final double TOLERANCE = 3;

	/** Rises from first to last, whatever the table does. */
	private final double[] luminance = new double[SIZE];
	private final boolean falling;
	private int first;
	private int last = SIZE - 1;

	private BrightnessScale(IndexColorModel table) {
		double[] colours = new double[SIZE];
		for (int i = 0; i < SIZE; i++)
			colours[i] = Luminance.of(table.getRed(i), table.getGreen(i), table.getBlue(i));
		falling = colours[0] > colours[SIZE - 1];
		for (int i = 0; i < SIZE; i++)
			luminance[i] = colours[falling ? SIZE - 1 - i : i];
	}

	/** @return null if the table does not run from dark to bright or from bright to dark */
	static BrightnessScale of(IndexColorModel table) {
		BrightnessScale scale = new BrightnessScale(table);
		return scale.sorted() ? scale : null;
	}

	private boolean sorted() {
		for (int i = 1; i < SIZE; i++) {
			if (luminance[i] < luminance[i - 1] - TOLERANCE)
				return false;
			luminance[i] = Math.max(luminance[i], luminance[i - 1]);
		}
		// NB: outside the display range many places are equally dark or bright; those at the range's ends are meant.
		while (first < last && luminance[first + 1] == luminance[0])
			first++;
		while (last > first && luminance[last - 1] == luminance[SIZE - 1])
			last--;
		return first < last;
	}

	/**
	 * @param y from 0, as dark as the table gets, to 255, as bright as it gets
	 * @return a place from 0 to 255, between two entries where none has it
	 */
	double placeOf(double y) {
		double wanted = luminance[first] + Math.max(0, Math.min(255, y)) / 255 * (luminance[last] - luminance[first]);
		int low = first;
		int high = last;
		while (high - low > 1) {
			int middle = (low + high) >>> 1;
			if (luminance[middle] <= wanted)
				low = middle;
			else
				high = middle;
		}
		double step = luminance[high] - luminance[low];
		double place = low + (step > 0 ? Math.min(1, (wanted - luminance[low]) / step) : 0);
		return falling ? SIZE - 1 - place : place;
	}
}
