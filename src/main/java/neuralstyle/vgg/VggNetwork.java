package neuralstyle.vgg;

import neuralstyle.engine.ConvolutionKind;
import neuralstyle.engine.ConvolutionShape;
import neuralstyle.engine.GramProducts;
import neuralstyle.engine.ImageMap;
import neuralstyle.engine.Mask;
import neuralstyle.engine.Scratch;
import neuralstyle.engine.TensorMemory;
import neuralstyle.engine.Workers;
import neuralstyle.engine.Workspace;

/**
 * VGG-19 up to some layer for images of one size: feature maps, and the gradient with respect to the image. Everything is
 * allocated when it is made; {@link #close()} gives all back but the packed weights.
 * <p>
 * Images are arrays of height x width x 3 values, channels blue, green, red, 0..255 minus {@link #MEAN}. Layers do not wait for one
 * another: each computes a band of rows and hands it on, so that few rows of most feature maps are ever in memory ({@link Bands}).
 * What remains of them is a bit for each open ReLU, and what the losses' gradient needs ({@link MapPolicy}).
 */
public final class VggNetwork implements AutoCloseable {

	/** Mean blue, green and red of ImageNet, which the network was trained to be without. */
	public static final float[] MEAN = { 103.939f, 116.779f, 123.68f };

	/** Called between bands of layers. */
	public interface Checkpoint {

		/**
		 * @param fraction of the evaluation that is done, 0 to 1; may throw to end it, after which the network can be used again
		 */
		void passed(double fraction);
	}

	private final TensorMemory memory = new TensorMemory();
	private final Hold hold;
	private final PackedVgg packed;
	private final StageBuilder stages;
	private final GramProducts gramProducts;
	private final ImageMap image;
	private final ImageMap imageGradient;
	private final double work;
	private FeatureVisitor visitor;
	private FeatureGradient losses;
	private Checkpoint checkpoint;
	private double done;

	/**
	 * @param height of the images, at least 16; {@code width} likewise
	 * @param workers stay the caller's
	 * @throws neuralstyle.engine.NativesException if the native libraries do not load
	 */
	public VggNetwork(int height, int width, VggVariant variant, MapPolicy policy, VggWeights weights, Workers workers) {
		this(height, width, variant, policy, Bands.usual(), weights, workers);
	}

	/** As above, with bands of another size, which change nothing but time and memory; for tests. */
	public VggNetwork(int height, int width, VggVariant variant, MapPolicy policy, Bands bands, VggWeights weights, Workers workers) {
		LayerShapes shapes = new LayerShapes(height, width, variant, bands);
		image = new ImageMap(height, width);
		imageGradient = new ImageMap(height, width);
		hold = hold(weights);
		try {
			packed = hold.packed;
			packed.prepare(weights, variant.last(), workers);
			Workspace workspace = new Workspace(packed.products, scratch(shapes, policy, workers), workers, memory);
			gramProducts = GramProducts.of(workspace, variant.mostChannels());
			NetworkMaps maps = new NetworkMaps(shapes, variant, policy, memory);
			stages = new StageBuilder(shapes, variant, maps, packed, workspace, workers, image, this::worked);
			stages.addForward(policy.hasGradient(), (layer, feature, from, to) -> visitor.rows(layer, feature, from, to));
			if (policy.hasGradient())
				stages.addBackward((layer, feature, gradient, from, to, first) -> losses.add(layer, feature, gradient, from, to, first),
					imageGradient);
			work = stages.convolutions.stream().mapToDouble(ConvolutionStage::work).sum();
		} catch (RuntimeException | Error e) {
			close();
			throw e;
		}
	}

