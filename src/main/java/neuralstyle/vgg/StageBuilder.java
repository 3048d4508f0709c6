package neuralstyle.vgg;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;

import neuralstyle.engine.ConvolutionShape;
import neuralstyle.engine.FeatureMap;
import neuralstyle.engine.FeatureRows;
import neuralstyle.engine.FeatureSink;
import neuralstyle.engine.FoldedEdges;
import neuralstyle.engine.GradientRows;
import neuralstyle.engine.ImageMap;
import neuralstyle.engine.Mask;
import neuralstyle.engine.PixelMap;
import neuralstyle.engine.RepeatedEdges;
import neuralstyle.engine.RowSource;
import neuralstyle.engine.TileRows;
import neuralstyle.engine.TileSink;
import neuralstyle.engine.Workers;
import neuralstyle.engine.Workspace;

/** Connects the stages of a network's evaluation, each of which asks the one before it for the rows that it reads. */
final class StageBuilder {

	final List<RowStage> forward = new ArrayList<>();
	final List<RowStage> backward = new ArrayList<>();
	final List<ConvolutionStage> convolutions = new ArrayList<>();
	/** Where a gradient of the feature map passes the ReLU; none if no gradient comes but through a pooling for the largest. */
	final Map<VggLayer, Mask> open = new EnumMap<>(VggLayer.class);
	/** Where a gradient passes the pooling, if there is one, and the ReLU. */
	final Map<VggLayer, Mask> pooledFrom = new EnumMap<>(VggLayer.class);

	private final LayerShapes shapes;
	private final VggVariant variant;
	private final NetworkMaps maps;
	private final PackedVgg packed;
	private final Workspace workspace;
	private final Workers workers;
	private final ImageMap image;
	private final DoubleConsumer progress;

	/**
	 * @param packed with the weights of all the network's layers
	 * @param image that the first layer reads
	 * @param progress is told of multiplications as they are done
	 */
	StageBuilder(LayerShapes shapes, VggVariant variant, NetworkMaps maps, PackedVgg packed, Workspace workspace,
		Workers workers, ImageMap image, DoubleConsumer progress)
	{
		this.shapes = shapes;
		this.variant = variant;
		this.maps = maps;
		this.packed = packed;
		this.workspace = workspace;
		this.workers = workers;
		this.image = image;
		this.progress = progress;
	}

	/** @param masks whether to note where gradients pass */
	void addForward(boolean masks, FeatureVisitor visitor) {
		for (VggLayer layer : shapes.layers()) {
			if (masks)
				addMasks(layer);
			RowStage stage = convolution(layer, input(layer), source(layer), sink(layer));
			if (variant.keeps(layer))
				stage.listener((from, to) -> visitor.rows(layer, maps.feature(layer), from, to));
			forward.add(stage);
		}
	}

	/** Asks for the first rows of what the layer reads; the image is there. */
	private IntConsumer source(VggLayer layer) {
		if (layer == VggLayer.CONV1_1)
			return rows -> { };
		RowStage before = forward.get(layer.ordinal() - 1);
		boolean pools = variant.pools(layer.before());
		return rows -> before.ensure(pools ? 2 * rows : rows);
	}

	private void addMasks(VggLayer layer) {
		boolean average = variant.pooling == Pooling.AVERAGE;
		if (!variant.pools(layer) || variant.keeps(layer) || average)
			open.put(layer, mask(layer));
		pooledFrom.put(layer, variant.pools(layer) && !average ? mask(layer) : open.get(layer));
	}

	private Mask mask(VggLayer layer) {
		return new Mask(shapes.height(layer), shapes.width(layer), layer.outputChannels());
	}

	private PixelMap input(VggLayer layer) {
		return layer == VggLayer.CONV1_1 ? image : maps.after(layer.before());
	}

	private ConvolutionStage convolution(VggLayer layer, PixelMap map, IntConsumer source, TileSink output) {
		RowSource input = new FeatureRows(map);
		ConvolutionShape shape = shapes.forward(layer);
		return add(new ConvolutionStage(shapes.height(layer), 0, shape,
			PackedVgg.kind(layer).create(shape, packed.forward(layer), workspace),
			shapes.edges(layer) == null ? input : new RepeatedEdges(input), output, source, progress));
	}

	private ConvolutionStage add(ConvolutionStage stage) {
		convolutions.add(stage);
		return stage;
	}

