package neuralstyle.weights;

import neuralstyle.vgg.VggWeights;

/** The weights of Deeplearning4j's zoo. */
final class ZooWeights {

	private ZooWeights() { }

	/** @throws IllegalArgumentException with a sentence for the user if they are not there */
	static VggWeights load() {
		throw new IllegalArgumentException("weights is \"" + WeightsSource.ZOO + "\" and the zoo's weights have not been fetched "
			+ "yet; fetch them by Plugins > Neural Style > Weights..., or choose " + WeightsSource.SHIPPED + ".");
	}
}
