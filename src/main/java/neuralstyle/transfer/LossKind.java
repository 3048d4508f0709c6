package neuralstyle.transfer;

/** How the terms of the loss are normalised. */
public enum LossKind {
	/** The article's sums; the style image is stretched to the size of the result. */
	ARTICLE,
	/**
	 * Every term relative to its target, so that weights mean the same for every image, size and layer: content
	 * {@code |F - P|^2 / |P|^2}; style {@code |G - A|^2 / |A|^2} with Gram matrices a pixel; total variation the mean of
	 * {@code (dx^2 + dy^2) / 255^2}. The style image keeps its aspect; its short side is that of the result.
	 */
	RELATIVE
}
