package neuralstyle.transfer;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import neuralstyle.engine.Natives;
import neuralstyle.engine.NativesException;
import neuralstyle.engine.Workers;
import neuralstyle.raster.Resize;
import neuralstyle.raster.RgbImage;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggNetwork;

/**
 * Neural style transfer on plain values, without a window: the one entry to the method. An object serves one set of images;
 * what runs with different settings have in common, the targets, it computes once. For one thread at a time.
 */
public final class StyleTransfer {

	/** Evaluations of loss and gradient in an epoch, after which the article restarts its optimiser. */
	public static final int EVALUATIONS_PER_EPOCH = 20;

	private final TransferImages images;
	/** Targets by what they depend on. */
	private final Map<List<Object>, Map<VggLayer, float[]>> styleTargets = new HashMap<>();
	private final Map<List<Object>, float[]> contentTargets = new HashMap<>();
	/** The images as the last run took them, and their values by size: only these, since they may be large. */
	private ColourTreatment colours;
	private List<Object> coloursKey;
	private final Map<List<Object>, float[]> sized = new HashMap<>();

	public StyleTransfer(TransferImages images) {
		this.images = images;
	}

	/** Loads the native libraries in a thread of its own, while the user looks at a dialog, say; the run tells of failures. */
	public static void loadNatives() {
		Thread thread = new Thread(() -> {
			try {
				Natives.products();
			} catch (NativesException e) {
				// NB: the run gets the same exception.
			}
		}, "Neural Style natives");
		thread.setDaemon(true);
		thread.start();
	}

	/** One run: {@link #run(TransferSettings, TransferListener)} with a result of the content's size. */
	public static TransferResult run(RgbImage content, RgbImage style, TransferSettings settings, TransferListener listener) {
		return new StyleTransfer(TransferImages.of(content, style)).run(settings, listener);
	}

	/**
	 * Optimises an image until its content features match one image and its Gram matrices the other (Gatys, Ecker and Bethge,
	 * "A neural algorithm of artistic style", arXiv:1508.06576), from coarse to fine if the settings have several levels.
	 *
	 * @param listener is called on this thread
	 * @throws IllegalArgumentException with a sentence for the user if the settings do not fit the images
	 * @throws TransferException if the machine cannot do it (memory, native libraries)
	 */
	public TransferResult run(TransferSettings settings, TransferListener listener) {
		check(settings);
		List<PyramidLevel> pyramid = PyramidLevel.of(images.width(), images.height(), settings);
		MemoryNeed.check(images, settings);
		try {
			return run(settings, pyramid, listener);
		} finally {
			// As ImageJ does when it closes an image: what this run had in Java memory goes before the next one needs as much.
			System.gc();
		}
	}

	/**
	 * Foretells {@link #run} in little time: the same, small and with fewer evaluations, then enlarged with what the content
	 * has in detail. The strokes are as large relative to the picture as they will be.
	 *
	 * @param side the longer one of the picture that is given back, in pixels, if the result is not smaller
	 * @param seconds that the optimisation may take; loading and targets come on top
	 * @return null if the listener stopped it
	 * @throws IllegalArgumentException with a sentence for the user if the settings do not fit the images
	 * @throws TransferException if the machine cannot do it (memory, native libraries)
	 */
	public RgbImage preview(TransferSettings settings, int side, double seconds, TransferListener listener) {
		List<PyramidLevel> pyramid = PyramidLevel.ofPreview(images.width(), images.height(), settings, side);
		RgbImage picture = run(settings, pyramid, new Deadline(listener, seconds)).image();
		return listener.cancelled() ? null : picture;
	}

	/** The library that will multiply. @throws TransferException if the native libraries do not load */
	public static String engine() {
		try {
			return Natives.products().name();
		} catch (NativesException e) {
			throw new TransferException(e.getMessage(), e);
		}
	}

