package neuralstyle.raster;

import java.util.Arrays;

/** Where two frames of a scene show the same, but for noise. */
public final class StillPixels {

	/** Standard deviation of the blur, in pixels, that takes the noise of single pixels away. */
	private static final double BLUR = 3;
	/** Noise is what this blur leaves and that one does not: changes are larger. */
	private static final double LESS_BLUR = 1.5;
	/** White noise after the blur against the difference of the two blurs, in standard deviations. */
	private static final double LEFT = Math.sqrt(5) / 3;
	/** So many times the noise is a change. */
	private static final double NOISE = 4;
	/** A change of so many grey levels is none, whatever the noise, and one of so many is one. */
	private static final double LEAST = 2;
	private static final double MOST = 12;
	/** The median of a normal distribution's absolute values, in standard deviations. */
	private static final double MEDIAN = 0.6745;
	/** What has changed grows by about this part of the short side, since strokes are larger than pixels. */
	private static final double REACH = 1.0 / 64;
	/** How much of a blurred change still is one: a quarter is all of it. */
	private static final double GAIN = 4;

	private StillPixels() { }

	/**
	 * A pixel has changed if the blurred difference in one of its colours is larger than the noise, which is judged by the
	 * median pixel, or if it lies close to one that has.
	 *
	 * @param before values from 0 to 255
	 * @param now of the same size
	 * @return 1 where nothing has changed, 0 where something has, with a soft border
	 * @throws IllegalArgumentException if the sizes differ
	 */
	public static PixelMask of(RgbImage before, RgbImage now) {
		before.checkSize(now, "compared");
		int width = before.width();
		int height = before.height();
		RgbImage difference = now.minus(before);
		RgbImage blurred = GaussianBlur.of(difference, BLUR);
		float[] noise = largest(GaussianBlur.of(difference, LESS_BLUR).minus(blurred));
		float[] largest = largest(blurred);
		double least = Math.max(LEAST, Math.min(MOST, NOISE * LEFT * median(noise) / MEDIAN));
		float[] changed = new float[3 * largest.length];
		for (int i = 0; i < changed.length; i++)
			changed[i] = (float) Math.max(0, Math.min(1, largest[i / 3] / least - 1));
		float[] grown = GaussianBlur.of(new RgbImage(width, height, changed), REACH * Math.min(width, height)).rgb();
		float[] still = new float[largest.length];
		for (int i = 0; i < still.length; i++)
			still[i] = (float) Math.max(0, 1 - GAIN * grown[3 * i]);
		return PixelMask.of(width, height, still);
	}

	/** Of the absolute values of each pixel's colours. */
	private static float[] largest(RgbImage image) {
		float[] largest = new float[image.width() * image.height()];
		for (int i = 0; i < image.rgb().length; i++)
			largest[i / 3] = Math.max(largest[i / 3], Math.abs(image.rgb()[i]));
		return largest;
	}

	private static double median(float[] values) {
		float[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}
}
