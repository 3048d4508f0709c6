package neuralstyle.transfer;

import neuralstyle.vgg.VggWeights;

/**
 * Neural style transfer of several contents, one after another, that come out alike: what they share ({@link SharedLook}),
 * the styles' targets too, is computed once. Frames of one scene do not flicker. For one thread at a time.
 */
public final class SeriesTransfer {

	private final VggWeights weights;
	private final SharedLook look;
	private Targets targets;
	private PreviousFrame before;

	/** @param look of all contents of the series */
	public SeriesTransfer(VggWeights weights, SharedLook look) {
		this.weights = weights;
		this.look = look;
	}

	/**
	 * Whether a series can be made. NB: no weights are taken for that, so that those in memory stay for the run.
	 *
	 * @param first of its images
	 * @param count of images
	 * @param kept bytes that each picture takes when it is finished
	 * @throws neuralstyle.error.InputException with a sentence for the user if the settings do not fit the images
	 * @throws TransferException with a sentence for the user if there is not enough memory for all
	 */
	public static void check(TransferImages first, TransferSettings settings, int count, double kept) {
		StyleTransfer.checkFit(first, settings);
		MemoryNeed.check(first, settings);
		MemoryNeed.check(first, settings, count, count * kept);
	}

	/**
	 * A content that is not of one scene with those before, or is the first one.
	 *
	 * @param images with the series' styles, and as many regions as its look; the content may be of any size
	 * @param settings the same for all of the series
	 * @param listener is called on this thread
	 * @throws neuralstyle.error.InputException with a sentence for the user if the settings do not fit the images
	 * @throws TransferException if the machine cannot do it (memory, native libraries)
	 */
	public TransferResult run(TransferImages images, TransferSettings settings, TransferListener listener) {
		before = null;
		return runNext(images, settings, listener);
	}

	/**
	 * The next frame of a scene: it begins with the picture of the frame before, moved with its content, and is kept close to it
	 * wherever that shows what the content does.
	 *
	 * @param images as above, of the size of the frame before
	 */
	public TransferResult runNext(TransferImages images, TransferSettings settings, TransferListener listener) {
		targets = targets == null ? new Targets(images, weights, look) : targets.of(images);
		MovedFrame moved = before == null ? null : before.movedTo(images);
		// NB: two pictures of frames are not to be in memory while the next one is made.
		before = null;
		TransferResult result = new StyleTransfer(targets, moved).run(settings, listener);
		before = moved == null ? PreviousFrame.first(images, result.values(), result.loss()) : PreviousFrame.next(moved, result.values());
		return result;
	}
}
