package neuralstyle.run;

import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;
import neuralstyle.error.InputException;
import neuralstyle.image.StackFrames;
import neuralstyle.provenance.SeenImages;
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
final class StackRun {

	private final RunRequest request;
	private final StackFrames frames;
	private final SharedLook look;
	private final SeenImages seen;

	/** @throws InputException with a sentence for the user if the images do not go together */
	StackRun(RunRequest request) {
		this.request = request;
		frames = new StackFrames(request.content());
		SeenImages.Collector collector = new SeenImages.Collector();
		look = SharedLook.of(frames.count(), index -> {
			TransferImages plain = request.frame(index).plain();
			collector.add(plain);
			return plain;
		});
		seen = collector.seen();
	}

	/**
	 * To be asked first, since reading a long stack takes time.
	 *
	 * @throws InputException with a sentence for the user if the settings do not fit the images
	 * @throws neuralstyle.transfer.TransferException with a sentence for the user if there is not enough memory for all frames
	 */
	static void check(RunRequest request) {
		SeriesTransfer.check(request.frame(0).plain(), request.options().settings(), request.frames(), request.resultBytes());
	}

	/** @param listener hears of all frames together; a frame under way when it stops the run is left out, but for the first */
	Stylised run(VggWeights weights, TransferListener listener) {
		SeriesTransfer series = new SeriesTransfer(weights, look);
		SeriesProgress progress = new SeriesProgress(listener, frames.count());
		List<ImagePlus> pictures = new ArrayList<>();
		StackFigures figures = new StackFigures(frames.count());
		for (int index = 0; index < frames.count(); index++) {
			progress.begin(index + 1);
			RunRequest frame = request.frame(index);
			TransferImages plain = frame.plain();
			TransferResult result = frames.goesOn(index) ? series.runNext(plain, request.options().settings(), progress)
				: series.run(plain, request.options().settings(), progress);
			if (result.stopped() && index > 0)
				break;
			pictures.add(ResultImage.picture(frame, plain, "", result.image()));
			figures.add(result);
			if (result.stopped())
				break;
		}
		ImagePlus stack = frames.together(title(figures), pictures);
		ResultImage.dress(stack, request.content());
		RunInfo.ofStack(request, seen, figures).putInto(stack);
		return new Stylised(stack, figures.last());
	}

	private String title(StackFigures figures) {
		int stoppedAt = figures.done() + (figures.last().stopped() ? 0 : 1);
		return request.title()
			+ (figures.stopped() ? " (stopped at frame " + stoppedAt + " of " + frames.count() + ")" : "");
	}
}
