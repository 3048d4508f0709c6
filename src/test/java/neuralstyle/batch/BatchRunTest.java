package neuralstyle.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileSaver;
import neuralstyle.NeuralStyle;
import neuralstyle.options.PanelOptions;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.Provenance;
import neuralstyle.run.Panels;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;

/** Rows from files to files, and what becomes of them when they are run again. */
class BatchRunTest {

	private static final String HEAD = "content,style,output," + Pictures.CHEAP_COLUMNS + ",strength\n";
	private static final String ROWS = "cells.tif,stripes.tif,out/a.tif," + Pictures.CHEAP + ",50\n"
		+ "nuclei.png,stripes.tif,out/b.png," + Pictures.CHEAP + ",50\n"
		+ "nuclei.png,stripes.tif,out/c.jpg," + Pictures.CHEAP + ",50\n";
	private static final FileTime LONG_AGO = FileTime.fromMillis(1000);

	@TempDir
	private Path folder;
	private final List<String> ended = new ArrayList<>();

	@BeforeEach
	void pictures() {
		Pictures.into(folder);
	}

	/** The states of the rows, by their numbers, as the file has them. */
	private String run(String table, boolean again, BooleanSupplier stop) throws IOException {
		ended.clear();
		Storage storage = new LocalStorage();
		Batch batch = Batch.of(Table.read(table, "t.csv"), "t.csv", folder.toString(), storage);
		try (ResultsTable results = new ResultsTable(folder.resolve("results.csv").toString(), storage)) {
			new BatchRun(batch, storage, again).run(results, new BatchListener() {

				@Override
				public void ended(Row row, RowResult result) {
					ended.add(row.number() + " " + result.state());
				}

				@Override
				public void progress(TransferProgress progress) { }

				@Override
				public boolean cancelled() {
					return stop.getAsBoolean();
				}
			});
		}
		return results().rows().stream().map(row -> row.get("row") + " " + row.get("state")).collect(Collectors.joining(", "));
	}

	private String run(String table) throws IOException {
		return run(table, false, () -> false);
	}

	private Table results() throws IOException {
		return Table.read(Files.readString(folder.resolve("results.csv")), "results.csv");
	}

	private ImagePlus open(String name) {
		return IJ.openImage(folder.resolve(name).toString());
	}

	private static int[] pixels(ImagePlus image) {
		return Arrays.stream((int[]) image.getProcessor().getPixels()).map(pixel -> pixel & 0xffffff).toArray();
	}

	@Test
	void pixelsAreThoseOfASingleRun() throws IOException {
		assertEquals("1 done, 2 done, 3 done", run(HEAD + ROWS));
		TransferOptions options = TransferOptions.parse("height=32 epochs=1 content_layer=conv2_1 style_layers=conv1_1");
		ImagePlus alone = NeuralStyle.stylise(open("nuclei.png"), open("stripes.tif"), options, TransferListener.NONE);
		assertArrayEquals(pixels(alone), pixels(open("out/b.png")));
		ImagePlus first = NeuralStyle.stylise(open("cells.tif"), open("stripes.tif"), options, TransferListener.NONE);
		assertArrayEquals(pixels(first), pixels(open("out/a.tif")));
		assertTrue(Provenance.isRecorded(open("out/a.tif")));
		assertEquals("cells.tif", Provenance.of(open("out/a.tif")).content().title());
	}

	@Test
	void resultsTell() throws IOException {
		run(HEAD + ROWS);
		assertEquals(RowResult.COLUMNS, results().columns());
		results().rows().forEach(row -> {
			assertEquals("20", row.get("evaluations"));
			assertTrue(Double.parseDouble(row.get("loss")) > 0, row::toString);
			assertTrue(Double.parseDouble(row.get("ssim")) > 0.1, row::toString);
			assertTrue(Double.parseDouble(row.get("style_distance")) > 0, row::toString);
			assertTrue(Double.parseDouble(row.get("seconds")) > 0, row::toString);
			assertFalse(row.get("host").isEmpty());
		});
		String png = ResultFile.told(folder.resolve("out/b.png").toFile());
		assertTrue(png.contains("\nmacro=run(") && png.contains("fingerprint="), png);
		String jpeg = ResultFile.told(folder.resolve("out/c.jpg").toFile());
		assertTrue(jpeg.contains("\nmacro=run(") && jpeg.contains("fingerprint="), jpeg);
	}

	@Test
	void whatIsThereIsNotMadeAgain() throws IOException {
		run(HEAD + ROWS);
		Table first = results();
		for (String name : List.of("a.tif", "b.png", "c.jpg"))
			Files.setLastModifiedTime(folder.resolve("out").resolve(name), LONG_AGO);
		assertEquals("1 was there, 2 was there, 3 was there", run(HEAD + ROWS));
		assertEquals(first.rows().get(1).get("ssim"), results().rows().get(1).get("ssim"));
		assertEquals(first.rows().get(2).get("seconds"), results().rows().get(2).get("seconds"));
		Files.delete(folder.resolve("out/b.png"));
		assertEquals("1 was there, 2 done, 3 was there", run(HEAD + ROWS + ""));
		assertEquals(LONG_AGO, Files.getLastModifiedTime(folder.resolve("out/a.tif")));
		assertEquals("1 done, 2 done, 3 done", run(HEAD + ROWS, true, () -> false));
	}

