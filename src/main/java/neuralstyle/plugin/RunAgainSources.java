package neuralstyle.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import ij.ImagePlus;
import neuralstyle.error.InputException;
import neuralstyle.options.RunAgainOptions;
import neuralstyle.provenance.Provenance;
import neuralstyle.provenance.RecordedImage;
import neuralstyle.run.SourceImages;

/** The images of a run that is repeated. */
final class RunAgainSources {

	private RunAgainSources() { }

	/**
	 * The images that the options name, and where they name none those among the open ones and the samples that the run saw.
	 *
	 * @throws InputException with a sentence for the user if one is not found
	 */
	static SourceImages of(Provenance run, RunAgainOptions options, OpenImages open) {
		ImagePlus content = options.content() == null ? among(open, run.content()) : open.find("content", options.content());
		List<ImagePlus> styles = (options.styles().isEmpty() ? run.styles().stream().map(style -> among(open, style))
			: options.styles().stream().map(name -> open.find("style", name))).collect(Collectors.toList());
		return new SourceImages(content, styles, run.start() == null ? null : among(open, run.start()))
			.withRegions(run.labelImage() == null ? null : labelImage(open, run.labelImage()));
	}

	/** NB: among the open images only: a name that comes with an image, from anybody, is not taken for a path. */
	private static ImagePlus labelImage(OpenImages open, String title) {
		if (open.all().stream().noneMatch(image -> image.getTitle().trim().equals(title.trim())))
			throw new InputException("The label image \"" + title + "\" of the run is not open; open it.");
		return open.find("regions", title);
	}

	/**
	 * The open image that the run saw, or the sample of that title.
	 *
	 * @throws InputException with a sentence for the user if there is none
	 */
	static ImagePlus among(OpenImages open, RecordedImage recorded) {
		List<ImagePlus> images = new ArrayList<>(open.all());
		ImagePlus sample = open.sample(recorded.title());
		if (sample != null)
			images.add(sample);
		return recorded.among(images);
	}
}
