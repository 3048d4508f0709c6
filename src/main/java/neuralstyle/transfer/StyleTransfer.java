package neuralstyle.transfer;

/** Neural style transfer on plain values, without a window: the one entry to the method. */
public final class StyleTransfer {

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
