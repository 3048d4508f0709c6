package neuralstyle.raster;

import java.util.Arrays;
import java.util.Random;

/** Drawn images of fluorescence and noise of a camera. */
public final class NoisyImages {

	private NoisyImages() { }

	/** Blurred discs of several brightnesses on dark grey ground. */
	public static RgbImage discs(int width, int height) {
		Random random = new Random(5);
		float[] rgb = new float[3 * width * height];
		Arrays.fill(rgb, 40);
		for (int disc = 0; disc < 12; disc++) {
			double x = random.nextDouble() * width;
			double y = random.nextDouble() * height;
			double radius = 6 + 12 * random.nextDouble();
			float brightness = 80 + 110 * random.nextFloat();
			for (int i = 0; i < rgb.length; i++)
				if (Math.hypot(i / 3 % width - x, i / 3 / width - y) < radius)
					rgb[i] = Math.max(rgb[i], brightness);
		}
		return GaussianBlur.of(new RgbImage(width, height, rgb), 2);
	}

	/** @param sigma of the noise, in grey levels, before rounding and clipping */
	public static RgbImage gaussian(RgbImage image, double sigma) {
		Random random = new Random(6);
		float[] noisy = new float[image.rgb().length];
		for (int i = 0; i < noisy.length; i++)
			noisy[i] = Math.max(0, Math.min(255, Math.round(image.rgb()[i] + sigma * random.nextGaussian())));
		return new RgbImage(image.width(), image.height(), noisy);
	}
}
