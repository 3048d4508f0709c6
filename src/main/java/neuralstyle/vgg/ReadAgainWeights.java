package neuralstyle.vgg;

import java.util.function.Supplier;

import neuralstyle.engine.Filters;
import neuralstyle.error.InputException;

/** Weights whose values are in memory only while they are packed. */
final class ReadAgainWeights implements VggWeights {

	private final String name;
	private final String sha256;
	private final String note;
	private final Supplier<VggWeights> source;
	private VggWeights values;

	/** @param values null if they are still to be read */
	ReadAgainWeights(String name, String sha256, String note, VggWeights values, Supplier<VggWeights> source) {
		this.name = name;
		this.sha256 = sha256;
		this.note = note;
		this.values = values;
		this.source = source;
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public String sha256() {
		return sha256;
	}

	@Override
	public String note() {
		return note;
	}

	private synchronized VggWeights values() {
		if (values == null) {
			VggWeights again = source.get();
			if (!again.sha256().equals(sha256))
				throw new InputException("The weights \"" + name + "\" have changed since the run began; start it again.");
			values = again;
		}
		return values;
	}

	@Override
	public Filters filters(VggLayer layer) {
		return values().filters(layer);
	}

	@Override
	public Filters gradientFilters(VggLayer layer, int channels) {
		return values().gradientFilters(layer, channels);
	}

	@Override
	public float[] bias(VggLayer layer) {
		return values().bias(layer);
	}

	@Override
	public synchronized void forget() {
		values = null;
	}
}
