package neuralstyle.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import neuralstyle.error.InputException;
import neuralstyle.vgg.Padding;
import neuralstyle.vgg.Pooling;
import neuralstyle.vgg.VggLayer;

/**
 * What the method does, as immutable values. {@link #article()} gives those of the article: L-BFGS restarted every epoch of
 * 20 evaluations, conv5_1 for the content, the first layer of each block for the style.
 */
public final class TransferSettings {

	/** Evaluations of loss and gradient in an epoch, after which the article restarts its optimiser. */
	public static final int EVALUATIONS_PER_EPOCH = 20;

	/** Of {@link #strength()}. */
	public static final Range STRENGTH = new Range(0, 100);
	/** Of {@link #styleScale()}. */
	public static final Range STYLE_SCALE = new Range(0.5, 2);
	/** Of {@link #styleBlur()} and {@link #chromaBlur()}, in pixels. */
	public static final Range BLUR = new Range(0, 10);

	/** The most pyramid levels. */
	public static final int MOST_LEVELS = 6;
	/** The most threads that can be asked for. */
	public static final int MOST_THREADS = 1024;

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

	/** Pyramid levels, 1 to {@link #MOST_LEVELS}; 0 means as many as the size needs. */
	public int levels() {
		return b.levels;
	}

	public Optimiser optimiser() {
		return b.optimiser;
	}

	public LossKind loss() {
		return b.loss;
	}

	public Pooling pooling() {
		return b.pooling;
	}

	public Padding padding() {
		return b.padding;
	}

	/** How much the style counts against the content, 0 to 100; 50 leaves {@link #contentWeight()} as it is. */
	public double strength() {
		return b.strength;
	}

	/** Before {@link #strength()}. */
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

	/** How much each style image counts, in any unit; empty for even shares. */
	public List<Double> styleShares() {
		return b.styleShares;
	}

	/**
	 * The styles' shares with the sum 1.
	 *
	 * @param count of style images
	 * @throws InputException with a sentence for the user if the shares are not as many
	 */
	List<Double> shares(int count) {
		List<Double> given = styleShares();
		if (given.isEmpty())
			return Collections.nCopies(count, 1.0 / count);
		if (given.size() != count)
			throw new InputException("style_shares has " + given.size() + (given.size() == 1 ? " share" : " shares")
				+ " and there " + (count == 1 ? "is 1 style image" : "are " + count + " style images")
				+ "; give one share for each style image.");
		double sum = given.stream().mapToDouble(share -> share).sum();
		return given.stream().map(share -> share / sum).collect(Collectors.toList());
	}

	/** Size of the style's strokes relative to the picture; 1 for that of the style image itself. */
	public double styleScale() {
		return b.styleScale;
	}

	/** Standard deviation, in pixels, of the blur of the style image at each level; takes the grain of its photograph away. */
	public double styleBlur() {
		return b.styleBlur;
	}

	public Colour colour() {
		return b.colour;
	}

	/** What becomes of the content's noise. */
	public Noise noise() {
		return b.noise;
	}

	/** Standard deviation, in pixels, of the blur of the result's colours (not its luminance). */
	public double chromaBlur() {
		return b.chromaBlur;
	}

	public long seed() {
		return b.seed;
	}

	/**
	 * Threads to work with, up to {@link #MOST_THREADS}; 0 means as many as the machine has cores. A run makes no more than two
	 * a core, since more take memory and no less time. Changes the time, never the result.
	 */
	public int threads() {
		return b.threads;
	}

	/**
	 * Megabytes (10^6 bytes) that a run may take, of Java's and native memory together; 0 means three quarters of what is free. Changes
	 * the time, never the result.
	 */
	public int memory() {
		return b.memory;
	}

	/** Collects settings. Every setter throws InputException, with a sentence for the user, on a value out of range. */
	public static final class Builder implements Cloneable {