	private Scratch[] scratch(LayerShapes shapes, MapPolicy policy, Workers workers) {
		Scratch[] all = new Scratch[workers.count()];
		for (int worker = 0; worker < all.length; worker++) {
			long left = 0;
			long product = 0;
			for (VggLayer layer : shapes.layers())
				for (boolean back : policy.hasGradient() ? new boolean[] { false, true } : new boolean[] { false }) {
					ConvolutionKind kind = back ? PackedVgg.GRADIENT_KIND : PackedVgg.kind(layer);
					ConvolutionShape shape = back ? shapes.gradient(layer) : shapes.forward(layer);
					left = Math.max(left, kind.leftLength(shape, packed.products, workers, worker));
					product = Math.max(product, kind.productLength(shape, packed.products, workers, worker));
				}
			all[worker] = new Scratch(worker, left, product, memory);
		}
		return all;
	}

	private void worked(double multiplications) {
		done += multiplications;
		checkpoint.passed(Math.min(1, done / work));
	}

	/**
	 * Keeps the weights packed until it is closed, while networks come and go, and {@link #makeRoom makes room}.
	 *
	 * @throws neuralstyle.engine.NativesException if the native libraries do not load
	 */
	public static Hold hold(VggWeights weights) {
		return new Hold(weights);
	}

	/** Gives back what other weights than these, packed, take in memory where nobody uses them. */
	public static void makeRoom(VggWeights weights) {
		PackedVgg.closeUnused(weights.sha256());
	}

	/** Closing it, once or again, lets the packed weights go. */
	public static final class Hold implements AutoCloseable {

		private final PackedVgg packed;
		private boolean released;

		private Hold(VggWeights weights) {
			packed = PackedVgg.acquire(weights);
		}

		@Override
		public synchronized void close() {
			if (!released)
				packed.release();
			released = true;
		}
	}

	/**
	 * Computes the feature maps.
	 *
	 * @param values the image in the order row, column, channel; not changed, nor to be until {@link #backward} is done
	 * @param visitor is told of the kept layers' feature maps
	 * @param checkpoint is told of fractions of an evaluation
	 */
	public void forward(float[] values, FeatureVisitor visitor, Checkpoint checkpoint) {
		image.use(values);
		this.visitor = visitor;
		this.checkpoint = checkpoint;
		done = 0;
		stages.forward.forEach(RowStage::restart);
		RowStage last = stages.forward.get(stages.forward.size() - 1);
		last.ensure(last.height());
	}

	/**
	 * Computes the gradient with respect to the image of the last {@link #forward}.
	 *
	 * @param gradient receives it, in the image's order
	 * @param checkpoint is told of fractions up to 1
	 */
	public void backward(FeatureGradient losses, float[] gradient, Checkpoint checkpoint) {
		this.losses = losses;
		this.checkpoint = checkpoint;
		imageGradient.use(gradient);
		stages.backward.forEach(RowStage::restart);
		RowStage first = stages.backward.get(stages.backward.size() - 1);
		first.ensure(first.height());
	}

	/** Which elements of the layer's feature map a gradient passed, if a loss or a convolution follows; for tests. */
	Mask open(VggLayer layer) {
		return stages.open.get(layer);
	}

	/** Which elements of the layer's feature map a gradient passed that came through the pooling; for tests. */
	Mask pooledFrom(VggLayer layer) {
		return stages.pooledFrom.get(layer);
	}

	/** What multiplies here, for the provenance of a result. */
	public String engine() {
		return packed.products.name();
	}

	/** Seconds spent in convolutions, with what is done in the same pass (bias, ReLU, pooling), up to now; for the benchmark. */
	public double secondsConvolving() {
		return stages.convolutions.stream().mapToDouble(ConvolutionStage::secondsConvolving).sum();
	}

	/** For what the losses need in native memory as long as this network lives. */
	public TensorMemory memory() {
		return memory;
	}

	/** For the losses' Gram matrices. */
	public GramProducts gramProducts() {
		return gramProducts;
	}

	/** Gives all back but the packed weights, which stay for a while; closing again does nothing. */
	@Override
	public void close() {
		try {
			memory.close();
		} finally {
			hold.close();
		}
	}
}
