package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import ij.IJ;
import ij.ImagePlus;
import ij.Prefs;
import ij.WindowManager;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import neuralstyle.NeuralStyle;
import neuralstyle.options.TransferOptions;
import neuralstyle.transfer.Pace;
import neuralstyle.transfer.TransferListener;

@ExtendWith(BatchMode.class)
class PreviewTest {

	private static final String THREAD = "Neural Style preview";
	private static final String KEY = "neuralstyle.calibration";

	private final BlockingQueue<String> sentences = new LinkedBlockingQueue<>();
	private final BlockingQueue<BufferedImage> pictures = new LinkedBlockingQueue<>();
	private final List<Object> ofOtherThreads = new ArrayList<>();
	private final String before = Prefs.get(KEY, "");
	private Preview.View view;
	private Preview preview;

	/** NB: the pace is not measured in each test. */
	@BeforeEach
	void open() {
		Prefs.set(KEY, KnownPace.machine() + "; " + new Pace(1, 0.01, 4e-6));
		for (String title : List.of("content", "style")) {
			ImagePlus image = IJ.createImage(title, "RGB ramp", 90, 60, 1);
			if (title.equals("style"))
				image.getProcessor().rotate(90);
			image.show();
		}
		view = new Preview.View() {

			@Override
			public void tell(String sentence) {
				heard(sentence);
				sentences.add(sentence);
			}

			@Override
			public void show(BufferedImage picture) {
				heard(picture);
				if (picture != null)
					pictures.add(picture);
			}

			private void heard(Object what) {
				if (what != null && !EventQueue.isDispatchThread())
					ofOtherThreads.add(what);
			}
		};
		preview = new Preview(OpenImages.now(), view);
	}

	@AfterEach
	void close() {
		preview.close();
		Prefs.set(KEY, before);
		assertEquals(List.of(), ofOtherThreads);
	}

	/** Which are read on the preview's thread. */
	@Test
	void samplesHaveAPreview() throws InterruptedException {
		BatchMode.closeAll();
		preview.close();
		preview = new Preview(OpenImages.now(), view);
		preview.change(() -> TransferOptions.parse("content=[sample nuclei] style=[sample glass] height=60"), true);
		assertTrue(sentence().matches("about \\d+ s, 0\\.\\d GB of memory"));
		BufferedImage picture = pictures.poll(60, TimeUnit.SECONDS);
		assertEquals(60, picture.getHeight());
		assertEquals(87, picture.getWidth());
	}

	@Test
	void tellsAndShows() throws InterruptedException {
		preview.change(() -> options("height=60"), true);
		assertTrue(sentence().matches("about \\d+ s, 0\\.\\d GB of memory"));
		BufferedImage picture = pictures.poll(60, TimeUnit.SECONDS);
		assertEquals(90, picture.getWidth());
		assertEquals(60, picture.getHeight());
	}

	@Test
	void onlyTheLastChangeCounts() throws Exception {
		preview.change(() -> options("height=60 epochs=500000"), true);
		sentence();
		for (int height = 40; height <= 46; height++) {
			String last = "height=" + height;
			preview.change(() -> options(last), true);
		}
		assertEquals(46, pictures.poll(60, TimeUnit.SECONDS).getHeight());
		assertEquals(46, pictures.poll(60, TimeUnit.SECONDS).getHeight());
		waitUntilIdle();
		assertNull(pictures.poll());
	}

	/** A small run is all that the refined preview does. */
	@Test
	void theSecondPictureIsWhatTheRunWillMake() throws Exception {
		TransferOptions options = options("height=60 epochs=1");
		preview.change(() -> options, true);
		assertNotNull(pictures.poll(60, TimeUnit.SECONDS));
		BufferedImage refined = pictures.poll(60, TimeUnit.SECONDS);
		ImagePlus result = NeuralStyle.stylise(OpenImages.now().sources(options), options, TransferListener.NONE).image();
		assertArrayEquals(colours(result.getProcessor()), colours(new ColorProcessor(refined)));
	}

	/** Without the highest byte, which says nothing. */
	private static int[] colours(ImageProcessor image) {
		return Arrays.stream((int[]) image.getPixels()).map(pixel -> pixel & 0xffffff).toArray();
	}

