package neuralstyle.vgg;

import neuralstyle.engine.Tensor;

/** The losses' part in the gradient. */
public interface FeatureGradient {

	/**
	 * Adds the gradient of the losses with respect to a kept feature map.
	 *
	 * @param gradient of the feature map's shape
	 * @param first whether the tensor holds nothing of worth yet and is to be overwritten
	 */
	void add(VggLayer layer, Tensor gradient, boolean first);
}
