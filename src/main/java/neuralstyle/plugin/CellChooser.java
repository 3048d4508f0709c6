package neuralstyle.plugin;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.stream.Collectors;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.ImageCanvas;
import ij.gui.Toolbar;
import neuralstyle.options.GridOptions;
import neuralstyle.options.Sample;
import neuralstyle.options.TransferOptions;
import neuralstyle.run.SourceImages;

/** Opens Neural Style Transfer with a cell's settings when the user clicks on the cell in a grid's window. */
final class CellChooser extends MouseAdapter {

	/** Where the cells of a window are. */
	interface Cells {

		/** The cell at a place of the image, from 0; -1 if none is there. */
		int at(int x, int y);
	}

	private final ImageCanvas canvas;
	private final GridOptions grid;
	private final SourceImages images;
	private final Cells cells;
	private final int clicks;

	private CellChooser(ImagePlus window, GridOptions grid, SourceImages images, Cells cells, int clicks) {
		canvas = window.getCanvas();
		this.grid = grid;
		this.images = images;
		this.cells = cells;
		this.clicks = clicks;
		canvas.addMouseListener(this);
		canvas.addMouseMotionListener(this);
	}

	static void onClick(ImagePlus window, GridOptions grid, SourceImages images, Cells cells) {
		new CellChooser(window, grid, images, cells, 1);
	}

	static void onDoubleClick(ImagePlus window, GridOptions grid, SourceImages images, Cells cells) {
		new CellChooser(window, grid, images, cells, 2);
	}

	@Override
	public void mouseMoved(MouseEvent event) {
		int cell = cellAt(event);
		if (cell >= 0)
			IJ.showStatus(grid.label(cell) + (clicks == 1 ? " (click" : " (double-click") + " to use these settings)");
	}

	@Override
	public void mouseClicked(MouseEvent event) {
		int tool = Toolbar.getToolId();
		int cell = cellAt(event);
		// NB: the magnifier and the hand have a use of their own for clicks.
		if (event.getButton() != MouseEvent.BUTTON1 || event.getClickCount() != clicks || cell < 0 || IJ.spaceBarDown()
			|| tool == Toolbar.MAGNIFIER || tool == Toolbar.HAND)
			return;
		// NB: activating a window waits for this, the event thread.
		new Thread(() -> open(cell), "Settings of a cell").start();
	}

	private int cellAt(MouseEvent event) {
		return cells.at(canvas.offScreenX(event.getX()), canvas.offScreenY(event.getY()));
	}

	private void open(int cell) {
		List<ImagePlus> open = OpenImages.now().all();
		ImagePlus content = images.content();
		if (!isThere(content, open) || !images.styles().stream().allMatch(style -> isThere(style, open))) {
			IJ.error("Settings Grid", "The images of the grid are not open any more; open them and use:\n" + grid.label(cell));
			return;
		}
		TransferDialog.use(options(cell));
		if (open.contains(content)) {
			WindowManager.setCurrentWindow(content.getWindow());
			IJ.selectWindow(content.getID());
		}
		IJ.doCommand(TransferOptions.COMMAND);
	}

	/** A sample is there without being open. */
	private static boolean isThere(ImagePlus image, List<ImagePlus> open) {
		return open.contains(image) || Sample.named(image.getTitle()) != null;
	}

	private static String name(ImagePlus image, OpenImages open) {
		return open.all().contains(image) ? open.nameOf(image) : image.getTitle();
	}

	/** NB: of the preset's height, since a cell's is for looking only. */
	private TransferOptions options(int cell) {
		OpenImages open = OpenImages.now();
		return grid.cells().get(cell).with("height", null).with("content", name(images.content(), open))
			.with("style", images.styles().stream().map(style -> name(style, open)).collect(Collectors.joining("|")))
			.with("regions", images.regions() == null ? null : open.nameOf(images.regions()));
	}
}
