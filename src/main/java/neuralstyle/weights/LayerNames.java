package neuralstyle.weights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import neuralstyle.vgg.VggLayer;

/** What another program calls VGG-19's layers, and in which order the axes of its kernels run. */
enum LayerNames {

	/** Row, column, input channel, output channel; the layers' names, or numbers where a program did not name them. */
	KERAS {

		@Override
		Map<String, VggLayer> layers(Set<String> names) {
			Map<String, VggLayer> layers = new LinkedHashMap<>();
			for (String name : names)
				for (String part : name.split("/")) {
					Matcher matcher = NAMED.matcher(part);
					VggLayer layer = matcher.matches() ? layer(matcher) : null;
					if (layer != null)
						layers.put(name, layer);
				}
			return layers.isEmpty() ? numbered(names) : layers;
		}

		@Override
		int[] shape(VggLayer layer) {
			return new int[] { 3, 3, layer.inputChannels(), layer.outputChannels() };
		}

		@Override
		float[] inOurOrder(VggLayer layer, float[] kernel) {
			return kernel;
		}

		@Override
		String example() {
			return "block1_conv1 or conv1_1";
		}
	},

	/** Output channel, input channel, row, column; numbers that count ReLUs and poolings too. */
	TORCH {

		@Override
		Map<String, VggLayer> layers(Set<String> names) {
			Map<String, VggLayer> layers = new LinkedHashMap<>();
			for (String name : names) {
				Matcher matcher = FEATURES.matcher(name);
				int index = matcher.matches() ? INDICES.indexOf(Integer.valueOf(matcher.group(1))) : -1;
				if (index >= 0)
					layers.put(name, VggLayer.values()[index]);
			}
			return layers;
		}

		@Override
		int[] shape(VggLayer layer) {
			return new int[] { layer.outputChannels(), layer.inputChannels(), 3, 3 };
		}

		@Override
		float[] inOurOrder(VggLayer layer, float[] kernel) {
			int in = layer.inputChannels();
			int out = layer.outputChannels();
			float[] ours = new float[kernel.length];
			for (int i = 0; i < in; i++)
				for (int o = 0; o < out; o++)
					for (int place = 0; place < 9; place++)
						ours[(place * in + i) * out + o] = kernel[(o * in + i) * 9 + place];
			return ours;
		}

		@Override
		String example() {
			return "features.0.weight";
		}
	};

	private static final Pattern NAMED = Pattern.compile("(?:block([1-5])_conv|conv([1-5])_)([1-4])"
		+ "(?:_W_1|_b_1|_kernel|_bias)?(?::\\d+)?");
	private static final Pattern NUMBERED = Pattern.compile("conv(?:olution)?2d(?:_(\\d{1,6}))?");
	private static final Pattern FEATURES = Pattern.compile("(?:.*\\.)?features\\.(\\d{1,3})\\.(?:weight|bias)");
	private static final List<Integer> INDICES = List.of(0, 2, 5, 7, 10, 12, 14, 16, 19, 21, 23, 25, 28, 30, 32, 34);

	/** The layers by the names of their arrays. */
	abstract Map<String, VggLayer> layers(Set<String> names);

	/** Of the layer's kernel. */
	abstract int[] shape(VggLayer layer);

	/** The kernel in the order row, column, input channel, output channel. */
	abstract float[] inOurOrder(VggLayer layer, float[] kernel);

	/** The name of an array, as an example. */
	abstract String example();

	/** Null if VGG-19 has none of that name. */
	private static VggLayer layer(Matcher name) {
		int block = Integer.parseInt(name.group(1) == null ? name.group(2) : name.group(1));
		for (VggLayer layer : VggLayer.values())
			if (layer.block() == block && layer.positionInBlock() == Integer.parseInt(name.group(3)))
				return layer;
		return null;
	}

	/** Layers in the order of their numbers, if they are as many as VGG-19's. */
	private static Map<String, VggLayer> numbered(Set<String> names) {
		Map<String, Integer> numbers = new LinkedHashMap<>();
		for (String name : names)
			for (String part : name.split("/")) {
				Matcher matcher = NUMBERED.matcher(part);
				if (matcher.matches())
					numbers.put(name, matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1)));
			}
		List<Integer> order = new ArrayList<>(new TreeSet<>(numbers.values()));
		Map<String, VggLayer> layers = new LinkedHashMap<>();
		if (order.size() == VggLayer.values().length)
			numbers.forEach((name, number) -> layers.put(name, VggLayer.values()[order.indexOf(number)]));
		return layers;
	}
}
