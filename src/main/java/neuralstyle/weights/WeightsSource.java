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
		VggWeights named = named(value);
		return named == null ? WeightsFile.read(path(value)) : named;
	}

	/**
	 * Reads the weights that a run was made with, as an image tells it. Images come from anybody, so a path is followed on this
	 * computer only, and nothing of the file is parsed unless it is the one of the run. NB: the shipped weights and the zoo's may
	 * have others than the recorded checksum; that is for the caller to say.
	 *
	 * @param value the line {@code weights} of the run: {@link #SHIPPED}, {@link #ZOO} or the path of a file
	 * @param sha256 its line {@code weights_sha256}, for a file the SHA-256 of its bytes in 64 hexadecimal digits
	 * @throws InputException with a sentence for the user, which asks for the file by the key weights, if the path leads to another
	 *           computer or a device, or if there is no file with that checksum
	 */
	public static VggWeights recorded(String value, String sha256) {
		VggWeights named = named(value);
		if (named != null)
			return named;
		String wayOut = "give the file of the run by the key weights";
		String objection = RecordedPath.objection(value);
		if (objection != null)
			throw new InputException("The run had its weights from \"" + value + "\", " + objection + ", which is not followed; "
				+ wayOut + ".");
		if (!Sha256.is(sha256))
			throw new InputException("The run does not tell the SHA-256 of its weights \"" + value + "\"; " + wayOut + ".");
		Path file = path(value);
		return WeightsFile.read(file, String.valueOf(file.getFileName()), sha256, wayOut);
	}

	/** Null if it is the path of a file. */
	private static VggWeights named(String value) {
		return value.equals(SHIPPED) ? VggWeights.shipped() : value.equals(ZOO) ? ZooWeights.load() : null;
	}

	private static Path path(String value) {
		try {
			return Path.of(value);
		} catch (InvalidPathException e) {
			throw new InputException("weights is \"" + value + "\", which is no path of a file; give " + SHIPPED + ", "
				+ ZOO + " or a path.", e);
		}
	}
}
