package neuralstyle.vgg;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which of the VGG-19s a network is: how it pools, what it sees beyond the border, which feature maps it keeps. Immutable. */
public final class VggVariant {

	final Pooling pooling;
	final Padding padding;
	private final Set<VggLayer> kept;

	/** @param kept the layers whose feature maps are wanted, at least one; the network ends with the last of them */
	public VggVariant(Pooling pooling, Padding padding, Set<VggLayer> kept) {
		this.pooling = pooling;
		this.padding = padding;
		this.kept = EnumSet.copyOf(kept);
	}

	Set<VggLayer> kept() {
		return kept;
	}

	boolean keeps(VggLayer layer) {
		return kept.contains(layer);
	}

	VggLayer last() {
		return Collections.max(kept);
	}

	/** Of the kept layers. */
	int mostChannels() {
		return last().outputChannels();
	}

	/** Whether the layer's feature map goes on pooled. */
	boolean pools(VggLayer layer) {
		return layer.endsBlock() && layer != last();
	}
}
