package neuralstyle.plugin;

import java.util.Map;

import neuralstyle.options.RunAgainOptions;
import neuralstyle.run.RepeatedRun;
import neuralstyle.run.RunRequest;
import neuralstyle.run.SourceImages;
import neuralstyle.transfer.StyleTransfer;
import neuralstyle.vgg.VggWeights;
import neuralstyle.weights.WeightsSource;

/**
 * Plugins &gt; Neural Style &gt; Run Again...: makes a stylised image again from what it tells of its run. In the menu with a
 * dialog, in a macro with the keys of {@link RunAgainOptions}. Runs on the calling thread; the result is the active image when
 * it returns.
 */
public final class RunAgain extends MenuCommand<RunAgainOptions> {

	private static final String NAME = "Run Again";

	public RunAgain() {
		super(NAME);
	}

	@Override
	RunAgainOptions options(Map<String, String> values) {
		return RunAgainOptions.of(values);
	}

	@Override
	CommandDialog<RunAgainOptions> dialog(OpenImages images) {
		StyleTransfer.loadNatives();
		return new RunAgainDialog(NAME, images);
	}

	@Override
	String macroLine(RunAgainOptions options) {
		return options.macroLine();
	}

	@Override
	void execute(RunAgainOptions options, boolean inMacro) {
		OpenImages open = OpenImages.now();
		RepeatedRun run = new RepeatedRun(options.image() == null ? ResultSources.active() : open.find("image", options.image()));
		SourceImages sources = RunAgainSources.of(run.provenance(), options, open);
		OpenImages.checkUnlocked(sources);
		RunRequest again = run.request(sources);
		VggWeights weights = options.weights() == null ? run.weights() : WeightsSource.read(options.weights());
		if (options.weights() != null)
			again = new RunRequest(again.images(), again.options().with("weights", options.weights()));
		log(run.provenance().difference(weights));
		NeuralStyleTransfer.transfer(again, weights, run.end(), inMacro);
	}
}