	@Test
	void noPictureUnlessWanted() throws Exception {
		preview.change(() -> options("height=60"), false);
		assertNotNull(sentence());
		waitUntilIdle();
		assertNull(pictures.poll());
	}

	@Test
	void wrongValuesAreSaid() throws Exception {
		preview.change(() -> options("height=60 levels=4"), true);
		assertTrue(sentence().startsWith("levels is 4"));
		preview.change(() -> options("height=60 start=nowhere"), true);
		assertTrue(sentence().contains("\"nowhere\""));
		preview.change(() -> options("height=60 weights=none.h5"), true);
		assertTrue(sentence().startsWith("about"));
		assertEquals("The weights file \"none.h5\" cannot be used: there is no such file.", sentence());
		waitUntilIdle();
		assertNull(pictures.poll());
	}

	/** After the estimate, which does not wait for the labels; not counted anew while the label image is the same. */
	@Test
	void tellsTheObjectsOfALabelImage() throws Exception {
		ImagePlus labels = labels(1);
		for (int i = 0; i < 183; i++)
			labels.getProcessor().set(10 * i, i + 1);
		preview.change(() -> options("height=60 regions=labels"), false);
		assertTrue(sentence().matches("about \\d+ s, 0\\.\\d GB of memory"));
		assertTrue(sentence().matches("about \\d+ s, 0\\.\\d GB of memory; 183 objects in \"labels\""));
		preview.change(() -> options("height=50 regions=labels"), false);
		assertTrue(sentence().endsWith("; 183 objects in \"labels\""));
		preview.change(() -> options("height=50"), false);
		assertTrue(sentence().endsWith("GB of memory"));
	}

	@Test
	void saysWhatIsWrongWithLabels() throws Exception {
		labels(1);
		preview.change(() -> options("height=60 regions=labels"), false);
		sentence();
		assertTrue(sentence().startsWith("The label image \"labels\" is 0 everywhere"));
	}

	/** All objects count, and the picture is that of a frame that changes. */
	@Test
	void labelsOfAStack() throws Exception {
		WindowManager.getImage("content").setStack(IJ.createImage("content", "RGB ramp", 90, 60, 3).getStack());
		ImagePlus labels = labels(3);
		for (int i = 0; i < 2000; i++)
			labels.getStack().getProcessor(2).set(i, 1 + i / 400);
		labels.getStack().getProcessor(3).set(7, 99);
		preview.change(() -> options("height=60 regions=labels stack"), true);
		sentence();
		assertTrue(sentence().endsWith("; 6 objects in \"labels\""));
		assertEquals(90, pictures.poll(60, TimeUnit.SECONDS).getWidth());
	}

	/** One that is open when the preview begins. */
	private ImagePlus labels(int slices) {
		ImagePlus labels = IJ.createImage("labels", "16-bit black", 90, 60, slices);
		labels.show();
		preview.close();
		preview = new Preview(OpenImages.now(), view);
		return labels;
	}

	@Test
	void closingEndsTheThread() throws InterruptedException {
		preview.change(() -> options("height=60"), true);
		sentence();
		Thread thread = thread();
		preview.close();
		thread.join(10_000);
		assertFalse(thread.isAlive());
		assertNull(pictures.poll());
	}

	private static Thread thread() {
		return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals(THREAD)).findFirst().get();
	}

	/** Until the preview's thread has nothing more to do, and all that it said was heard. NB: a delayed task makes it TIMED_WAITING. */
	private static void waitUntilIdle() throws Exception {
		Thread thread = thread();
		while (thread.getState() != Thread.State.WAITING || Arrays.stream(thread.getStackTrace()).noneMatch(
			frame -> frame.getClassName().endsWith("ThreadPoolExecutor") && frame.getMethodName().equals("getTask")))
			Thread.sleep(10);
		EventQueue.invokeAndWait(() -> { });
	}

	private String sentence() throws InterruptedException {
		return sentences.poll(60, TimeUnit.SECONDS);
	}

	private static TransferOptions options(String options) {
		return TransferOptions.parse("content=content style=style " + options);
	}
}
