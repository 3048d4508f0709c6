package neuralstyle.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
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
import neuralstyle.options.GridOptions;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.Provenance;
import neuralstyle.transfer.StopAt;
import neuralstyle.transfer.TransferException;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;

/** Runs over all slices and frames. */
class StackRunTest {

	private static final String QUICK = "stack height=20 epochs=1 levels=1 ";

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
		ImagePlus alone = stylised(content, "height=20 epochs=1 levels=1 colour=grey");
		assertArrayEquals((int[]) alone.getProcessor().getPixels(), (int[]) stack.getStack().getPixels(1));
		// And so is the first one of the next slice, which is another scene.
		content.setPosition(1, 2, 1);
		alone = stylised(content, "height=20 epochs=1 levels=1 colour=grey");
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
		assertTrue((first.get(30, 10) & 0xffffff) != result.getStack().getProcessor(2).get(30, 10), "the second frame has other labels");
		ImagePlus three = IJ.createImage("three", "8-bit black", 50, 40, 3);
		assertEquals("The label image \"three\" has 3 slices and 1 frames and the content image \"cells\" 2 slices and 1 frames; "
			+ "give a label image with as many, or one of a single slice for all.",
			assertThrows(IllegalArgumentException.class, () -> NeuralStyle.stylise(new SourceImages(content, List.of(style), null)
				.withRegions(three), TransferOptions.parse(QUICK), TransferListener.NONE)).getMessage());
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
		ImagePlus result = stylised(content, "stack height=16 epochs=1");
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
		assertArrayEquals((int[]) stylised(content, "height=20 epochs=1 levels=1").getProcessor().getPixels(),
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
