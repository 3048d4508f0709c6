package neuralstyle.vgg;

import java.util.Map;
import java.util.function.Supplier;

import neuralstyle.engine.Filters;

/**
 * The weights of VGG-19's convolutions, for images as {@link VggNetwork} takes them: blue, green, red, 0..255 minus the means.
 */
public interface VggWeights {

	/** The weights that ship with the plugin; for their origin and licence see NOTICE. Their values are read when needed. */
	static VggWeights shipped() {
		return new ReadAgainWeights(CodebookWeights.NAME, CodebookWeights.SHA256, null, null, CodebookWeights::load);
	}

	/**
	 * Weights of full precision.
	 *
	 * @param name for the provenance of a result
	 * @param sha256 by which the same weights are known again, in 64 hexadecimal digits
	 * @param kernels for each layer in the order row, column, input channel (of conv1_1: blue, green, red), output channel; not
	 *          copied
	 * @param biases for each layer one for each output channel; not copied
	 * @throws neuralstyle.error.InputException with a sentence for the user if a layer is missing or of another length
	 */
	static VggWeights of(String name, String sha256, Map<VggLayer, float[]> kernels, Map<VggLayer, float[]> biases) {
		return new FloatWeights(name, sha256, kernels, biases);
	}

	/**
	 * The same weights, in memory only until they are packed.
	 *
	 * @param note as in {@link #note()}
	 * @param again reads them once more; throws an InputException with a sentence for the user if it cannot
	 */
	default VggWeights readAgain(String note, Supplier<VggWeights> again) {
		return new ReadAgainWeights(name(), sha256(), note, this, again);
	}

	/** For the provenance of a result. */
	String name();

	/** By which the same weights are known again, in 64 hexadecimal digits. */
	String sha256();

	/** A sentence on how they compare with the shipped ones; null if they are these. */
	default String note() {
		return null;
	}

	/** The layer's filters. */
	Filters filters(VggLayer layer);

	/**
	 * The filters of the convolution that takes the gradient from the layer's output to its input: turned by 180 degrees, input
	 * and output swapped.
	 *
	 * @param channels at least the layer's input channels; what is more is 0
	 */
	Filters gradientFilters(VggLayer layer, int channels);

	/** The layer's biases, one for each output channel; not to be changed. */
	float[] bias(VggLayer layer);

	/** Gives the values' memory back, if they can be had again. */
	default void forget() { }
}
