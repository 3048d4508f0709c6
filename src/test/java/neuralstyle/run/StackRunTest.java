package neuralstyle.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.io.FileSaver;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;
import neuralstyle.NeuralStyle;
import neuralstyle.image.RgbBridge;
import neuralstyle.options.GridOptions;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.Provenance;
import neuralstyle.raster.Resize;
import neuralstyle.transfer.StopAt;
import neuralstyle.transfer.TransferException;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;

/** Runs over all slices and frames. */
class StackRunTest {

	/** NB: of these layers, since most of the time would go into the others. */
	private static final String LAYERS = " content_layer=conv2_1 style_layers=conv1_1 ";
	private static final String QUICK = "stack height=20 epochs=1 levels=1" + LAYERS;

	private final ImagePlus style = IJ.createImage("stripes", "RGB ramp", 40, 40, 1);

	@TempDir
	Path folder;

	@Test
	void hyperstackStaysOne() {
		ImagePlus content = hyperstack();
		content.setPosition(2, 1, 2);
		int range = (int) content.getDisplayRangeMax();
		ImagePlus result = stylised(content, QUICK);
		assertEquals("25 x 20 RGB, 1 channels, 2 slices, 3 frames", kind(result));
		assertEquals("Stylised cells", result.getTitle());
		for (int z = 1; z <= 2; z++)
			for (int t = 1; t <= 3; t++)
				assertEquals("z" + z + " t" + t, result.getStack().getSliceLabel(result.getStackIndex(1, z, t)));
		assertEquals(50 * 0.5, 25 * result.getCalibration().pixelWidth, 1e-9);
		assertEquals(3, result.getCalibration().pixelDepth);
		assertEquals(7, result.getCalibration().frameInterval);
		assertEquals("min", result.getCalibration().getTimeUnit());
		assertEquals("2 1 2", content.getC() + " " + content.getZ() + " " + content.getT());
		assertEquals(range, (int) content.getDisplayRangeMax());
		assertEquals("3 fields", result.getProp("plate"));
	}

	/** The first frame of all is as it would be alone, where the colours are free. */
	@Test
	void firstFrameIsThatOfARunOfItsOwn() {
		ImagePlus content = hyperstack();
		ImagePlus stack = stylised(content, QUICK + "colour=grey");
		content.setPosition(1, 1, 1);
		ImagePlus alone = stylised(content, "height=20 epochs=1 levels=1 colour=grey" + LAYERS);
		assertArrayEquals((int[]) alone.getProcessor().getPixels(), (int[]) stack.getStack().getPixels(1));
		// And so is the first one of the next slice, which is another scene.
		content.setPosition(1, 2, 1);
		alone = stylised(content, "height=20 epochs=1 levels=1 colour=grey" + LAYERS);
		assertArrayEquals((int[]) alone.getProcessor().getPixels(),
			(int[]) stack.getStack().getPixels(stack.getStackIndex(1, 2, 1)));
	}

	@Test
	void overlayGoesAlong() {
		ImagePlus content = hyperstack();
		Overlay overlay = new Overlay();
		Roi everywhere = new Roi(10, 10, 20, 10);
		Roi there = new Roi(0, 0, 20, 10);
		there.setPosition(2, 1, 3);
		Roi slice = new Roi(4, 4, 20, 10);
		slice.setPosition(content.getStackIndex(1, 2, 2));
		overlay.add(everywhere);
		overlay.add(there);
		overlay.add(slice);
		content.setOverlay(overlay);
		ImagePlus result = stylised(content, QUICK);
		assertEquals(3, result.getOverlay().size());
		assertEquals(new Roi(5, 5, 10, 5).getBounds(), result.getOverlay().get(0).getBounds());
		assertEquals("0 1 3", result.getOverlay().get(1).getCPosition() + " " + result.getOverlay().get(1).getZPosition() + " "
			+ result.getOverlay().get(1).getTPosition());
		assertEquals(result.getStackIndex(1, 2, 2), result.getOverlay().get(2).getPosition());
	}

