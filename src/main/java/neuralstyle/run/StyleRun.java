package neuralstyle.run;

import neuralstyle.error.InputException;
import neuralstyle.options.TransferOptions;
import neuralstyle.transfer.KnownStyles;
import neuralstyle.transfer.StyleTransfer;
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
	 * @throws neuralstyle.transfer.TransferException with a sentence for the user if the machine cannot do it
	 */
	public static Stylised of(RunRequest request, TransferListener listener) {
		return of(request, WeightsSource.read(request.options().weights()), listener);
	}

	/** As above. @param weights that the network is made of, whatever the options say */
	public static Stylised of(RunRequest request, VggWeights weights, TransferListener listener) {
		return of(request, weights, null, listener);
	}

	/** As above, as one of several runs. @param known what single pictures of the same styles and size have in common; null for none */
	public static Stylised of(RunRequest request, VggWeights weights, KnownStyles known, TransferListener listener) {
		TransferOptions options = request.options();
		if (request.images().start() == null && options.startImage() != null)
			throw new InputException("start is \"" + options.startImage() + "\" and there is no such image; it must be "
				+ String.join(" or ", TransferOptions.STARTS) + ", or an image must be given to start from.");
		request.checkOutput();
		return request.withinMemory(() -> options.stack() ? new StackRun(request).run(weights, listener)
			: picture(request.withLabels(), weights, known, listener));
	}

	private static Stylised picture(RunRequest request, VggWeights weights, KnownStyles known, TransferListener listener) {
		TransferImages plain = request.plain();
		TransferResult result = new StyleTransfer(plain, weights, known).run(request.options().settings(), listener);
		return new Stylised(ResultImage.of(request, plain, result, info -> { }), result, request.labels(), null);
	}
}
