package neuralstyle.vgg;

import neuralstyle.engine.FeatureMap;

/** Sees the feature maps as they are computed. */
public interface FeatureVisitor {

	/**
	 * Takes rows of a kept layer's feature map. Rows of a layer come in their order and once, in the same portions whatever the
	 * memory and the threads; those of layers take turns.
	 *
	 * @param from the first row
	 * @param to the last row + 1; others need not be in memory
	 */
	void rows(VggLayer layer, FeatureMap feature, int from, int to);
}
