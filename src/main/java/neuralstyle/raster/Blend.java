package neuralstyle.raster;

/** Two images of one size laid over each other. */
public final class Blend {

	private Blend() { }

	/**
	 * @param amount percentage of the first image, 0 to 100; the second one has the rest
	 * @return a new image
	 * @throws IllegalArgumentException if the sizes differ
	 */
	public static RgbImage of(RgbImage a, RgbImage b, double amount) {
		a.checkSize(b, "blended");
		double share = amount / 100;
		float[] first = a.rgb();
		float[] second = b.rgb();
		float[] blend = new float[first.length];
		for (int i = 0; i < blend.length; i++)
			blend[i] = mix(share, first[i], second[i]);
		return new RgbImage(a.width(), a.height(), blend);
	}

	/**
	 * The same in one pass, for a preview: rounded, red, green and blue in one number.
	 *
	 * @param a values from 0 to 255, as those of b
	 */
	public static int[] pixels(RgbImage a, RgbImage b, double amount) {
		a.checkSize(b, "blended");
		double share = amount / 100;
		float[] first = a.rgb();
		float[] second = b.rgb();
		int[] pixels = new int[a.width() * a.height()];
		for (int pixel = 0, i = 0; pixel < pixels.length; pixel++, i += 3)
			pixels[pixel] = (int) (mix(share, first[i], second[i]) + 0.5) << 16
				| (int) (mix(share, first[i + 1], second[i + 1]) + 0.5) << 8
				| (int) (mix(share, first[i + 2], second[i + 2]) + 0.5);
		return pixels;
	}

	private static float mix(double share, float first, float second) {
		return (float) (share * first + (1 - share) * second);
	}
}
