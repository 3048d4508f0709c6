package neuralstyle.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.plugin.Duplicator;
import neuralstyle.NeuralStyle;
import neuralstyle.error.InputException;
import neuralstyle.grid.Grid;
import neuralstyle.grid.GridListener;
import neuralstyle.options.BlendOptions;
import neuralstyle.options.GridOptions;
import neuralstyle.options.PanelOptions;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.Provenance;
import neuralstyle.raster.RgbImage;
import neuralstyle.result.Blending;
import neuralstyle.result.Fidelity;
import neuralstyle.transfer.StopAt;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;

/** A result says which slice, frame and channels its run saw, and what is made of it takes those. */
class SeenContentTest {

	/** NB: of these layers, since most of the time would go into the others. */
	private static final String QUICK = "height=0 levels=1 content_layer=conv2_1 style_layers=conv1_1 ";

	private final ImagePlus style = IJ.createImage("stripes", "RGB ramp", 40, 40, 1);

	/** All of slice z and frame t is 40 z + 10 (t - 1). */
	private static ImagePlus levels(int slices, int frames) {
		ImagePlus stack = IJ.createImage("cells", "8-bit black", 20, 16, 1, slices, frames);
		for (int z = 1; z <= slices; z++)
			for (int t = 1; t <= frames; t++)
				stack.getStack().getProcessor(stack.getStackIndex(1, z, t)).add(40 * z + 10 * (t - 1));
		return stack;
	}

	private ImagePlus stylised(ImagePlus content, String options) {
		return NeuralStyle.stylise(content, style, TransferOptions.parse(QUICK + options), StopAt.evaluations(1));
	}

	private static String lines(ImagePlus result, String beginning) {
		return result.getProp(Provenance.RUN_PROPERTY).lines().filter(line -> line.startsWith(beginning)
			&& !line.contains("_size=") && !line.contains("_sha256=") && !line.contains("_layer") && !line.contains("_weight"))
			.collect(Collectors.joining(" "));
	}

	/** The level that a blend takes of the content. */
	private static int level(ImagePlus result, ImagePlus content) {
		return blend(result, content).getProcessor().get(10, 8) & 0xff;
	}

	private static ImagePlus blend(ImagePlus result, ImagePlus content) {
		return Blending.blend(result, content, 0);
	}

	private static String notes(ImagePlus result, ImagePlus content) {
		return String.join(" ", new Blending(result, content).content().notes());
	}

	/** The result as another one wrote it: without some lines. */
	private static void removeLines(ImagePlus result, Predicate<String> lines) {
		String text = result.getProp(Provenance.RUN_PROPERTY).lines().filter(lines.negate()).collect(Collectors.joining("\n")) + "\n";
		result.setProp(Provenance.RUN_PROPERTY, text);
		result.setProperty("Info", text);
	}

	@Test
	void linesSayWhatWasSeen() {
		ImagePlus stack = levels(3, 2);
		stack.setPosition(1, 2, 2);
		assertEquals("content=cells content_slice=2 content_frame=2", lines(stylised(stack, ""), "content"));
		assertEquals("content=cells content_slices=3 content_frames=2", lines(stylised(stack, "stack"), "content"));
		assertEquals("content=i", lines(stylised(IJ.createImage("i", "8-bit ramp", 20, 16, 1), ""), "content"));
		CompositeImage many = (CompositeImage) IJ.createImage("many", "8-bit composite-mode", 20, 16, 3, 1, 2);
		assertEquals("content=many content_frame=1 content_channels=1,2,3 content_mode=composite",
			lines(stylised(many, ""), "content"));
		assertEquals("content=many content_frame=1 content_channels=1,3 content_mode=composite",
			lines(stylised(many, "channels=1,3"), "content"));
		many.setMode(IJ.GRAYSCALE);
		many.setC(2);
		assertEquals("content=many content_channels=2 content_mode=grayscale content_slices=1 content_frames=2",
			lines(stylised(many, "stack"), "content"));
	}

	@Test
	void linesOfStyleStartAndGrid() {
		ImagePlus styles = IJ.createImage("stripes", "8-bit ramp", 40, 40, 4);
		styles.setSlice(3);
		ImagePlus start = levels(2, 1);
		start.setSlice(2);
		ImagePlus result = StyleRun.of(new RunRequest(new SourceImages(start, List.of(style, styles), start),
			TransferOptions.parse(QUICK)), StopAt.evaluations(1)).image();
		assertTrue(lines(result, "style").startsWith("style=stripes style=stripes style_slice=3"), lines(result, "style"));
		assertTrue(lines(result, "start_image").startsWith("start_image=cells start_image_slice=2"), lines(result, "start_image"));
		ImagePlus stack = Grid.compute(new SourceImages(start, List.of(styles), null),
			GridOptions.parse("height=64 epochs=1 levels=1 content_layer=conv2_1 style_layers=conv1_1 first=strength first_values=[20 90] second=none"), new GridListener() {

				@Override
				public void progress(TransferProgress progress) { }
			}).stack();
		start.setSlice(1);
		stack.setSlice(2);
		assertEquals(80, level(stack, start));
		assertTrue(stack.getInfoProperty().contains("\nstyle_slice=3\n"), stack.getInfoProperty());
	}

