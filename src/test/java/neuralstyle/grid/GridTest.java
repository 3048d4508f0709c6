package neuralstyle.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import ij.IJ;
import ij.ImagePlus;
import neuralstyle.NeuralStyle;
import neuralstyle.options.GridAxis;
import neuralstyle.options.GridOptions;
import neuralstyle.options.TransferOptions;
import neuralstyle.run.SourceImages;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;

/** Grids of small images with the real network. */
class GridTest {

	/** NB: of these layers, since most of the time would go into the others. */
	private static final TransferOptions BASE = TransferOptions.parse(
		"height=20 epochs=1 content=cells content_layer=conv2_1 style_layers=conv1_1");

	private final ImagePlus content = IJ.createImage("cells", "RGB ramp", 25, 20, 1);
	private final ImagePlus style = IJ.createImage("scream", "RGB ramp", 40, 30, 1);
	private final SourceImages images = new SourceImages(content, List.of(style), null);

	/** NB: a target that were kept for too many settings would be stale in one of these. */
	@ParameterizedTest
	@CsvSource({ "style_scale, 1 2, style_blur, 0 3", "content_layer, conv2_2 conv4_2, colour, style grey",
		"style_layers, conv1_1 conv2_1, pooling, average max", "strength, 30 80, loss, relative article" })
	void cellsAreThoseOfSingleRuns(String first, String firstValues, String second, String secondValues) {
		GridOptions options = GridOptions.of(BASE, GridAxis.parse(first, firstValues), GridAxis.parse(second, secondValues));
		GridResult grid = Grid.compute(images, options, progress -> { });
		for (int cell : new int[] { 1, 3 })
			assertArrayEquals(pixels(NeuralStyle.stylise(images, options.cells().get(cell), TransferListener.NONE).image()),
				(int[]) grid.stack().getStack().getPixels(cell + 1), grid.stack().getStack().getSliceLabel(cell + 1));
	}

	@Test
	void montageHasTheCellsWhereAClickFindsThem() {
		GridOptions options = GridOptions.of(BASE, GridAxis.parse("seed", "1 2 3"), GridAxis.parse("strength", "0,100"));
		GridResult grid = Grid.compute(images, options, progress -> { });
		assertEquals("Settings grid of cells", grid.stack().getTitle());
		assertEquals("Montage of settings grid of cells", grid.montage().getTitle());
		assertFalse(grid.stopped());
		int[] seen = new int[6];
		int[] firstX = new int[6];
		int[] firstY = new int[6];
		for (int y = 0; y < grid.montage().getHeight(); y++)
			for (int x = 0; x < grid.montage().getWidth(); x++) {
				int cell = grid.cellAt(x, y);
				if (cell >= 0 && seen[cell]++ == 0) {
					firstX[cell] = x;
					firstY[cell] = y;
				}
			}
		assertArrayEquals(new int[] { 500, 500, 500, 500, 500, 500 }, seen);
		for (int cell = 0; cell < 6; cell++)
			assertEquals(grid.stack().getStack().getProcessor(cell + 1).get(7, 9),
				grid.montage().getProcessor().get(firstX[cell] + 7, firstY[cell] + 9), "cell " + cell);
		assertTrue(grid.stack().getInfoProperty().contains("cell 5=seed=2 strength=100 (loss "), grid.stack()::getInfoProperty);
	}

	@Test
	void targetsOfAllCellsAreComputedOnce() {
		// NB: all layers, for each reports.
		GridOptions options = GridOptions.of(TransferOptions.parse("height=20 epochs=1 content=cells"),
			GridAxis.parse("strength", "20 50 80"), null);
		int[] reading = new int[4];
		Grid.compute(images, options, new GridListener() {

			private int now;

			@Override
			public void cell(int cell, int cells) {
				now = cell;
			}

			@Override
			public void progress(TransferProgress progress) {
				if (progress.evaluation() == 0 && progress.fraction() == 0)
					reading[now]++;
			}
		});
		assertTrue(reading[1] > 10, reading[1] + " reports");
		assertEquals(1, reading[2], "the report at the start of a run only");
		assertEquals(1, reading[3], "the report at the start of a run only");
	}

