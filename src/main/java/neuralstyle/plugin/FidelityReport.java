package neuralstyle.plugin;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CancellationException;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import neuralstyle.options.FidelityOptions;
import neuralstyle.provenance.FigureLegend;
import neuralstyle.result.Fidelity;

/**
 * Plugins &gt; Neural Style &gt; Fidelity Report...: what a result kept of its content image, as a row of ImageJ's Results table
 * and as a map. In the menu with a dialog, in a macro with the keys of {@link FidelityOptions}. The map, if wanted, is the
 * active image when it returns.
 */
public final class FidelityReport extends MenuCommand<FidelityOptions> {

	private static final String NAME = "Fidelity Report";

	public FidelityReport() {
		super(NAME);
	}

	@Override
	FidelityOptions options(Map<String, String> values) {
		return FidelityOptions.of(values);
	}

	@Override
	CommandDialog<FidelityOptions> dialog(OpenImages images) {
		return new FidelityDialog(NAME, images);
	}

	@Override
	String macroLine(FidelityOptions options) {
		return options.macroLine();
	}

	@Override
	void execute(FidelityOptions options, boolean inMacro) {
		OpenImages images = OpenImages.now();
		ImagePlus result = options.result() == null ? ResultSources.active() : images.find("result", options.result());
		ImagePlus content = options.content() == null ? ResultSources.content(result, images)
			: images.find("content", options.content());
		ImagePlus style = style(options, result, images);
		OpenImages.checkUnlocked(Arrays.asList(content, result, style));
		Fidelity fidelity = compared(content, result, style, inMacro);
		if (fidelity != null)
			report(fidelity, options.map());
		else if (inMacro)
			Macro.abort();
		else
			IJ.showStatus(NAME + " was stopped");
	}

	/** Null if the user stopped it. */
	private static Fidelity compared(ImagePlus content, ImagePlus result, ImagePlus style, boolean inMacro) {
		StatusBar status = new StatusBar(inMacro);
		try {
			return Fidelity.of(content, result, style, part -> {
				status.show(part, () -> "comparing the images");
				if (status.cancelled())
					throw new CancellationException();
			});
		} catch (CancellationException e) {
			return null;
		} finally {
			status.clear();
		}
	}

	private static void report(Fidelity fidelity, boolean withMap) {
		ImagePlus result = fidelity.result();
		log(OpenImages.partSeen("result", result));
		fidelity.sources().forEach(ResultSources::log);
		log(fidelity.note());
		log((FigureLegend.isKnown(result) ? "For the legend of a figure with \"" + result.getTitle() + "\": "
			: "The image \"" + result.getTitle() + "\" does not say how it was made; if it is stylised, the legend of a figure "
				+ "should say so: ") + FigureLegend.of(result));
		FidelityTable.add(fidelity);
		if (withMap) {
			ImagePlus map = fidelity.map();
			map.setOverlay(ColourBar.of(map, "SSIM"));
			map.show();
			map.changes = true;
		}
	}

	private static ImagePlus style(FidelityOptions options, ImagePlus result, OpenImages images) {
		if (options.style() == null)
			return ResultSources.style(result, images);
		return options.style().equals(FidelityOptions.NO_STYLE) ? null : images.find("style", options.style());
	}
}
