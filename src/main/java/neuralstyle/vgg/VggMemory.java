package neuralstyle.vgg;

import neuralstyle.engine.GramProducts;
import neuralstyle.engine.TensorMemory;

/** What a {@link VggNetwork} needs in memory, told before it is made. */
public final class VggMemory {

	/** The most pixels that images may have: conv1_1's bits are a Java array. */
	public static final int MOST_PIXELS = Integer.MAX_VALUE / (VggLayer.CONV1_1.outputChannels() / Byte.SIZE);
	/** The longest side: the rows of a feature map that are computed together are a Java buffer. */
	public static final int MOST_SIDE = 500_000;

	/** The packed weights where each direction has its own, and what the workers have to work in. */
	private static final double CONSTANT = 0.5e9;

	private VggMemory() { }

	/** About how many bytes of native memory a network for images of this size takes, packed weights included. */
	public static double bytes(int height, int width, VggVariant variant, MapPolicy policy) {
		TensorMemory memory = TensorMemory.counting();
		new NetworkMaps(new LayerShapes(height, width, variant, Bands.usual()), variant, policy, memory);
		return CONSTANT + GramProducts.bytes(variant.mostChannels()) + memory.bytes();
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
