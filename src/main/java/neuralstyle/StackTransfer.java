package neuralstyle;

import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;
import neuralstyle.image.StackFrames;
import neuralstyle.transfer.SeriesTransfer;
import neuralstyle.transfer.SharedLook;
import neuralstyle.transfer.TransferImages;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferResult;
import neuralstyle.vgg.VggWeights;

/**
 * A run over all slices and frames of the content image, each read when its turn comes: in one look and, along time or else
 * along the slices, without flicker.
 */
final class StackTransfer {

	private final SourceImages images;
	private final TransferOptions options;
	private final StackFrames frames;
	private final SharedLook look;
	private final SeenImages seen;

	/** @throws neuralstyle.error.InputException with a sentence for the user if the images do not go together */
	StackTransfer(SourceImages images, TransferOptions options) {
		this.images = images;
		this.options = options;
		frames = new StackFrames(images.content());
		SeenImages.Collector collector = new SeenImages.Collector();
		look = SharedLook.of(frames.count(), index -> {
			TransferImages plain = images.frame(index).plain(options);
			collector.add(plain);
			return plain;
		});
		seen = collector.seen();
	}

	/**
	 * To be asked first, since reading a long stack takes time.
	 *
	 * @throws neuralstyle.error.InputException with a sentence for the user if the settings do not fit the images
	 * @throws neuralstyle.transfer.TransferException with a sentence for the user if there is not enough memory for all frames
	 */
	static void check(SourceImages images, TransferOptions options) {
		SeriesTransfer.check(images.frame(0).plain(options), options.settings(), images.frames(options),
			images.resultBytes(options));
	}

	SeenImages seen() {
		return seen;
	}

	/** @param listener hears of all frames together; a frame under way when it stops the run is left out, but for the first */
	Stylised run(VggWeights weights, TransferListener listener) {
		SeriesTransfer series = new SeriesTransfer(weights, look);
		SeriesProgress progress = new SeriesProgress(listener, frames.count());
		List<ImagePlus> pictures = new ArrayList<>();
		StackFigures figures = new StackFigures(frames.count());
		for (int index = 0; index < frames.count(); index++) {
			progress.begin(index + 1);
			SourceImages frame = images.frame(index);
			TransferImages plain = frame.plain(options);
			TransferResult result = frames.goesOn(index) ? series.runNext(plain, options.settings(), progress)
				: series.run(plain, options.settings(), progress);
			if (result.stopped() && index > 0)
				break;
			pictures.add(frame.picture(options, plain, "", result.image()));
			figures.add(result);
			if (result.stopped())
				break;
		}
		String title = images.resultTitle(options);
		ImagePlus stack = frames.together(figures.stopped() ? title + " (stopped at frame " + (figures.done() + (figures.last().stopped() ? 0 : 1)) + " of "
			+ frames.count() + ")" : title, pictures);
		images.dress(stack);
		ResultInfo.ofStack(images, options, seen, figures).putInto(stack);
		return new Stylised(stack, figures.last());
	}
}
