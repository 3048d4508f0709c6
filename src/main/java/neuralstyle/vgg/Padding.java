package neuralstyle.vgg;

/** What VGG-19's convolutions see beyond the border of an image. */
public enum Padding {
	/** Zeros, as the network was trained. */
	ZERO,
	/**
	 * In block 1 the edge pixels, repeated, so that the network sees no dark frame at the border; zeros in the later blocks.
	 */
	REPLICATE;

	/** Whether the layer's convolution reads repeated edges. */
	boolean repeatsEdges(VggLayer layer) {
		return this == REPLICATE && layer.block() == 1;
	}
}
