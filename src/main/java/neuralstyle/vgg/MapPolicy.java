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
	/** Nothing is held; there is no gradient. */
	FORWARD_ONLY;

	boolean hasGradient() {
		return this != FORWARD_ONLY;
	}

	boolean holds(VggLayer layer) {
		return this == FASTEST ? layer != VggLayer.CONV1_1 : this == RECOMPUTING && layer.positionInBlock() > 1;
	}
}