	@Test
	void typeSizeSelectionAndLabelsCount() {
		ImagePlus content = new ImagePlus("grey", stack(frames("16-bit ramp", 3)));
		content.setDimensions(1, 1, 3);
		ImagePlus same = stylised(content, QUICK + "output=same output_size=content");
		assertEquals("50 x 40 16-bit, 1 channels, 1 slices, 3 frames", kind(same));
		content.setRoi(new Roi(0, 0, 25, 40));
		ImagePlus half = stylised(content, QUICK.replace("20", "0"));
		for (int t = 1; t <= 3; t++) {
			content.setSlice(t);
			ImageProcessor rgb = content.getProcessor().convertToRGB();
			for (int y = 0; y < 40; y++)
				assertEquals(rgb.get(40, y) & 0xffffff, half.getStack().getProcessor(t).get(40, y));
		}
	}

	@Test
	void labelImageMayBeAStackToo() {
		ImagePlus content = new ImagePlus("cells", stack(frames("8-bit ramp", 2)));
		ImagePlus labels = IJ.createImage("labels", "8-bit black", 50, 40, 2);
		labels.getStack().getProcessor(1).set(5, 5, 1);
		for (int i = 0; i < 1000; i++)
			labels.getStack().getProcessor(2).set(i, 1);
		labels.getStack().getProcessor(1).set(6, 5, 1);
		ImagePlus result = NeuralStyle.stylise(new SourceImages(content, List.of(style), null).withRegions(labels),
			TransferOptions.parse("stack height=0 epochs=1 levels=1"), TransferListener.NONE).image();
		content.setSlice(1);
		ImageProcessor first = content.getProcessor().convertToRGB();
		assertEquals(first.get(30, 10) & 0xffffff, result.getStack().getProcessor(1).get(30, 10));
		// NB: a ramp in the style of a ramp changes little.
		ImageProcessor second = result.getStack().getProcessor(2);
		long changed = IntStream.range(0, 1000).filter(i -> (first.get(i) & 0xffffff) != second.get(i)).count();
		assertTrue(changed > 300, changed + " of 1000 pixels changed; the second frame has other labels");
		ImagePlus three = IJ.createImage("three", "8-bit black", 50, 40, 3);
		assertEquals("The label image \"three\" has 3 slices and 1 frames and the content image \"cells\" 2 slices and 1 frames; "
			+ "give a label image with as many, or one of a single slice for all.",
			assertThrows(IllegalArgumentException.class, () -> NeuralStyle.stylise(new SourceImages(content, List.of(style), null)
				.withRegions(three), TransferOptions.parse(QUICK), TransferListener.NONE)).getMessage());
	}

	/** What has no region stays the content to the last bit, at any place; what comes after goes on. */
	@Test
	void framesWithoutRegionsStayTheContent() {
		ImagePlus content = new ImagePlus("lapse", stack(frames("16-bit ramp", 5)));
		for (int slice = 1; slice <= 5; slice++)
			content.getStack().getProcessor(slice).add(1000 * slice);
		content.setDisplayRange(0, 70000);
		ImagePlus labels = IJ.createImage("mask", "8-bit black", 50, 40, 5);
		fill(labels, 2, 255);
		fill(labels, 5, 255);
		for (String output : List.of("rgb", "same")) {
			Stylised stylised = within(content, labels, "stack height=0 epochs=1 levels=1 output=" + output + LAYERS, TransferListener.NONE);
			for (int slice = 1; slice <= 5; slice++) {
				content.setSlice(slice);
				Object shown = output.equals("rgb") ? content.getProcessor().convertToRGB().getPixels() : content.getProcessor().getPixels();
				Object pixels = stylised.image().getStack().getPixels(slice);
				if (output.equals("rgb"))
					for (int i = 0; i < 2000; i++)
						((int[]) shown)[i] &= 0xffffff;
				for (int i = 0; output.equals("rgb") && i < 2000; i++)
					((int[]) pixels)[i] &= 0xffffff;
				assertEquals(List.of(2, 5).contains(slice), !Objects.deepEquals(shown, pixels), output + " " + slice);
			}
			assertEquals("Slices 1, 3-4 (no label) of the content image \"lapse\" stay as they are, for want of regions in the label "
				+ "image \"mask\".", stylised.note());
			String info = stylised.image().getInfoProperty();
			assertTrue(info.contains("\nframes=5\nframes_done=5\nframes_unchanged=1, 3, 4\n") && info.contains("\nlabel_objects=1\n"), info);
		}
	}

