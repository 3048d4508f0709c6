package neuralstyle.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.IJ;
import ij.ImagePlus;
import neuralstyle.NeuralStyle;
import neuralstyle.grid.Grid;
import neuralstyle.grid.GridListener;
import neuralstyle.grid.GridResult;
import neuralstyle.options.GridOptions;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.Provenance;
import neuralstyle.transfer.TransferListener;
import neuralstyle.vgg.VggWeights;
import neuralstyle.weights.FileOfWeights;
import neuralstyle.weights.WeightsSource;

/** The key weights from a macro's options to the result's Info and back. */
class WeightsKeyTest {

	private static final String USUAL = "height=32 epochs=1 ";
	/** NB: where some layers of the network tell as much, since most of the time would go into the others. */
	private static final String LAYERS = "content_layer=conv2_1 style_layers=conv1_1 ";

	@TempDir
	static Path folder;
	private static Path same;
	private static Path other;

	private final ImagePlus content = IJ.createImage("my cells", "RGB ramp", 50, 40, 1);
	private final ImagePlus style = IJ.createImage("scream", "8-bit ramp", 31, 77, 1);

	@BeforeAll
	static void write() throws IOException {
		FileOfWeights weights = new FileOfWeights();
		same = weights.npz(folder.resolve("the same.npz"));
		weights.anotherTraining();
		other = weights.npz(folder.resolve("other.npz"));
	}

	private ImagePlus run(String options) {
		return NeuralStyle.stylise(content, style, TransferOptions.parse(USUAL + options), TransferListener.NONE);
	}

	private static int[] pixels(ImagePlus image) {
		return (int[]) image.getProcessor().getPixels();
	}

	@Test
	void theSameNumbersFromAFileGiveTheSameBits() throws Exception {
		ImagePlus shipped = run("");
		ImagePlus again = run("weights=[" + same + "]");
		assertArrayEquals(pixels(shipped), pixels(again));
		List<String> lines = Arrays.asList(again.getProp("neuralstyle.run").split("\n"));
		String sum = String.format("%064x", new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(same))));
		for (String line : List.of("weights=" + same, "weights_name=the same.npz", "weights_sha256=" + sum, "weights_note=the "
			+ "training of the shipped one: every layer agrees with it (correlation at least 1.000000)"))
			assertTrue(lines.contains(line), line + " in " + lines);
		assertTrue(lines.get(lines.size() - 1).contains("weights=[" + same + "]"), lines.get(lines.size() - 1));
		assertTrue(shipped.getProp("neuralstyle.run").contains("\nweights=shipped\n"));
		assertFalse(shipped.getProp("neuralstyle.run").contains("weights_note"));
	}

	@Test
	void anotherTrainingGivesAnotherPictureAndSaysSo() {
		ImagePlus shipped = run(LAYERS);
		ImagePlus changed = run(LAYERS + "weights=" + other);
		assertFalse(Arrays.equals(pixels(shipped), pixels(changed)));
		assertTrue(changed.getProp("neuralstyle.run").contains("\nweights_note=another training than the shipped one (correlation "
			+ "of a layer at most 0.0"), changed.getProp("neuralstyle.run"));
		assertArrayEquals(pixels(shipped), pixels(run(LAYERS)));
	}

	@Test
	void gridsUseThem() {
		SourceImages images = new SourceImages(content, List.of(style), null);
		String options = "height=64 epochs=1 " + LAYERS + "first=seed first_values=[1 2] second=none ";
		GridResult shipped = Grid.compute(images, GridOptions.parse(options), gridListener());
		GridResult changed = Grid.compute(images, GridOptions.parse(options + "weights=" + other), gridListener());
		assertFalse(Arrays.equals(pixels(shipped.stack()), pixels(changed.stack())));
	}

	private static GridListener gridListener() {
		return new GridListener() {

			@Override
			public void cell(int number, int of) { }

			@Override
			public void progress(neuralstyle.transfer.TransferProgress progress) { }
		};
	}

	@Test
	void aRunIsRepeatedWithTheSameWeights() throws IOException {
		Path file = Files.copy(same, folder.resolve("repeated.npz"));
		ImagePlus stylised = run(LAYERS + "weights=" + file);
		Provenance run = Provenance.of(stylised);
		TransferOptions again = new RepeatedRun(stylised).request(new SourceImages(content, List.of(style), null)).options();
		assertEquals(file.toString(), again.weights());
		assertNull(run.difference(WeightsSource.read(again.weights())));
		String before = WeightsSource.read(file.toString()).sha256();
		Files.copy(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		VggWeights now = WeightsSource.read(file.toString());
		assertEquals("The run of \"Stylised my cells\" is repeated in other circumstances, so pixels may differ: weights_sha256 was "
			+ before + " and is " + now.sha256() + ".", run.difference(now));
		Files.delete(file);
		assertEquals("The weights file \"" + file + "\" cannot be used: there is no such file.", assertThrows(
			IllegalArgumentException.class, () -> NeuralStyle.stylise(content, style, again, TransferListener.NONE)).getMessage());
	}

	@Test
	void keysAreWrittenAsTheyAreRead() {
		for (String value : List.of("zoo", "/my weights/vgg[19].h5", "C:\\weights\\vgg19.npz", "it's.h5")) {
			TransferOptions options = TransferOptions.parse("").with("weights", value);
			assertEquals(value, options.weights());
			assertEquals(value, TransferOptions.parse(options.toString()).weights());
			assertEquals(value, options.describe().get("weights"));
		}
		for (String value : List.of("shipped", "", " "))
			assertEquals("", TransferOptions.parse("").with("weights", value).toString());
		assertEquals("shipped", TransferOptions.parse("").weights());
	}
}
