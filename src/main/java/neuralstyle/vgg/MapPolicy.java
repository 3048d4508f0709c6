package neuralstyle.vgg;

/**
 * What a network holds of its feature maps for the gradient. None of it changes any bits.
 * <p>
 * The gradient of a loss on the first layer of a block needs its feature map. It can be held from the forward pass, or computed
 * again from the pooled map before it, which is smaller (Chen et al., "Training deep nets with sublinear memory cost",
 * arXiv:1604.06174). That of conv1_1 is always computed again, which is faster than reading it from memory.
 */
public enum MapPolicy {
	/** Feature maps of kept layers are held. */
	FASTEST,
	/** Those of blocks' first layers are computed again: less memory, and up to 8 percent more time. */
	RECOMPUTING,
	/** So is what block 1 hands on, from the image: the least memory, and up to 14 percent more time. */
	LEAST_MEMORY,
	/** Nothing is held; there is no gradient. */
	FORWARD_ONLY;

	boolean hasGradient() {
		return this != FORWARD_ONLY;
	}

	/** Whether a kept layer's feature map is held. */
	boolean holds(VggLayer layer) {
		return this == FASTEST ? layer != VggLayer.CONV1_1 : hasGradient() && layer.positionInBlock() > 1;
	}

	/** Whether what a block hands on is held, where the next layer's feature map is not. */
	boolean holdsPooled(VggLayer layer) {
		return this != LEAST_MEMORY || layer != VggLayer.CONV1_2;
	}
}
