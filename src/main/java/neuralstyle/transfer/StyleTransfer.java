package neuralstyle.transfer;

import neuralstyle.raster.RgbImage;

import java.util.Random;
import java.util.concurrent.CancellationException;

import neuralstyle.engine.Natives;
import neuralstyle.engine.NativesException;
import neuralstyle.engine.Workers;
import neuralstyle.vgg.VggNetwork;

/** Neural style transfer on plain values, without a window: the one entry to the method. */
public final class StyleTransfer {

	/** Evaluations of loss and gradient in an epoch, after which the article restarts its optimiser. */
	public static final int EVALUATIONS_PER_EPOCH = 20;

	private StyleTransfer() { }

	/** Loads the native libraries in a thread of its own, while the user looks at a dialog, say; the run tells of failures. */
	public static void loadNatives() {
		Thread thread = new Thread(() -> {
			try {
				Natives.products();
			} catch (NativesException e) {
				// NB: the run gets the same exception.
			}
		}, "Neural Style natives");
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * Optimises an image until its content features match one image and its Gram matrices the other (Gatys, Ecker and Bethge,
	 * "A neural algorithm of artistic style", arXiv:1508.06576).
	 *
	 * @param content has the size of the result; not changed
	 * @param style of the same size as the content; not changed
	 * @param listener is called on this thread
	 * @throws IllegalArgumentException if the sizes differ or the images are smaller than 16 x 16
	 * @throws TransferException if the machine cannot do it (memory, native libraries)
	 */
	public static TransferResult run(RgbImage content, RgbImage style, TransferSettings settings, TransferListener listener) {
		int height = content.height();
		int width = content.width();
		if (style.height() != height || style.width() != width)
			throw new IllegalArgumentException("The style image is " + style.width() + " x " + style.height()
				+ " pixels and the content image " + width + " x " + height + "; resize the style to the content's size.");
		if (Math.min(width, height) < 16)
			throw new IllegalArgumentException("The result would be " + width + " x " + height
				+ " pixels; both sides must be at least 16.");
		MemoryNeed.check(height, width);
		int threads = settings.threads() > 0 ? settings.threads() : Runtime.getRuntime().availableProcessors();
		try (Workers workers = new Workers(threads);
			StyleObjective objective = new StyleObjective(height, width, settings, workers))
		{
			return optimise(objective, content, style, settings, listener);
		} catch (NativesException e) {
			throw new TransferException(e.getMessage(), e);
		} catch (OutOfMemoryError e) {
			throw new TransferException("There is not enough memory for a result of " + width + " x " + height
				+ " pixels; choose a smaller height, close images or other programs, or give ImageJ more in Edit > Options > "
				+ "Memory & Threads.", e);
		} finally {
			// As ImageJ does when it closes an image: what this run had in Java memory goes before the next one needs as much.
			System.gc();
		}
	}

	private static TransferResult optimise(StyleObjective objective, RgbImage content, RgbImage style,
		TransferSettings settings, TransferListener listener)
	{
		float[] contentValues = NetworkImage.from(content);
		float[] x = start(contentValues, settings);
		ProgressReport report = new ProgressReport(settings.epochs(), listener);
		Lbfgs optimiser = new Lbfgs(x.length, Lbfgs.HISTORY);
		try {
			objective.targets(contentValues, NetworkImage.from(style), report::targets);
			for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
				report.epoch(epoch);
				optimiser.restart();
				optimiser.run((image, gradient) -> report.evaluated(objective.evaluate(image, gradient, report::within)), x,
					EVALUATIONS_PER_EPOCH);
			}
		} catch (CancellationException e) {
			report.stop();
		}
		float[] best = report.evaluations() > 0 ? optimiser.best() : x;
		return new TransferResult(NetworkImage.toRgb(best, content.width(), content.height()), report.loss(),
			report.evaluations(), report.seconds(), report.stopped(), objective.engine());
	}

	private static float[] start(float[] content, TransferSettings settings) {
		float[] x = content.clone();
		if (settings.start() == Start.CONTENT)
			return x;
		Random random = new Random(settings.seed());
		for (int i = 0; i < x.length; i++)
			x[i] = 255 * (settings.start() == Start.NOISE ? random.nextFloat() : 1) - VggNetwork.MEAN[i % 3];
		return x;
	}
}
