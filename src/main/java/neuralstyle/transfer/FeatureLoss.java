package neuralstyle.transfer;

import neuralstyle.engine.Tensor;
import neuralstyle.vgg.VggLayer;

/** A loss on one feature map: compares it with a target that was taken from another image. */
interface FeatureLoss {

	VggLayer layer();

	/** Which term of the total loss it is a part of. */
	Term term();

	/** Takes the target from the feature map of the content or style image. */
	void target(Tensor feature);

	/** The loss times its weight; called before {@link #addGradient} for the same feature map. */
	double value(Tensor feature);

	/**
	 * Adds the gradient of {@link #value} with respect to the feature map.
	 *
	 * @param first whether the gradient is to be overwritten
	 */
	void addGradient(Tensor feature, Tensor gradient, boolean first);
}
