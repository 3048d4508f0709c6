package neuralstyle.vgg;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import neuralstyle.engine.ConvolutionKind;
import neuralstyle.engine.ConvolutionShape;
import neuralstyle.engine.FeatureSink;
import neuralstyle.engine.FoldedEdges;
import neuralstyle.engine.GradientRows;
import neuralstyle.engine.Mask;
import neuralstyle.engine.RepeatedEdges;
import neuralstyle.engine.RowSource;
import neuralstyle.engine.Scratch;
import neuralstyle.engine.Tensor;
import neuralstyle.engine.TensorMemory;
import neuralstyle.engine.TensorRows;
import neuralstyle.engine.TileRows;
import neuralstyle.engine.Workers;
import neuralstyle.engine.Workspace;

/** Allocates what a network for images of one size needs, and connects it to the stages of an evaluation. */
final class StageBuilder {

	final List<VggStage> stages = new ArrayList<>();
	final Map<VggLayer, Tensor> features = new EnumMap<>(VggLayer.class);
	final Tensor image;
	final Tensor imageGradient;

	private final VggVariant variant;
	private final LayerShapes shapes;
	private final PackedVgg packed;
	private final TensorMemory memory;
	private final Workspace workspace;
	/** Maps and gradients that live until the next layer: those of every other layer share one. */
	private final Tensor[] passing = new Tensor[2];

	/**
	 * @param packed with the weights of all the network's layers
	 * @param memory owns all that is allocated, also where this throws
	 */
	StageBuilder(LayerShapes shapes, VggVariant variant, PackedVgg packed, Workers workers, TensorMemory memory) {
		this.variant = variant;
		this.shapes = shapes;
		this.packed = packed;
		this.memory = memory;
		VggLayer first = VggLayer.CONV1_1;
		image = memory.tensor(shapes.height(first), shapes.width(first), 3);
		imageGradient = memory.tensor(shapes.height(first), shapes.width(first), 3);
		for (int parity = 0; parity < 2; parity++)
			passing[parity] = memory.tensor(1, 1, longestPassing(parity));
		workspace = new Workspace(packed.products, scratch(workers), workers, memory);
		for (VggLayer layer : shapes.layers())
			stages.add(stage(layer));
	}

	private int longestPassing(int parity) {
		long longest = 1;
		for (VggLayer layer : shapes.layers())
			if (layer.ordinal() % 2 == parity)
				longest = Math.max(longest, shapes.lengthAfter(layer));
		return Math.toIntExact(longest);
	}

	private Scratch[] scratch(Workers workers) {
		Scratch[] all = new Scratch[workers.count()];
		for (int worker = 0; worker < all.length; worker++) {
			long left = 0;
			long product = 0;
			for (VggLayer layer : shapes.layers()) {
				ConvolutionKind kind = PackedVgg.kind(layer);
				ConvolutionKind back = PackedVgg.GRADIENT_KIND;
				ConvolutionShape forward = shapes.forward(layer);
				ConvolutionShape gradient = shapes.gradient(layer);
				left = Math.max(left, Math.max(kind.leftLength(forward, packed.products, workers, worker),
					back.leftLength(gradient, packed.products, workers, worker)));
				product = Math.max(product, Math.max(kind.productLength(forward, packed.products, workers, worker),
					back.productLength(gradient, packed.products, workers, worker)));
			}
			all[worker] = new Scratch(worker, left, product, memory);
		}
		return all;
	}

	/** What goes on from the layer, forward, and what comes back to it: a map of the next layer's size. */
	private Tensor passing(VggLayer layer) {
		return passing[layer.ordinal() % 2].as(shapes.heightAfter(layer), shapes.widthAfter(layer), layer.outputChannels());
	}

	private VggStage stage(VggLayer layer) {
		VggStage stage = new VggStage(layer, shapes.forward(layer));
		if (variant.keeps(layer))
			features.put(layer, memory.tensor(shapes.height(layer), shapes.width(layer), layer.outputChannels()));
		addMasks(stage);
		addForward(stage);
		addBackward(stage);
		return stage;
	}

	private void addMasks(VggStage stage) {
		VggLayer layer = stage.layer;
		boolean average = variant.pooling == Pooling.AVERAGE;
		if (!variant.pools(layer) || variant.keeps(layer) || average)
			stage.open = mask(layer);
		stage.pooledFrom = variant.pools(layer) && !average ? mask(layer) : stage.open;
	}

	private Mask mask(VggLayer layer) {
		return new Mask(shapes.height(layer), shapes.width(layer), layer.outputChannels());
	}

	private void addForward(VggStage stage) {
		VggLayer layer = stage.layer;
		stage.convolution = PackedVgg.kind(layer).create(shapes.forward(layer), packed.forward(layer), workspace);
		RowSource input = new TensorRows(input(layer));
		stage.input = shapes.edges(layer) == null ? input : new RepeatedEdges(input);
		FeatureSink sink = new FeatureSink(shapes.height(layer), shapes.width(layer), packed.bias(layer));
		if (stage.open != null)
			sink.mask(stage.open);
		if (variant.keeps(layer))
			sink.keep(features.get(layer));
		else if (!variant.pools(layer))
			sink.keep(passing(layer));
		if (variant.pools(layer) && variant.pooling == Pooling.AVERAGE)
			sink.averagePool(passing(layer));
		else if (variant.pools(layer))
			sink.maxPool(passing(layer), stage.pooledFrom);
		stage.output = sink;
	}

	private Tensor input(VggLayer layer) {
		if (layer == VggLayer.CONV1_1)
			return image;
		VggLayer before = layer.before();
		return variant.keeps(before) && !variant.pools(before) ? features.get(before) : passing(before);
	}

	private void addBackward(VggStage stage) {
		VggLayer layer = stage.layer;
		FoldedEdges edges = shapes.edges(layer);
		stage.gradientConvolution = PackedVgg.GRADIENT_KIND.create(shapes.gradient(layer), packed.gradient(layer), workspace);
		RowSource gradient = gradient(stage);
		stage.gradient = edges == null ? gradient : edges.place(gradient);
		Tensor target = layer == VggLayer.CONV1_1 ? imageGradient : passing(layer.before());
		TileRows inputGradient = new TileRows(target, PackedVgg.gradientChannels(layer));
		stage.inputGradient = edges == null ? inputGradient : edges.foldInto(inputGradient);
	}

	/** The gradient before the layer's ReLU. */
	private RowSource gradient(VggStage stage) {
		VggLayer layer = stage.layer;
		RowSource unpooled = variant.pools(layer) ? unpooled(stage) : null;
		if (!variant.keeps(layer))
			return unpooled != null ? unpooled : GradientRows.ofFeatureMap(passing(layer), stage.open);
		stage.unpooled = unpooled;
		stage.lossGradient = unpooled == null ? passing(layer)
			: memory.tensor(shapes.height(layer), shapes.width(layer), layer.outputChannels());
		return GradientRows.ofFeatureMap(stage.lossGradient, stage.open);
	}

	private RowSource unpooled(VggStage stage) {
		VggLayer layer = stage.layer;
		return GradientRows.ofPooled(passing(layer), stage.pooledFrom, shapes.height(layer), shapes.width(layer),
			variant.pooling == Pooling.AVERAGE ? 0.25f : 1);
	}
}
