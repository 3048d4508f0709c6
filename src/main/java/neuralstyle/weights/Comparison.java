package neuralstyle.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import neuralstyle.engine.Filters;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggWeights;

/**
 * Weights beside the shipped ones, layer by layer, by Pearson's correlation. The same training, however it was saved, has
 * correlations near 1, another one near 0; swapped channels or axes show where they make a low correlation a high one.
 */
final class Comparison {

	/** Numbers of the same training, if not of the same precision. */
	private static final double ALIKE = 0.9;
	/** Of two trainings, whatever the order of their axes. */
	private static final double UNLIKE = 0.5;
	/** About how many numbers of a layer tell in which order its axes are. */
	private static final int SAMPLE = 50_000;

	private final double least;
	private final double greatest;

	private Comparison(double least, double greatest) {
		this.least = least;
		this.greatest = greatest;
	}

	/** @throws UnusableException if channels or axes are in another order, or only a part of the layers is the shipped ones' */
	static Comparison withShipped(VggWeights weights) throws UnusableException {
		VggWeights shipped = VggWeights.shipped();
		double least = 1;
		double greatest = -1;
		VggLayer unlike = null;
		VggLayer alike = null;
		for (VggLayer layer : VggLayer.values()) {
			checkOrder(layer, weights, shipped);
			double correlation = Order.RIGHT.correlation(layer, weights, shipped, 1);
			if (correlation < ALIKE)
				unlike = layer;
			else
				checkBiases(alike = layer, weights, shipped);
			least = Math.min(least, correlation);
			greatest = Math.max(greatest, correlation);
		}
		if (unlike != null && greatest >= UNLIKE)
			throw new UnusableException("the layer " + unlike + " is not the shipped one (correlation " + number(least) + ", and 1 is "
				+ "expected)" + (alike == null ? "" : ", while the layer " + alike + " is") + "; it is damaged, or its layers are mixed up");
		return new Comparison(least, greatest);
	}

	/** NB: kernels are so smooth that a layer is a bit like itself in another order. */
	private static void checkOrder(VggLayer layer, VggWeights weights, VggWeights shipped) throws UnusableException {
		int step = Math.max(1, 9 * layer.inputChannels() * layer.outputChannels() / SAMPLE);
		double right = Order.RIGHT.correlation(layer, weights, shipped, step);
		Order best = Order.RIGHT;
		double greatest = Math.max(UNLIKE, right);
		for (Order order : Order.all(layer)) {
			double correlation = order.correlation(layer, weights, shipped, step);
			if (correlation > greatest) {
				best = order;
				greatest = correlation;
			}
		}
		if (best != Order.RIGHT)
			throw new UnusableException("the layer " + layer + " is like the shipped one only with " + best + " (correlation "
				+ number(greatest) + ", and " + number(right) + " as it is); save it in the order that docs/weights.md names");
	}

	private static void checkBiases(VggLayer layer, VggWeights weights, VggWeights shipped) throws UnusableException {
		Correlation biases = new Correlation();
		biases.add(weights.bias(layer), shipped.bias(layer));
		if (biases.value() < ALIKE)
			throw new UnusableException("the weights of the layer " + layer + " are those of the shipped ones and its biases are not "
				+ "(correlation " + number(biases.value()) + ", and 1 is expected); it is damaged, or its layers are mixed up");
	}

	private static String number(double correlation) {
		return String.format(Locale.ROOT, "%.2f", correlation);
	}

	/** Whether no layer is like the shipped one, whatever the order of its channels and axes. */
	boolean isAnotherTraining() {
		return greatest < UNLIKE;
	}

	/** A sentence for the user, without its full stop. */
	String note() {
		return isAnotherTraining()
			? String.format(Locale.ROOT, "another training than the shipped one (correlation of a layer at most %.3f), so that the "
				+ "order of channels and axes could not be checked by comparison", greatest)
			: String.format(Locale.ROOT, "the training of the shipped one: every layer agrees with it (correlation at least %.6f)",
				least);
	}

	/** An order of channels and axes that a file may have by mistake. */
	private static final class Order {

		static final Order RIGHT = new Order(false, false, false, false);

		private final boolean colours;
		private final boolean channels;
		private final boolean transposed;
		private final boolean turned;

		private Order(boolean colours, boolean channels, boolean transposed, boolean turned) {
			this.colours = colours;
			this.channels = channels;
			this.transposed = transposed;
			this.turned = turned;
		}

		/** All but the right one that a layer's shape allows. */
		static List<Order> all(VggLayer layer) {
			boolean colours = layer == VggLayer.CONV1_1;
			boolean channels = layer.inputChannels() == layer.outputChannels();
			List<Order> all = new ArrayList<>();
			for (int bits = 1; bits < 16; bits++)
				if (((bits & 1) == 0 || colours) && ((bits & 2) == 0 || channels))
					all.add(new Order((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0));
			return all;
		}

		/** @param step takes every so-manieth channel */
		double correlation(VggLayer layer, VggWeights weights, VggWeights shipped, int step) {
			int in = layer.inputChannels();
			int out = layer.outputChannels();
			Filters theirs = channels ? weights.gradientFilters(layer, in) : weights.filters(layer);
			Filters ours = shipped.filters(layer);
			float[] one = new float[out];
			float[] other = new float[out];
			Correlation correlation = new Correlation();
			for (int i = 0; i < in; i += Math.min(step, Math.max(1, in / 8)))
				for (int y = 0; y < 3; y++)
					for (int x = 0; x < 3; x++) {
						int row = transposed ? x : y;
						int column = transposed ? y : x;
						// NB: gradient filters are turned already.
						boolean turn = turned != channels;
						theirs.read(turn ? 2 - row : row, turn ? 2 - column : column, colours ? 2 - i : i, one);
						ours.read(y, x, i, other);
						correlation.add(one, other);
					}
			return correlation.value();
		}

		@Override
		public String toString() {
			List<String> words = new ArrayList<>();
			if (colours)
				words.add("blue and red swapped");
			if (channels)
				words.add("input and output channels swapped");
			if (transposed)
				words.add("rows and columns swapped");
			if (turned)
				words.add("kernels turned by 180 degrees");
			return String.join(" and ", words);
		}
	}

	/** Pearson's, of numbers that come piece by piece. */
	private static final class Correlation {

		private double count;
		private double sumA;
		private double sumB;
		private double sumAA;
		private double sumBB;
		private double sumAB;

		void add(float[] a, float[] b) {
			count += a.length;
			for (int i = 0; i < a.length; i++) {
				sumA += a[i];
				sumB += b[i];
				sumAA += (double) a[i] * a[i];
				sumBB += (double) b[i] * b[i];
				sumAB += (double) a[i] * b[i];
			}
		}

		/** 0 where one of them is constant. */
		double value() {
			double product = (sumAA - sumA * sumA / count) * (sumBB - sumB * sumB / count);
			return product > 0 ? (sumAB - sumA * sumB / count) / Math.sqrt(product) : 0;
		}
	}
}
