package neuralstyle.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ij.ImagePlus;
import neuralstyle.error.InputException;
import neuralstyle.options.RunAgainOptions;
import neuralstyle.provenance.Provenance;
import neuralstyle.provenance.RecordedImage;
import neuralstyle.run.RepeatedRun;

/** The dialog of Run Again, for the active image: which open images are those that its run saw. */
final class RunAgainDialog {

	/** Followed by a number; no key of the macro options. */
	private static final String STYLE = "style ";

	private final OpenImages images;
	private final ImagePlus stylised = ResultSources.active();
	private final RepeatedRun repeated = new RepeatedRun(stylised);
	private final Provenance run = repeated.provenance();
	private final Map<String, String> values = new LinkedHashMap<>();

	private RunAgainDialog(OpenImages images) {
		this.images = images;
		values.put("content", proposed(run.content()));
		for (int i = 0; i < run.styles().size(); i++)
			values.put(STYLE + i, proposed(run.styles().get(i)));
	}

	/**
	 * Asks until the images are those that the run saw.
	 *
	 * @return null if the user cancelled
	 * @throws InputException with a sentence for the user if the active image does not say how it was made, or no
	 *         other image is open
	 */
	static RunAgainOptions ask(OpenImages images) {
		RunAgainDialog dialog = new RunAgainDialog(images);
		if (images.all().size() < 2)
			RunAgain.sources(dialog.run, RunAgainOptions.of(Map.of()), images);
		while (dialog.show())
			try {
				RunAgainOptions options = dialog.options();
				dialog.repeated.request(RunAgain.sources(dialog.run, options, images));
				return options;
			} catch (InputException e) {
				ErrorDialog.show(RunAgain.NAME, e);
			}
		return null;
	}

	private boolean show() {
		List<String> names = images.all().stream().map(images::nameOf).collect(Collectors.toList());
		List<String> labels = images.all().stream().map(images::labelOf).collect(Collectors.toList());
		DialogPage page = new DialogPage(RunAgain.NAME);
		page.addMessage("Makes \"" + stylised.getTitle() + "\" again from:");
		page.addChoice("content", "Content image (" + run.content().title() + "):", labels, names);
		for (int i = 0; i < run.styles().size(); i++)
			page.addChoice(STYLE + i, "Style image (" + run.styles().get(i).title() + "):", labels, names);
		page.show(values);
		page.showDialog();
		page.read(values);
		return !page.wasCanceled();
	}

	private RunAgainOptions options() {
		String styles = IntStream.range(0, run.styles().size()).mapToObj(i -> values.get(STYLE + i))
			.collect(Collectors.joining("|"));
		return RunAgainOptions.of(Map.of("image", images.nameOf(stylised), "content", values.get("content"), "style", styles));
	}

	/** The name of the open image that the run saw, else of any other than the stylised one. */
	private String proposed(RecordedImage wanted) {
		try {
			return images.nameOf(wanted.among(images.all()));
		} catch (InputException e) {
			return images.nameOf(images.beside(stylised, wanted.title()));
		}
	}
}
