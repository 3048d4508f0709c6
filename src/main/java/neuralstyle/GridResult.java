package neuralstyle;

import java.util.List;
import java.util.Locale;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ImageProcessor;
import neuralstyle.image.RgbBridge;
import neuralstyle.image.ScaledCalibration;
import neuralstyle.transfer.TransferResult;

/** The finished cells of a settings grid, as a stack and as one labelled picture. */
public final class GridResult {

	private final GridOptions options;
	private final GridMontage layout;
	private final int finished;
	private final ImagePlus stack;
	private final ImagePlus montage;

	GridResult(SourceImages images, GridOptions options, List<TransferResult> results, GridMontage layout) {
		this.options = options;
		this.layout = layout;
		finished = results.size();
		String stopped = stopped() ? " (stopped after cell " + finished + " of " + options.cells().size() + ")" : "";
		String given = options.base().title();
		String title = given != null ? given : "Settings grid of " + images.content().getTitle();
		ImageStack slices = new ImageStack();
		for (int cell = 0; cell < finished; cell++) {
			ImageProcessor picture = RgbBridge.toImage("", results.get(cell).image()).getProcessor();
			slices.addSlice(options.label(cell), picture);
			layout.put(cell, picture);
		}
		String info = info(images, results);
		montage = new ImagePlus("Montage of " + (given != null ? given : title.replaceFirst("^S", "s")) + stopped,
			layout.picture());
		montage.setProperty("Info", info);
		Provenance.mark(montage, images.content().getTitle());
		stack = finished == 0 ? null : new ImagePlus(title + stopped, slices);
		if (stack != null) {
			ScaledCalibration.copy(images.content(), stack);
			stack.setProperty("Info", info);
			Provenance.mark(stack, images.content().getTitle());
		}
	}

	private String info(SourceImages images, List<TransferResult> results) {
		StringBuilder lines = new StringBuilder("program=Neural Style " + NeuralStyle.version() + "\n");
		TransferOptions named = ResultInfo.named(images, options.base());
		lines.append("macro=").append(GridOptions.of(named, options.columnAxis(), options.rowAxis()).macroLine()).append('\n');
		for (int cell = 0; cell < results.size(); cell++) {
			TransferResult result = results.get(cell);
			lines.append(String.format(Locale.ROOT, "cell %d=%s (loss %.6g, %d evaluations, %.1f s)%n", cell + 1,
				options.label(cell), result.loss(), result.evaluations(), result.seconds()));
		}
		return lines.toString();
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
