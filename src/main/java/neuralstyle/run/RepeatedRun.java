package neuralstyle.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import ij.ImagePlus;
import neuralstyle.error.InputException;
import neuralstyle.image.RgbBridge;
import neuralstyle.options.ImageName;
import neuralstyle.options.Preset;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.Provenance;
import neuralstyle.raster.RgbImage;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;
import neuralstyle.vgg.VggWeights;
import neuralstyle.weights.WeightsSource;

/** The run that made a stylised image, to be run once more: its options, and where it ended. */
public final class RepeatedRun {

	private final Provenance provenance;

	/** @throws InputException with a sentence for the user if the image does not say how it was made */
	public RepeatedRun(ImagePlus stylised) {
		provenance = Provenance.of(RgbBridge.given("stylised", stylised));
	}

	public Provenance provenance() {
		return provenance;
	}

	/**
	 * What makes the image again.
	 *
	 * @param images that the run saw
	 * @throws InputException with a sentence for the user if they do not show what the run saw
	 */
	public RunRequest request(SourceImages images) {
		if (provenance.has("series"))
			throw new InputException("The image \"" + provenance.title() + "\" was made in one look with others; open all of "
				+ provenance.value("series").replace("|", ", ") + " and run that command again: " + provenance.value("macro"));
		checkShown(images);
		RunRequest again = new RunRequest(images, options(images));
		provenance.checkRegions(FrameRequests.seen(again));
		return again;
	}

	private void checkShown(SourceImages images) {
		provenance.content().check(images.content());
		int styles = provenance.styles().size();
		if (images.styles().size() != styles)
			throw new InputException("The run had another number of style images (" + styles + ") than are given ("
				+ images.styles().size() + "); give all in their order with the key style, with bars between them.");
		for (int i = 0; i < styles; i++)
			provenance.styles().get(i).check(images.styles().get(i));
		if (provenance.start() != null)
			provenance.start().check(images.start());
	}

	private TransferOptions options(SourceImages images) {
		Map<String, String> options = new LinkedHashMap<>();
		// NB: images come from anybody, and so may a record with other keys, such as save_to.
		for (String key : TransferOptions.recordedKeys())
			if (provenance.has(key))
				options.put(key, provenance.value(key));
		// NB: a setting that came later was as in the article.
		Map<String, String> ofArticle = TransferOptions.parse("preset=article").describe();
		for (String key : TransferOptions.SETTING_KEYS)
			if (ofArticle.containsKey(key))
				options.putIfAbsent(key, ofArticle.get(key));
		// NB: all settings stand there, so a preset that was saved is not needed, which may have changed since.
		if (!Preset.BUILT_IN.contains(options.getOrDefault("preset", "")))
			options.remove("preset");
		if (images.start() != null)
			options.put("start", ImageName.of(images.start()));
		if (images.regions() != null)
			options.put("regions", ImageName.of(images.regions()));
		return TransferOptions.of(options);
	}

	/**
	 * The weights of the run. NB: a path is followed on this computer only, to a file with the same bytes.
	 *
	 * @throws InputException with a sentence for the user if they are not to be had
	 */
	public VggWeights weights() {
		String weights = provenance.has("weights") ? provenance.value("weights") : WeightsSource.SHIPPED;
		return WeightsSource.recorded(weights, provenance.weightsSha256());
	}

	/** Ends a run where this one was ended. */
	public TransferListener end() {
		return provenance.value("stopped").equals("no") ? TransferListener.NONE : new End(
			provenance.has("frames_done") ? provenance.number("frames_done") : 1, provenance.framesChanged(),
			provenance.number("evaluations"));
	}

	private static final class End implements TransferListener {

		private final int frames;
		private final boolean isOne;
		private final int last;
		private int frame = 1;
		private int done;

		/**
		 * @param changed how many of the frames have changed
		 * @param last evaluation, where one frame only has changed
		 */
		End(int frames, int changed, int last) {
			this.frames = frames;
			isOne = changed == 1;
			this.last = last;
		}

		@Override
		public void progress(TransferProgress progress) {
			frame = progress.image();
		}

		@Override
		public void evaluated(int evaluations, Supplier<RgbImage> best) {
			done = evaluations;
		}

		@Override
		public boolean cancelled() {
			return frame > frames || isOne && done >= last;
		}
	}
}
