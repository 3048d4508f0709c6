package neuralstyle.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.io.FileSaver;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import neuralstyle.NeuralStyle;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.Provenance;
import neuralstyle.transfer.StopAt;
import neuralstyle.transfer.TransferListener;
import neuralstyle.vgg.VggWeights;

/** What a result has from its content image and tells of its run, and runs that are made again from that. */
class ProvenanceTest {

	/** NB: of these layers, since most of the time would go into the others. */
	private static final String LAYERS = " content_layer=conv2_1 style_layers=conv1_1";

	@TempDir
	Path folder;

	private final ImagePlus content = IJ.createImage("my cells", "16-bit ramp", 50, 40, 1);
	private final ImagePlus style = IJ.createImage("scream", "RGB ramp", 31, 77, 1);

	@Test
	void tiffKeepsEverything() {
		content.getCalibration().pixelWidth = content.getCalibration().pixelHeight = 0.5;
		content.getCalibration().setUnit("mm");
		content.getCalibration().xOrigin = 10;
		content.getCalibration().frameInterval = 3;
		content.setProperty("Info", "taken on Monday\nseed=99");
		content.setProp("objective", "63x");
		content.setProp("Slice_Label", "DAPI");
		content.setOverlay(new Overlay(new Roi(10, 10, 20, 10)));
		content.setRoi(new OvalRoi(4, 4, 30, 20));
		ImagePlus stylised = stylise(content, style, "height=20 epochs=1 seed=7 start=noise");
		ImagePlus opened = savedAndOpened(stylised);
		assertArrayEquals(bytes(stylised), bytes(opened));
		assertEquals(25 * opened.getCalibration().pixelWidth, 50 * 0.5, 1e-9);
		assertEquals(20 * opened.getCalibration().pixelHeight, 40 * 0.5, 1e-9);
		assertEquals("mm", opened.getCalibration().getUnit());
		assertEquals(5, opened.getCalibration().xOrigin);
		assertEquals(3, opened.getCalibration().frameInterval);
		assertEquals("63x", opened.getProp("objective"));
		assertEquals("DAPI", opened.getProp("Slice_Label"));
		assertEquals(new Roi(5, 5, 10, 5).getBounds(), opened.getOverlay().get(0).getBounds());
		assertEquals(Roi.OVAL, opened.getRoi().getType());
		assertEquals(new Roi(2, 2, 15, 10).getBounds(), opened.getRoi().getBounds());
		assertEquals("my cells", opened.getProp("neuralstyle.content"));
		assertEquals("decoration; not for measurement", opened.getProp("neuralstyle.use"));
		assertEquals(stylised.getInfoProperty(), opened.getInfoProperty());
		assertTrue(opened.getInfoProperty().startsWith(opened.getProp("neuralstyle.run") + "\nInfo of the content image:\n"));
		assertEquals("7", opened.getProp("seed"), "ImageJ finds the Info's keys");
		ImagePlus again = repeated(opened, content, style);
		assertArrayEquals((int[]) stylised.getProcessor().getPixels(), (int[]) again.getProcessor().getPixels());
	}

	@Test
	void namesWhatTheRunSaw() throws IOException {
		content.setDisplayRange(1000, 30000);
		ImagePlus other = IJ.createImage("waves", "8-bit ramp", 33, 30, 1);
		ImagePlus start = IJ.createImage("first", "RGB white", 25, 20, 1);
		Stylised stylised = NeuralStyle.stylise(new SourceImages(content, List.of(style, other), start),
			TransferOptions.parse("height=20 epochs=1 style_shares=70|30 title=mine"), TransferListener.NONE);
		List<String> lines = Arrays.asList(stylised.image().getProp("neuralstyle.run").split("\n"));
		assertEquals(List.of("content=my cells", "content_size=50 x 40 pixels", "content_sha256=" + sha256(content),
			"style=scream", "style_size=31 x 77 pixels", "style_sha256=" + sha256(style), "style=waves",
			"style_size=33 x 30 pixels", "style_sha256=" + sha256(other), "start_image=first", "start_image_size=25 x 20 pixels",
			"start_image_sha256=" + sha256(start)), lines.subList(lines.indexOf("content=my cells"), lines.indexOf("preset=figure")));
		try (var in = VggWeights.class.getResourceAsStream("vgg19-notop-kmeans8.npz")) {
			assertTrue(lines.contains("weights_sha256=" + hex(in.readAllBytes())), lines::toString);
		}
		assertTrue(lines.contains("title=mine"));
		assertEquals(number(lines, "final_loss"), number(lines, "final_content_loss") + number(lines, "final_style_loss")
			+ number(lines, "final_tv_loss"), 1e-5 * number(lines, "final_loss"));
		TransferOptions options = new RepeatedRun(stylised.image()).request(new SourceImages(content, List.of(style, other), start)).options();
		assertEquals("style_shares=70|30 height=20 epochs=1 start=first title=mine", options.toString());
	}