	/** @param pyramid the smallest level first; one without evaluations only enlarges */
	TransferResult run(TransferSettings settings, List<PyramidLevel> pyramid, TransferListener listener) {
		List<Double> shares = shares(settings);
		int threads = settings.threads() > 0 ? settings.threads() : Runtime.getRuntime().availableProcessors();
		try (Workers workers = new Workers(threads)) {
			return new Run(settings, shares, pyramid, listener, workers).run();
		} catch (NativesException e) {
			throw new TransferException(e.getMessage(), e);
		} catch (OutOfMemoryError e) {
			throw new TransferException("There is not enough memory for a result of " + images.width() + " x " + images.height()
				+ " pixels; choose a smaller height, close images or other programs, or give ImageJ more in Edit > Options > "
				+ "Memory & Threads.", e);
		}
	}

	/**
	 * Throws what {@link #run(TransferSettings, TransferListener)} would throw before its first evaluation: for many runs that
	 * are all to be possible.
	 */
	public void check(TransferSettings settings) {
		PyramidLevel.of(images.width(), images.height(), settings);
		shares(settings);
		MemoryNeed.check(images, settings);
	}

	/** The styles' shares with the sum 1. */
	private List<Double> shares(TransferSettings settings) {
		int styles = images.styles().size();
		List<Double> given = settings.styleShares();
		if (given.isEmpty())
			return Collections.nCopies(styles, 1.0 / styles);
		if (given.size() != styles)
			throw new IllegalArgumentException("style_shares has " + given.size() + (given.size() == 1 ? " share" : " shares")
				+ " and there " + (styles == 1 ? "is 1 style image" : "are " + styles + " style images")
				+ "; give one share for each style image.");
		double sum = given.stream().mapToDouble(share -> share).sum();
		return given.stream().map(share -> share / sum).collect(Collectors.toList());
	}

	private ColourTreatment colours(List<Double> shares, TransferSettings settings) {
		List<Object> key = List.of(shares, settings.colour(), settings.chromaBlur());
		if (!key.equals(coloursKey)) {
			sized.clear();
			colours = new ColourTreatment(images, shares, settings.colour(), settings.chromaBlur());
			coloursKey = key;
		}
		return colours;
	}

	/** One run. */
	private final class Run {

		final TransferSettings settings;
		final List<Double> shares;
		final List<PyramidLevel> pyramid;
		final Workers workers;
		final ColourTreatment colours;
		final ProgressReport report;
		final String engine = engine();
		Descent descent;
		boolean stuck;

		Run(TransferSettings settings, List<Double> shares, List<PyramidLevel> pyramid, TransferListener listener,
			Workers workers)
		{
			this.settings = settings;
			this.shares = shares;
			this.pyramid = pyramid;
			this.workers = workers;
			report = new ProgressReport(pyramid, listener);
			colours = colours(shares, settings);
		}

		TransferResult run() {
			PyramidLevel level = pyramid.get(0);
			float[] x = start(level);
			for (PyramidLevel next : pyramid) {
				x = enlarged(x, level, next);
				level = next;
				if (level.evaluations > 0)
					x = optimised(x, level);
				if (report.stopped())
					break;
			}
			PyramidLevel last = pyramid.get(pyramid.size() - 1);
			x = enlarged(x, level, last);
			return new TransferResult(finished(x, last), report, engine, stuck);
		}

		private float[] optimised(float[] start, PyramidLevel level) {
			report.level(level);
			try {
				// NB: before the objective, so that its memory and that of the styles' networks are not needed at once.
				Map<VggLayer, float[]> grams = settings.styleWeight() > 0 ? styleTarget(level) : null;
				try (StyleObjective objective = new StyleObjective(level.height, level.width, settingsOf(level), workers)) {
					if (grams != null)
						objective.styleTarget(grams);
					if (settings.contentWeight() > 0)
						setContentTarget(objective, level);
					return descended(objective, start, level);
				}
			} catch (CancellationException e) {
				report.stop();
				return start;
			}
		}

		private RgbImage finished(float[] x, PyramidLevel level) {
			return colours.finish(NetworkImage.toRgb(x, level.width, level.height));
		}

