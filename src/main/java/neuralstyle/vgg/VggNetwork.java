package neuralstyle.vgg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import neuralstyle.engine.ConvolutionKind;
import neuralstyle.engine.FeatureSink;
import neuralstyle.engine.FoldedEdges;
import neuralstyle.engine.GradientRows;
import neuralstyle.engine.GradientSink;
import neuralstyle.engine.GramMatrix;
import neuralstyle.engine.Mask;
import neuralstyle.engine.RepeatedEdges;
import neuralstyle.engine.RowSource;
import neuralstyle.engine.Scratch;
import neuralstyle.engine.Tensor;
import neuralstyle.engine.TensorMemory;
import neuralstyle.engine.TensorRows;
import neuralstyle.engine.Workers;

/**
 * VGG-19 up to some layer for images of one size: feature maps, and the gradient with respect to the image. Everything is
 * allocated when it is made; {@link #close()} gives all back but the packed weights.
 * <p>
 * Images are tensors of shape (1, height, width, 3), channels blue, green, red, 0..255 minus {@link #MEAN}. A feature map
 * that no loss needs lives only until the next layer is computed; of it there remains a bit for each open ReLU.
 */
public final class VggNetwork implements AutoCloseable {

	/** Mean blue, green and red of ImageNet, which the network was trained to be without. */
	public static final float[] MEAN = { 103.939f, 116.779f, 123.68f };

	/** Called between layers. */
	public interface Checkpoint {

		/**
		 * @param fraction of the evaluation that is done, 0 to 1; may throw to end it, after which the network can be used again
		 */
		void passed(double fraction);
	}

	/** The losses' part in the gradient. */
	public interface FeatureGradient {

		/**
		 * Adds the gradient of the losses with respect to a kept feature map.
		 *
		 * @param gradient of the feature map's shape
		 * @param first whether the tensor holds nothing of worth yet and is to be overwritten
		 */
		void add(VggLayer layer, Tensor gradient, boolean first);
	}

	private final TensorMemory memory = new TensorMemory();
	private final Workers workers;
	private final PackedVgg packed;
	private final Pooling pooling;
	private final Padding padding;
	private final int height;
	private final int width;
	private final Set<VggLayer> kept;
	private final VggLayer last;
	private final List<VggStage> stages = new ArrayList<>();
	private final Map<VggLayer, Tensor> features = new EnumMap<>(VggLayer.class);
	private final Tensor image;
	private final Tensor imageGradient;
	/** Maps and gradients that live until the next layer: those of every other layer share one. */
	private final Tensor[] passing = new Tensor[2];
	private final Scratch[] scratch;
	private final double work;

	/**
	 * @param height of the images, at least 16; {@code width} likewise
	 * @param kept the layers whose feature maps are wanted, at least one; the network ends with the last of them
	 * @param workers stay the caller's
	 * @throws neuralstyle.engine.NativesException if the native libraries do not load
	 */
	public VggNetwork(int height, int width, Pooling pooling, Padding padding, Set<VggLayer> kept, VggWeights weights,
		Workers workers)
	{
		this.height = height;
		this.width = width;
		this.pooling = pooling;
		this.padding = padding;
		this.kept = kept;
		this.workers = workers;
		last = Collections.max(kept);
		packed = PackedVgg.acquire(weights);
		try {
			packed.prepare(weights, last, workers);
			image = memory.tensor(height, width, 3);
			imageGradient = memory.tensor(height, width, 3);
			for (int parity = 0; parity < 2; parity++)
				passing[parity] = memory.tensor(1, 1, longestPassing(parity));
			scratch = scratch();
			for (VggLayer layer : layers())
				stages.add(stage(layer));
			work = 2 * stages.stream().mapToDouble(stage -> stage.work).sum();
		} catch (RuntimeException | Error e) {
			close();
			throw e;
		}
	}

	/**
	 * Keeps the weights packed until it is closed, while networks come and go, and {@link #makeRoom makes room}.
	 *
	 * @throws neuralstyle.engine.NativesException if the native libraries do not load
	 */
	public static Hold hold(VggWeights weights) {
		return PackedVgg.acquire(weights)::release;
	}

	/** Gives back what other weights than these, packed, take in memory where nobody uses them. */
	public static void makeRoom(VggWeights weights) {
		PackedVgg.closeUnused(weights.sha256());
	}

	/** Closing it lets the packed weights go. */
	public interface Hold extends AutoCloseable {

		@Override
		void close();
	}

	/** The most pixels that images may have: a Java buffer over native memory has at most 2^31 - 1 bytes. */
	public static final int MOST_PIXELS = Integer.MAX_VALUE / Float.BYTES / VggLayer.CONV1_1.outputChannels();

