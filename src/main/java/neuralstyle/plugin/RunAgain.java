package neuralstyle.plugin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ij.ImagePlus;
import neuralstyle.options.RunAgainOptions;
import neuralstyle.provenance.Provenance;
import neuralstyle.run.RepeatedRun;
import neuralstyle.run.RunRequest;
import neuralstyle.run.SourceImages;
import neuralstyle.transfer.StyleTransfer;
import neuralstyle.weights.WeightsSource;

/**
 * Plugins &gt; Neural Style &gt; Run Again...: makes a stylised image again from what it tells of its run. In the menu with a
 * dialog, in a macro with the keys of {@link RunAgainOptions}. Runs on the calling thread; the result is the active image when
 * it returns.
 */
public final class RunAgain extends MenuCommand<RunAgainOptions> {

	static final String NAME = "Run Again";

	public RunAgain() {
		super(NAME);
	}

	@Override
	RunAgainOptions options(Map<String, String> values) {
		return RunAgainOptions.of(values);
	}

	@Override
	RunAgainOptions ask(OpenImages images) {
		StyleTransfer.loadNatives();
		return RunAgainDialog.ask(images);
	}

	@Override
	String macroLine(RunAgainOptions options) {
		return options.macroLine();
	}

	@Override
	void execute(RunAgainOptions options, boolean inMacro) {
		OpenImages open = OpenImages.now();
		RepeatedRun run = new RepeatedRun(stylised(options, open));
		RunRequest again = run.request(sources(run.provenance(), options, open));
		log(run.provenance().difference(WeightsSource.read(again.options().weights())));
		NeuralStyleTransfer.transfer(again, run.end(), inMacro);
	}

	static ImagePlus stylised(RunAgainOptions options, OpenImages open) {
		return options.image() == null ? ResultSources.active() : open.find("image", options.image());
	}

	/**
	 * The images that the options name, and where they name none those among the open ones that the run saw.
	 *
	 * @throws neuralstyle.error.InputException with a sentence for the user if one is not found
	 */
	static SourceImages sources(Provenance run, RunAgainOptions options, OpenImages open) {
		ImagePlus content = options.content() == null ? run.content().among(open.all()) : open.find("content", options.content());
		List<ImagePlus> styles = (options.styles().isEmpty() ? run.styles().stream().map(style -> style.among(open.all()))
			: options.styles().stream().map(name -> open.find("style", name))).collect(Collectors.toList());
		return new SourceImages(content, styles, run.start() == null ? null : run.start().among(open.all()))
			.withRegions(run.labelImage() == null ? null : open.find("regions", run.labelImage()));
	}
}