	/** Whatever the preset, and whether it is still there. */
	@Test
	void presetThatWasSavedIsNotNeeded() throws IOException {
		Path preset = folder.resolve("mine.txt");
		Files.writeString(preset, "epochs=1\nheight=16\ntv_weight=3\n");
		ImagePlus stylised = stylise(content, style, "preset=" + preset);
		Files.delete(preset);
		ImagePlus again = repeated(stylised, content, style);
		assertArrayEquals((int[]) stylised.getProcessor().getPixels(), (int[]) again.getProcessor().getPixels());
	}

	@Test
	void stoppedRunIsStoppedAtTheSamePlace() {
		TransferListener stop = StopAt.when(progress -> progress.fraction() > 0.6);
		ImagePlus stylised = NeuralStyle.stylise(content, style, TransferOptions.parse("height=20 epochs=1 levels=1" + LAYERS), stop);
		ImagePlus again = repeated(stylised, content, style);
		assertTrue(again.getTitle().matches("Stylised my cells \\(stopped at evaluation 1[0-3]\\)"), again.getTitle());
		assertEquals(stylised.getTitle(), again.getTitle());
		assertArrayEquals((int[]) stylised.getProcessor().getPixels(), (int[]) again.getProcessor().getPixels());
	}

	@Test
	void anotherNumberOfThreadsGivesTheSameWithinAGreyLevel() {
		// NB: all layers, since threads share the work of the last ones in another way.
		ImagePlus stylised = NeuralStyle.stylise(content, style, TransferOptions.parse("height=40 epochs=1 threads=1"),
			TransferListener.NONE);
		stylised.setProp("neuralstyle.run", stylised.getProp("neuralstyle.run").replace("\nthreads=1\n", "\nthreads=2\n"));
		ImagePlus again = repeated(stylised, content, style);
		assertTrue(again.getInfoProperty().contains("\nthreads=2\n"));
		byte[] first = bytes(stylised);
		byte[] second = bytes(again);
		for (int i = 0; i < first.length; i++)
			assertEquals(first[i] & 0xff, second[i] & 0xff, 1, "value " + i);
	}

	@Test
	void sentencesForImagesThatDoNotDo() {
		ImagePlus stylised = stylise(content, style, "height=16 epochs=1");
		RepeatedRun repeated = new RepeatedRun(stylised);
		Provenance run = repeated.provenance();
		String size = " (50 x 40 pixels)";
		content.getProcessor().set(3, 3, 50000);
		assertEquals("The image \"my cells\" does not show the pixels that the run saw of its content image \"my cells\"" + size
			+ "; show it as it was then (slice, channels, display range), or choose the right image with the key content or in the "
			+ "dialog.", sentence(() -> repeated.request(new SourceImages(content, List.of(style), null))));
		assertEquals(sentence(() -> repeated.request(new SourceImages(content, List.of(style), null))),
			sentence(() -> run.content().among(List.of(style, content))));
		assertEquals("The content image \"my cells\"" + size + " of the run is not open; open it, or choose it with the key content "
			+ "or in the dialog.", sentence(() -> run.content().among(List.of(style, stylised))));
		assertEquals("The image \"scream\" does not say by which run it was made; choose a stylised image as a run gave it, or its "
			+ "TIFF file.", sentence(() -> Provenance.of(style)));
		stylised.setProp("neuralstyle.run", stylised.getProp("neuralstyle.run").replace("style_sha256", "style_sum"));
		assertEquals("The image \"Stylised my cells\" does not say all of the run that it was made by (style_sha256 is missing); "
			+ "open the file that was saved first.", sentence(() -> Provenance.of(stylised).styles()));
	}

	@Test
	void findsAnImageUnderAnotherTitle() {
		Provenance run = Provenance.of(stylise(content, style, "height=16 epochs=1"));
		ImagePlus changed = IJ.createImage("my cells", "16-bit black", 50, 40, 1);
		ImagePlus renamed = content.duplicate();
		renamed.setTitle("my cells.tif");
		assertEquals(renamed, run.content().among(List.of(changed, style, renamed)));
		assertEquals(content, run.content().among(List.of(renamed, changed, content)));
	}