	@Test
	void otherInputsAndSettingsCount() throws IOException {
		run(HEAD + ROWS);
		assertEquals("1 was there, 2 was there, 3 done", run(HEAD + ROWS.replace("c.jpg," + Pictures.CHEAP + ",50", "c.jpg," + Pictures.CHEAP
			+ ",60")));
		Files.copy(folder.resolve("cells.tif"), folder.resolve("nuclei.png"), StandardCopyOption.REPLACE_EXISTING);
		assertEquals("1 was there, 2 done, 3 done", run(HEAD + ROWS));
		// Neither what changes the time only nor where a file lies.
		Files.move(folder.resolve("cells.tif"), folder.resolve("moved.tif"));
		assertEquals("1 was there, 2 was there, 3 was there", run((HEAD + ROWS).replace("cells.tif", "moved.tif").replace("strength\n",
			"strength,threads,memory\n").replace(",50\n", ",50,1,9000\n")));
	}

	@Test
	void aRowThatFailsIsALine() throws IOException {
		new FileSaver(IJ.createImage("narrow", "8-bit ramp", 8, 400, 1)).saveAsTiff(folder.resolve("narrow.tif").toString());
		String states = run(HEAD + ROWS.replace("cells.tif", "narrow.tif"));
		assertEquals("1 failed, 2 done, 3 done", states);
		String sentence = results().rows().get(0).get("sentence");
		assertTrue(sentence.startsWith("The content image \"narrow.tif\" is 8 x 400 pixels"), sentence);
		assertFalse(Files.exists(folder.resolve("out/a.tif")));
	}

	/** Frames in files are what the frames of a stack are. */
	@Test
	void aSeriesIsAStack() throws IOException {
		ImagePlus lapse = IJ.createImage("lapse", "8-bit ramp", 40, 40, 3);
		for (int frame = 1; frame <= 3; frame++) {
			lapse.getStack().getProcessor(frame).set(frame, 20, 250);
			new FileSaver(new ImagePlus("", lapse.getStack().getProcessor(frame))).saveAsTiff(folder.resolve("f" + frame + ".tif").toString());
		}
		lapse.setDimensions(1, 1, 3);
		String rows = "f3.tif,stripes.tif,out/3.tif," + Pictures.CHEAP + ",50,s,3\nf1.tif,stripes.tif,out/1.tif," + Pictures.CHEAP
			+ ",50,s,1\nf2.tif,stripes.tif,out/2.tif," + Pictures.CHEAP + ",50,s,2\n";
		String table = HEAD.replace("strength", "strength,series,frame") + rows;
		assertEquals("1 done, 2 done, 3 done", run(table));
		assertEquals(List.of("2 done", "3 done", "1 done"), ended);
		ImagePlus stack = NeuralStyle.stylise(lapse, open("stripes.tif"), TransferOptions.parse("stack height=32 epochs=1 "
			+ "content_layer=conv2_1 style_layers=conv1_1"), TransferListener.NONE);
		for (int frame = 1; frame <= 3; frame++)
			assertArrayEquals(pixels(new ImagePlus("", stack.getStack().getProcessor(frame))), pixels(open("out/" + frame + ".tif")));
		assertEquals("1 was there, 2 was there, 3 was there", run(table));
		Files.delete(folder.resolve("out/2.tif"));
		assertEquals("1 done, 2 done, 3 done", run(table));
	}

	/** Rows of one look are what panels are. */
	@Test
	void aLookIsThatOfPanels() throws IOException {
		String table = HEAD.replace("strength", "strength,look") + "cells.tif,stripes.tif,out/a.tif," + Pictures.CHEAP + ",50,l\n"
			+ "nuclei.png,stripes.tif,out/b.tif," + Pictures.CHEAP + ",50,l\n";
		assertEquals("1 done, 2 done", run(table));
		Panels panels = new Panels(List.of(open("cells.tif"), open("nuclei.png")), List.of(open("stripes.tif")), PanelOptions.parse(
			"style=x height=32 epochs=1 content_layer=conv2_1 style_layers=conv1_1"));
		assertArrayEquals(pixels(panels.stylise(0, TransferListener.NONE).image()), pixels(open("out/a.tif")));
		assertArrayEquals(pixels(panels.stylise(1, TransferListener.NONE).image()), pixels(open("out/b.tif")));
		int[] together = pixels(open("out/b.tif"));
		run(table.replace("\ncells.tif", "\nnuclei.png").replace("out/a", "out/c"));
		assertFalse(Arrays.equals(together, pixels(open("out/b.tif"))));
	}

	@Test
	void whatIsFinishedStays() throws IOException {
		assertEquals("1 done, 2 stopped, 3 stopped", run(HEAD + ROWS, false, () -> !ended.isEmpty()));
		try (Stream<Path> files = Files.list(folder.resolve("out"))) {
			assertEquals(List.of("a.tif"), files.map(file -> file.getFileName().toString()).collect(Collectors.toList()));
		}
		assertEquals("1 was there, 2 done, 3 done", run(HEAD + ROWS));
	}
}