	/** Each place of a stack that was ended, in the order of the run; it comes as slices. */
	@Test
	void placesOfAnEndedStack() {
		ImagePlus content = levels(2, 3);
		ImagePlus result = NeuralStyle.stylise(content, style, TransferOptions.parse(QUICK + "stack epochs=1"),
			StopAt.when(progress -> progress.image() == 6));
		assertEquals(5, result.getNSlices());
		int[] levels = { 40, 50, 60, 80, 90 };
		for (int i = 0; i < levels.length; i++) {
			result.setSlice(i + 1);
			assertEquals(levels[i], level(result, content));
			assertEquals(levels[i], level(blend(result, content), content));
		}
		assertEquals("The content image \"cells\" is used as the run saw it: slice 2, frame 2.", notes(result, content));
	}

	@Test
	void aPartOfAStackDoesNotSayWhereItWas() {
		ImagePlus content = levels(3, 1);
		ImagePlus result = stylised(content, "stack");
		// NB: stopped in its first frame, so that is all.
		assertEquals("The content image \"cells\" is used as the run saw it: slice 1.", notes(result, content));
		ImagePlus all = NeuralStyle.stylise(content, style, TransferOptions.parse(QUICK + "stack epochs=1"), TransferListener.NONE);
		ImagePlus part = new Duplicator().run(all, 2, 3);
		content.setSlice(2);
		assertEquals(80, level(part, content));
		assertEquals("The image \"" + part.getTitle() + "\" does not say which slice or frame of the content image \"cells\" it was "
			+ "made from; the current one is used: slice 2.", notes(part, content));
		assertFalse(blend(part, content).getInfoProperty().contains("content_slice="));
	}

	@Test
	void whatHasChangedIsSaid() {
		ImagePlus content = levels(3, 1);
		content.setSlice(2);
		ImagePlus result = stylised(content, "");
		ImagePlus whole = NeuralStyle.stylise(content, style, TransferOptions.parse(QUICK + "stack epochs=1"), TransferListener.NONE);
		whole.setSlice(2);
		String used = "The content image \"cells\" is used as the run saw it: slice 2.";
		String changed = " The content image \"cells\" does not look any more as the run of \"Stylised cells\" saw it; it is used as it "
			+ "looks now.";
		content.setSlice(3);
		assertEquals(used, notes(whole, content));
		content.getStack().getProcessor(2).add(5);
		assertEquals(85, level(whole, content));
		assertEquals(used + changed, notes(whole, content));
		result.setTitle("Stylised cells");
		assertEquals(used + changed, notes(result, content));
		whole.setSlice(1);
		assertEquals("The content image \"cells\" is used as the run saw it: slice 1.", notes(whole, content));
		content.setDisplayRange(0, 100);
		assertEquals("The content image \"cells\" is used as the run saw it: slice 1." + changed, notes(whole, content));
	}

	@Test
	void whatIsGoneIsSaid() {
		ImagePlus content = levels(3, 2);
		content.setPosition(1, 3, 2);
		ImagePlus result = stylised(content, "");
		result.setTitle("r");
		assertEquals("The content image \"cells\" has no slice 3 any more, which the run of \"r\" saw (slice 3, frame 2); open it as it "
			+ "was, or give another image with the key content.",
			assertThrows(InputException.class, () -> new Blending(result, levels(2, 2))).getMessage());
		assertEquals("The content image \"cells\" has no frame 2 any more, which the run of \"r\" saw (slice 3, frame 2); open it as it "
			+ "was, or give another image with the key content.",
			assertThrows(InputException.class, () -> Fidelity.of(levels(3, 1), result)).getMessage());
		ImagePlus other = levels(2, 2);
		other.setTitle("others");
		other.setPosition(1, 2, 1);
		assertEquals(80, level(result, other));
		assertEquals("", notes(result, other));
		ImagePlus renamed = levels(3, 2);
		renamed.setTitle("others");
		assertEquals(130, level(result, renamed));
	}

