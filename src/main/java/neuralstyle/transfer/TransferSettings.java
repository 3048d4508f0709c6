package neuralstyle.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import neuralstyle.vgg.Pooling;
import neuralstyle.vgg.VggLayer;

/**
 * What the method does, as immutable values. {@link #article()} gives those of the article: L-BFGS restarted every epoch of
 * 20 evaluations, conv5_1 for the content, the first layer of each block for the style.
 */
public final class TransferSettings {

	private final Builder b;

	private TransferSettings(Builder builder) {
		b = builder;
	}

	/** The article's settings, to be changed or built as they are. */
	public static Builder article() {
		return new Builder();
	}

	/** These settings as the start of others. */
	public Builder change() {
		return b.copy();
	}

	public int epochs() {
		return b.epochs;
	}

	public Start start() {
		return b.start;
	}

	public Pooling pooling() {
		return b.pooling;
	}

	public double contentWeight() {
		return b.contentWeight;
	}

	public double styleWeight() {
		return b.styleWeight;
	}

	public double tvWeight() {
		return b.tvWeight;
	}

	public VggLayer contentLayer() {
		return b.contentLayer;
	}

	/** Without repeats, in the network's order. */
	public List<VggLayer> styleLayers() {
		return b.styleLayers;
	}

	public long seed() {
		return b.seed;
	}

	/** Threads to work with; 0 means as many as the machine has cores. Changes the time, never the result. */
	public int threads() {
		return b.threads;
	}

	/** Collects settings. Every setter throws IllegalArgumentException, with a sentence for the user, on a value out of range. */
	public static final class Builder implements Cloneable {

		private int epochs = 10;
		private Start start = Start.NOISE;
		private Pooling pooling = Pooling.AVERAGE;
		private double contentWeight = 0.025;
		private double styleWeight = 1;
		private double tvWeight = 1e-4;
		private VggLayer contentLayer = VggLayer.CONV5_1;
		private List<VggLayer> styleLayers = List.of(VggLayer.CONV1_1, VggLayer.CONV2_1, VggLayer.CONV3_1, VggLayer.CONV4_1,
			VggLayer.CONV5_1);
		private long seed = 1;
		private int threads;

		private Builder() { }

		/** @param value at least 1; an epoch is 20 evaluations */
		public Builder epochs(int value) {
			if (value < 1)
				throw new IllegalArgumentException("epochs is " + value + "; it must be a whole number of at least 1.");
			epochs = value;
			return this;
		}

		public Builder start(Start value) {
			start = value;
			return this;
		}

		public Builder pooling(Pooling value) {
			pooling = value;
			return this;
		}

		/** @param value at least 0; 0 leaves the term out */
		public Builder contentWeight(double value) {
			contentWeight = weight("content_weight", value);
			return this;
		}

		/** @param value at least 0, shared evenly by the style layers; 0 leaves the term out */
		public Builder styleWeight(double value) {
			styleWeight = weight("style_weight", value);
			return this;
		}

		/** @param value at least 0; 0 leaves the term out */
		public Builder tvWeight(double value) {
			tvWeight = weight("tv_weight", value);
			return this;
		}

		public Builder contentLayer(VggLayer value) {
			contentLayer = value;
			return this;
		}

		/** @param values at least one */
		public Builder styleLayers(VggLayer... values) {
			List<VggLayer> sorted = new ArrayList<>(new java.util.TreeSet<>(Arrays.asList(values)));
			if (sorted.isEmpty())
				throw new IllegalArgumentException("style_layers is empty; name at least one layer, such as conv3_1.");
			styleLayers = Collections.unmodifiableList(sorted);
			return this;
		}

		/** @param value of the noise that the run starts from */
		public Builder seed(long value) {
			seed = value;
			return this;
		}

		/** @param value at least 0; 0 means all cores */
		public Builder threads(int value) {
			if (value < 0)
				throw new IllegalArgumentException("threads is " + value + "; it must be 0 (all cores) or more.");
			threads = value;
			return this;
		}

		public TransferSettings build() {
			if (contentWeight == 0 && styleWeight == 0 && tvWeight == 0)
				throw new IllegalArgumentException("content_weight, style_weight and tv_weight are all 0, so there is nothing "
					+ "to do; give at least one of them a value above 0.");
			return new TransferSettings(copy());
		}

		private Builder copy() {
			try {
				return (Builder) clone();
			} catch (CloneNotSupportedException e) {
				throw new AssertionError(e);
			}
		}

		private static double weight(String name, double value) {
			if (!(value >= 0) || Double.isInfinite(value))
				throw new IllegalArgumentException(name + " is " + value + "; it must be a number of at least 0.");
			return value;
		}
	}
}
