package neuralstyle.transfer;

import neuralstyle.raster.RgbImage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Whole runs, as a program would make them. */
class StyleTransferTest {

	private static final int WIDTH = 44;
	private static final int HEIGHT = 35;

	@Test
	void sameSeedSameBits() {
		TransferSettings settings = TransferSettings.article().epochs(1).seed(7).build();
		float[] first = StyleTransfer.run(waves(1), waves(2), settings, TransferListener.NONE).image().rgb();
		float[] second = StyleTransfer.run(waves(1), waves(2), settings.change().threads(3).build(), TransferListener.NONE)
			.image().rgb();
		assertArrayEquals(first, second);
		float[] other = StyleTransfer.run(waves(1), waves(2), settings.change().seed(8).build(), TransferListener.NONE).image()
			.rgb();
		assertNotEquals(Arrays.hashCode(first), Arrays.hashCode(other));
	}

	@Test
	void lossFallsAndInputsStay() {
		RgbImage content = waves(1);
		RgbImage style = waves(2);
		float[] contentBefore = content.rgb().clone();
		float[] styleBefore = style.rgb().clone();
		TransferSettings.Builder settings = TransferSettings.article().start(Start.CONTENT);
		TransferResult one = StyleTransfer.run(content, style, settings.epochs(1).build(), TransferListener.NONE);
		TransferResult three = StyleTransfer.run(content, style, settings.epochs(3).build(), TransferListener.NONE);
		assertTrue(three.loss() < 0.9 * one.loss(), one.loss() + " then " + three.loss());
		assertEquals(60, three.evaluations());
		assertFalse(three.stopped());
		for (float value : three.image().rgb())
			assertTrue(value >= 0 && value <= 255);
		assertArrayEquals(contentBefore, content.rgb());
		assertArrayEquals(styleBefore, style.rgb());
	}

	@Test
	void progressRunsToTheEnd() {
		List<TransferProgress> heard = new ArrayList<>();
		StyleTransfer.run(waves(1), waves(2), TransferSettings.article().epochs(2).build(), heard::add);
		double before = 0;
		for (TransferProgress progress : heard) {
			assertTrue(progress.fraction() >= before && progress.fraction() <= 1.001, "fraction " + progress.fraction());
			before = progress.fraction();
		}
		TransferProgress last = heard.get(heard.size() - 1);
		assertEquals(1, last.level());
		assertEquals(40, last.evaluations());
		assertEquals(39, last.evaluation());
		assertTrue(last.fraction() > 0.99);
		assertTrue(last.secondsLeft() >= 0 && last.secondsLeft() < 1);
		assertEquals(0, heard.get(0).evaluation());
		assertTrue(heard.size() > 40 * 20, "a report for every layer, to stop and to count the seconds: " + heard.size());
	}

	@Test
	void stopsWithTheBestImageSoFar() {
		int[] calls = { 0 };
		TransferListener impatient = new TransferListener() {

			@Override
			public void progress(TransferProgress progress) {
				if (progress.evaluation() == 20)
					calls[0]++;
			}

			@Override
			public boolean cancelled() {
				return calls[0] > 0;
			}
		};
		TransferSettings settings = TransferSettings.article().start(Start.CONTENT).epochs(5).build();
		TransferResult stopped = StyleTransfer.run(waves(1), waves(2), settings, impatient);
		assertTrue(stopped.stopped());
		assertEquals(20, stopped.evaluations());
		assertEquals(1, calls[0], "no layer is computed after the stop");
		TransferResult oneEpoch = StyleTransfer.run(waves(1), waves(2), settings.change().epochs(1).build(),
			TransferListener.NONE);
		assertArrayEquals(oneEpoch.image().rgb(), stopped.image().rgb());
	}

	@Test
	void leavesNoThreadAndNoMemory() throws Exception {
		TransferSettings settings = TransferSettings.article().epochs(1).build();
		RgbImage content = new RgbImage(160, 160, new float[3 * 160 * 160]);
		for (int i = 0; i < 3; i++)
			StyleTransfer.run(content, content, settings, TransferListener.NONE);
		double before = residentMegabytes();
		for (int i = 0; i < 12; i++)
			StyleTransfer.run(content, content, settings, TransferListener.NONE);
		// A run of this size holds 35 MB of its own; what is let through is the noise of the Java heap and of malloc.
		double grown = residentMegabytes() - before;
		assertTrue(grown < 60, "12 runs left " + grown + " MB");
		Thread.sleep(200);
		assertFalse(Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().matches(
			"Neural Style \\d+")), "worker threads are gone");
	}

	private static double residentMegabytes() throws IOException {
		System.gc();
		for (String line : Files.readAllLines(Path.of("/proc/self/status")))
			if (line.startsWith("VmRSS"))
				return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
		throw new AssertionError("no VmRSS");
	}

	/** The sizes count on the 3 GB of Java memory that the tests have. */
	@Test
	void saysWhatIsTooMuch() {
		String sentence = assertThrows(TransferException.class, () -> MemoryNeed.check(sized(2900, 2800), TransferSettings.article().build())).getMessage();
		assertTrue(sentence.matches("A result of 2900 x 2800 pixels needs about [0-9.]+ GB of ImageJ's own memory and [0-9.]+ GB are "
			+ "free there; choose a smaller height, or give ImageJ more in Edit > Options > Memory & Threads\\."), sentence);
		assertEquals("A result of 2900 x 2900 pixels is more than the program can hold, which is 8 million pixels; choose a "
			+ "smaller height.", assertThrows(TransferException.class, () -> MemoryNeed.check(sized(2900, 2900), TransferSettings.article().build())).getMessage());
		MemoryNeed.check(sized(1500, 2000), TransferSettings.article().build());
	}

	private static TransferImages sized(int width, int height) {
		return TransferImages.of(waves(1), waves(2)).resultSize(width, height);
	}

	@Test
	void saysWhatDoesNotFit() {
		assertThrows(IllegalArgumentException.class, () -> TransferImages.of(waves(1)));
		assertThrows(IllegalArgumentException.class, () -> TransferImages.of(waves(1), waves(2)).resultSize(40, 30)
			.startingFrom(waves(3)));
		RgbImage small = new RgbImage(15, 30, new float[3 * 15 * 30]);
		assertThrows(IllegalArgumentException.class, () -> StyleTransfer.run(small, small, TransferSettings.article().build(),
			TransferListener.NONE));
	}

	private static RgbImage waves(int seed) {
		float[] rgb = new float[3 * WIDTH * HEIGHT];
		for (int i = 0; i < rgb.length; i++)
			rgb[i] = (float) (127 + 60 * Math.sin(i / (7.0 + 10 * seed)) + 60 * Math.sin(seed * i / 131.0));
		return new RgbImage(WIDTH, HEIGHT, rgb);
	}
}