	/** Results of version 0.1.0 have no such lines. */
	@Test
	void olderResults() {
		ImagePlus content = levels(2, 2);
		content.setPosition(1, 2, 1);
		ImagePlus single = stylised(content, "");
		removeLines(single, line -> line.matches("content_(slice|frame)=.*"));
		assertEquals("", notes(single, content));
		content.setPosition(1, 1, 2);
		assertEquals(50, level(single, content));
		assertEquals("The content image \"cells\" does not look any more as the run of \"" + single.getTitle() + "\" saw it; it is used as "
			+ "it looks now.", notes(single, content));
		ImagePlus all = NeuralStyle.stylise(content, style, TransferOptions.parse(QUICK + "stack epochs=1"), TransferListener.NONE);
		removeLines(all, line -> line.matches("content_(slices|frames|positions_sha256)=.*"));
		all.setPosition(1, 2, 2);
		assertEquals(90, level(all, content));
		all.setPosition(1, 1, 2);
		assertEquals(50, level(all, content));
		ImagePlus shorter = levels(2, 1);
		shorter.setSlice(2);
		assertEquals(80, level(all, shorter));
		assertEquals("The image \"Stylised cells\" does not say which slice or frame of the content image \"cells\" it was made from; the "
			+ "current one is used: slice 2.", notes(all, shorter));
	}

	/** A blend of any two images says what it took, and a blend of that takes it again. */
	@Test
	void blendOfAnyTwoImages() {
		ImagePlus content = levels(3, 1);
		content.setSlice(3);
		ImagePlus blend = blend(IJ.createImage("any", "RGB white", 20, 16, 1), content);
		content.setSlice(1);
		assertEquals(120, level(blend, content));
		assertEquals(120, level(blend(blend, content), content));
		content.getStack().getProcessor(3).add(1);
		assertTrue(notes(blend, content).contains("does not look any more"), notes(blend, content));
	}

	@Test
	void runAgainSaysWhatToShow() {
		ImagePlus content = levels(3, 2);
		content.setPosition(1, 2, 2);
		ImagePlus result = stylised(content, "");
		RepeatedRun again = new RepeatedRun(result);
		again.request(new SourceImages(content, List.of(style), null));
		content.setPosition(1, 1, 1);
		assertEquals("The image \"cells\" does not show the pixels that the run saw of its content image \"cells\" (20 x 16 pixels, "
			+ "slice 2, frame 2); show it as it was then (slice, channels, display range), or choose the right image with the key "
			+ "content or in the dialog.",
			assertThrows(InputException.class, () -> again.request(new SourceImages(content, List.of(style), null))).getMessage());
	}

	/** Who looks at another slice while a run goes on changes nothing. */
	@Test
	void anotherSliceDuringARun() {
		ImagePlus content = IJ.createImage("cells", "32-bit ramp", 20, 16, 3);
		content.getStack().getProcessor(2).setf(7, 5, Float.NaN);
		content.setSlice(2);
		content.getStack().setSliceLabel("two", 2);
		ImagePlus still = stylised(content, "output=same");
		ImagePlus moved = NeuralStyle.stylise(content, style, TransferOptions.parse(QUICK + "output=same"), new TransferListener() {

			private final StopAt stop = StopAt.evaluations(1);

			@Override
			public void progress(TransferProgress progress) {
				content.setSlice(1);
			}

			@Override
			public void evaluated(int done, Supplier<RgbImage> best) {
				stop.evaluated(done, best);
			}

			@Override
			public boolean cancelled() {
				return stop.cancelled();
			}
		});
		assertEquals(1, content.getCurrentSlice());
		assertEquals("content=cells content_slice=2", lines(moved, "content"));
		assertTrue(Float.isNaN(still.getProcessor().getf(7, 5)));
		assertTrue(Float.isNaN(moved.getProcessor().getf(7, 5)));
		assertEquals("two", still.getProp("Slice_Label"));
		assertEquals("two", moved.getProp("Slice_Label"));
	}

	/** Panels are what the images showed when all of them were asked for. */
	@Test
	void anotherSliceBetweenPanels() {
		ImagePlus content = levels(3, 1);
		content.setSlice(2);
		Panels panels = new Panels(List.of(content), List.of(style), PanelOptions.parse("style=stripes height=0 levels=1"));
		content.setSlice(1);
		ImagePlus result = panels.stylise(0, StopAt.evaluations(1)).image();
		assertEquals(80, level(result, content));
		assertEquals("The content image \"cells\" is used as the run saw it: slice 2.", notes(result, content));
	}

	@Test
	void infoOfABlendSaysIt() {
		ImagePlus content = levels(3, 1);
		ImagePlus all = NeuralStyle.stylise(content, style, TransferOptions.parse(QUICK + "stack epochs=1"), TransferListener.NONE);
		all.setSlice(3);
		ImagePlus blend = new ImagePlus();
		new Blending(all, content).into(blend, BlendOptions.of(0));
		String[] lines = blend.getInfoProperty().split("\n");
		assertEquals("blend=0 percent stylised", lines[0]);
		assertEquals("content=cells", lines[2]);
		assertTrue(lines[3].matches("content_sha256=[0-9a-f]{8}"), lines[3]);
		assertEquals("content_slice=3", lines[4]);
	}
}
