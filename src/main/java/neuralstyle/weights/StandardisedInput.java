package neuralstyle.weights;

import neuralstyle.vgg.VggNetwork;

/**
 * The input that torchvision's networks want (https://docs.pytorch.org/vision/stable/models.html): red, green and blue from 0
 * to 1, less a mean, divided by a standard deviation. With t = ((v + MEAN) / 255 - m) / s, where v is the value that our network
 * sees, the first layer's w t + b is (w / (255 s)) v + b + w (MEAN / 255 - m) / s.
 */
final class StandardisedInput {

	private static final double[] MEAN = { 0.485, 0.456, 0.406 };
	private static final double[] DEVIATION = { 0.229, 0.224, 0.225 };

	private StandardisedInput() { }

	/**
	 * Changes the first layer so that it takes our input. NB: beyond the border, with zero padding, torchvision's network sees
	 * its own mean and this one ours, which differ by less than half a grey level.
	 *
	 * @param kernel in the order row, column, input channel, output channel
	 */
	static void fold(float[] kernel, float[] bias) {
		int out = bias.length;
		double[] sums = new double[out];
		for (int place = 0; place < 9; place++) {
			float[] theirs = java.util.Arrays.copyOfRange(kernel, place * 3 * out, (place + 1) * 3 * out);
			for (int c = 0; c < 3; c++)
				for (int o = 0; o < out; o++) {
					double w = theirs[c * out + o] / DEVIATION[c];
					kernel[(place * 3 + 2 - c) * out + o] = (float) (w / 255);
					sums[o] += w * (VggNetwork.MEAN[2 - c] / 255.0 - MEAN[c]);
				}
		}
		for (int o = 0; o < out; o++)
			bias[o] += (float) sums[o];
	}
}
