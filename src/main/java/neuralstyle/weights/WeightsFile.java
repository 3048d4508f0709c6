package neuralstyle.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import neuralstyle.error.InputException;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggWeights;

/** Weights of VGG-19 in a file: Keras' HDF5, safetensors of PyTorch's, or .npz. */
public final class WeightsFile {

	/** Bytes; all of VGG-19 with what an optimiser remembers, each of 64 bits, has half of it. */
	private static final long LARGEST = 8_000_000_000L;

	private final Path file;
	private final String name;
	private final String recorded;
	private final String wayOut;
	private Comparison comparison;
	private boolean standardised;

	WeightsFile(Path file, String name, String recorded, String wayOut) {
		this.file = file;
		this.name = name;
		this.recorded = recorded;
		this.wayOut = wayOut;
	}

	/**
	 * Reads the weights and compares them with the shipped ones. Their {@link VggWeights#sha256()} is that of the file's bytes.
	 *
	 * @return weights whose values are in memory until they are packed, and are read again if they are needed again
	 * @throws InputException with a sentence for the user that names the file and, where one is wrong, the layer; what a library
	 *           said of the file is among its causes
	 */
	public static VggWeights read(Path file) {
		return new WeightsFile(file, String.valueOf(file.getFileName()), null, "").read();
	}

	/**
	 * The same of a file that was there before, under a name of its own.
	 *
	 * @param recorded the SHA-256 that it must have, or nothing of it is parsed; null if there is no record
	 * @param wayOut how the sentence ends, whatever is wrong with the file
	 */
	static VggWeights read(Path file, String name, String recorded, String wayOut) {
		return new WeightsFile(file, name, recorded, "; " + wayOut).read();
	}

	private VggWeights read() {
		return values().readAgain(note(), this::values);
	}

	private String note() {
		return comparison.note() + (standardised ? "; its input is taken to be torchvision's: red, green, blue, standardised"
			: "");
	}

	private VggWeights values() {
		return sentence(() -> {
			check();
			WeightsFormat format = WeightsFormat.of(file);
			String sha256 = Sha256.of(file);
			if (recorded != null && !sha256.equals(recorded))
				throw new UnusableException("its SHA-256 is not the recorded one, so it is another file or damaged");
			try (TensorFile tensors = format.open(file)) {
				return values(tensors, format, sha256);
			}
		});
	}

	private VggWeights values(TensorFile tensors, WeightsFormat format, String sha256) throws IOException {
		LayerArrays arrays = new LayerArrays(tensors, format.names);
		Map<VggLayer, float[]> kernels = arrays.kernels();
		Map<VggLayer, float[]> biases = arrays.biases();
		VggWeights weights = VggWeights.of(name, sha256, kernels, biases);
		comparison = Comparison.withShipped(weights);
		standardised = format.names == LayerNames.TORCH && comparison.isAnotherTraining();
		if (standardised)
			StandardisedInput.fold(kernels.get(VggLayer.CONV1_1), biases.get(VggLayer.CONV1_1));
		return weights;
	}

	/** NB: nothing is opened before it is known to be a file: opening a pipe waits until somebody writes into it. */
	private void check() throws IOException {
		if (Files.isDirectory(file))
			throw new UnusableException("it is a folder");
		if (!Files.exists(file))
			throw new UnusableException("there is no such file");
		if (!Files.isRegularFile(file))
			throw new UnusableException("it is a device or a pipe, and no file");
		if (!Files.isReadable(file))
			throw new UnusableException("it must not be read by you");
		if (Files.size(file) == 0)
			throw new UnusableException("it is empty");
		if (Files.size(file) > LARGEST)
			throw new UnusableException("it has " + Files.size(file) + " bytes, and VGG-19 less than " + LARGEST);
	}

	/** What is done with the file. */
	interface Work<T> {

		T run() throws IOException;
	}

	/** Makes sentences of what is wrong with the file. NB: a RuntimeException is a fault of the program's and goes on. */
	<T> T sentence(Work<T> work) {
		try {
			return work.run();
		} catch (UnusableException e) {
			throw unusable(e.getMessage(), e);
		} catch (IOException e) {
			throw unusable("it could not be read: " + DiskFault.reason(e), e);
		}
	}

	private InputException unusable(String why, IOException cause) {
		return new InputException("The weights file \"" + file + "\" cannot be used: " + why + wayOut + ".", cause);
	}
}