	@Test
	void framesWithoutRegionsHaveTheSizeOfTheOthers() {
		ImagePlus content = new ImagePlus("lapse", stack(frames("8-bit ramp", 2)));
		ImagePlus labels = IJ.createImage("mask", "8-bit black", 50, 40, 2);
		fill(labels, 2, 1);
		ImagePlus small = within(content, labels, QUICK, TransferListener.NONE).image();
		assertEquals("25 x 20 RGB, 1 channels, 2 slices, 1 frames", kind(small));
		assertArrayEquals((int[]) RgbBridge.toImage("", Resize.to(RgbBridge.toRgb(content), 25, 20)).getProcessor().getPixels(),
			(int[]) small.getStack().getPixels(1));
		assertEquals("25 x 20 8-bit, 1 channels, 2 slices, 1 frames",
			kind(within(content, labels, QUICK + "output=same", TransferListener.NONE).image()));
		ImagePlus full = within(content, labels, QUICK + "output=same output_size=content", TransferListener.NONE).image();
		assertArrayEquals((byte[]) content.getStack().getPixels(1), (byte[]) full.getStack().getPixels(1));
	}

	/** Each with its own reason: which label is missing, and whether it is the selection that leaves it out. */
	@Test
	void framesWithoutRegionsAreNamed() {
		ImagePlus content = hyperstack();
		ImagePlus labels = IJ.createImage("labels", "16-bit black", 50, 40, 6);
		labels.setDimensions(1, 2, 3);
		for (int slice = 1; slice <= 6; slice++) {
			fill(labels, slice, 5);
			labels.getStack().getProcessor(slice).set(30, 30, 9);
		}
		labels.getStack().getProcessor(labels.getStackIndex(1, 1, 1)).set(30, 30, 0);
		fill(labels.getStack().getProcessor(labels.getStackIndex(1, 2, 2)), 0, new Roi(0, 0, 50, 40));
		labels.getStack().getProcessor(labels.getStackIndex(1, 2, 3)).set(30, 30, 0);
		labels.getStack().getProcessor(labels.getStackIndex(1, 2, 3)).set(45, 5, 9);
		content.setRoi(new Roi(0, 0, 40, 40));
		Stylised stylised = within(content, labels, QUICK, TransferListener.NONE, style, style);
		assertEquals("Frame 1 of slice 1 (no pixel with the label 9), frame 2 of slice 2 (no label), frame 3 of slice 2 (no pixel with "
			+ "the label 9 is selected) of the content image \"cells\" stay as they are, for want of regions in the label image "
			+ "\"labels\".", stylised.note());
		assertEquals("25 x 20 RGB, 1 channels, 2 slices, 3 frames", kind(stylised.image()));
	}

	@Test
	void noFrameHasRegions() {
		ImagePlus content = new ImagePlus("lapse", stack(frames("8-bit ramp", 2)));
		ImagePlus labels = IJ.createImage("mask", "8-bit black", 50, 40, 2);
		assertTrue(sentence(() -> within(content, labels, QUICK, TransferListener.NONE))
			.startsWith("The label image \"mask\" is 0 everywhere"));
		fill(labels, 2, 1);
		content.setRoi(new Roi(0, 0, 5, 5));
		assertEquals("No pixel with the label 1 of \"mask\" is selected in the content image \"lapse\"; select more, or nothing by Edit > "
			+ "Selection > Select None.", sentence(() -> within(content, labels, QUICK, TransferListener.NONE)));
	}

	/** The scene begins with the first frame that changes: from the image that the run starts from. */
	@Test
	void sceneBeginsWithItsFirstRegion() {
		ImagePlus content = new ImagePlus("lapse", stack(frames("8-bit ramp", 2)));
		ImagePlus labels = IJ.createImage("mask", "8-bit black", 50, 40, 2);
		fill(labels, 2, 1);
		ImagePlus start = IJ.createImage("start", "RGB black", 25, 20, 1);
		ImagePlus stack = NeuralStyle.stylise(new SourceImages(content, List.of(style), start).withRegions(labels),
			TransferOptions.parse(QUICK + "colour=grey"), TransferListener.NONE).image();
		content.setSlice(2);
		labels.setSlice(2);
		ImagePlus alone = NeuralStyle.stylise(new SourceImages(content, List.of(style), start).withRegions(labels),
			TransferOptions.parse("height=20 epochs=1 levels=1 colour=grey" + LAYERS), TransferListener.NONE).image();
		assertArrayEquals((int[]) alone.getProcessor().getPixels(), (int[]) stack.getStack().getPixels(2));
	}