	@Test
	void tellsOfOtherCircumstances() {
		ImagePlus stylised = stylise(content, style, "height=16 epochs=1");
		assertNull(Provenance.of(stylised).difference(VggWeights.shipped()));
		stylised.setProp("neuralstyle.run", stylised.getProp("neuralstyle.run").replace("Neural Style development",
			"Neural Style 9.0"));
		assertEquals("The run of \"Stylised my cells\" is repeated in other circumstances, so pixels may differ: program was "
			+ "Neural Style 9.0 and is Neural Style development.", Provenance.of(stylised).difference(VggWeights.shipped()));
	}

	@Test
	void stylisedContentLeavesItsOwnRunBehind() {
		ImagePlus first = stylise(content, style, "height=20 epochs=1");
		ImagePlus second = stylise(first, style, "height=16 epochs=1");
		assertEquals("Stylised my cells", Provenance.of(second).content().title());
		assertTrue(second.getProp("neuralstyle.run").contains("\nheight=16\n"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("neuralstyle.image.RgbBridgeTest#images")
	void contentOfAnyTypeStaysAsItIs(String name, ImagePlus image) {
		Overlay overlay = new Overlay(new Roi(3, 3, 5, 5));
		image.setOverlay(overlay);
		image.setRoi(new OvalRoi(2, 3, 9, 8));
		image.setProperty("Info", "taken on Monday");
		image.setProp("objective", "63x");
		image.changes = false;
		Roi roi = image.getRoi();
		ImageProcessor processor = image.getProcessor();
		String before = state(image);
		Object[] pixels = new Object[image.getStackSize()];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = image.getStack().getProcessor(i + 1).duplicate().getPixels();
		ImagePlus stylised = NeuralStyle.stylise(image, style, TransferOptions.parse("height=20"), StopAt.once());
		assertEquals(2 * 27 / 23.0, stylised.getRoi().getXBase(), 1e-9);
		assertEquals(3 * 20 / 17.0, stylised.getRoi().getYBase(), 1e-9);
		assertEquals(1, stylised.getOverlay().size());
		assertEquals(27, stylised.getWidth());
		for (int i = 0; i < pixels.length; i++)
			assertTrue(Objects.deepEquals(pixels[i], image.getStack().getPixels(i + 1)), "slice " + (i + 1));
		assertEquals(before, state(image));
		assertTrue(overlay == image.getOverlay() && roi == image.getRoi() && processor == image.getProcessor());
		assertEquals(image, roi.getImage());
	}

	private static String state(ImagePlus image) {
		return image.getProcessor().getMin() + " " + image.getProcessor().getMax() + " " + image.getC() + " " + image.getZ() + " "
			+ image.getT() + " " + image.changes + " " + image.getRoi() + " " + image.getOverlay().get(0) + " "
			+ image.getInfoProperty() + " " + Arrays.toString(image.getPropertiesAsArray()) + " " + image.getCalibration();
	}

	private static double number(List<String> lines, String key) {
		return lines.stream().filter(line -> line.startsWith(key + "=")).mapToDouble(line -> Double.parseDouble(
			line.substring(key.length() + 1))).findFirst().getAsDouble();
	}

	private static ImagePlus stylise(ImagePlus content, ImagePlus style, String options) {
		return NeuralStyle.stylise(content, style, TransferOptions.parse(options + LAYERS), TransferListener.NONE);
	}

	private static ImagePlus repeated(ImagePlus stylised, ImagePlus content, ImagePlus style) {
		RepeatedRun run = new RepeatedRun(stylised);
		SourceImages images = new SourceImages(content, List.of(style), null);
		return StyleRun.of(run.request(images), run.end()).image();
	}

	private ImagePlus savedAndOpened(ImagePlus image) {
		String path = folder.resolve("saved.tif").toString();
		assertTrue(new FileSaver(image).saveAsTiff(path));
		return IJ.openImage(path);
	}

	private static String sentence(Executable code) {
		return assertThrows(IllegalArgumentException.class, code).getMessage();
	}

	/** Of what ImageJ itself shows. */
	private static String sha256(ImagePlus image) {
		return hex(bytes(image.flatten()));
	}

	private static byte[] bytes(ImagePlus rgb) {
		ColorProcessor colours = (ColorProcessor) rgb.getProcessor();
		byte[][] channels = { colours.getChannel(1), colours.getChannel(2), colours.getChannel(3) };
		byte[] all = new byte[3 * channels[0].length];
		for (int i = 0; i < all.length; i++)
			all[i] = channels[i % 3][i / 3];
		return all;
	}

	private static String hex(byte[] bytes) {
		try {
			StringBuilder hex = new StringBuilder();
			for (byte b : MessageDigest.getInstance("SHA-256").digest(bytes))
				hex.append(String.format("%02x", b));
			return hex.toString();
		} catch (NoSuchAlgorithmException e) {
			throw new AssertionError(e);
		}
	}
}
