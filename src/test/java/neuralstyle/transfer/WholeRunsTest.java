package neuralstyle.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import neuralstyle.options.TransferOptions;
import neuralstyle.raster.RgbImage;

/** What whole runs owe to the library that multiplies: the same bits on any number of threads, and nothing left behind. */
class WholeRunsTest {

	/** The settings of the preset figure, at a size with a level more than a picture of it would have. */
	@Test
	void threadsChangeNoBits() {
		TransferSettings settings = TransferOptions.parse("preset=figure epochs=1 levels=2 strength=60 style_scale=0.8").settings();
		float[] one = null;
		for (int threads : new int[] { 1, 2, 3 }) {
			float[] result = StyleTransfer.run(sized(128, 96, 1), sized(90, 150, 2), settings.change().threads(threads).build(),
				TransferListener.NONE).image().rgb();
			assertArrayEquals(one == null ? one = result : one, result, threads + " threads");
		}
	}

	@Test
	void leavesNoThreadAndNoMemory() throws Exception {
		TransferSettings settings = TransferSettings.article().epochs(1).build();
		RgbImage content = new RgbImage(112, 112, new float[3 * 112 * 112]);
		for (int i = 0; i < 3; i++)
			StyleTransfer.run(content, content, settings, TransferListener.NONE);
		double heapBefore = heapMegabytes();
		double[] memory = new double[12];
		for (int i = 0; i < memory.length; i++) {
			StyleTransfer.run(content, content, settings, TransferListener.NONE);
			memory[i] = nativeMegabytes();
		}
		// A run of this size holds 20 MB of its own; malloc gives memory back now sooner and now later, so the least of four counts.
		double grown = Arrays.stream(memory, 8, 12).min().getAsDouble() - Arrays.stream(memory, 0, 4).min().getAsDouble();
		assertTrue(grown < 60, "8 runs left " + grown + " MB of native memory");
		double heapGrown = heapMegabytes() - heapBefore;
		assertTrue(heapGrown < 5, "12 runs left " + heapGrown + " MB of Java's");
		for (Thread thread : Thread.getAllStackTraces().keySet())
			if (thread.getName().matches("Neural Style \\d+")) {
				thread.join(10_000);
				assertFalse(thread.isAlive(), "worker threads are gone");
			}
	}

	/** What is used. */
	private static double heapMegabytes() {
		System.gc();
		return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1048576.0;
	}

	/** What is resident, but for the Java heap, which on a busy machine is larger than it need be. */
	private static double nativeMegabytes() throws IOException {
		System.gc();
		for (String line : Files.readAllLines(Path.of("/proc/self/status")))
			if (line.startsWith("VmRSS"))
				return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024 - Runtime.getRuntime().totalMemory() / 1048576.0;
		throw new AssertionError("no VmRSS");
	}

	private static RgbImage sized(int width, int height, int seed) {
		float[] rgb = new float[3 * width * height];
		for (int i = 0; i < rgb.length; i++)
			rgb[i] = (float) (127 + 60 * Math.sin(i / (7.0 + 10 * seed)) + 60 * Math.sin(seed * i / 131.0));
		return new RgbImage(width, height, rgb);
	}
}
