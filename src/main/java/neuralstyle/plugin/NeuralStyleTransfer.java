package neuralstyle.plugin;

import java.util.Map;

import ij.IJ;
import ij.Macro;
import ij.WindowManager;
import ij.macro.Interpreter;
import neuralstyle.options.TransferOptions;
import neuralstyle.run.RunRequest;
import neuralstyle.run.StyleRun;
import neuralstyle.run.Stylised;
import neuralstyle.transfer.StyleTransfer;
import neuralstyle.transfer.TransferListener;
import neuralstyle.vgg.VggWeights;
import neuralstyle.weights.WeightsSource;

/**
 * Plugins &gt; Neural Style &gt; Neural Style Transfer..., in the menu with a dialog, in a macro with the keys of
 * {@link TransferOptions}. Runs on the calling thread, which is never ImageJ's event thread; when it returns the result is
 * the active image: the next line of a macro works on it.
 */
public final class NeuralStyleTransfer extends MenuCommand<TransferOptions> {

	private static final String NAME = "Neural Style Transfer";

	public NeuralStyleTransfer() {
		super(NAME);
	}

	@Override
	TransferOptions options(Map<String, String> values) {
		return TransferOptions.of(values);
	}

	@Override
	CommandDialog<TransferOptions> dialog(OpenImages images) {
		StyleTransfer.loadNatives();
		return new TransferDialog(NAME, images);
	}

	@Override
	String macroLine(TransferOptions options) {
		return options.macroLine();
	}

	@Override
	void execute(TransferOptions options, boolean inMacro) {
		RunRequest request = new RunRequest(OpenImages.now().sources(options), options);
		transfer(request, WeightsSource.read(options.weights()), options.saveEvery() > 0 ? new SavedPictures(request) : TransferListener.NONE, inMacro);
	}

	/** Runs and shows the result. @param listener hears it too and may stop it */
	static void transfer(RunRequest request, VggWeights weights, TransferListener listener, boolean inMacro) {
		TransferOptions options = request.options();
		if (!options.stack())
			log(OpenImages.partSeen("content", request.content(), options.channels()));
		request.images().styles().forEach(style -> log(OpenImages.partSeen("style", style)));
		StatusBar status = new StatusBar(inMacro);
		LiveWindow window = new LiveWindow(request);
		Stylised stylised = null;
		try {
			stylised = StyleRun.of(request, weights, new TransferListeners(status, window, listener));
		} finally {
			status.clear();
			if (stylised == null || stylised.result().evaluations() == 0)
				window.close();
		}
		boolean abort = status.cancelled() && inMacro;
		// NB: where nothing was to be seen yet, an aborted macro leaves nothing.
		if (stylised.result().evaluations() > 0 && (window.isOpen() || !abort))
			show(stylised, options, window);
		if (abort)
			Macro.abort();
		else if (stylised.result().evaluations() == 0)
			IJ.showStatus("Neural Style Transfer was stopped before the first evaluation");
	}

	/** The stylised image comes last, since it must be the active image. */
	private static void show(Stylised stylised, TransferOptions options, LiveWindow window) {
		log(stylised.note());
		if (options.plot())
			LossPlot.show(stylised);
		if (options.hide() && !Interpreter.isBatchMode())
			WindowManager.setTempCurrentImage(stylised.image());
		else
			window.finish(stylised.image());
	}
}
