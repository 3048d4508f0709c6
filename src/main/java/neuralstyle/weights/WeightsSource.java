package neuralstyle.weights;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import neuralstyle.error.InputException;
import neuralstyle.vgg.VggWeights;

/** Where the network's weights come from, as the key weights says it. */
public final class WeightsSource {

	/** The weights in the plugin's jar. */
	public static final String SHIPPED = "shipped";
	/** The weights of Deeplearning4j's zoo, which the user has fetched. */
	public static final String ZOO = "zoo";

	private WeightsSource() { }

	/**
	 * Reads the weights of a file or of the zoo, and compares them with the shipped ones.
	 *
	 * @param value {@link #SHIPPED}, {@link #ZOO} or the path of a file
	 * @throws InputException with a sentence for the user if there are no such weights
	 */
	public static VggWeights read(String value) {
		if (value.equals(SHIPPED))
			return VggWeights.shipped();
		if (value.equals(ZOO))
			return ZooWeights.load();
		try {
			return WeightsFile.read(Path.of(value));
		} catch (InvalidPathException e) {
			throw new InputException("weights is \"" + value + "\", which is no path of a file; give " + SHIPPED + ", "
				+ ZOO + " or a path.");
		}
	}
}
