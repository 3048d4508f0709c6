package neuralstyle.transfer;

import java.nio.FloatBuffer;

import neuralstyle.engine.Tensor;
import neuralstyle.vgg.VggLayer;

/**
 * weight * sum (F - P)^2, where P is the content image's feature map (arXiv:1508.06576, equation 1, without its 1/2), or, if
 * relative, weight * sum (F - P)^2 / sum P^2.
 */
final class ContentLoss implements FeatureLoss {

	private static final int AT_ONCE = 1 << 14;

	private final VggLayer layer;
	private final double relativeWeight;
	private final boolean relative;
	private double weight;
	private float[] target;
	private final float[] values = new float[AT_ONCE];
	private final float[] gradients = new float[AT_ONCE];

	ContentLoss(VggLayer layer, double weight, boolean relative) {
		this.layer = layer;
		this.weight = weight;
		this.relative = relative;
		relativeWeight = weight;
	}

	@Override
	public VggLayer layer() {
		return layer;
	}

	@Override
	public void target(Tensor feature) {
		float[] values = new float[feature.length()];
		feature.buffer().get(values);
		target(values);
	}

	/** @param values of the content image's feature map, in the order row, column, channel; kept, not copied, not changed */
	void target(float[] values) {
		target = values;
		if (!relative)
			return;
		double sum = 0;
		for (float value : values)
			sum += (double) value * value;
		// NB: a feature map that is zero everywhere says nothing about the content.
		weight = sum > 0 ? relativeWeight / sum : 0;
	}

	float[] target() {
		return target;
	}

	@Override
	public double value(Tensor feature) {
		FloatBuffer buffer = feature.buffer();
		double sum = 0;
		for (int from = 0; from < target.length; from += AT_ONCE) {
			int count = Math.min(AT_ONCE, target.length - from);
			buffer.get(values, 0, count);
			for (int i = 0; i < count; i++) {
				double difference = (double) values[i] - target[from + i];
				sum += difference * difference;
			}
		}
		return weight * sum;
	}

	@Override
	public void addGradient(Tensor feature, Tensor gradient, boolean first) {
		FloatBuffer in = feature.buffer();
		FloatBuffer old = gradient.buffer();
		FloatBuffer out = gradient.buffer();
		float factor = (float) (2 * weight);
		for (int from = 0; from < target.length; from += AT_ONCE) {
			int count = Math.min(AT_ONCE, target.length - from);
			in.get(values, 0, count);
			old.get(gradients, 0, count);
			for (int i = 0; i < count; i++)
				gradients[i] = (first ? 0 : gradients[i]) + factor * (values[i] - target[from + i]);
			out.put(gradients, 0, count);
		}
	}
}