	@Test
	void framesWithoutRegionsAreMadeAgain() {
		for (int stopAt : new int[] { 0, 2, 3, 5 }) {
			ImagePlus content = new ImagePlus("lapse", stack(frames("8-bit ramp", 5)));
			ImagePlus labels = IJ.createImage("mask", "16-bit black", 50, 40, 5);
			fill(labels, 2, 7);
			fill(labels, 3, 7);
			fill(labels, 5, 7);
			SourceImages images = new SourceImages(content, List.of(style), null).withRegions(labels);
			Stylised first = NeuralStyle.stylise(images, TransferOptions.parse(QUICK), stopAt == 0 ? TransferListener.NONE
				: stopAt(stopAt, 5));
			assertEquals(stopAt == 0 ? 5 : stopAt == 2 ? 2 : stopAt - 1, first.image().getStackSize(), "stopped at " + stopAt);
			new FileSaver(first.image()).saveAsTiff(folder.resolve("unchanged.tif").toString());
			RepeatedRun repeated = new RepeatedRun(IJ.openImage(folder.resolve("unchanged.tif").toString()));
			ImagePlus again = StyleRun.of(repeated.request(images), repeated.end()).image();
			assertEquals(first.image().getTitle(), again.getTitle());
			assertEquals(first.image().getStackSize(), again.getStackSize());
			for (int slice = 1; slice <= again.getStackSize(); slice++)
				assertArrayEquals((int[]) first.image().getStack().getPixels(slice), (int[]) again.getStack().getPixels(slice));
			fill(labels, 1, 7);
			assertTrue(sentence(() -> repeated.request(images)).startsWith("The selections on the images, or the label image, are not"));
			fill(labels, 1, 0);
			repeated.request(images);
			fill(labels, 3, 0);
			fill(labels, 4, 7);
			assertTrue(sentence(() -> repeated.request(images)).startsWith("The selections on the images, or the label image, are not"),
				"as many, but others");
		}
	}

	/** A frame with two of the objects alone would give them the styles in their order. */
	@Test
	void objectsKeepTheirStyles() {
		ImagePlus content = new ImagePlus("lapse", stack(frames("8-bit ramp", 2)));
		ImagePlus labels = IJ.createImage("objects", "16-bit black", 50, 40, 2);
		int[] x = { 2, 14, 30, 42 };
		for (int object = 0; object < 4; object++)
			fill(labels.getStack().getProcessor(1), 10 + object, new Roi(x[object], 10, 6, 20));
		for (int object = 1; object < 3; object++)
			fill(labels.getStack().getProcessor(2), 10 + object, new Roi(x[object], 10, 6, 20));
		RunRequest request = new RunRequest(new SourceImages(content, List.of(style, style), null).withRegions(labels),
			TransferOptions.parse("stack height=0 epochs=1 levels=1" + LAYERS)).withLabels();
		for (int frame = 0; frame < 2; frame++)
			for (int object = frame; object < 4 - frame; object++)
				for (int region = 0; region < 2; region++)
					assertEquals(object % 2 == region ? 1 : 0, request.frame(frame, false).plain().regions().get(region)
						.values()[50 * 20 + x[object] + 2], "frame " + frame + ", object " + object);
		Stylised stylised = StyleRun.of(request, TransferListener.NONE);
		assertEquals("The 4 objects of the label image \"objects\" were dealt out to the styles so that neighbours differ where they "
			+ "can: 2 to style 1, 2 to style 2.", stylised.note());
		assertTrue(stylised.image().getInfoProperty().contains("\nlabel_objects=4\nlabel_objects_of_styles=2|2\n"));
	}

	private static void fill(ImagePlus labels, int slice, int label) {
		fill(labels.getStack().getProcessor(slice), label, new Roi(10, 10, 20, 15));
	}

	private static void fill(ImageProcessor labels, int label, Roi where) {
		labels.setValue(label);
		labels.fill(where);
	}

	private Stylised within(ImagePlus content, ImagePlus labels, String options, TransferListener listener, ImagePlus... styles) {
		return NeuralStyle.stylise(new SourceImages(content, styles.length == 0 ? List.of(style) : List.of(styles), null)
			.withRegions(labels), TransferOptions.parse(options), listener);
	}

