package neuralstyle.plugin;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

import neuralstyle.error.InputException;
import neuralstyle.options.Sample;
import neuralstyle.options.TransferOptions;
import neuralstyle.run.SampleImages;

/**
 * Plugins &gt; Neural Style &gt; Samples &gt; Try It: opens a micrograph and a style, unless they are open, and runs Neural
 * Style Transfer with them and its defaults, without a question. The result is the active image when it returns.
 */
public final class TryIt extends MenuCommand<TransferOptions> {

	private static final String NAME = "Try It";

	/** NB: the last one is to be the active image. */
	private static final List<Sample> SAMPLES = List.of(Sample.MOSAIC, Sample.CELLS);

	public TryIt() {
		super(NAME);
	}

	@Override
	TransferOptions options(Map<String, String> values) {
		if (!values.isEmpty())
			throw new InputException("Try It has no keys, and \"" + String.join(" ", values.keySet()) + "\" is given; run "
				+ TransferOptions.COMMAND + " with content=[" + Sample.CELLS.title() + "] style=[" + Sample.MOSAIC.title() + "].");
		return TransferOptions.of(Map.of("content", Sample.CELLS.title(), "style", Sample.MOSAIC.title()));
	}

	/** Asks nothing, and nothing again if it cannot be run. */
	@Override
	CommandDialog<TransferOptions> dialog(OpenImages images) {
		Iterator<TransferOptions> once = List.of(options(Map.of())).iterator();
		return () -> once.hasNext() ? once.next() : null;
	}

	@Override
	void execute(TransferOptions options, boolean inMacro) {
		OpenImages open = OpenImages.now();
		for (Sample sample : SAMPLES)
			if (!open.isTitle(sample.title()))
				SampleImages.open(sample).show();
		new NeuralStyleTransfer().execute(options, inMacro);
	}

	@Override
	String macroLine(TransferOptions options) {
		return "run(\"" + NAME + "\");";
	}
}