		private float[] descended(StyleObjective objective, float[] start, PyramidLevel level) {
			Objective f = (image, gradient) -> report.evaluated(objective.evaluate(image, gradient, report::within),
				objective, () -> finished(image, level), () -> finished(descent.best(), level));
			try (Descent ofLevel = new Descent(f, start, level.height, level.width, settings.optimiser(), workers)) {
				descent = ofLevel;
				try {
					descent.run(level.evaluations);
				} catch (CancellationException e) {
					report.stop();
				}
				stuck = descent.stuck();
				return descent.best();
			}
		}

		private Map<VggLayer, float[]> styleTarget(PyramidLevel level) {
			List<Object> key = List.of(network(level), shares, settings.styleLayers(), settings.styleScale(), settings.styleBlur(),
				settings.loss());
			Map<VggLayer, float[]> grams = styleTargets.get(key);
			if (grams == null)
				styleTargets.put(key,
					grams = StyleTargets.of(colours.styles(), shares, level, settings, workers, report::targets));
			return grams;
		}

		private void setContentTarget(StyleObjective objective, PyramidLevel level) {
			List<Object> key = List.of(network(level), shares, settings.contentLayer());
			float[] target = contentTargets.get(key);
			if (target == null)
				contentTargets.put(key, objective.contentTarget(valuesAt(level, colours.content()), report::targets));
			else
				objective.contentTarget(target);
		}

		/** What every target depends on. */
		private List<Object> network(PyramidLevel level) {
			return List.of(level.width, level.height, settings.pooling(), settings.padding(), settings.colour());
		}

		/**
		 * Weights as they count at a level. The article's sums grow with the picture, so they are made as large at the smaller
		 * levels as at the last.
		 */
		private TransferSettings settingsOf(PyramidLevel level) {
			double growth = settings.loss() == LossKind.ARTICLE
				? (double) images.width() * images.height() / level.pixels() : 1;
			return settings.change().contentWeight(settings.contentWeight() * contentFactor(settings.strength()) * growth)
				.tvWeight(settings.tvWeight() * growth).build();
		}

		/**
		 * What the content weight is multiplied by. Found by eye and by SSIM on three pairs of images so that equal steps of the
		 * strength change the picture about equally: the less the content counts, the less a factor changes.
		 */
		private double contentFactor(double strength) {
			double t = (strength - 50) / 50;
			return Math.pow(10, t < 0 ? -0.8 * t : -(1.1 + 0.6 * t) * t);
		}

		private float[] start(PyramidLevel level) {
			RgbImage guide = guide();
			if (guide != null)
				return valuesAt(level, guide);
			float[] x = new float[3 * level.width * level.height];
			Random random = new Random(settings.seed());
			for (int i = 0; i < x.length; i++)
				x[i] = 255 * (settings.start() == Start.NOISE ? random.nextFloat() : 1) - VggNetwork.MEAN[i % 3];
			return x;
		}

		/** The image that the run starts from; null if it starts from nothing. */
		private RgbImage guide() {
			return images.start() != null ? images.start() : settings.start() == Start.CONTENT ? colours.content() : null;
		}

		/**
		 * An image of one level at the size of another; what the smaller size could not hold comes from the image that the run
		 * started from.
		 */
		private float[] enlarged(float[] x, PyramidLevel from, PyramidLevel to) {
			if (from.width == to.width && from.height == to.height)
				return x;
			float[] large = Resize.resample(x, from.width, from.height, to.width, to.height);
			RgbImage guide = guide();
			if (guide == null)
				return large;
			float[] blurred = Resize.resample(valuesAt(from, guide), from.width, from.height, to.width, to.height);
			float[] sharp = valuesAt(to, guide);
			for (int i = 0; i < large.length; i++)
				large[i] += sharp[i] - blurred[i];
			return large;
		}

		private float[] valuesAt(PyramidLevel level, RgbImage image) {
			return sized.computeIfAbsent(List.of(level.width, level.height, image),
				key -> NetworkImage.from(Resize.to(image, level.width, level.height)));
		}
	}
}
