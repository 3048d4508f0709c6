package neuralstyle.transfer;

import neuralstyle.engine.FeatureMap;
import neuralstyle.vgg.VggLayer;

/**
 * A loss on one feature map: compares it with a target that was taken from another image. Rows of maps come in their order, each
 * once; {@code from} is the first of some rows, {@code to} the last + 1.
 */
interface FeatureLoss {

	VggLayer layer();

	/** Which term of the total loss it is a part of. */
	Term term();

	/** Before the first rows, of a target or of an evaluation. */
	void begin();

	/** Takes rows of the feature map of the content or style image. */
	void targetRows(FeatureMap feature, int from, int to);

	/** After the target's last rows. */
	void endTarget();

	/** Takes rows of the picture's feature map. */
	void rows(FeatureMap feature, int from, int to);

	/** After the last rows: the loss times its weight. */
	double value();

	/**
	 * After {@link #value}: adds rows of its gradient with respect to the feature map.
	 *
	 * @param first whether the gradient is to be overwritten
	 */
	void addGradient(FeatureMap feature, FeatureMap gradient, int from, int to, boolean first);
}
