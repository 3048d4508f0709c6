package neuralstyle.vgg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import neuralstyle.engine.FeatureMap;
import neuralstyle.engine.Tensor;
import neuralstyle.engine.TensorMemory;

/** The feature maps and gradients of a network for images of one size, each with as many rows in memory as are needed at a time. */
final class NetworkMaps {

	/** Rows beside those of a band that are looked at, or that lie ahead where edges are folded. */
	private static final int MARGIN = 4;

	/** Of layers that are kept, and of those that go on without a pooling. */
	private final Map<VggLayer, FeatureMap> features = new EnumMap<>(VggLayer.class);
	private final Map<VggLayer, FeatureMap> pooled = new EnumMap<>(VggLayer.class);
	/** What block 1 computes once more on the way back. */
	private final Map<VggLayer, FeatureMap> again = new EnumMap<>(VggLayer.class);
	/** With respect to what goes on from a layer. */
	private final Map<VggLayer, FeatureMap> gradients = new EnumMap<>(VggLayer.class);
	/** With respect to the feature map of a kept layer that is pooled or the last. */
	private final Map<VggLayer, FeatureMap> ownGradients = new EnumMap<>(VggLayer.class);

	private final LayerShapes shapes;
	private final VggVariant variant;
	private final MapPolicy policy;
	private final TensorMemory memory;
	/** Memory that maps may share, since they are not there at the same time: who has it, and what nobody has any more. */
	private final Map<FeatureMap, Tensor> passing = new IdentityHashMap<>();
	private final List<Tensor> free = new ArrayList<>();

	/** @param memory owns the maps */
	NetworkMaps(LayerShapes shapes, VggVariant variant, MapPolicy policy, TensorMemory memory) {
		this.shapes = shapes;
		this.variant = variant;
		this.policy = policy;
		this.memory = memory;
		VggLayer[] layers = shapes.layers();
		for (VggLayer layer : layers)
			addForward(layer);
		// None of them is read on the way back.
		free.addAll(passing.values());
		passing.clear();
		for (int i = layers.length - 1; i >= 0 && policy.hasGradient(); i--)
			addBackward(layers[i]);
	}

	/** The feature map after the ReLU; null if it goes on pooled and no loss needs it. */
	FeatureMap feature(VggLayer layer) {
		return features.get(layer);
	}

	/** What the next layer reads. */
	FeatureMap after(VggLayer layer) {
		return variant.pools(layer) ? pooled.get(layer) : features.get(layer);
	}

	/** With respect to what the next layer reads. */
	FeatureMap gradientAfter(VggLayer layer) {
		return gradients.get(layer);
	}

	/** With respect to the feature map of a kept layer, for the losses to add theirs. */
	FeatureMap lossGradient(VggLayer layer) {
		return isPassedOn(layer) ? gradients.get(layer) : ownGradients.get(layer);
	}

	/** Whether the gradient with respect to the feature map is that with respect to what the next layer reads. */
	boolean isPassedOn(VggLayer layer) {
		return !variant.pools(layer) && layer != variant.last();
	}

	/** Whether the backward pass computes the feature map again. */
	boolean isRecomputed(VggLayer layer) {
		return variant.keeps(layer) && policy.hasGradient() && !policy.holds(layer);
	}

	/** Whether what block 1 hands on is computed again too, since the first layer of block 2 is. */
	boolean isBlock1Recomputed() {
		return variant.pools(VggLayer.CONV1_2) && isRecomputed(VggLayer.CONV2_1) && !policy.holdsPooled(VggLayer.CONV1_2);
	}

	/** Of conv1_1 the feature map, of conv1_2 what it is pooled to, where they are computed again for block 2. */
	FeatureMap again(VggLayer layer) {
		return again.get(layer);
	}

	private void addForward(VggLayer layer) {
		int height = shapes.height(layer);
		int width = shapes.width(layer);
		int band = shapes.band(layer);
		int window = window(layer);
		if (variant.keeps(layer) && policy.holds(layer))
			features.put(layer, FeatureMap.whole(height, width, layer.outputChannels(), band, memory));
		else if (isRecomputed(layer))
			features.put(layer, FeatureMap.held(height, memory.tensor(Math.min(height, wholeBands(band, window)), width, layer.outputChannels())));
		else if (variant.keeps(layer) || !variant.pools(layer))
			features.put(layer, passing(height, wholeBands(band, window), width, layer.outputChannels()));
		if (variant.pools(layer))
			pooled.put(layer, isRecomputed(layer.next()) && policy.holdsPooled(layer)
				? FeatureMap.whole(height / 2, width / 2, layer.outputChannels(), 1, memory)
				: passing(height / 2, band / 2 + window, width / 2, layer.outputChannels()));
		if (layer != VggLayer.CONV1_1 && shapes.forward(layer).isOneBand())
			release(after(layer.before()));
	}

	/** Rows of what goes on from the layer, or of its feature map, that are looked at together. */
	private int window(VggLayer layer) {
		int window = shapes.band(layer);
		if (layer != variant.last())
			window = Math.max(window, Math.max(shapes.band(layer.next()), shapes.gradient(layer.next()).band()));
		return window + MARGIN;
	}

	/** NB: a whole number of bands, so that the rows of each lie together and Gram matrices have the same bits wherever they lie. */
	private static int wholeBands(int band, int window) {
		return (window + 2 * band - 1) / band * band;
	}

	private void addBackward(VggLayer layer) {
		if (layer == VggLayer.CONV2_1 && isBlock1Recomputed())
			for (VggLayer first : new VggLayer[] { VggLayer.CONV1_2, VggLayer.CONV1_1 })
				again.put(first, passing(shapes.heightAfter(first), wholeBands(shapes.band(first), window(first)), shapes.widthAfter(first),
					first.outputChannels()));
		if (variant.keeps(layer) && !isPassedOn(layer))
			ownGradients.put(layer, passing(shapes.height(layer), shapes.band(layer) + gradientWindow(layer), shapes.width(layer),
				layer.outputChannels()));
		if (layer == VggLayer.CONV1_1)
			return;
		VggLayer before = layer.before();
		gradients.put(before, passing(shapes.heightAfter(before), shapes.gradient(layer).band() + gradientWindow(before),
			shapes.widthAfter(before), before.outputChannels()));
		if (shapes.gradient(layer).isOneBand()) {
			release(gradients.get(layer));
			release(ownGradients.get(layer));
		}
	}

	/** Rows of the gradient with respect to a feature map that are looked at together. */
	private int gradientWindow(VggLayer layer) {
		return Math.max(shapes.gradient(layer).band(), shapes.band(layer)) + MARGIN;
	}

	/** @param rows that are to be in memory */
	private FeatureMap passing(int height, int rows, int width, int channels) {
		int held = Math.min(height, rows);
		long length = (long) held * width * channels;
		Tensor tensor = free.stream().filter(one -> one.length() >= length).min(Comparator.comparingInt(Tensor::length)).orElse(null);
		if (tensor == null)
			tensor = memory.tensor(held, width, channels);
		else
			free.remove(tensor);
		FeatureMap map = FeatureMap.held(height, tensor.as(held, width, channels));
		passing.put(map, tensor);
		return map;
	}

	/** For the map after the next. */
	private void release(FeatureMap map) {
		Tensor tensor = passing.remove(map);
		if (tensor != null)
			free.add(tensor);
	}
}
