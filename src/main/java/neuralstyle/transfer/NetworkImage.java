package neuralstyle.transfer;

import static neuralstyle.vgg.VggNetwork.MEAN;

import neuralstyle.raster.RgbImage;

/** Images as the network takes them, row, column, channel: blue, green, red, 0..255 minus the means of ImageNet. */
final class NetworkImage {

	private NetworkImage() { }

	/** A copy: 3 * width * height values in the order row, column, channel (blue, green, red), minus the means. */
	static float[] from(RgbImage image) {
		float[] rgb = image.rgb();
		float[] values = new float[rgb.length];
		for (int i = 0; i < rgb.length; i += 3)
			for (int c = 0; c < 3; c++)
				values[i + c] = rgb[i + 2 - c] - MEAN[c];
		return values;
	}

	/**
	 * A copy, clipped to 0..255.
	 *
	 * @param values 3 * width * height of them in the order row, column, channel (blue, green, red), minus the means
	 */
	static RgbImage toRgb(float[] values, int width, int height) {
		float[] rgb = new float[values.length];
		for (int i = 0; i < rgb.length; i += 3)
			for (int c = 0; c < 3; c++)
				rgb[i + 2 - c] = Math.min(255, Math.max(0, values[i + c] + MEAN[c]));
		return new RgbImage(width, height, rgb);
	}
}