	private TileSink sink(VggLayer layer) {
		FeatureSink sink = bare(layer);
		if (open.containsKey(layer))
			sink.mask(open.get(layer));
		if (maps.feature(layer) != null)
			sink.keep(maps.feature(layer));
		if (variant.pools(layer) && variant.pooling == Pooling.AVERAGE)
			sink.averagePool(maps.after(layer));
		else if (variant.pools(layer))
			sink.maxPool(maps.after(layer), pooledFrom.get(layer));
		return sink;
	}

	private FeatureSink bare(VggLayer layer) {
		return new FeatureSink(shapes.height(layer), shapes.width(layer), packed.bias(layer));
	}

	/**
	 * After {@link #addForward}.
	 *
	 * @param imageGradient receives the gradient with respect to the image
	 */
	void addBackward(FeatureGradient losses, ImageMap imageGradient) {
		VggLayer[] layers = shapes.layers();
		RowStage after = null;
		for (int i = layers.length - 1; i >= 0; i--) {
			VggLayer layer = layers[i];
			RowStage own = variant.keeps(layer) ? withLosses(layer, after, losses) : after;
			after = backward(gradient(layer, own, imageGradient));
		}
	}

	/** The stage that makes the gradient with respect to a kept layer's feature map, with the losses' part. */
	private RowStage withLosses(VggLayer layer, RowStage after, FeatureGradient losses) {
		RowStage stage = after;
		if (!maps.isPassedOn(layer)) {
			stage = new LossStage(shapes.band(layer), after == null ? null : unpooled(layer), maps.lossGradient(layer),
				rows -> after.ensure((rows + 1) / 2), workers);
			backward(stage);
		}
		RowStage again = maps.isRecomputed(layer) ? again(layer) : null;
		boolean first = after == null;
		stage.listener((from, to) -> {
			if (again != null)
				again.ensure(to);
			losses.add(layer, maps.feature(layer), maps.lossGradient(layer), from, to, first);
		});
		return stage;
	}

	/** Makes the feature map once more from what is there of the layer before. */
	private RowStage again(VggLayer layer) {
		FeatureSink sink = bare(layer).keep(maps.feature(layer));
		if (layer != VggLayer.CONV2_1 || !maps.isBlock1Recomputed())
			return backward(convolution(layer, input(layer), rows -> { }, sink));
		RowStage first = backward(convolution(VggLayer.CONV1_1, image, rows -> { },
			bare(VggLayer.CONV1_1).keep(maps.again(VggLayer.CONV1_1))));
		FeatureMap handedOn = maps.again(VggLayer.CONV1_2);
		FeatureSink pool = bare(VggLayer.CONV1_2);
		RowStage second = backward(convolution(VggLayer.CONV1_2, maps.again(VggLayer.CONV1_1), first::ensure,
			variant.pooling == Pooling.AVERAGE ? pool.averagePool(handedOn) : pool.maxPool(handedOn, null)));
		return backward(convolution(layer, handedOn, rows -> second.ensure(2 * rows), sink));
	}

	private RowStage backward(RowStage stage) {
		backward.add(stage);
		return stage;
	}

	/**
	 * The stage that takes the gradient back through the layer.
	 *
	 * @param own makes the gradient with respect to the layer's feature map, or to what it was pooled to
	 */
	private RowStage gradient(VggLayer layer, RowStage own, ImageMap imageGradient) {
		FoldedEdges edges = shapes.edges(layer);
		ConvolutionShape shape = shapes.gradient(layer);
		boolean throughPooling = variant.pools(layer) && !variant.keeps(layer);
		FeatureMap whole = variant.keeps(layer) ? maps.lossGradient(layer) : maps.gradientAfter(layer);
		RowSource gradient = throughPooling ? unpooled(layer) : GradientRows.ofFeatureMap(whole, open.get(layer));
		boolean isFirst = layer == VggLayer.CONV1_1;
		TileRows target = new TileRows(isFirst ? imageGradient : maps.gradientAfter(layer.before()), PackedVgg.gradientChannels(layer));
		return add(new ConvolutionStage(isFirst ? shapes.height(layer) : shapes.heightAfter(layer.before()), edges == null ? 0 : edges.top(),
			shape, PackedVgg.GRADIENT_KIND.create(shape, packed.gradient(layer), workspace), edges == null ? gradient : edges.place(gradient),
			edges == null ? target : edges.foldInto(target), rows -> own.ensure(throughPooling ? (rows + 1) / 2 : rows), progress));
	}

	private RowSource unpooled(VggLayer layer) {
		return GradientRows.ofPooled(maps.gradientAfter(layer), pooledFrom.get(layer), shapes.height(layer), shapes.width(layer),
			variant.pooling == Pooling.AVERAGE ? 0.25f : 1);
	}
}
