package neuralstyle.weights;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import neuralstyle.vgg.VggLayer;

/** The arrays of VGG-19's layers among those of a file: each layer has one with four axes and one with one. */
final class LayerArrays {

	private final TensorFile file;
	private final LayerNames names;
	/** NB: some files are read whole for a shape. */
	private final Map<String, int[]> shapes = new HashMap<>();
	private final Map<VggLayer, String> kernels = new EnumMap<>(VggLayer.class);
	private final Map<VggLayer, String> biases = new EnumMap<>(VggLayer.class);

	/** @throws IOException with a part of a sentence if a layer is missing or has another shape */
	LayerArrays(TensorFile file, LayerNames names) throws IOException {
		this.file = file;
		this.names = names;
		Map<String, VggLayer> layers = names.layers(file.names());
		if (layers.isEmpty())
			throw new UnusableException("none of VGG-19's layers is in it, such as " + names.example());
		for (Map.Entry<String, VggLayer> entry : layers.entrySet()) {
			int[] shape = file.shape(entry.getKey());
			shapes.put(entry.getKey(), shape);
			int axes = shape.length;
			if ((axes == 4 || axes == 1) && (axes == 4 ? kernels : biases).put(entry.getValue(), entry.getKey()) != null)
				throw new UnusableException("the layer " + entry.getValue() + " is in it twice");
		}
		for (VggLayer layer : VggLayer.values()) {
			check(layer, "weights", kernels.get(layer), names.shape(layer));
			check(layer, "biases", biases.get(layer), layer.outputChannels());
		}
	}

	private void check(VggLayer layer, String what, String name, int... wanted) throws IOException {
		if (name == null)
			throw new UnusableException("it has no " + what + " of the layer " + layer + ", which VGG-19 has with " + text(wanted)
				+ "; it is another network");
		int[] shape = shapes.get(name);
		if (!Arrays.equals(shape, wanted))
			throw new UnusableException("the " + what + " of the layer " + layer + " are " + text(shape) + ", and VGG-19's are "
				+ text(wanted) + "; it is another network, or its axes are in another order");
	}

	private static String text(int[] shape) {
		return Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(" x "));
	}

	/** For each layer in the order row, column, input channel, output channel. */
	Map<VggLayer, float[]> kernels() throws IOException {
		Map<VggLayer, float[]> all = new EnumMap<>(VggLayer.class);
		for (VggLayer layer : VggLayer.values())
			all.put(layer, names.inOurOrder(layer, finite(layer, "weights", kernels.get(layer))));
		return all;
	}

	Map<VggLayer, float[]> biases() throws IOException {
		Map<VggLayer, float[]> all = new EnumMap<>(VggLayer.class);
		for (VggLayer layer : VggLayer.values())
			all.put(layer, finite(layer, "biases", biases.get(layer)));
		return all;
	}

	private float[] finite(VggLayer layer, String what, String name) throws IOException {
		float[] values = file.values(name);
		for (float value : values)
			if (!Float.isFinite(value))
				throw new UnusableException("the " + what + " of the layer " + layer + " hold " + value + ", and finite numbers are "
					+ "expected");
		return values;
	}
}
