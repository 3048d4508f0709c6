package neuralstyle.vgg;

import neuralstyle.engine.GramProducts;
import neuralstyle.engine.TensorMemory;

/** What a {@link VggNetwork} needs in memory, told before it is made. */
public final class VggMemory {

	/** Conv1_1's bits are a Java array. */
	private static final int MOST_PIXELS = Integer.MAX_VALUE / (VggLayer.CONV1_1.outputChannels() / Byte.SIZE);
	/** The rows of a feature map that are computed together are a Java buffer. */
	private static final int MOST_SIDE = 500_000;
	/** How large images may be, in words. */
	public static final String LIMIT = MOST_PIXELS / 1_000_000 + " million pixels and sides of " + MOST_SIDE;

	/** The packed weights where each direction has its own, and what the workers have to work in. */
	private static final double CONSTANT = 0.5e9;

	private VggMemory() { }

	/** About how many bytes of native memory a network for images of this size takes, packed weights included. */
	public static double bytes(int height, int width, VggVariant variant, MapPolicy policy) {
		TensorMemory memory = TensorMemory.counting();
		new NetworkMaps(new LayerShapes(height, width, variant, Bands.usual()), variant, policy, memory);
		return CONSTANT + GramProducts.bytes(variant.mostChannels()) + memory.bytes();
	}

	/** Whether there can be a network for images of this size, with enough memory. */
	public static boolean holds(int height, int width) {
		return (double) height * width <= MOST_PIXELS && Math.max(height, width) <= MOST_SIDE;
	}

	/** Bytes of a layer's whole feature map. */
	public static double featureBytes(int height, int width, VggLayer layer) {
		return (double) layer.side(height) * layer.side(width) * layer.outputChannels() * Float.BYTES;
	}

	/** About how many bytes of Java memory: a bit for each element of the feature maps, twice where the largest are pooled. */
	public static double heapBytes(int height, int width, VggVariant variant) {
		double bits = 0;
		for (VggLayer layer : VggLayer.values())
			if (layer.compareTo(variant.last()) <= 0)
				bits += (variant.pooling == Pooling.MAX && variant.keeps(layer) && variant.pools(layer) ? 2.0 : 1.0) * layer.side(height)
					* layer.side(width) * layer.outputChannels();
		return bits / Byte.SIZE;
	}
}
