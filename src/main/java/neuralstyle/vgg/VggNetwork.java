package neuralstyle.vgg;

import java.util.List;
import java.util.Map;
import java.util.Set;

import neuralstyle.engine.GramProducts;
import neuralstyle.engine.Mask;
import neuralstyle.engine.Tensor;
import neuralstyle.engine.TensorMemory;
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

	private final TensorMemory memory = new TensorMemory();
	private final Hold hold;
	private final PackedVgg packed;
	private final Workers workers;
	private final LayerShapes shapes;
	private final Set<VggLayer> kept;
	private final List<VggStage> stages;
	private final Map<VggLayer, Tensor> features;
	private final Tensor image;
	private final Tensor imageGradient;
	private final double work;

	/**
	 * @param height of the images, at least 16; {@code width} likewise
	 * @param workers stay the caller's
	 * @throws neuralstyle.engine.NativesException if the native libraries do not load
	 */
	public VggNetwork(int height, int width, VggVariant variant, VggWeights weights, Workers workers) {
		this.workers = workers;
		shapes = new LayerShapes(height, width, variant);
		kept = variant.kept();
		hold = hold(weights);
		try {
			packed = hold.packed;
			packed.prepare(weights, variant.last(), workers);
			StageBuilder built = new StageBuilder(shapes, variant, packed, workers, memory);
			stages = built.stages;
			features = built.features;
			image = built.image;
			imageGradient = built.imageGradient;
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
	 * @param values the image in the order row, column, channel; not changed
	 * @param checkpoint is told of fractions 0 to 1/2
	 */
	public void forward(float[] values, Checkpoint checkpoint) {
		image.buffer().put(values);
		double done = 0;
		for (VggStage stage : stages) {
			stage.forward();
			done += stage.work;
			checkpoint.passed(done / work);
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
			stage.back(losses, i == stages.size() - 1, workers);
			done += stage.work;
			checkpoint.passed(done / work);
		}
		imageGradient.buffer().get(gradient);
	}

	/** Which elements of the layer's feature map a gradient passed, if a loss or a convolution follows; for tests. */
	Mask open(VggLayer layer) {
		return stages.get(layer.ordinal()).open;
	}

	/** Which elements of the layer's feature map a gradient passed that came through the pooling; for tests. */
	Mask pooledFrom(VggLayer layer) {
		return stages.get(layer.ordinal()).pooledFrom;
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
	public GramProducts gramProducts() {
		int longest = 1;
		for (VggLayer layer : kept)
			longest = Math.max(longest, GramProducts.partialLength(shapes.height(layer) * shapes.width(layer), layer.outputChannels()));
		return new GramProducts(packed.products, workers, longest, memory);
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
