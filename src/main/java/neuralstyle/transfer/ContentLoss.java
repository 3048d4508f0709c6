package neuralstyle.transfer;

import neuralstyle.engine.FeatureMap;
import neuralstyle.raster.PixelMask;
import neuralstyle.vgg.VggLayer;

/**
 * weight * sum (F - P)^2, where P is the content image's feature map (arXiv:1508.06576, equation 1, without its 1/2), or, if
 * relative, weight * sum (F - P)^2 / sum P^2. Within a region each pixel's squares count as much as its mask says.
 */
final class ContentLoss implements FeatureLoss {

	private final VggLayer layer;
	private final double relativeWeight;
	private final boolean relative;
	private double weight;
	/** Of the layer's pixels; null if all count. */
	private final float[] mask;
	private float[] target;
	private double sum;
	/** Rooms for a row. */
	private float[] values = new float[0];
	private float[] gradients = new float[0];

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
	public void begin() {
		sum = 0;
	}

	@Override
	public void targetRows(FeatureMap feature, int from, int to) {
		int length = length(feature);
		if (from == 0)
			target = new float[Math.toIntExact((long) length * feature.height())];
		for (int y = from; y < to; y++)
			feature.read(y, 0, feature.width(), target, y * length);
	}

	/** Of a row. */
	private static int length(FeatureMap feature) {
		return feature.width() * feature.channels();
	}

	@Override
	public void endTarget() {
		target(target);
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
	public void rows(FeatureMap feature, int from, int to) {
		int length = room(feature);
		for (int y = from; y < to; y++) {
			feature.read(y, 0, feature.width(), values, 0);
			for (int i = 0, at = y * length; i < length; i++, at++) {
				double difference = (double) values[i] - target[at];
				sum += share(at) * difference * difference;
			}
		}
	}

	private int room(FeatureMap feature) {
		int length = length(feature);
		if (values.length < length) {
			values = new float[length];
			gradients = new float[length];
		}
		return length;
	}

	@Override
	public double value() {
		return weight * sum;
	}

	@Override
	public void addGradient(FeatureMap feature, FeatureMap gradient, int from, int to, boolean first) {
		int length = room(feature);
		float factor = (float) (2 * weight);
		for (int y = from; y < to; y++) {
			feature.read(y, 0, feature.width(), values, 0);
			gradient.read(y, 0, feature.width(), gradients, 0);
			for (int i = 0, at = y * length; i < length; i++, at++)
				gradients[i] = (first ? 0 : gradients[i]) + factor * (float) share(at) * (values[i] - target[at]);
			gradient.write(y, 0, feature.width(), gradients, 0);
		}
	}
}
