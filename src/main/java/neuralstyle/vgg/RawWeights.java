package neuralstyle.vgg;

import neuralstyle.engine.Filters;

/** Weights whose values are in memory, in the order row, column, input channel, output channel. */
abstract class RawWeights {

	/** A layer's values by their place. */
	interface Values {

		/** Puts every step-th value into the target, count of them. NB: a call for many, since a call for each takes longer. */
		void read(int from, int step, float[] target, int count);
	}

	abstract Values values(VggLayer layer);

	/** One for each output channel. */
	abstract float[] bias(VggLayer layer);

	final Filters filters(VggLayer layer) {
		return new LayerFilters(layer, values(layer), false, layer.outputChannels());
	}

	final Filters gradientFilters(VggLayer layer, int channels) {
		return new LayerFilters(layer, values(layer), true, channels);
	}

	private static final class LayerFilters implements Filters {

		private final Values values;
		private final int in;
		private final int out;
		private final boolean gradient;
		private final int channels;

		LayerFilters(VggLayer layer, Values values, boolean gradient, int channels) {
			this.values = values;
			in = layer.inputChannels();
			out = layer.outputChannels();
			this.gradient = gradient;
			this.channels = channels;
		}

		@Override
		public int inputChannels() {
			return gradient ? out : in;
		}

		@Override
		public int outputChannels() {
			return channels;
		}

		@Override
		public void read(int y, int x, int inputChannel, float[] target) {
			if (gradient) {
				int from = ((2 - y) * 3 + 2 - x) * in * out + inputChannel;
				values.read(from, out, target, in);
			} else {
				int from = ((y * 3 + x) * in + inputChannel) * out;
				values.read(from, 1, target, out);
			}
		}
	}
}
