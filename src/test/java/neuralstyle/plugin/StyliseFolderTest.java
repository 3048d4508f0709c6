package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.io.FileSaver;

/** The command as a macro calls it: on the macro's thread, with options, without a display. */
@ExtendWith(BatchMode.class)
class StyliseFolderTest {

	private static final String CHEAP = " height=32 epochs=1 content_layer=conv2_1 style_layers=conv1_1";

	@TempDir
	private Path folder;
	private Path images;
	private Path output;

	@BeforeEach
	void files() throws IOException {
		images = Files.createDirectories(folder.resolve("my images/more"));
		save("b.tif", images);
		images = images.getParent();
		save("a.tif", images);
		save("c 1.tif", images);
		Files.writeString(images.resolve("notes.txt"), "no image");
		save("stripes.tif", folder);
		output = folder.resolve("out");
	}

	private static void save(String name, Path folder) {
		ImagePlus image = IJ.createImage(name, "RGB ramp", 40, 36 + name.length(), 1);
		new FileSaver(image).saveAsTiff(folder.resolve(name).toString());
	}

	private String run(String more) {
		return MacroRun.of(StyliseFolder.class, "input=[" + images + "] style=[" + folder.resolve("stripes.tif") + "] output=[" + output
			+ "]" + CHEAP + more);
	}

	private List<String> outputs() throws IOException {
		try (Stream<Path> files = Files.walk(output)) {
			return files.filter(Files::isRegularFile).map(file -> output.relativize(file).toString()).sorted().collect(Collectors.toList());
		}
	}

	private String states() throws IOException {
		return Files.readAllLines(output.resolve("results.csv")).stream().skip(1).map(line -> line.split(",")[1])
			.collect(Collectors.joining(", "));
	}

	@Test
	void everyImageOfTheFolder() throws IOException {
		assertNull(run(""));
		assertEquals(List.of("a.tif", "batch.csv", "c 1.tif", "results.csv"), outputs());
		assertEquals(32, IJ.openImage(output.resolve("c 1.tif").toString()).getHeight());
		assertNull(WindowManager.getIDList());
		assertEquals("done, done", states());
	}

	@Test
	void subfoldersPatternFormatAndStyles() throws IOException {
		Path styles = Files.createDirectories(folder.resolve("styles"));
		save("x.tif", styles);
		save("y.tif", styles);
		images = images.resolve("more").getParent();
		assertNull(MacroRun.of(StyliseFolder.class, "input=[" + images + "] style=[" + styles + "] output=[" + output
			+ "] subfolders names=?.tif format=png" + CHEAP));
		assertEquals(List.of("a-x.png", "a-y.png", "batch.csv", "more/b-x.png", "more/b-y.png", "results.csv"), outputs());
	}

	/** The table that it leaves, run again, finds all of it. */
	@Test
	void tableOfAFolderIsRun() throws IOException {
		assertNull(run(""));
		assertNull(MacroRun.of(StyliseFolder.class, "table=[" + output.resolve("batch.csv") + "]"));
		assertEquals("was there, was there", states());
		assertNull(MacroRun.of(StyliseFolder.class, "again table=[" + output.resolve("batch.csv") + "]"));
		assertEquals("done, done", states());
	}

	@Test
	void resultsInTheFolderItselfAreNoContents() throws IOException {
		output = images.resolve("out");
		assertNull(run(" subfolders"));
		assertNull(run(" subfolders"));
		assertEquals("was there, was there, was there", states());
	}

	@Test
	void errorIsImageJs() {
		assertEquals("There is no image \"*.png\" in \"" + images + "\" that ImageJ can read; name another folder, or take the key "
			+ "subfolders.", run(" names=*.png"));
		assertEquals("There is no folder \"" + folder.resolve("gone") + "\" (key input); name one.", MacroRun.of(StyliseFolder.class,
			"input=[" + folder.resolve("gone") + "] style=x output=[" + output + "]"));
		assertEquals("input and output are both \"" + images + "\"; name another folder for the results, which would be images to stylise "
			+ "the next time.", MacroRun.of(StyliseFolder.class, "input=[" + images + "] style=x output=[" + images + "/more/..]"));
		String sentence = MacroRun.of(StyliseFolder.class, "input=[" + images + "] style=[a\u0000b] output=[" + output + "]");
		assertTrue(sentence.contains("\"a\u0000b\" is no path of a file; give one"), sentence);
		assertFalse(Files.exists(output));
	}

	@Test
	void rowThatFailsIsALine() throws IOException {
		new FileSaver(IJ.createImage("narrow", "8-bit ramp", 8, 400, 1)).saveAsTiff(images.resolve("narrow.tif").toString());
		assertNull(run(""));
		assertEquals("done, done, failed", states());
	}
}