	private static String sentence(Executable code) {
		return assertThrows(IllegalArgumentException.class, code).getMessage();
	}

	@Test
	void progressIsThatOfTheWhole() {
		List<TransferProgress> heard = new ArrayList<>();
		NeuralStyle.stylise(hyperstack(), style, TransferOptions.parse(QUICK), heard::add);
		for (int i = 1; i < heard.size(); i++)
			assertTrue(heard.get(i).fraction() >= heard.get(i - 1).fraction());
		assertEquals(List.of(1, 2, 3, 4, 5, 6), heard.stream().map(TransferProgress::image).distinct().collect(Collectors.toList()));
		assertEquals(Set.of(6), heard.stream().map(TransferProgress::images).collect(Collectors.toSet()));
		assertTrue(heard.get(0).fraction() < 0.01 && heard.get(heard.size() - 1).fraction() > 0.98);
	}

	@Test
	void whatWasStoppedHasTheFinishedFrames() {
		ImagePlus whole = stylised(hyperstack(), QUICK);
		ImagePlus part = NeuralStyle.stylise(hyperstack(), style, TransferOptions.parse(QUICK), stopAt(3, 5));
		assertEquals("Stylised cells (stopped at frame 3 of 6)", part.getTitle());
		assertEquals("25 x 20 RGB, 1 channels, 2 slices, 1 frames", kind(part));
		assertArrayEquals((int[]) whole.getStack().getPixels(whole.getStackIndex(1, 1, 2)), (int[]) part.getStack().getPixels(2));
		assertTrue(part.getInfoProperty().contains("\nframes=6\nframes_done=2\n"), part.getInfoProperty());
		ImagePlus first = NeuralStyle.stylise(hyperstack(), style, TransferOptions.parse(QUICK), stopAt(1, 5));
		assertEquals("Stylised cells (stopped at frame 1 of 6)", first.getTitle());
		assertEquals("25 x 20 RGB, 1 channels, 1 slices, 1 frames", kind(first));
	}

	@Test
	void isMadeAgainFromItsFile() {
		for (TransferListener end : List.of(TransferListener.NONE, stopAt(3, 5), stopAt(1, 5))) {
			ImagePlus content = hyperstack();
			ImagePlus stack = NeuralStyle.stylise(content, style, TransferOptions.parse(QUICK), end);
			new FileSaver(stack).saveAsTiff(folder.resolve("stack.tif").toString());
			ImagePlus opened = IJ.openImage(folder.resolve("stack.tif").toString());
			assertEquals(kind(stack), kind(opened));
			RepeatedRun repeated = new RepeatedRun(opened);
			Provenance run = repeated.provenance();
			content.setPosition(1, 2, 3);
			assertTrue(run.content().isShownBy(content), "whatever the position");
			SourceImages images = new SourceImages(content, List.of(style), null);
			ImagePlus again = StyleRun.of(repeated.request(images), repeated.end()).image();
			assertEquals(stack.getStackSize(), again.getStackSize());
			for (int slice = 1; slice <= stack.getStackSize(); slice++)
				assertArrayEquals((int[]) stack.getStack().getPixels(slice), (int[]) again.getStack().getPixels(slice));
			content.getStack().getProcessor(12).set(3, 255);
			assertTrue(!run.content().isShownBy(content), "a pixel of the last frame");
		}
	}

	/** Frames are read one at a time, and the result is all that is kept. */
	@Test
	void readsFrameByFrame() {
		List<Integer> reads = new ArrayList<>();
		ImageStack counting = new VirtualStack(24, 24, 4) {

			@Override
			public ImageProcessor getProcessor(int slice) {
				reads.add(slice);
				ByteProcessor plane = new ByteProcessor(24, 24);
				plane.setColor(20 * slice);
				plane.fill(new Roi(4, 4, 9, 9));
				return plane;
			}

			@Override
			public int getBitDepth() {
				return 8;
			}
		};
		ImagePlus content = new ImagePlus("virtual", counting);
		reads.clear();
		ImagePlus result = stylised(content, "stack height=16 epochs=1" + LAYERS);
		assertEquals(4, result.getStackSize());
		List<Integer> inTurn = List.of(1, 2, 3, 4, 1, 2, 3, 4);
		assertEquals(inTurn, reads.subList(reads.size() - 8, reads.size()), "once for the colours, once for the run");
	}