		private int epochs = 10;
		private Start start = Start.NOISE;
		private int levels = 1;
		private Optimiser optimiser = Optimiser.RESTARTED;
		private LossKind loss = LossKind.ARTICLE;
		private Pooling pooling = Pooling.AVERAGE;
		private Padding padding = Padding.ZERO;
		private double strength = 50;
		private double contentWeight = 0.025;
		private double styleWeight = 1;
		private double tvWeight = 1e-4;
		private VggLayer contentLayer = VggLayer.CONV5_1;
		private List<VggLayer> styleLayers = List.of(VggLayer.CONV1_1, VggLayer.CONV2_1, VggLayer.CONV3_1, VggLayer.CONV4_1,
			VggLayer.CONV5_1);
		private List<Double> styleShares = List.of();
		private double styleScale = 1;
		private double styleBlur;
		private Colour colour = Colour.FREE;
		private Noise noise = Noise.KEPT;
		private double chromaBlur;
		private long seed = 1;
		private int threads;
		private int memory;

		private Builder() { }

		/** @param value at least 1; an epoch is 20 evaluations, which the pyramid levels share */
		public Builder epochs(int value) {
			if (value < 1)
				throw new InputException("epochs is " + value + "; it must be a whole number of at least 1.");
			epochs = value;
			return this;
		}

		public Builder start(Start value) {
			start = value;
			return this;
		}

		/** @param value 1 to {@link #MOST_LEVELS}, or 0 for as many as the size needs */
		public Builder levels(int value) {
			if (value < 0 || value > MOST_LEVELS)
				throw new InputException("levels is " + value + "; it must be auto or 1 to " + MOST_LEVELS + ".");
			levels = value;
			return this;
		}

		public Builder optimiser(Optimiser value) {
			optimiser = value;
			return this;
		}

		public Builder loss(LossKind value) {
			loss = value;
			return this;
		}

		public Builder pooling(Pooling value) {
			pooling = value;
			return this;
		}

		public Builder padding(Padding value) {
			padding = value;
			return this;
		}

		/** @param value 0 to 100: from nearly the content to all style */
		public Builder strength(double value) {
			strength = STRENGTH.check("strength", value);
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
				throw new InputException("style_layers is empty; name at least one layer, such as conv3_1.");
			styleLayers = Collections.unmodifiableList(sorted);
			return this;
		}

		/** @param values one for each style image, at least 0 and not all 0; empty for even shares */
		public Builder styleShares(List<Double> values) {
			double sum = 0;
			for (double value : values)
				sum += weight("style_shares", value);
			if (!values.isEmpty() && !(sum > 0))
				throw new InputException("style_shares are all 0; give at least one style a share above 0.");
			styleShares = List.copyOf(values);
			return this;
		}

		/** @param value 0.5 to 2 */
		public Builder styleScale(double value) {
			styleScale = STYLE_SCALE.check("style_scale", value);
			return this;
		}

		/** @param value 0 to 10 pixels */
		public Builder styleBlur(double value) {
			styleBlur = BLUR.check("style_blur", value);
			return this;
		}

		public Builder colour(Colour value) {
			colour = value;
			return this;
		}

		public Builder noise(Noise value) {
			noise = value;
			return this;
		}

		/** @param value 0 to 10 pixels */
		public Builder chromaBlur(double value) {
			chromaBlur = BLUR.check("chroma_blur", value);
			return this;
		}

		/** @param value of the noise that the run starts from */
		public Builder seed(long value) {
			seed = value;
			return this;
		}

		/** @param value 1 to {@link #MOST_THREADS}, or 0 for all cores */
		public Builder threads(int value) {
			if (value < 0 || value > MOST_THREADS)
				throw new InputException("threads is " + value + "; it must be 0 (all cores) to " + MOST_THREADS + ".");
			threads = value;
			return this;
		}

		/** @param value megabytes, at least 1; or 0 for three quarters of what is free */
		public Builder memory(int value) {
			if (value < 0)
				throw new InputException("memory is " + value + "; it must be auto or a number of megabytes of at least 1.");
			memory = value;
			return this;
		}

		public TransferSettings build() {
			if (contentWeight == 0 && styleWeight == 0 && tvWeight == 0)
				throw new InputException("content_weight, style_weight and tv_weight are all 0, so there is nothing "
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
				throw new InputException(name + " is " + value + "; it must be a number of at least 0.");
			return value;
		}
	}
}
