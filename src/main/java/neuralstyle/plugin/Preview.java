package neuralstyle.plugin;

import java.awt.EventQueue;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import neuralstyle.image.DealtLabels;
import neuralstyle.image.RgbBridge;
import neuralstyle.options.TransferOptions;
import neuralstyle.raster.RgbImage;
import neuralstyle.run.FrameRequests;
import neuralstyle.run.RunRequest;
import neuralstyle.run.SourceImages;
import neuralstyle.transfer.Estimate;
import neuralstyle.transfer.Pace;
import neuralstyle.transfer.Size;
import neuralstyle.transfer.StyleTransfer;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;
import neuralstyle.vgg.VggWeights;
import neuralstyle.weights.WeightsSource;

/**
 * What a dialog tells of a run beforehand: a sentence, and a small stylised picture. Worked out on a thread of its own, some
 * time after the last change; a change ends the work for the one before.
 */
final class Preview implements AutoCloseable {

	/** Where it is told, on the event thread. */
	interface View {

		void tell(String sentence);

		/** @param picture null for none */
		void show(BufferedImage picture);
	}

	/** After which a change counts as the last one, in milliseconds. */
	private static final long PAUSE = 300;
	/** That the optimisation may take. */
	private static final double SECONDS = 0.9;
	/** The same of the refined one, which comes after it if the user does nothing else. */
	private static final double MORE_SECONDS = 20;

	private final OpenImages images;
	private final View view;
	private final ScheduledThreadPoolExecutor thread;
	private volatile Object last;

	// What the thread keeps for the next time.
	private List<Object> namesOfSources;
	private SourceImages sources;
	private List<Object> imagesOfLabels;
	private DealtLabels labels;
	private String nameOfWeights;
	private VggWeights weights;
	private List<Object> imagesOfTransfer;
	private StyleTransfer transfer;

	Preview(OpenImages images, View view) {
		this.images = images;
		this.view = view;
		thread = new ScheduledThreadPoolExecutor(1, task -> {
			Thread made = new Thread(task, "Neural Style preview");
			made.setDaemon(true);
			return made;
		});
		thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
	}

	/**
	 * The user changed something.
	 *
	 * @param options gives them, on this class's thread; may throw an InputException with a sentence for the user
	 * @param withPicture whether a picture is wanted
	 */
	void change(Supplier<TransferOptions> options, boolean withPicture) {
		Object change = new Object();
		last = change;
		if (!withPicture)
			view.show(null);
		thread.schedule(() -> work(change, options, withPicture), PAUSE, TimeUnit.MILLISECONDS);
	}

	/** Ends the thread, as soon as it hears of it; tells nothing any more. */
	@Override
	public void close() {
		last = null;
		thread.shutdown();
	}

	private void work(Object change, Supplier<TransferOptions> asked, boolean withPicture) {
		if (change != last)
			return;
		try {
			TransferOptions options = asked.get();
			TransferListener untilNext = untilNextAfter(change);
			findSources(options);
			RunRequest request = new RunRequest(sources, options);
			request.checkOutput();
			Pace pace = KnownPace.known();
			if (!hasLabels(request)) {
				estimate(change, request, pace);
				findLabels(change, request);
			}
			request = request.withLabels(request.images().regions() == null ? null : labels);
			estimate(change, request, pace);
			if (withPicture) {
				BufferedImage picture = picture(request, untilNext);
				publish(change, () -> view.show(picture));
			}
			// NB: after the picture, and anew after each change until it is through: it must not keep the user waiting.
			if (pace == null && !untilNext.cancelled())
				estimate(change, request, KnownPace.measure(untilNext));
			if (withPicture)
				refine(change, request.options(), untilNext);
		} catch (CancellationException e) {
			// NB: the next change is waiting.
		} catch (RuntimeException | LinkageError | OutOfMemoryError e) {
			imagesOfTransfer = null;
			nameOfWeights = null;
			publish(change, () -> {
				view.show(null);
				view.tell(ErrorDialog.sentence("The preview", e));
			});
		}
	}

