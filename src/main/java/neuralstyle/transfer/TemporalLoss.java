package neuralstyle.transfer;

import neuralstyle.raster.PixelMask;

/**
 * weight * sum m (x - p)^2 / (3 pixels): how far a picture is from that of the frame before, p, where the content is still as
 * it was (Ruder, Dosovitskiy and Brox, "Artistic style transfer for videos", arXiv:1604.08610, equation 7, without motion).
 */
final class TemporalLoss {

	private final float[] previous;
	private final float[] mask;
	private final double weight;

	/**
	 * @param previous in the order row, column, channel; kept and not copied
	 * @param unchanged m, 1 where the picture is to stay
	 */
	TemporalLoss(float[] previous, PixelMask unchanged, double weight) {
		this.previous = previous;
		mask = unchanged.values();
		this.weight = weight / previous.length;
	}

	/**
	 * @param x the picture in the order row, column, channel
	 * @param gradient of the same order; that of this loss is added
	 * @return the loss times its weight
	 */
	double addTo(float[] x, float[] gradient) {
		double sum = 0;
		for (int i = 0; i < x.length; i++) {
			float difference = x[i] - previous[i];
			float masked = mask[i / 3] * difference;
			sum += (double) masked * difference;
			gradient[i] += (float) (2 * weight) * masked;
		}
		return weight * sum;
	}
}
