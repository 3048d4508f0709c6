package neuralstyle.transfer;

import java.nio.FloatBuffer;

import neuralstyle.engine.Tensor;
import neuralstyle.raster.PixelMask;
import neuralstyle.vgg.VggLayer;

/**
 * weight * sum (F - P)^2, where P is the content image's feature map (arXiv:1508.06576, equation 1, without its 1/2), or, if
 * relative, weight * sum (F - P)^2 / sum P^2. Within a region each pixel's squares count as much as its mask says.
 */
final class ContentLoss implements FeatureLoss {

	private static final int AT_ONCE = 1 << 14;

	private final VggLayer layer;
	private final double relativeWeight;
	private final boolean relative;
	private double weight;
	/** Of the layer's pixels; null if all count. */
	private final float[] mask;
	private float[] target;
	private final float[] values = new float[AT_ONCE];
	private final float[] gradients = new float[AT_ONCE];

	/** @param region of the layer's feature map */
	ContentLoss(VggLayer layer, double weight, boolean relative, PixelMask region) {
		mask = region.isWhole() ? null : region.values();
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
	public Term term() {
		return Term.of(Term.Kind.CONTENT, layer);
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
		for (int i = 0; i < values.length; i++)
			sum += share(i) * values[i] * values[i];
		// NB: a feature map that is zero everywhere says nothing about the content.
		weight = sum > 0 ? relativeWeight / sum : 0;
	}

	/** How much the pixel of an element counts. */
	private double share(int element) {
		return mask == null ? 1 : mask[element / layer.outputChannels()];
	}

	/** The content image's feature map, in the order row, column, channel; not to be changed. */
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
				sum += share(from + i) * difference * difference;
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
				gradients[i] = (first ? 0 : gradients[i])
					+ factor * (float) share(from + i) * (values[i] - target[from + i]);
			out.put(gradients, 0, count);
		}
	}
}