	@Test
	void stoppedGridKeepsItsFinishedCells() {
		GridResult grid = Grid.compute(images, GridOptions.of(BASE, GridAxis.parse("seed", "1 2 3"), null), new StopIn(3));
		assertEquals(2, grid.finished());
		assertEquals(2, grid.stack().getStackSize());
		assertEquals("Settings grid of cells (stopped after cell 2 of 3)", grid.stack().getTitle());
		assertEquals("Montage of settings grid of cells (stopped after cell 2 of 3)", grid.montage().getTitle());
		for (int x = 0; x < grid.montage().getWidth(); x++)
			assertTrue(grid.cellAt(x, grid.montage().getHeight() - 12) < 2);
		assertNull(Grid.compute(images, GridOptions.of(BASE, GridAxis.parse("seed", "1 2 3"), null), new StopIn(1)).stack());
	}

	@Test
	void everyCellIsCheckedBeforeTheFirst() {
		List<Integer> begun = new ArrayList<>();
		GridOptions options = GridOptions.of(BASE, GridAxis.parse("levels", "1 4"), null);
		String sentence = assertThrows(IllegalArgumentException.class, () -> Grid.compute(images, options, new GridListener() {

			@Override
			public void cell(int cell, int cells) {
				begun.add(cell);
			}

			@Override
			public void progress(TransferProgress progress) { }
		})).getMessage();
		assertTrue(sentence.startsWith("levels is 4"), sentence);
		assertTrue(begun.isEmpty());
	}

	@Test
	void defaultsAreStrengthAndStyleScale() {
		GridOptions options = GridOptions.parse("");
		assertEquals(4, options.columns());
		assertEquals(3, options.rows());
		assertEquals("strength=75 style_scale=0.7", options.label(2));
		assertEquals(128, options.base().height());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "preset=quick height=256 seed=4", "first=style_layers first_values=[conv1_1 conv1_1,conv2_1] "
		+ "second=none style=[a b]", "second=start second_values=[noise,blank] content=[my cells] epochs=3" })
	void macroLineReadsAsTheSame(String text) {
		GridOptions options = GridOptions.parse(text);
		GridOptions again = GridOptions.parse(options.toString());
		assertEquals(options.toString(), again.toString());
		assertEquals(options.cells().toString(), again.cells().toString());
		assertEquals(options.base().height(), again.base().height());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
		"first=height first_values=[64 128]; A settings grid has no setting \"height\"",
		"first=none; The first setting of a settings grid cannot be none",
		"first=style_scale first_values=[1 2]; Both settings of the settings grid are style_scale",
		"first_values=50; The setting strength has 1 value ",
		"first_values=[]; The setting strength has 0 values ",
		"first_values=[1 2 3 4 5 6]; The setting strength has 6 values ",
		"first_values=[1 1.0]; The setting strength has the value 1.0 twice",
		"first_values=[1 x]; strength is \"x\"",
		"first_values=[1 101]; strength is 101",
		"second=start second_values=[noise a]; start is \"a\"; in a settings grid it must be",
		"style_scale=1; The key style_scale is given for all cells and is also",
		"second=colour; The key second_values is missing",
		"save_every=3; Settings Grid has no key \"save_every\"",
		"hight=3; Settings Grid has no key \"hight\"",
		"height=0; height is 0" })
	void oneSentenceForWhatIsWrong(String options, String start) {
		String sentence = assertThrows(IllegalArgumentException.class, () -> GridOptions.parse(options)).getMessage();
		assertTrue(sentence.startsWith(start), sentence);
		assertTrue(sentence.endsWith("."), sentence);
		assertFalse(sentence.contains("\n"), sentence);
	}

	@Test
	void usualValuesAreRight() {
		for (String key : GridAxis.KEYS) {
			GridAxis axis = GridAxis.parse(key, GridAxis.usual(key));
			List<TransferOptions> cells = GridOptions.of(TransferOptions.parse(""), axis, null).cells();
			List<String> seen = cells.stream().map(cell -> cell.describe().get(key)).collect(Collectors.toList());
			assertEquals(axis.values(), seen, key);
			assertEquals(seen.size(), new HashSet<>(seen).size(), key + " has a value twice");
		}
	}

	private static int[] pixels(ImagePlus image) {
		return (int[]) image.getProcessor().getPixels();
	}

	private static final class StopIn implements GridListener {

		private final int last;
		private int now;

		StopIn(int last) {
			this.last = last;
		}

		@Override
		public void cell(int cell, int cells) {
			now = cell;
		}

		@Override
		public void progress(TransferProgress progress) { }

		@Override
		public boolean cancelled() {
			return now == last;
		}
	}
}
