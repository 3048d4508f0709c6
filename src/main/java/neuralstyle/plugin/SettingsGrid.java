package neuralstyle.plugin;

import java.util.Map;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import neuralstyle.grid.Grid;
import neuralstyle.grid.GridResult;
import neuralstyle.options.GridOptions;
import neuralstyle.run.SourceImages;
import neuralstyle.transfer.StyleTransfer;

/**
 * Plugins &gt; Neural Style &gt; Settings Grid...: one pair of images with several values of two settings, small, side by
 * side. In the menu with a dialog, in a macro with the keys of {@link GridOptions}. Runs on the calling thread; the montage
 * is the active image when it returns.
 */
public final class SettingsGrid extends MenuCommand<GridOptions> {

	private static final String NAME = "Settings Grid";

	public SettingsGrid() {
		super(NAME);
	}

	@Override
	GridOptions options(Map<String, String> values) {
		return GridOptions.of(values);
	}

	@Override
	CommandDialog<GridOptions> dialog(OpenImages images) {
		StyleTransfer.loadNatives();
		return new GridDialog(NAME, images);
	}

	@Override
	String macroLine(GridOptions options) {
		return options.macroLine();
	}

	@Override
	void execute(GridOptions options, boolean inMacro) {
		SourceImages images = OpenImages.now().sources(options.base());
		log(OpenImages.partSeen("content", images.content(), options.base().channels()));
		images.styles().forEach(style -> log(OpenImages.partSeen("style", style)));
		GridStatus status = new GridStatus(inMacro);
		GridResult result;
		try {
			result = Grid.compute(images, options, status);
		} finally {
			status.clear();
		}
		if (result.stopped() && inMacro)
			Macro.abort();
		else if (result.finished() == 0)
			IJ.showStatus("The settings grid was stopped before its first cell was finished");
		else
			show(result, options, images);
	}

	private static void show(GridResult result, GridOptions options, SourceImages images) {
		log(result.note());
		ImagePlus stack = result.stack();
		ImagePlus montage = result.montage();
		stack.show();
		montage.show();
		stack.changes = true;
		montage.changes = true;
		// NB: in batch mode and without a display there is none.
		if (montage.getCanvas() != null && stack.getCanvas() != null) {
			CellChooser.onClick(montage, options, images, result::cellAt);
			CellChooser.onDoubleClick(stack, options, images, (x, y) -> stack.getCurrentSlice() - 1);
		}
	}
}
