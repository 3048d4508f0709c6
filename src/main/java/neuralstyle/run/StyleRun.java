package neuralstyle.run;

import neuralstyle.error.InputException;
import neuralstyle.options.TransferOptions;
import neuralstyle.transfer.StyleTransfer;
import neuralstyle.transfer.TransferException;
import neuralstyle.transfer.TransferImages;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferResult;
import neuralstyle.vgg.VggWeights;
import neuralstyle.weights.WeightsSource;

/** A run, from what is asked for to the stylised image. */
public final class StyleRun {

	private StyleRun() { }

	/**
	 * Stylises the content image, or every slice and frame of it.
	 *
	 * @param listener hears how it goes on and may stop it, on the calling thread
	 * @throws InputException with a sentence for the user if images and options do not go together
	 * @throws TransferException with a sentence for the user if the machine cannot do it
	 */
	public static Stylised of(RunRequest request, TransferListener listener) {
		return of(request, WeightsSource.read(request.options().weights()), listener);
	}

	/** As above. @param weights that the network is made of, whatever the options say */
	public static Stylised of(RunRequest request, VggWeights weights, TransferListener listener) {
		TransferOptions options = request.options();
		if (request.images().start() == null && options.startImage() != null)
			throw new InputException("start is \"" + options.startImage() + "\" and there is no such image; it must be "
				+ String.join(" or ", TransferOptions.STARTS) + ", or an image must be given to start from.");
		request.checkOutput();
		try {
			if (options.stack()) {
				StackRun.check(request);
				return new StackRun(request).run(weights, listener);
			}
			TransferImages plain = request.plain();
			TransferResult result = new StyleTransfer(plain, weights).run(options.settings(), listener);
			return new Stylised(ResultImage.of(request, plain, result, info -> { }), result);
		} catch (OutOfMemoryError e) {
			throw new TransferException(request.tooLarge(), e);
		} finally {
			// As ImageJ does when it closes an image: what this run had in Java memory goes before the next one needs as much.
			System.gc();
		}
	}
}
