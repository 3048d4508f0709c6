package neuralstyle.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ij.ImagePlus;
import neuralstyle.error.InputException;
import neuralstyle.options.RunAgainOptions;
import neuralstyle.options.Sample;
import neuralstyle.provenance.Provenance;
import neuralstyle.provenance.RecordedImage;

/** The dialog of Run Again, for the active image: which open images are those that its run saw. */
final class RunAgainDialog implements CommandDialog<RunAgainOptions> {

	/** Followed by a number; no key of the macro options. */
	private static final String STYLE = "style ";

	private final String title;
	private final OpenImages images;
	private final ImagePlus stylised = ResultSources.active();
	private final Provenance run = Provenance.of(stylised);
	private final Map<String, String> values = new LinkedHashMap<>();

	/**
	 * @throws InputException with a sentence for the user if the active image does not say how it was made, or no other image is
	 *         open
	 */
	RunAgainDialog(String title, OpenImages images) {
		this.title = title;
		this.images = images;
		if (images.all().size() < 2)
			RunAgainSources.of(run, RunAgainOptions.of(Map.of()), images);
		values.put("content", proposed(run.content()));
		values.put("weights", "");
		for (int i = 0; i < run.styles().size(); i++)
			values.put(STYLE + i, proposed(run.styles().get(i)));
	}

	@Override
	public RunAgainOptions ask() {
		DialogPage page = new DialogPage(title);
		page.addMessage("Makes \"" + stylised.getTitle() + "\" again from:");
		page.addChoice("content", "Content image (" + run.content().title() + "):", images.labels(samples()));
		for (int i = 0; i < run.styles().size(); i++)
			page.addChoice(STYLE + i, "Style image (" + run.styles().get(i).title() + "):", images.labels(samples()));
		page.addFile("weights", "Weights (empty = as the run had):", DialogPage.TEXT_COLUMNS / 2);
		return page.ask(values) ? options() : null;
	}

	/** Those that the run saw. */
	private List<Sample> samples() {
		return Stream.concat(Stream.of(run.content()), run.styles().stream()).map(image -> Sample.named(image.title()))
			.filter(Objects::nonNull).collect(Collectors.toList());
	}

	private RunAgainOptions options() {
		String styles = IntStream.range(0, run.styles().size()).mapToObj(i -> values.get(STYLE + i))
			.collect(Collectors.joining("|"));
		return RunAgainOptions.of(Map.of("image", images.nameOf(stylised), "content", values.get("content"), "style", styles,
			"weights", values.get("weights")));
	}

	/** The name of the open image that the run saw, else of any other than the stylised one. */
	private String proposed(RecordedImage wanted) {
		try {
			return images.nameOf(RunAgainSources.among(images, wanted));
		} catch (InputException e) {
			return images.nameOf(images.beside(stylised, wanted.title()));
		}
	}
}
