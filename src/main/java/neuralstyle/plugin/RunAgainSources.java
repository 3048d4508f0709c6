package neuralstyle.plugin;

import java.util.List;
import java.util.stream.Collectors;

import ij.ImagePlus;
import neuralstyle.options.RunAgainOptions;
import neuralstyle.provenance.Provenance;
import neuralstyle.run.SourceImages;

/** The images of a run that is repeated. */
final class RunAgainSources {

	private RunAgainSources() { }

	/**
	 * The images that the options name, and where they name none those among the open ones that the run saw.
	 *
	 * @throws neuralstyle.error.InputException with a sentence for the user if one is not found
	 */
	static SourceImages of(Provenance run, RunAgainOptions options, OpenImages open) {
		ImagePlus content = options.content() == null ? run.content().among(open.all()) : open.find("content", options.content());
		List<ImagePlus> styles = (options.styles().isEmpty() ? run.styles().stream().map(style -> style.among(open.all()))
			: options.styles().stream().map(name -> open.find("style", name))).collect(Collectors.toList());
		return new SourceImages(content, styles, run.start() == null ? null : run.start().among(open.all()))
			.withRegions(run.labelImage() == null ? null : open.find("regions", run.labelImage()));
	}
}
