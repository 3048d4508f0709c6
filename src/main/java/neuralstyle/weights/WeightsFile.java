package neuralstyle.weights;

import java.nio.file.Path;

import neuralstyle.vgg.VggWeights;

/** Weights of VGG-19 in a file of another program. */
public final class WeightsFile {

	private WeightsFile() { }

	/** @throws IllegalArgumentException with a sentence for the user that names the file and, where one is wrong, the layer */
	public static VggWeights read(Path file) {
		throw new IllegalArgumentException("There is no reader for \"" + file + "\" yet.");
	}
}
