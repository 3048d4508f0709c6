package neuralstyle.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import neuralstyle.error.InputException;
import neuralstyle.image.SeenPart;
import neuralstyle.raster.PixelMask;
import neuralstyle.raster.RgbImage;
import neuralstyle.transfer.TransferImages;

/** What an image says of its run, without a run: lines as a file may hold them, and images of known pixels. */
class RecordedRunTest {

	/** The least that a picture may have. */
	private static final int SIDE = 16;
	private static final String A_SUM = "0123456789abcdef";

	private final ImagePlus result = IJ.createImage("result", "RGB white", 4, 3, 1);

	private Provenance run(String... lines) {
		result.setProp(Provenance.RUN_PROPERTY, String.join("\n", lines) + "\n");
		return Provenance.of(result);
	}

	private static String sentence(Executable work) {
		return assertThrows(InputException.class, work).getMessage();
	}

	private static String sha256(byte[] bytes) {
		try {
			return String.format(Locale.ROOT, "%064x", new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(bytes)));
		} catch (NoSuchAlgorithmException e) {
			throw new AssertionError(e);
		}
	}

	/** The bytes of the pixels of grey images. */
	private static byte[] grey(int width, int height, int... levels) {
		ByteBuffer bytes = ByteBuffer.allocate(3 * width * height * levels.length);
		for (int level : levels)
			for (int i = 0; i < 3 * width * height; i++)
				bytes.put((byte) level);
		return bytes.array();
	}

	private static RgbImage greyImage(int width, int height, int level) {
		float[] rgb = new float[3 * width * height];
		Arrays.fill(rgb, level);
		return new RgbImage(width, height, rgb);
	}

	/** Values of a mask of whose pixels the first ones are in it. */
	private static float[] mask(int inside) {
		float[] values = new float[SIDE * SIDE];
		Arrays.fill(values, 0, inside, 1);
		return values;
	}

	private static byte[] bytes(float[]... masks) {
		ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * SIDE * SIDE * masks.length);
		for (float[] mask : masks)
			for (float value : mask)
				bytes.putFloat(value);
		return bytes.array();
	}

	private static ImagePlus greyImage(String title, int level) {
		ImagePlus image = IJ.createImage(title, "8-bit black", 4, 3, 1);
		image.getProcessor().add(level);
		return image;
	}

	@Test
	void linesAreReadAsTheyWereWritten() {
		RunRecord record = RunRecord.read("a=1\n=nothing\nno key\nb=x=y\na=2\nc=\n");
		assertEquals("a=1\nb=x=y\na=2\nc=\n", record.toString());
		assertEquals("1", record.first("a"));
		assertEquals(List.of("1", "2"), record.all("a"));
		assertFalse(record.has(""));
		assertEquals("pi=3.14159\ntwo=words in one line\n", new RunRecord().number("pi", Math.PI).add("two", "words in\none line").toString());
	}

	@Test
	void saysWhatItIs() {
		Provenance run = run("weights_sha256=" + A_SUM, "seed=7", "label_image=cells");
		assertEquals("result", run.title());
		assertEquals(A_SUM, run.weightsSha256());
		assertEquals(7, run.number("seed"));
		assertEquals("cells", run.labelImage());
		assertNull(run().labelImage());
	}

	@Test
	void whatIsMissingOrDamagedIsNamed() {
		assertEquals("The image \"result\" does not say all of the run that it was made by (seed is missing); open the file that was "
			+ "saved first.", sentence(() -> run().number("seed")));
		assertEquals("The image \"result\" does not say rightly by which run it was made (seed is \"1.5\"); open the file that was "
			+ "saved first.", sentence(() -> run("seed=1.5").number("seed")));
		assertTrue(sentence(() -> run().content()).contains("(content is missing)"));
		assertTrue(sentence(() -> run("content=a", "content_sha256=" + A_SUM).content()).contains("(content_size is missing)"));
		assertTrue(sentence(() -> run("content=a", "content_size=4 x 3 pixels").content()).contains("(content_sha256 is missing)"));
		assertTrue(sentence(() -> run("style=a", "style_size=4 x 3 pixels", "style_sha256=" + A_SUM, "style=b", "style_size=4 x 3 pixels")
			.styles()).contains("(style_sha256 is missing)"));
		for (String channels : new String[] { "1,two", "1.5", "99999999999" })
			assertTrue(sentence(() -> run("channels=" + channels, "content=a").content()).contains("(channels is \"" + channels + "\")"));
	}

	@Test
	void countsTheFramesThatHaveChanged() {
		assertEquals(1, run().framesChanged());
		assertEquals(5, run("frames_done=5").framesChanged());
		assertEquals(3, run("frames_done=5", "frames_unchanged=2, 4").framesChanged());
	}

	@Test
	void anImageIsKnownByItsPixels() {
		ImagePlus seven = greyImage("seven", 7);
		RecordedImage content = run("content=a", "content_size=4 x 3 pixels", "content_sha256=" + sha256(grey(4, 3, 7))).content();
		assertEquals("a", content.title());
		assertTrue(content.isShownBy(seven));
		assertFalse(content.isShownBy(greyImage("eight", 8)));
		assertFalse(run("content=a", "content_size=3 x 4 pixels", "content_sha256=" + sha256(grey(4, 3, 7))).content().isShownBy(seven));
		content.check(seven);
		assertEquals("The image \"eight\" does not show the pixels that the run saw of its content image \"a\" (4 x 3 pixels); show it as "
			+ "it was then (slice, channels, display range), or choose the right image with the key content or in the dialog.",
			sentence(() -> content.check(greyImage("eight", 8))));
	}

	@Test
	void aStackIsKnownByAllOfItsPositions() {
		ImagePlus stack = IJ.createImage("stack", "8-bit black", 4, 3, 1, 2, 2);
		// NB: in the order of the run a slice's frames come one after the other, and in ImageJ's a frame's slices.
		for (int place = 1; place <= 4; place++)
			stack.getStack().getProcessor(place).add(new int[] { 10, 30, 20, 40 }[place - 1]);
		String[] lines = { "stack=stack", "content=a", "content_size=4 x 3 pixels", "content_sha256=" + sha256(grey(4, 3, 10, 20, 30, 40)) };
		assertTrue(run(lines).content().isShownBy(stack));
		stack.getStack().getProcessor(4).add(1);
		assertFalse(run(lines).content().isShownBy(stack));
	}

	@Test
	void channelsMustBeThere() {
		CompositeImage two = new CompositeImage(IJ.createImage("two", "8-bit black", 4, 3, 2, 1, 1), IJ.COMPOSITE);
		String[] lines = { "content=a", "content_size=4 x 3 pixels", "content_sha256=" + sha256(grey(4, 3, 0)) };
		assertTrue(run(lines[0], lines[1], lines[2], "channels=1, 2").content().isShownBy(two));
		assertTrue(run(lines[0], lines[1], lines[2], "channels=2").content().isShownBy(two));
		assertFalse(run(lines[0], lines[1], lines[2], "channels=1,3").content().isShownBy(two));
		assertFalse(run(lines[0], lines[1], lines[2], "channels=1").content().isShownBy(greyImage("one", 0)), "an image without channels");
	}

	@Test
	void theImageWithTheTitleComesFirst() {
		RecordedImage content = run("content=a", "content_size=4 x 3 pixels", "content_sha256=" + sha256(grey(4, 3, 7))).content();
		ImagePlus alike = greyImage("b", 7);
		ImagePlus titled = greyImage("a", 7);
		ImagePlus changed = greyImage("a", 9);
		assertSame(titled, content.among(List.of(alike, titled)));
		assertSame(alike, content.among(List.of(changed, alike, greyImage("c", 7))));
		assertTrue(sentence(() -> content.among(List.of(changed))).startsWith("The image \"a\" does not show the pixels"));
		assertEquals("The content image \"a\" (4 x 3 pixels) of the run is not open; open it, or choose it with the key content or in the "
			+ "dialog.", sentence(() -> content.among(List.of())));
		assertNull(run().start());
		assertEquals("The start image \"s\" (4 x 3 pixels) of the run is not open; open the right image.", sentence(() -> run(
			"start_image=s", "start_image_size=4 x 3 pixels", "start_image_sha256=" + A_SUM).start().among(List.of())));
	}

	@Test
	void regionsMustBeThoseOfTheRun() {
		RgbImage picture = greyImage(SIDE, SIDE, 5);
		PixelMask left = PixelMask.of(SIDE, SIDE, mask(1));
		SeenImages within = SeenImages.of(TransferImages.of(picture, picture).within(List.of(left)));
		run("regions_sha256=" + within.regionsSha256()).checkRegions(within);
		SeenImages whole = SeenImages.of(TransferImages.of(picture, picture));
		run().checkRegions(whole);
		String begin = "The selections on the images, or the label image, are not those of the run, which had ";
		String end = "; make them as they were.";
		assertEquals(begin + "nothing selected on the content image" + end, sentence(() -> run().checkRegions(within)));
		assertEquals(begin + "on the content image: oval, on the style image: line, and the label image \"cells\"" + end,
			sentence(() -> run("content_selection=oval", "style_selection=line", "label_image=cells", "regions_sha256=" + A_SUM)
				.checkRegions(whole)));
	}

	@Test
	void regionsAreSummedFromTheFirstPositionOn() {
		RgbImage picture = greyImage(SIDE, SIDE, 5);
		PixelMask left = PixelMask.of(SIDE, SIDE, mask(1));
		TransferImages plain = TransferImages.of(picture, picture);
		SeenImages.Collector collector = new SeenImages.Collector();
		collector.add(plain);
		collector.add(plain);
		collector.addUnchanged(greyImage(SIDE, SIDE, 6));
		collector.add(plain.within(List.of(left)));
		collector.add(plain);
		SeenImages seen = collector.seen();
		assertSame(plain, seen.plain());
		assertEquals(sha256(grey(SIDE, SIDE, 5, 5, 6, 5, 5)), seen.contentSha256());
		String five = sha256(grey(SIDE, SIDE, 5)).substring(0, 8);
		assertEquals(List.of(five, five, sha256(grey(SIDE, SIDE, 6)).substring(0, 8), five, five), seen.positionsSha256());
		int all = SIDE * SIDE;
		assertEquals(sha256(bytes(mask(all), mask(all), mask(0), mask(1), mask(all), mask(all))), seen.regionsSha256());
		SeenImages one = SeenImages.of(plain);
		assertEquals(sha256(grey(SIDE, SIDE, 5)), one.contentSha256());
		assertEquals(List.of(), one.positionsSha256());
		assertNull(one.regionsSha256());
	}

	@Test
	void whatIsMadeIsKnown() {
		assertFalse(Provenance.isMade(result));
		result.setProp("microscope.run", "1");
		result.setProp("Info", "program=Microscope\n");
		assertFalse(Provenance.isMade(result));
		ImagePlus map = IJ.createImage("map", "RGB white", 4, 3, 1);
		map.setProp("a", "1");
		Provenance.markMade(map, "a map");
		assertTrue(Provenance.isMade(map));
		ImagePlus told = IJ.createImage("told", "RGB white", 4, 3, 1);
		told.setProperty("Info", "program=Neural Style 0.1.0\n\nInfo of the content image:\n");
		assertTrue(Provenance.isMade(told));
		ImagePlus slice = IJ.createImage("slice", "RGB white", 4, 3, 1);
		slice.setProp("Slice_Label", "program=Microscope");
		assertFalse(Provenance.isMade(slice));
		slice.setProp("Slice_Label", "saved.tif\nprogram=Neural Style 0.2.0\n");
		assertTrue(Provenance.isMade(slice));
		ImagePlus sequence = IJ.createImage("sequence", "RGB white", 4, 3, 2);
		assertFalse(Provenance.isMade(sequence));
		sequence.getStack().setSliceLabel("saved.tif\nprogram=Neural Style 0.2.0\n", 1);
		assertTrue(Provenance.isMade(sequence));
	}

	@Test
	void partsAreWrittenAsTheyAreRead() {
		SeenPart part = SeenPart.of(3, 2, List.of(1, 2), "composite");
		RunRecord record = new RunRecord();
		ImageLines.addContent(record, greyImage("cells", 0), part);
		assertEquals("content=cells\ncontent_slice=3\ncontent_frame=2\ncontent_channels=1,2\ncontent_mode=composite\n", record.toString());
		assertEquals(part.toString(), PartLines.read(record, "content").toString());
		assertEquals(List.of(2), PartLines.read(RunRecord.read("content_channels=0,x,2"), "content").channels());
		assertTrue(PartLines.read(RunRecord.read("content_slice=-1\ncontent_frame=1234567890"), "content").isAsShown());
	}

	@Test
	void saysOfWhichImagesAResultIs() {
		ImagePlus content = greyImage("cells", 7);
		assertNull(RecordedPart.ofContent(result, content), "says nothing");
		assertEquals(List.of(), RecordedPart.ofStyles(result));
		result.setProperty("Info", "content=cells (4 x 3 pixels)\nstyle=a\n");
		assertNull(RecordedPart.ofContent(result, content), "another program's Info");
		Provenance.mark(result, "cells");
		assertTrue(RecordedPart.ofContent(result, content).isCalledAs(content));
		assertFalse(RecordedPart.ofContent(result, content).isCalledAs(greyImage("cell", 7)));
		run("content=other", "content_sha256=" + A_SUM, "style=a (30 x 20 pixels)", "style_sha256=" + A_SUM, "style_slice=3", "style=b");
		assertFalse(RecordedPart.ofContent(result, content).hasChecksum(), "of another image than the one that is named");
		List<RecordedPart> styles = RecordedPart.ofStyles(result);
		assertEquals(2, styles.size());
		assertTrue(styles.get(0).isCalledAs(greyImage("a", 0)));
		assertEquals(3, styles.get(0).part().slice());
		assertTrue(styles.get(0).hasChecksum());
		assertFalse(styles.get(1).hasChecksum());
	}

	@Test
	void aPartIsOfThePixelsWhoseSumItHas() {
		String sum = sha256(grey(4, 3, 7));
		run("content=cells", "content_sha256=" + sum.substring(0, 8));
		RecordedPart part = RecordedPart.ofContent(result, greyImage("cells", 7));
		assertTrue(part.isKnown());
		assertTrue(part.isOf(greyImage(4, 3, 7)));
		assertFalse(part.isOf(greyImage(4, 3, 8)));
		RunRecord record = new RunRecord();
		part.writeTo(record);
		assertEquals("content=cells\ncontent_sha256=" + sum.substring(0, 8) + "\n", record.toString());
	}

	@Test
	void aPositionOfAStackHasItsOwnSum() {
		String[] lines = { "stack=stack", "content=cells", "content_sha256=" + A_SUM, "content_slices=1", "content_frames=3", "frames=3",
			"frames_done=3", "content_positions_sha256=aa,bb,cc" };
		ImagePlus stack = IJ.createImage("result", "RGB white", 4, 3, 1, 1, 3);
		stack.setProp(Provenance.RUN_PROPERTY, String.join("\n", lines));
		for (int frame = 1; frame <= 3; frame++) {
			stack.setPosition(1, 1, frame);
			RecordedPart part = RecordedPart.ofContent(stack, stack);
			RunRecord record = new RunRecord();
			part.writeTo(record);
			assertEquals("content=cells\ncontent_sha256=" + "abc".charAt(frame - 1) + "abc".charAt(frame - 1) + "\ncontent_frame=" + frame
				+ "\n", record.toString());
		}
		lines[4] = "content_frames=4";
		stack.setProp(Provenance.RUN_PROPERTY, String.join("\n", lines));
		assertFalse(RecordedPart.ofContent(stack, stack).isKnown(), "not as many positions as were made");
	}
}