	/**
	 * About how many bytes of native memory a network for images of this size takes, packed weights included; for all layers
	 * and feature maps of the first layer of each block.
	 */
	public static double bytes(int height, int width) {
		double floats = 0.5e9 / Float.BYTES;
		for (VggLayer layer : VggLayer.values())
			if (layer.positionInBlock() == 1)
				floats += (double) (height >> layer.block() - 1) * (width >> layer.block() - 1) * layer.outputChannels();
		// the gradient of the first layer and, of its pooling, a quarter
		floats += (double) height * width * 64 * 1.25;
		return floats * Float.BYTES;
	}

	/** About how many bytes of Java memory: a bit for each element of the feature maps, twice in the worst case. */
	public static double heapBytes(int height, int width) {
		double bits = 0;
		for (VggLayer layer : VggLayer.values())
			bits += 2.0 * (height >> layer.block() - 1) * (width >> layer.block() - 1) * layer.outputChannels();
		return bits / Byte.SIZE;
	}

	private VggLayer[] layers() {
		return Arrays.copyOf(VggLayer.values(), last.ordinal() + 1);
	}

	private int height(VggLayer layer) {
		return height >> layer.block() - 1;
	}

	private int width(VggLayer layer) {
		return width >> layer.block() - 1;
	}

	/** How the gradient meets the repeated edges of the layer's input; null where the padding is zero. */
	private FoldedEdges edges(VggLayer layer) {
		return padding.repeatsEdges(layer) ? new FoldedEdges(height(layer), width(layer)) : null;
	}

	/** Of the convolution that takes the gradient back through the layer. */
	private int gradientHeight(VggLayer layer) {
		FoldedEdges edges = edges(layer);
		return edges == null ? height(layer) : edges.height();
	}

	private int gradientWidth(VggLayer layer) {
		FoldedEdges edges = edges(layer);
		return edges == null ? width(layer) : edges.width();
	}

	/** Whether the layer's feature map goes on pooled. */
	private boolean pools(VggLayer layer) {
		return layer.endsBlock() && layer != last;
	}

	private int longestPassing(int parity) {
		long longest = 1;
		for (VggLayer layer : layers())
			if (layer.ordinal() % 2 == parity) {
				long pixels = pools(layer) ? (long) (height(layer) / 2) * (width(layer) / 2) : (long) height(layer) * width(layer);
				longest = Math.max(longest, pixels * layer.outputChannels());
			}
		return Math.toIntExact(longest);
	}

	/** What goes on from the layer, forward, and what comes back to it: a map of the next layer's size. */
	private Tensor passing(VggLayer layer) {
		Tensor room = passing[layer.ordinal() % 2];
		return pools(layer) ? room.as(height(layer) / 2, width(layer) / 2, layer.outputChannels())
			: room.as(height(layer), width(layer), layer.outputChannels());
	}

	private Scratch[] scratch() {
		Scratch[] all = new Scratch[workers.count()];
		for (int worker = 0; worker < all.length; worker++) {
			long left = 0;
			long product = 0;
			for (VggLayer layer : layers()) {
				int h = height(layer);
				int w = width(layer);
				int in = layer.inputChannels();
				int out = layer.outputChannels();
				ConvolutionKind kind = PackedVgg.kind(layer);
				ConvolutionKind back = PackedVgg.GRADIENT_KIND;
				int gradientChannels = PackedVgg.gradientChannels(layer);
				int backH = gradientHeight(layer);
				int backW = gradientWidth(layer);
				left = Math.max(left, Math.max(kind.leftLength(h, w, in, out, packed.products, workers, worker),
					back.leftLength(backH, backW, out, gradientChannels, packed.products, workers, worker)));
				product = Math.max(product, Math.max(kind.productLength(h, w, in, out, packed.products, workers, worker),
					back.productLength(backH, backW, out, gradientChannels, packed.products, workers, worker)));
			}
			all[worker] = new Scratch(worker, left, product, memory);
		}
		return all;
	}

