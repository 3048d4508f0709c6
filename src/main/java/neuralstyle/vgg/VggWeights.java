package neuralstyle.vgg;

import java.util.Map;
import java.util.function.Supplier;

import neuralstyle.engine.Filters;
import neuralstyle.error.InputException;

/**
 * The weights of VGG-19's convolutions, for images as {@link VggNetwork} takes them: blue, green, red, 0..255 minus the means.
 * Their values may be in memory only while they are packed, and be read again where they are needed again.
 */
public final class VggWeights {

	private final String name;
	private final String sha256;
	private final String note;
	/** Reads the values; null if they stay in memory. */
	private final Supplier<RawWeights> source;
	private RawWeights values;

	private VggWeights(String name, String sha256, String note, RawWeights values, Supplier<RawWeights> source) {
		this.name = name;
		this.sha256 = sha256;
		this.note = note;
		this.values = values;
		this.source = source;
	}

	/** The weights that ship with the plugin; for their origin and licence see NOTICE. Their values are read when needed. */
	public static VggWeights shipped() {
		return new VggWeights(CodebookWeights.NAME, CodebookWeights.SHA256, null, null, CodebookWeights::load);
	}

	/**
	 * Weights of full precision.
	 *
	 * @param name for the provenance of a result
	 * @param sha256 by which the same weights are known again, in 64 hexadecimal digits
	 * @param kernels for each layer in the order row, column, input channel (of conv1_1: blue, green, red), output channel; not
	 *          copied
	 * @param biases for each layer one for each output channel; not copied
	 * @throws IllegalArgumentException if a layer is missing or of another length
	 */
	public static VggWeights of(String name, String sha256, Map<VggLayer, float[]> kernels, Map<VggLayer, float[]> biases) {
		return new VggWeights(name, sha256, null, new FloatWeights(kernels, biases), null);
	}

	/**
	 * The same weights, in memory only until they are packed.
	 *
	 * @param note as in {@link #note()}
	 * @param again reads them once more; throws an InputException with a sentence for the user if it cannot
	 */
	public VggWeights readAgain(String note, Supplier<VggWeights> again) {
		return new VggWeights(name, sha256, note, values(), same(name, sha256, again));
	}

	/** NB: not a method of these weights, since their values are not to be kept. */
	private static Supplier<RawWeights> same(String name, String sha256, Supplier<VggWeights> again) {
		return () -> {
			VggWeights read = again.get();
			if (!read.sha256.equals(sha256))
				throw new InputException("The weights \"" + name + "\" have changed since the run began; start it again.");
			return read.values();
		};
	}

	/** For the provenance of a result. */
	public String name() {
		return name;
	}

	/** By which the same weights are known again, in 64 hexadecimal digits. */
	public String sha256() {
		return sha256;
	}

	/** A sentence on how they compare with the shipped ones; null if they are these. */
	public String note() {
		return note;
	}

	private synchronized RawWeights values() {
		if (values == null)
			values = source.get();
		return values;
	}

	/** The layer's filters. */
	public Filters filters(VggLayer layer) {
		return values().filters(layer);
	}

	/**
	 * The filters of the convolution that takes the gradient from the layer's output to its input: turned by 180 degrees, input
	 * and output swapped.
	 *
	 * @param channels at least the layer's input channels; what is more is 0
	 */
	public Filters gradientFilters(VggLayer layer, int channels) {
		return values().gradientFilters(layer, channels);
	}

	/** The layer's biases, one for each output channel; not to be changed. */
	public float[] bias(VggLayer layer) {
		return values().bias(layer);
	}

	/** Gives the values' memory back, if they can be had again. */
	public synchronized void forget() {
		if (source != null)
			values = null;
	}
}
