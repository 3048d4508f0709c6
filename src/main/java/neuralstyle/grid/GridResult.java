package neuralstyle.grid;

import java.util.List;
import java.util.Locale;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ImageProcessor;
import neuralstyle.image.DealtLabels;
import neuralstyle.image.RgbBridge;
import neuralstyle.image.ScaledCalibration;
import neuralstyle.options.GridOptions;
import neuralstyle.provenance.Circumstances;
import neuralstyle.provenance.ImageLines;
import neuralstyle.provenance.Provenance;
import neuralstyle.provenance.RunRecord;
import neuralstyle.provenance.SeenImages;
import neuralstyle.run.RunRequest;
import neuralstyle.transfer.TransferResult;

/** The finished cells of a settings grid, as a stack and as one labelled picture. */
public final class GridResult {

	private final GridOptions options;
	private final GridMontage layout;
	private final DealtLabels labels;
	private final int finished;
	private final ImagePlus stack;
	private final ImagePlus montage;

	GridResult(RunRequest base, SeenImages seen, GridOptions options, List<TransferResult> results, GridMontage layout) {
		this.options = options;
		labels = base.labels();
		this.layout = layout;
		finished = results.size();
		String stopped = stopped() ? " (stopped after cell " + finished + " of " + options.cells().size() + ")" : "";
		String given = options.base().title();
		String title = given != null ? given : "Settings grid of " + base.content().getTitle();
		ImageStack slices = new ImageStack();
		for (int cell = 0; cell < finished; cell++) {
			ImageProcessor picture = RgbBridge.toImage("", results.get(cell).image()).getProcessor();
			slices.addSlice(options.label(cell), picture);
			layout.put(cell, picture);
		}
		String info = info(base, seen, results);
		montage = new ImagePlus("Montage of " + (given != null ? given : title.replaceFirst("^S", "s")) + stopped,
			layout.picture());
		montage.setProperty("Info", info);
		Provenance.mark(montage, base.content().getTitle());
		stack = finished == 0 ? null : new ImagePlus(title + stopped, slices);
		if (stack != null) {
			ScaledCalibration.copy(base.content(), stack);
			stack.setProperty("Info", info);
			Provenance.mark(stack, base.content().getTitle());
		}
	}

	private String info(RunRequest base, SeenImages seen, List<TransferResult> results) {
		GridOptions named = GridOptions.of(base.named(), options.columnAxis(), options.rowAxis());
		RunRecord record = new RunRecord().add(Circumstances.PROGRAM, Circumstances.program()).add("macro", named.macroLine());
		base.describeImages(record, seen);
		if (base.labels() != null)
			ImageLines.addLabels(record, base.labels());
		for (int cell = 0; cell < results.size(); cell++) {
			TransferResult result = results.get(cell);
			record.add("cell " + (cell + 1), String.format(Locale.ROOT, "%s (loss %.6g, %d evaluations, %.1f s)",
				options.label(cell), result.loss(), result.evaluations(), result.seconds()));
		}
		return record.toString();
	}

	/**
	 * A new RGB stack, not shown, row by row; the label of a slice is what is its cell's own, such as
	 * {@code strength=70 style_scale=1.4}. Null if no cell was finished.
	 */
	public ImagePlus stack() {
		return stack;
	}

	/** A new RGB image, not shown: the cells with the settings and their values along the edges. */
	public ImagePlus montage() {
		return montage;
	}

	/** A sentence for the user where a label image's objects were dealt out to the styles; else null. */
	public String note() {
		return labels == null ? null : labels.note();
	}

	/** How many cells there are; the others are blank in the montage. */
	public int finished() {
		return finished;
	}

	/** Whether the listener ended it early. */
	public boolean stopped() {
		return finished < options.cells().size();
	}

	/** The cell at a place in the montage, in pixels, from 0 and row by row; -1 if no finished one is there. */
	public int cellAt(int x, int y) {
		int cell = layout.cellAt(x, y);
		return cell < finished ? cell : -1;
	}
}