	private VggStage stage(VggLayer layer) {
		int h = height(layer);
		int w = width(layer);
		int in = layer.inputChannels();
		int out = layer.outputChannels();
		boolean first = layer == VggLayer.CONV1_1;
		VggLayer before = first ? null : VggLayer.values()[layer.ordinal() - 1];
		VggStage stage = new VggStage(layer, h, w);

		stage.convolution = PackedVgg.kind(layer).create(h, w, in, out, packed.forward(layer), packed.products, scratch,
			workers, memory);
		RowSource input = new TensorRows(first ? image : kept.contains(before) && !pools(before) ? features.get(before)
			: passing(before));
		FoldedEdges edges = edges(layer);
		stage.input = edges == null ? input : new RepeatedEdges(input);
		FeatureSink sink = new FeatureSink(h, w, packed.bias(layer));
		Mask open = null;
		if (kept.contains(layer)) {
			features.put(layer, memory.tensor(h, w, out));
			sink.keep(features.get(layer));
		} else if (!pools(layer)) {
			sink.keep(passing(layer));
		}
		if (!pools(layer) || kept.contains(layer) || pooling == Pooling.AVERAGE)
			sink.mask(open = new Mask(h, w, out));
		stage.open = open;
		Mask throughPooling = open;
		if (pools(layer) && pooling == Pooling.AVERAGE)
			sink.averagePool(passing(layer));
		else if (pools(layer))
			sink.maxPool(passing(layer), throughPooling = new Mask(h, w, out));
		stage.throughPool = throughPooling;
		stage.output = sink;

		int gradientChannels = PackedVgg.gradientChannels(layer);
		stage.gradientConvolution = PackedVgg.GRADIENT_KIND.create(gradientHeight(layer), gradientWidth(layer), out,
			gradientChannels, packed.gradient(layer), packed.products, scratch, workers, memory);
		RowSource pooled = !pools(layer) ? null
			: GradientRows.ofPooled(passing(layer), throughPooling, h, w, pooling == Pooling.AVERAGE ? 0.25f : 1);
		RowSource gradient;
		if (kept.contains(layer)) {
			stage.throughPooling = pooled;
			stage.lossGradient = pooled == null ? passing(layer) : memory.tensor(h, w, out);
			gradient = GradientRows.ofFeatureMap(stage.lossGradient, open);
		} else {
			gradient = pooled != null ? pooled : GradientRows.ofFeatureMap(passing(layer), open);
		}
		stage.gradient = edges == null ? gradient : edges.place(gradient);
		GradientSink inputGradient = new GradientSink(first ? imageGradient : passing(before), gradientChannels);
		stage.inputGradient = edges == null ? inputGradient : edges.foldInto(inputGradient);
		return stage;
	}

	/**
	 * Computes the feature maps.
	 *
	 * @param values the image in the order row, column, channel; not changed
	 * @param checkpoint is told of fractions 0 to 1/2
	 */
	public void forward(float[] values, Checkpoint checkpoint) {
		image.buffer().put(values);
		double done = 0;
		for (VggStage stage : stages) {
			stage.forward();
			checkpoint.passed((done += stage.work) / work);
		}
	}

	/** The feature map of a kept layer, as of the last {@link #forward}; valid until the next one. */
	public Tensor feature(VggLayer layer) {
		return features.get(layer);
	}

	/**
	 * Computes the gradient with respect to the image of the last {@link #forward}.
	 *
	 * @param gradient receives it, in the image's order
	 * @param checkpoint is told of fractions 1/2 to 1
	 */
	public void backward(FeatureGradient losses, float[] gradient, Checkpoint checkpoint) {
		double done = work / 2;
		for (int i = stages.size() - 1; i >= 0; i--) {
			VggStage stage = stages.get(i);
			stage.back(losses, stage.layer == last, workers);
			checkpoint.passed((done += stage.work) / work);
		}
		imageGradient.buffer().get(gradient);
	}

	/** Which elements of the layer's feature map a gradient passed, if a loss or a convolution follows; for tests. */
	Mask open(VggLayer layer) {
		return stages.get(layer.ordinal()).open;
	}

	/** Which elements of the layer's feature map a gradient passed that came through the pooling; for tests. */
	Mask throughPooling(VggLayer layer) {
		return stages.get(layer.ordinal()).throughPool;
	}

	/** What multiplies here, for the provenance of a result. */
	public String engine() {
		return packed.products.name();
	}

	/** Seconds spent in convolutions, with what is done in the same pass (bias, ReLU, pooling), up to now; for the benchmark. */
	public double secondsConvolving() {
		return stages.stream().mapToDouble(VggStage::secondsConvolving).sum();
	}

	/** For what the losses need in native memory as long as this network lives. */
	public TensorMemory memory() {
		return memory;
	}

	/** The way of multiplying and the workers, for the losses' Gram matrices. */
	public GramMatrix gramMatrix() {
		int longest = 1;
		for (VggLayer layer : kept)
			longest = Math.max(longest, GramMatrix.partialLength(height(layer) * width(layer), layer.outputChannels()));
		return new GramMatrix(packed.products, workers, longest, memory);
	}

	@Override
	public void close() {
		memory.close();
		packed.release();
	}
}
