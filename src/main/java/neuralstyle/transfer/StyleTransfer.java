package neuralstyle.transfer;

/** Neural style transfer on plain values, without a window: the one entry to the method. */
public final class StyleTransfer {

	/** Evaluations of loss and gradient in an epoch, after which the article restarts its optimiser. */
	public static final int EVALUATIONS_PER_EPOCH = 20;

	private StyleTransfer() { }

	/**
	 * Optimises an image until its content features match one image and its Gram matrices the other.
	 *
	 * @param content the size of the result; not changed
	 * @param style of the same size as the content; not changed
	 * @throws IllegalArgumentException if the sizes differ
	 * @throws TransferException if the machine cannot do it (memory, native libraries)
	 */
	public static TransferResult run(RgbImage content, RgbImage style, TransferSettings settings, TransferListener listener) {
		throw new UnsupportedOperationException("the network is being written");
	}
}
