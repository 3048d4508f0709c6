package neuralstyle.vgg;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import neuralstyle.engine.Filters;
import neuralstyle.engine.Mask;

/**
 * VGG-19 by its definition in float64, one value after another: what the fast network is compared with. Its ReLUs and
 * poolings may be told which way to let a gradient through.
 */
public final class DoubleVgg {

	/** Where a gradient passes. */
	public interface Switches {

		/** @param value before the ReLU */
		boolean open(VggLayer layer, int y, int x, int channel, double value);

		/** @param values the pooling window, row by row, after the ReLU; @param i the one in question */
		boolean throughPooling(VggLayer layer, int y, int x, int channel, double[] values, int i);
	}

	/** As the definition says, the first of equal values in a window. */
	public static final Switches OWN = new Switches() {

		@Override
		public boolean open(VggLayer layer, int y, int x, int channel, double value) {
			return value > 0;
		}

		@Override
		public boolean throughPooling(VggLayer layer, int y, int x, int channel, double[] values, int i) {
			for (int j = 0; j < 4; j++)
				if (values[j] > values[i] || j < i && values[j] == values[i])
					return false;
			return true;
		}
	};

	/**
	 * The choices of a network's last evaluation. Each that differs from the definition's is counted, and its distance from a
	 * tie noted.
	 */
	public static final class Imposed implements Switches {

		private final VggNetwork network;
		private int flips;
		private double farthest;

		public Imposed(VggNetwork network) {
			this.network = network;
		}

		@Override
		public synchronized boolean open(VggLayer layer, int y, int x, int channel, double value) {
			Mask mask = network.open(layer);
			boolean imposed = mask == null ? value > 0 : mask.passes(y, x, channel);
			if (imposed != value > 0)
				count(Math.abs(value));
			return imposed;
		}

		@Override
		public synchronized boolean throughPooling(VggLayer layer, int y, int x, int channel, double[] values, int i) {
			boolean imposed = network.pooledFrom(layer).passes(y + i / 2, x + i % 2, channel);
			double largest = Math.max(Math.max(values[0], values[1]), Math.max(values[2], values[3]));
			if (imposed && !OWN.throughPooling(layer, y, x, channel, values, i))
				count(largest - values[i]);
			return imposed;
		}

		private void count(double distance) {
			flips++;
			farthest = Math.max(farthest, distance);
		}

		public int flips() {
			return flips;
		}

		/** The largest distance of a flipped choice from its tie. */
		public double farthest() {
			return farthest;
		}
	}

	private static final VggWeights WEIGHTS = VggWeights.shipped();

	private final int height;
	private final int width;
	private final Pooling pooling;
	private final Padding padding;
	private final VggLayer last;
	/** Before the ReLU. */
	private final Map<VggLayer, double[]> sums = new EnumMap<>(VggLayer.class);
	private final Map<VggLayer, double[]> features = new EnumMap<>(VggLayer.class);

	public DoubleVgg(int height, int width, Pooling pooling, Padding padding, Set<VggLayer> kept) {
		this.height = height;
		this.width = width;
		this.pooling = pooling;
		this.padding = padding;
		last = Collections.max(kept);
	}

	public int height(VggLayer layer) {
		return height >> layer.block() - 1;
	}

	public int width(VggLayer layer) {
		return width >> layer.block() - 1;
	}

	public double[] feature(VggLayer layer) {
		return features.get(layer);
	}

	public void forward(double[] image) {
		double[] x = image;
		for (VggLayer layer : VggLayer.values()) {
			if (layer.compareTo(last) > 0)
				return;
			int out = layer.outputChannels();
			double[] sum = convolve(layer, x);
			float[] bias = WEIGHTS.bias(layer);
			double[] feature = new double[sum.length];
			for (int i = 0; i < sum.length; i++)
				feature[i] = Math.max(0, sum[i] += bias[i % out]);
			sums.put(layer, sum);
			features.put(layer, feature);
			x = layer.endsBlock() ? pool(layer, feature) : feature;
		}
	}

	private double[] pool(VggLayer layer, double[] feature) {
		int h = height(layer) / 2;
		int w = width(layer) / 2;
		int channels = layer.outputChannels();
		double[] pooled = new double[h * w * channels];
		for (int y = 0; y < h; y++)
			for (int x = 0; x < w; x++)
				for (int c = 0; c < channels; c++) {
					double[] window = window(layer, feature, y, x, c);
					pooled[(y * w + x) * channels + c] = pooling == Pooling.AVERAGE
						? (window[0] + window[1] + window[2] + window[3]) / 4
						: Math.max(Math.max(window[0], window[1]), Math.max(window[2], window[3]));
				}
		return pooled;
	}

	private double[] window(VggLayer layer, double[] feature, int y, int x, int channel) {
		double[] window = new double[4];
		for (int i = 0; i < 4; i++)
			window[i] = feature[((2 * y + i / 2) * width(layer) + 2 * x + i % 2) * layer.outputChannels() + channel];
		return window;
	}

