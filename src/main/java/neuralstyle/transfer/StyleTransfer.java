package neuralstyle.transfer;

import java.util.List;

import neuralstyle.engine.Natives;
import neuralstyle.engine.NativesException;
import neuralstyle.engine.Workers;
import neuralstyle.raster.RgbImage;
import neuralstyle.vgg.VggNetwork;
import neuralstyle.vgg.VggWeights;

/**
 * Neural style transfer on plain values, without a window: the one entry to the method. An object serves one set of images;
 * what runs with different settings have in common, the targets, it computes once. For one thread at a time.
 */
public final class StyleTransfer {

	private static final int MOST_THREADS_A_CORE = 2;

	private final TransferImages images;
	private final VggWeights weights;
	private final Targets targets;
	private final MovedFrame before;

	/** With the weights that ship with the plugin. */
	public StyleTransfer(TransferImages images) {
		this(images, VggWeights.shipped());
	}

	public StyleTransfer(TransferImages images, VggWeights weights) {
		this(new Targets(images, weights, SharedLook.of(images)), null);
	}

	/** The same for one of several runs. @param known has the targets that these have in common, and gets them */
	public StyleTransfer(TransferImages images, VggWeights weights, KnownStyles known) {
		this(new Targets(images, weights, SharedLook.of(images), known), null);
	}

	/** @param before the frame before of the same scene, moved to this one; null for none */
	StyleTransfer(Targets targets, MovedFrame before) {
		images = targets.images();
		weights = targets.weights();
		this.targets = targets;
		this.before = before;
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
	 * @throws neuralstyle.error.InputException with a sentence for the user if the settings do not fit the images
	 * @throws TransferException if the machine cannot do it (memory, native libraries)
	 */
	public TransferResult run(TransferSettings settings, TransferListener listener) {
		check(settings);
		return run(settings, PyramidLevel.of(images.width(), images.height(), settings), listener);
	}

	/**
	 * Foretells {@link #run} in little time: the same, small and with fewer evaluations, then enlarged with what the content
	 * has in detail. The strokes are as large relative to the picture as they will be.
	 *
	 * @param side the longer one of the picture that is given back, in pixels, if the result is not smaller
	 * @param seconds that the optimisation may take; loading and targets come on top
	 * @return null if the listener stopped it
	 * @throws neuralstyle.error.InputException with a sentence for the user if the settings do not fit the images
	 * @throws TransferException if the machine cannot do it (memory, native libraries)
	 */
	public RgbImage preview(TransferSettings settings, int side, double seconds, TransferListener listener) {
		List<PyramidLevel> pyramid = PyramidLevel.ofPreview(images.width(), images.height(), settings, side);
		RgbImage picture = run(settings, pyramid, new Deadline(listener, seconds)).image();
		return listener.cancelled() ? null : picture;
	}

	/**
	 * Foretells {@link #run} better, in more time: its own first levels, then shown in the same size.
	 *
	 * @param side the longer one of the picture that is given back, in pixels, if the result is not smaller
	 * @param seconds that the optimisation may take at most
	 * @return null if the listener stopped it, or if all of the run's levels are large
	 * @throws neuralstyle.error.InputException with a sentence for the user if the settings do not fit the images
	 * @throws TransferException if the machine cannot do it (memory, native libraries)
	 */
	public RgbImage refinedPreview(TransferSettings settings, int side, double seconds, TransferListener listener) {
		List<PyramidLevel> pyramid = PyramidLevel.ofRefinedPreview(images.width(), images.height(), settings, side);
		RgbImage picture = pyramid.isEmpty() ? null : run(settings, pyramid, new Deadline(listener, seconds)).image();
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
		return run(settings, pyramid, listener, new MemoryWatch());
	}

	/** @param memory ends the run where it is short */
	TransferResult run(TransferSettings settings, List<PyramidLevel> pyramid, TransferListener listener, MemoryWatch memory) {
		try (Workers workers = new Workers(threads(settings)); VggNetwork.Hold packed = VggNetwork.hold(weights)) {
			return new TransferRun(targets, before, settings, pyramid, listener, memory, workers).run();
		} catch (NativesException e) {
			throw new TransferException(e.getMessage(), e);
		} catch (OutOfMemoryError e) {
			throw new TransferException("There is not enough memory for a result of " + images.width() + " x " + images.height()
				+ " pixels from a content image of " + images.content().width() + " x " + images.content().height()
				+ " pixels; choose a smaller height, shrink the content image, close images or other programs, or give ImageJ more "
				+ "in Edit > Options > Memory & Threads.", e);
		}
	}

	private static int threads(TransferSettings settings) {
		int cores = Runtime.getRuntime().availableProcessors();
		return settings.threads() == 0 ? cores : Math.min(settings.threads(), MOST_THREADS_A_CORE * cores);
	}

	/**
	 * Throws what {@link #run(TransferSettings, TransferListener)} would throw before its first evaluation: for many runs that
	 * are all to be possible.
	 */
	public void check(TransferSettings settings) {
		checkFit(images, settings);
		VggNetwork.makeRoom(weights);
		MemoryNeed.check(images, settings);
	}

	/** @throws neuralstyle.error.InputException with a sentence for the user if the settings do not fit the images */
	static void checkFit(TransferImages images, TransferSettings settings) {
		PyramidLevel.of(images.width(), images.height(), settings);
		settings.shares(images.styles().size());
	}
}
