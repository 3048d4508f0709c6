package neuralstyle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import ij.IJ;
import ij.ImagePlus;
import neuralstyle.options.TransferOptions;
import neuralstyle.transfer.TransferListener;

/** Twenty runs while the computer has much else to do, with 1 to 8 threads, have the same bits. */
class UnderLoadTest {

	private static final int RUNS = 20;

	@Test
	void bitsDoNotDependOnWhoIsFirst() throws InterruptedException {
		ImagePlus content = IJ.openImage("sample-data/ihc.png");
		ImagePlus style = IJ.openImage("sample-data/style-mosaic.jpg");
		int[] alone = pixels(content, style, 1);
		AtomicBoolean ended = new AtomicBoolean();
		List<Thread> load = new ArrayList<>();
		for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++)
			load.add(new Thread(() -> work(ended), "Load"));
		load.forEach(Thread::start);
		try {
			for (int run = 0; run < RUNS; run++)
				assertArrayEquals(alone, pixels(content, style, 1 + run % 8), "run " + run);
		} finally {
			ended.set(true);
			for (Thread thread : load)
				thread.join();
		}
	}

	private static int[] pixels(ImagePlus content, ImagePlus style, int threads) {
		return (int[]) NeuralStyle.stylise(content, style, TransferOptions.parse("preset=figure height=64 epochs=1 levels=2 content_layer=conv3_1 "
			+ "style_layers=conv1_1,conv2_1,conv3_1 threads=" + threads),
			TransferListener.NONE).getProcessor().getPixels();
	}

	/** Arithmetic and memory by turns, so that the runs' threads are put off at every place. */
	private static void work(AtomicBoolean ended) {
		SplittableRandom random = new SplittableRandom(1);
		while (!ended.get()) {
			double[] values = random.doubles(10_000).toArray();
			for (double value : values)
				if (Math.exp(value) < 0)
					ended.set(true);
		}
	}
}
