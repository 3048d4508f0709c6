package neuralstyle.transfer;

import java.util.Arrays;

import neuralstyle.engine.FeatureMap;
import neuralstyle.engine.Tensor;
import neuralstyle.engine.TensorMemory;
import neuralstyle.vgg.VggLayer;

/**
 * weight * sum (G - A)^2, where G and A are the Gram matrices of a region of the image and of the style image, or, if
 * relative, weight * sum (G - A)^2 / sum A^2.
 */
final class StyleLoss implements FeatureLoss {

	private final VggLayer layer;
	private final double relativeWeight;
	private final boolean relative;
	private final LayerRegion region;
	private double weight;
	private final float[] target;
	private final double[] gram;
	/** dLoss/dG, as of the last {@link #value}. */
	private final Tensor difference;

	/**
	 * @param weight with the normalisation in it; that of the article is {@link #articleNormalisation}
	 * @param region of the layer's feature map
	 * @param memory owns a matrix of the layer's channels
	 */
	StyleLoss(VggLayer layer, double weight, boolean relative, LayerRegion region, TensorMemory memory) {
		this.layer = layer;
		this.weight = weight;
		this.relative = relative;
		this.region = region;
		relativeWeight = weight;
		int channels = layer.outputChannels();
		target = new float[channels * channels];
		gram = new double[channels * channels];
		difference = memory.tensor(1, channels, channels);
	}

	/**
	 * 1 / (4 N^2 M^2) as in arXiv:1508.06576, equation 4, but with the generated image's N = 3 channels and M pixels for every
	 * layer, as Keras' example of neural style transfer has it.
	 */
	static double articleNormalisation(int height, int width) {
		double pixels = (double) height * width;
		return 1 / (4 * 3 * 3 * pixels * pixels);
	}

	@Override
	public VggLayer layer() {
		return layer;
	}

	@Override
	public Term term() {
		return Term.of(Term.Kind.STYLE, layer);
	}

	@Override
	public void begin() {
		Arrays.fill(gram, 0);
	}

	@Override
	public void targetRows(FeatureMap feature, int from, int to) {
		rows(feature, from, to);
	}

	@Override
	public void endTarget() {
		for (int i = 0; i < gram.length; i++)
			target[i] = (float) gram[i];
		weigh();
	}

	@Override
	public void rows(FeatureMap feature, int from, int to) {
		region.addGram(feature, from, to, gram);
	}

	/** @param gram the style image's Gram matrix divided by its pixels, channels x channels row by row; not changed */
	void target(float[] gram) {
		for (int i = 0; i < gram.length; i++)
			target[i] = (float) (region.area() * gram[i]);
		weigh();
	}

	private void weigh() {
		if (!relative)
			return;
		double sum = 0;
		for (float value : target)
			sum += (double) value * value;
		weight = sum > 0 ? relativeWeight / sum : 0;
	}

	@Override
	public double value() {
		float[] factors = new float[gram.length];
		double sum = 0;
		for (int i = 0; i < gram.length; i++) {
			double d = gram[i] - target[i];
			sum += d * d;
			factors[i] = (float) (4 * weight * d);
		}
		difference.buffer().put(factors);
		return weight * sum;
	}

	/** dLoss/dF = F (dG + dG'), and dG is symmetric: the factor 4 is 2 of the square times 2 of that. */
	@Override
	public void addGradient(FeatureMap feature, FeatureMap gradient, int from, int to, boolean first) {
		region.multiply(feature, difference, gradient, from, to, !first);
	}
}
