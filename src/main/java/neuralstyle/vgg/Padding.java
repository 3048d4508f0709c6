package neuralstyle.vgg;

/** What VGG-19's convolutions see beyond the border of an image. */
public enum Padding {
	/** Zeros, as the network was trained. */
	ZERO,
	/**
	 * In block 1 the edge pixels, repeated, so that the network sees no dark frame at the border; zeros in the later blocks.
	 */
	REPLICATE,
	/**
	 * The edge pixels of every map, repeated, so that no layer can tell where the border is: what is at the border of a style image
	 * does not come out at that of the picture.
	 */
	REPLICATE_ALL;

	/** Whether the layer's convolution reads repeated edges. */
	boolean repeatsEdges(VggLayer layer) {
		return this == REPLICATE_ALL || this == REPLICATE && layer.block() == 1;
	}
}
