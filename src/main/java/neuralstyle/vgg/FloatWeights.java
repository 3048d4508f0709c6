package neuralstyle.vgg;

import java.util.Map;

/** Weights of full precision. */
final class FloatWeights extends RawWeights {

	private final Map<VggLayer, float[]> kernels;
	private final Map<VggLayer, float[]> biases;

	FloatWeights(Map<VggLayer, float[]> kernels, Map<VggLayer, float[]> biases) {
		this.kernels = kernels;
		this.biases = biases;
		for (VggLayer layer : VggLayer.values()) {
			check(layer, "weights", kernels.get(layer), 9 * layer.inputChannels() * layer.outputChannels());
			check(layer, "biases", biases.get(layer), layer.outputChannels());
		}
	}

	private static void check(VggLayer layer, String what, float[] values, int length) {
		if (values == null || values.length != length)
			throw new IllegalArgumentException("VGG-19's layer " + layer + " has " + length + " " + what + " and there are "
				+ (values == null ? "none" : values.length) + ".");
	}

	@Override
	Values values(VggLayer layer) {
		float[] values = kernels.get(layer);
		return (from, step, target, count) -> {
			for (int i = 0; i < count; i++)
				target[i] = values[from + i * step];
		};
	}

	@Override
	float[] bias(VggLayer layer) {
		return biases.get(layer);
	}
}
