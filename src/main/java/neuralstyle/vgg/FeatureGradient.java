package neuralstyle.vgg;

import neuralstyle.engine.FeatureMap;

/** The losses' part in the gradient. */
public interface FeatureGradient {

	/**
	 * Adds rows of the gradient of the losses with respect to a kept feature map. Rows of a layer come in their order and once.
	 *
	 * @param feature the feature map
	 * @param gradient of the feature map's shape
	 * @param from the first row
	 * @param to the last row + 1; others need not be in memory
	 * @param first whether the gradient holds nothing of worth yet and is to be overwritten
	 */
	void add(VggLayer layer, FeatureMap feature, FeatureMap gradient, int from, int to, boolean first);
}
