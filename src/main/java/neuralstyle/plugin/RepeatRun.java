package neuralstyle.plugin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ij.ImagePlus;
import neuralstyle.Provenance;
import neuralstyle.RepeatOptions;
import neuralstyle.SourceImages;
import neuralstyle.transfer.StyleTransfer;

/**
 * Plugins &gt; Neural Style &gt; Repeat Run...: makes a stylised image again from what it tells of its run. In the menu with a
 * dialog, in a macro with the keys of {@link RepeatOptions}. Runs on the calling thread; the result is the active image when
 * it returns.
 */
public final class RepeatRun extends MenuCommand<RepeatOptions> {

	static final String NAME = "Repeat Run";

	public RepeatRun() {
		super(NAME);
	}

	@Override
	RepeatOptions options(Map<String, String> values) {
		return RepeatOptions.of(values);
	}

	@Override
	RepeatOptions ask(OpenImages images) {
		StyleTransfer.loadNatives();
		return RepeatDialog.ask(images);
	}

	@Override
	String macroLine(RepeatOptions options) {
		return options.macroLine();
	}

	@Override
	void execute(RepeatOptions options, boolean inMacro) {
		OpenImages open = OpenImages.now();
		Provenance run = Provenance.of(stylised(options, open));
		SourceImages images = sources(run, options, open);
		log(run.difference());
		NeuralStyleTransfer.transfer(images, run.options(images), run.end(), inMacro);
	}

	static ImagePlus stylised(RepeatOptions options, OpenImages open) {
		return options.image() == null ? BlendWithContent.active() : open.find("image", options.image());
	}

	/**
	 * The images that the options name, and where they name none those among the open ones that the run saw.
	 *
	 * @throws IllegalArgumentException with a sentence for the user if one is not found
	 */
	static SourceImages sources(Provenance run, RepeatOptions options, OpenImages open) {
		ImagePlus content = options.content() == null ? run.content().among(open.all()) : open.find("content", options.content());
		List<ImagePlus> styles = (options.styles().isEmpty() ? run.styles().stream().map(style -> style.among(open.all()))
			: options.styles().stream().map(name -> open.find("style", name))).collect(Collectors.toList());
		return new SourceImages(content, styles, run.start() == null ? null : run.start().among(open.all()));
	}
}