	/** @param losses gradient of the losses with respect to feature maps, where there are any */
	public double[] backward(Map<VggLayer, double[]> losses, Switches switches) {
		double[] gradient = null;
		for (int i = last.ordinal(); i >= 0; i--) {
			VggLayer layer = VggLayer.values()[i];
			int h = height(layer);
			int w = width(layer);
			int channels = layer.outputChannels();
			double[] g = new double[h * w * channels];
			if (gradient != null && layer.endsBlock())
				spread(layer, gradient, g, switches);
			else if (gradient != null)
				System.arraycopy(gradient, 0, g, 0, g.length);
			double[] loss = losses.get(layer);
			for (int j = 0; j < g.length; j++) {
				if (loss != null)
					g[j] += loss[j];
				// The gradient through a pooling has met the ReLU already; where both come, the ReLU's own choice is asked.
				int pixel = j / channels;
				if (!switches.open(layer, pixel / w, pixel % w, j % channels, sums.get(layer)[j]))
					g[j] = 0;
			}
			gradient = gradient(layer, g);
		}
		return gradient;
	}

	private void spread(VggLayer layer, double[] pooled, double[] gradient, Switches switches) {
		int h = height(layer) / 2;
		int w = width(layer) / 2;
		int channels = layer.outputChannels();
		for (int y = 0; y < h; y++)
			for (int x = 0; x < w; x++)
				for (int c = 0; c < channels; c++) {
					double[] window = window(layer, features.get(layer), y, x, c);
					double g = pooled[(y * w + x) * channels + c];
					for (int i = 0; i < 4; i++) {
						int at = ((2 * y + i / 2) * width(layer) + 2 * x + i % 2) * channels + c;
						if (pooling == Pooling.AVERAGE)
							gradient[at] = g / 4;
						else if (switches.throughPooling(layer, 2 * y, 2 * x, c, window, i))
							gradient[at] = g;
					}
				}
	}

	private double[] convolve(VggLayer layer, double[] input) {
		int h = height(layer);
		int w = width(layer);
		int in = layer.inputChannels();
		int out = layer.outputChannels();
		if (!padding.repeatsEdges(layer))
			return convolve(input, h, w, in, out, filters(layer));
		double[] padded = new double[(h + 2) * (w + 2) * in];
		for (int i = 0; i < padded.length; i++)
			padded[i] = input[nearest(i / in, h, w) * in + i % in];
		double[] all = convolve(padded, h + 2, w + 2, in, out, filters(layer));
		double[] output = new double[h * w * out];
		for (int y = 0; y < h; y++)
			System.arraycopy(all, ((y + 1) * (w + 2) + 1) * out, output, y * w * out, w * out);
		return output;
	}

	/** The adjoint of the convolution. */
	private double[] gradient(VggLayer layer, double[] g) {
		int h = height(layer);
		int w = width(layer);
		int in = layer.inputChannels();
		int out = layer.outputChannels();
		if (!padding.repeatsEdges(layer))
			return convolve(g, h, w, out, in, turned(layer));
		double[] framed = new double[(h + 2) * (w + 2) * out];
		for (int y = 0; y < h; y++)
			System.arraycopy(g, y * w * out, framed, ((y + 1) * (w + 2) + 1) * out, w * out);
		double[] padded = convolve(framed, h + 2, w + 2, out, in, turned(layer));
		double[] gradient = new double[h * w * in];
		for (int i = 0; i < padded.length; i++)
			gradient[nearest(i / in, h, w) * in + i % in] += padded[i];
		return gradient;
	}

	/** Of a pixel of the padded image the one that is repeated there. */
	private static int nearest(int pixel, int h, int w) {
		int y = pixel / (w + 2) - 1;
		int x = pixel % (w + 2) - 1;
		return Math.max(0, Math.min(y, h - 1)) * w + Math.max(0, Math.min(x, w - 1));
	}

	/** Row, column, input channel, output channel. */
	static float[] filters(VggLayer layer) {
		Filters filters = WEIGHTS.filters(layer);
		int out = layer.outputChannels();
		float[] all = new float[9 * layer.inputChannels() * out];
		float[] row = new float[out];
		for (int i = 0; i < all.length / out; i++) {
			int tap = i / layer.inputChannels();
			filters.read(tap / 3, tap % 3, i % layer.inputChannels(), row);
			System.arraycopy(row, 0, all, i * out, out);
		}
		return all;
	}

	private static float[] turned(VggLayer layer) {
		float[] filters = filters(layer);
		int in = layer.inputChannels();
		int out = layer.outputChannels();
		float[] turned = new float[filters.length];
		for (int y = 0; y < 3; y++)
			for (int x = 0; x < 3; x++)
				for (int i = 0; i < in; i++)
					for (int o = 0; o < out; o++)
						turned[(((2 - y) * 3 + 2 - x) * out + o) * in + i] = filters[((y * 3 + x) * in + i) * out + o];
		return turned;
	}

	/** @param filters row, column, input channel, output channel */
	public static double[] convolve(double[] input, int height, int width, int in, int out, float[] filters) {
		double[] output = new double[height * width * out];
		IntStream.range(0, height).parallel().forEach(y -> {
			double[] sum = new double[out];
			for (int x = 0; x < width; x++) {
				java.util.Arrays.fill(sum, 0);
				for (int tap = 0; tap < 9; tap++) {
					int fromY = y + tap / 3 - 1;
					int fromX = x + tap % 3 - 1;
					if (fromY < 0 || fromY >= height || fromX < 0 || fromX >= width)
						continue;
					for (int i = 0; i < in; i++) {
						double value = input[(fromY * width + fromX) * in + i];
						int filter = (tap * in + i) * out;
						if (value != 0)
							for (int o = 0; o < out; o++)
								sum[o] += value * filters[filter + o];
					}
				}
				System.arraycopy(sum, 0, output, (y * width + x) * out, out);
			}
		});
		return output;
	}
}
