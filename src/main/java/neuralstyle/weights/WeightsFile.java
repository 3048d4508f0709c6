package neuralstyle.weights;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

import neuralstyle.error.InputException;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggWeights;

/** Weights of VGG-19 in a file: Keras' HDF5, safetensors of PyTorch's, or .npz. */
public final class WeightsFile {

	private final Path file;
	private final String name;
	private Comparison comparison;
	private boolean standardised;

	private WeightsFile(Path file, String name) {
		this.file = file;
		this.name = name;
	}

	/**
	 * Reads the weights and compares them with the shipped ones.
	 *
	 * @return weights whose values are in memory until they are packed, and are read again if they are needed again
	 * @throws InputException with a sentence for the user that names the file and, where one is wrong, the layer
	 */
	public static VggWeights read(Path file) {
		return read(file, String.valueOf(file.getFileName()));
	}

	/** The same under a name of their own. */
	static VggWeights read(Path file, String name) {
		WeightsFile reader = new WeightsFile(file, name);
		return reader.values().readAgain(reader.note(), reader::values);
	}

	private String note() {
		return comparison.note() + (standardised ? "; its input is taken to be torchvision's: red, green, blue, standardised"
			: "");
	}

	private VggWeights values() {
		String damaged = "it is damaged";
		try {
			check(file);
			WeightsFormat format = WeightsFormat.of(file);
			damaged += ", or no " + format.words;
			try (TensorFile tensors = format.open(file)) {
				LayerArrays arrays = new LayerArrays(tensors, format.names);
				Map<VggLayer, float[]> kernels = arrays.kernels();
				Map<VggLayer, float[]> biases = arrays.biases();
				VggWeights weights = VggWeights.of(name, sha256(file), kernels, biases);
				comparison = Comparison.withShipped(weights);
				standardised = format.names == LayerNames.TORCH && comparison.isAnotherTraining();
				if (standardised)
					StandardisedInput.fold(kernels.get(VggLayer.CONV1_1), biases.get(VggLayer.CONV1_1));
				return weights;
			}
		} catch (UnusableException e) {
			throw unusable(e.getMessage());
		} catch (IOException | RuntimeException e) {
			// NB: what libraries say of a damaged file may be anything.
			throw unusable(damaged);
		}
	}

	private static void check(Path file) throws UnusableException {
		if (Files.isDirectory(file))
			throw new UnusableException("it is a folder");
		if (!Files.exists(file))
			throw new UnusableException("there is no such file");
		if (!Files.isReadable(file))
			throw new UnusableException("it must not be read by you");
		if (file.toFile().length() == 0)
			throw new UnusableException("it is empty");
	}

	private InputException unusable(String why) {
		return new InputException("The weights file \"" + file + "\" cannot be used: " + why + ".");
	}

	private static String sha256(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			MessageDigest sum = MessageDigest.getInstance("SHA-256");
			byte[] part = new byte[1 << 16];
			for (int length; (length = in.read(part)) > 0;)
				sum.update(part, 0, length);
			return String.format("%064x", new BigInteger(1, sum.digest()));
		} catch (NoSuchAlgorithmException e) {
			throw new AssertionError(e);
		}
	}
}