	/** NB: may open files, so only if the names changed. */
	private void findSources(TransferOptions options) {
		List<Object> names = Arrays.asList(options.content(), options.styles(), options.startImage(), options.regions());
		if (names.equals(namesOfSources))
			return;
		namesOfSources = null;
		sources = images.sources(options);
		namesOfSources = names;
	}

	private boolean hasLabels(RunRequest request) {
		return request.images().regions() == null || keyOfLabels(request).equals(imagesOfLabels);
	}

	/** NB: may read a long stack, so only if it is another one. */
	private void findLabels(Object change, RunRequest request) {
		imagesOfLabels = null;
		labels = request.withLabels(() -> {
			if (change != last)
				throw new CancellationException();
		}).labels();
		imagesOfLabels = keyOfLabels(request);
	}

	private List<Object> keyOfLabels(RunRequest request) {
		return List.of(sources, request.options().stack());
	}

	private BufferedImage picture(RunRequest request, TransferListener listener) {
		TransferOptions options = request.options();
		List<Object> key = new ArrayList<>(sources.styles());
		key.addAll(Arrays.asList(sources.content(), sources.start(), sources.regions(), options.feather(), options.height(),
			options.channels(), options.weights(), options.stack()));
		if (!key.equals(imagesOfTransfer)) {
			imagesOfTransfer = null;
			transfer = new StyleTransfer(FrameRequests.previewed(request).plain(PreviewPanel.SIDE), weights(options));
			imagesOfTransfer = key;
		}
		RgbImage picture = transfer.preview(options.settings(), PreviewPanel.SIDE, SECONDS, listener);
		return picture == null ? null : image(picture);
	}

	/** As long as the user does nothing else. */
	private void refine(Object change, TransferOptions options, TransferListener listener) {
		RgbImage refined = listener.cancelled() ? null : transfer.refinedPreview(options.settings(), PreviewPanel.SIDE,
			MORE_SECONDS, listener);
		if (refined != null)
			publish(change, () -> view.show(image(refined)));
	}

	private static BufferedImage image(RgbImage picture) {
		return RgbBridge.toImage("", picture).getBufferedImage();
	}

	/** NB: may read a large file, so only if its name changed. */
	private VggWeights weights(TransferOptions options) {
		if (!options.weights().equals(nameOfWeights)) {
			nameOfWeights = null;
			weights = WeightsSource.read(options.weights());
			nameOfWeights = options.weights();
		}
		return weights;
	}

	/** @param pace null if it is not known yet */
	private void estimate(Object change, RunRequest request, Pace pace) {
		Size content = new Size(request.content().getWidth(), request.content().getHeight());
		List<Size> styles = request.images().styles().stream().map(style -> new Size(style.getWidth(), style.getHeight()))
			.collect(Collectors.toList());
		Estimate estimate = Estimate.of(content, request.size(), styles, request.options().settings(), pace);
		estimate.checkMemory();
		DealtLabels found = request.labels();
		String sentence = sentence(estimate, request.frames()) + (found == null ? "" : "; "
			+ (found.objects() == 1 ? "1 object" : found.objects() + " objects") + " in \"" + found.title() + "\"");
		publish(change, () -> view.tell(sentence));
	}

	/** @param frames of the size that was estimated */
	static String sentence(Estimate estimate, int frames) {
		String memory = String.format(Locale.ROOT, "%.1f GB of memory", estimate.bytes() / 1e9);
		return "about " + (Double.isNaN(estimate.seconds()) ? memory
			: ProgressText.time(frames * estimate.seconds()) + (frames > 1 ? " for " + frames + " frames, " : ", ") + memory);
	}

	private TransferListener untilNextAfter(Object change) {
		return new TransferListener() {

			@Override
			public void progress(TransferProgress progress) { }

			@Override
			public boolean cancelled() {
				return change != last;
			}
		};
	}

	private void publish(Object change, Runnable news) {
		EventQueue.invokeLater(() -> {
			if (change == last)
				news.run();
		});
	}
}
