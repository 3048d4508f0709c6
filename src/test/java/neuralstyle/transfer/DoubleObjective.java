package neuralstyle.transfer;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import neuralstyle.vgg.DoubleVgg;
import neuralstyle.vgg.Padding;
import neuralstyle.vgg.Pooling;
import neuralstyle.vgg.VggLayer;

/** The article's objective, or the relative one with its layers and weights, by its definition in float64. */
final class DoubleObjective {

	private static final EnumSet<VggLayer> STYLE = EnumSet.of(VggLayer.CONV1_1, VggLayer.CONV2_1, VggLayer.CONV3_1,
		VggLayer.CONV4_1, VggLayer.CONV5_1);

	private final int height;
	private final int width;
	private final DoubleVgg network;
	private final double[] content;
	private final Map<VggLayer, double[]> grams = new HashMap<>();
	private final boolean relative;
	/** The terms of the last evaluation, without their weights. */
	final Map<Term, Double> terms = new LinkedHashMap<>();

	DoubleObjective(int height, int width, Pooling pooling, double[] content, double[] style) {
		this(height, width, pooling, content, false);
		network.forward(style);
		for (VggLayer layer : STYLE)
			grams.put(layer, gram(network, layer));
	}

	/** The relative one, with a style image of another size: all sums over its pixels are means. */
	DoubleObjective(int height, int width, Pooling pooling, double[] content, int styleHeight, int styleWidth, double[] style) {
		this(height, width, pooling, content, true);
		DoubleVgg network = new DoubleVgg(styleHeight, styleWidth, pooling, Padding.ZERO, STYLE);
		network.forward(style);
		for (VggLayer layer : STYLE) {
			double[] gram = gram(network, layer);
			double pixels = (double) network.height(layer) * network.width(layer);
			for (int i = 0; i < gram.length; i++)
				gram[i] /= pixels;
			grams.put(layer, gram);
		}
	}

	private DoubleObjective(int height, int width, Pooling pooling, double[] content, boolean relative) {
		this.height = height;
		this.width = width;
		this.relative = relative;
		network = new DoubleVgg(height, width, pooling, Padding.ZERO, STYLE);
		network.forward(content);
		this.content = network.feature(VggLayer.CONV5_1).clone();
	}

	static double[] doubles(float[] values) {
		double[] doubles = new double[values.length];
		for (int i = 0; i < values.length; i++)
			doubles[i] = values[i];
		return doubles;
	}

	private static double squares(double[] values) {
		double sum = 0;
		for (double value : values)
			sum += value * value;
		return sum;
	}

	private static double[] gram(DoubleVgg network, VggLayer layer) {
		double[] f = network.feature(layer);
		int channels = layer.outputChannels();
		double[] gram = new double[channels * channels];
		for (int p = 0; p < f.length; p += channels)
			for (int i = 0; i < channels; i++) {
				double value = f[p + i];
				if (value != 0)
					for (int j = 0; j < channels; j++)
						gram[i * channels + j] += value * f[p + j];
			}
		return gram;
	}

	/** The gradient of the total loss. */
	double[] gradient(double[] x, DoubleVgg.Switches switches) {
		network.forward(x);
		Map<VggLayer, double[]> losses = new EnumMap<>(VggLayer.class);
		double pixels = (double) height * width;
		for (VggLayer layer : STYLE) {
			double[] f = network.feature(layer);
			double[] gram = gram(network, layer);
			double[] target = grams.get(layer);
			double mean = relative ? 1.0 / (network.height(layer) * network.width(layer)) : 1;
			double k = relative ? 1 / squares(target) : 1 / (36 * pixels * pixels);
			double sum = 0;
			for (int i = 0; i < gram.length; i++) {
				gram[i] = mean * gram[i] - target[i];
				sum += gram[i] * gram[i];
			}
			terms.put(Term.of(Term.Kind.STYLE, layer), k * sum);
			int channels = layer.outputChannels();
			double[] gradient = new double[f.length];
			for (int p = 0; p < f.length; p += channels)
				for (int i = 0; i < channels; i++)
					if (f[p + i] != 0)
						for (int j = 0; j < channels; j++)
							gradient[p + j] += 4 * k * mean * 0.2 * f[p + i] * gram[i * channels + j];
			losses.put(layer, gradient);
		}
		double[] f = network.feature(VggLayer.CONV5_1);
		double sum = 0;
		double k = relative ? 1 / squares(content) : 1;
		for (int i = 0; i < f.length; i++) {
			sum += k * (f[i] - content[i]) * (f[i] - content[i]);
			losses.get(VggLayer.CONV5_1)[i] += 0.025 * 2 * k * (f[i] - content[i]);
		}
		terms.put(Term.of(Term.Kind.CONTENT, VggLayer.CONV5_1), sum);
		double[] gradient = network.backward(losses, switches);
		terms.put(Term.of(Term.Kind.TOTAL_VARIATION), addTotalVariation(x, gradient));
		return gradient;
	}

	private double addTotalVariation(double[] x, double[] gradient) {
		double sum = 0;
		double factor = relative ? 1 / (3.0 * (height - 1) * (width - 1) * 255 * 255) : 1;
		double power = relative ? 1 : 1.25;
		for (int y = 0; y < height - 1; y++)
			for (int i = 0; i < 3 * (width - 1); i++) {
				int at = y * 3 * width + i;
				double down = x[at] - x[at + 3 * width];
				double right = x[at] - x[at + 3];
				double square = down * down + right * right;
				sum += factor * Math.pow(square, power);
				double k = 1e-4 * factor * 2 * power * Math.pow(square, power - 1);
				gradient[at] += k * (down + right);
				gradient[at + 3 * width] -= k * down;
				gradient[at + 3] -= k * right;
			}
		return sum;
	}
}
