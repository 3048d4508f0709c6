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
		if (a.width() != b.width() || a.height() != b.height())
			throw new IllegalArgumentException("Images of " + a.width() + " x " + a.height() + " and " + b.width() + " x "
				+ b.height() + " pixels cannot be blended; resize one first.");
		double share = amount / 100;
		float[] first = a.rgb();
		float[] second = b.rgb();
		float[] blend = new float[first.length];
		for (int i = 0; i < blend.length; i++)
			blend[i] = (float) (share * first[i] + (1 - share) * second[i]);
		return new RgbImage(a.width(), a.height(), blend);
	}
}