	/** Said before the first frame is read a second time. */
	@Test
	void tooLongAStackIsSaidBeforehand() {
		ImageStack long_ = new VirtualStack(1000, 1000, 1_000_000) {

			@Override
			public ImageProcessor getProcessor(int slice) {
				if (slice > 1)
					throw new AssertionError("reads slice " + slice);
				return new ByteProcessor(1000, 1000);
			}

			@Override
			public int getBitDepth() {
				return 8;
			}
		};
		String sentence = assertThrows(TransferException.class, () -> stylised(new ImagePlus("long", long_),
			"stack height=0 epochs=1")).getMessage();
		assertTrue(sentence.matches("A result of 1000000 pictures of 1000 x 1000 pixels .*needs about 400\\d\\.\\d+ GB of ImageJ's own memory "
			+ "and \\d\\.\\d+ GB are free there; choose a smaller .*, or give ImageJ more in Edit > Options > Memory & Threads\\."), sentence);
	}

	@Test
	void wordsForWhatDoesNotGoTogether() {
		assertEquals("plot is for a single picture and stack makes many; leave one of the two keys out.",
			assertThrows(IllegalArgumentException.class, () -> TransferOptions.parse("stack plot")).getMessage());
		assertThrows(IllegalArgumentException.class, () -> TransferOptions.parse("stack save_every=5 save_to=x"));
		assertThrows(IllegalArgumentException.class, () -> GridOptions.parse("stack"));
	}

	@Test
	void aSingleImageIsAStackOfOne() {
		ImagePlus content = IJ.createImage("one", "8-bit ramp", 30, 20, 1);
		ImagePlus one = stylised(content, QUICK);
		assertArrayEquals((int[]) stylised(content, "height=20 epochs=1 levels=1" + LAYERS).getProcessor().getPixels(),
			(int[]) one.getProcessor().getPixels());
		assertNull(one.getStack().getSliceLabel(1));
	}

	private ImagePlus stylised(ImagePlus content, String options) {
		return NeuralStyle.stylise(content, style, TransferOptions.parse(options), TransferListener.NONE);
	}

	private static String kind(ImagePlus image) {
		return image.getWidth() + " x " + image.getHeight() + " " + (image.getBitDepth() == 24 ? "RGB" : image.getBitDepth()
			+ "-bit") + ", " + image.getNChannels() + " channels, " + image.getNSlices() + " slices, " + image.getNFrames()
			+ " frames";
	}

	private static List<ImagePlus> frames(String type, int count) {
		List<ImagePlus> frames = new ArrayList<>();
		for (int i = 0; i < count; i++)
			frames.add(IJ.createImage("frame", type, 50, 40, 1));
		return frames;
	}

	private static ImageStack stack(List<ImagePlus> frames) {
		ImageStack stack = new ImageStack(50, 40);
		frames.forEach(frame -> stack.addSlice(frame.getProcessor()));
		return stack;
	}

	/** Two channels, two slices, three frames with a square that moves. */
	private static ImagePlus hyperstack() {
		ImagePlus plain = IJ.createImage("cells", "8-bit ramp", 50, 40, 12);
		plain.setDimensions(2, 2, 3);
		for (int index = 1; index <= 12; index++) {
			int[] position = plain.convertIndexToPosition(index);
			ImageProcessor plane = plain.getStack().getProcessor(index);
			plane.setColor(200);
			plane.fill(new Roi(6 * position[2], 5 * position[1], 10, 10));
			plain.getStack().setSliceLabel("z" + position[1] + " t" + position[2], index);
		}
		plain.getCalibration().pixelWidth = plain.getCalibration().pixelHeight = 0.5;
		plain.getCalibration().pixelDepth = 3;
		plain.getCalibration().setUnit("um");
		plain.getCalibration().frameInterval = 7;
		plain.getCalibration().setTimeUnit("min");
		plain.setProp("plate", "3 fields");
		return new CompositeImage(plain, IJ.COMPOSITE);
	}

	/** At an evaluation of an image of the series. */
	private static TransferListener stopAt(int image, int evaluation) {
		return StopAt.when(progress -> progress.image() == image && progress.evaluation() >= evaluation);
	}
}
