package neuralstyle.vgg;

/** What a {@link VggNetwork} needs in memory, told before it is made. */
public final class VggMemory {

	/** The most pixels that images may have: a Java buffer over native memory has at most 2^31 - 1 bytes. */
	public static final int MOST_PIXELS = Integer.MAX_VALUE / Float.BYTES / VggLayer.CONV1_1.outputChannels();

	private VggMemory() { }

	/**
	 * About how many bytes of native memory a network for images of this size takes, packed weights included; for all layers
	 * and feature maps of the first layer of each block.
	 */
	public static double bytes(int height, int width) {
		double floats = 0.5e9 / Float.BYTES;
		for (VggLayer layer : VggLayer.values())
			if (layer.positionInBlock() == 1)
				floats += (double) layer.side(height) * layer.side(width) * layer.outputChannels();
		// the gradient of the first layer and, of its pooling, a quarter
		floats += (double) height * width * 64 * 1.25;
		return floats * Float.BYTES;
	}

	/** About how many bytes of Java memory: a bit for each element of the feature maps, twice in the worst case. */
	public static double heapBytes(int height, int width) {
		double bits = 0;
		for (VggLayer layer : VggLayer.values())
			bits += 2.0 * layer.side(height) * layer.side(width) * layer.outputChannels();
		return bits / Byte.SIZE;
	}
}
