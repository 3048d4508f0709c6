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

	private final FrameRequests requests;
	private final RunRequest request;
	private final StackFrames frames;
	private final SharedLook look;
	private final SeenImages seen;

	/**
	 * Asks first what may fail, since reading a long stack takes time.
	 *
	 * @throws InputException with a sentence for the user if images and settings do not go together
	 * @throws neuralstyle.transfer.TransferException with a sentence for the user if there is not enough memory for all frames
	 */
	StackRun(RunRequest asked) {
		requests = new FrameRequests(asked);
		request = requests.request();
		SeriesTransfer.check(requests.firstChanged().plain(), request.options().settings(), request.frames(), request.resultBytes());
		frames = new StackFrames(request.content());
		SeenImages.Collector collector = new SeenImages.Collector();
		look = requests.look(collector);
		seen = collector.seen();
	}

	/** @param listener hears of all frames together; a frame under way when it stops the run is left out, but for the first */
	Stylised run(VggWeights weights, TransferListener listener) {
		SeriesTransfer series = new SeriesTransfer(weights, look);
		SeriesProgress progress = new SeriesProgress(listener, frames.count());
		List<ImagePlus> pictures = new ArrayList<>();
		StackFigures figures = new StackFigures(frames.count());
		for (int index = 0; index < frames.count(); index++) {
			RunRequest frame = requests.get(index);
			if (requests.whyUnchanged(index) != null) {
				pictures.add(ResultImage.unchanged(frame));
				figures.addUnchanged();
				continue;
			}
			progress.begin(index + 1);
			TransferImages plain = frame.plain();
			TransferResult result = requests.goesOn(index) ? series.runNext(plain, request.options().settings(), progress)
				: series.run(plain, request.options().settings(), progress);
			if (result.stopped() && figures.last() != null)
				break;
			pictures.add(ResultImage.picture(frame, plain, "", result.image()));
			figures.add(result);
			if (result.stopped())
				break;
		}
		ImagePlus stack = frames.together(title(figures), pictures);
		ResultImage.dress(stack, request.content());
		UnchangedFrames unchanged = new UnchangedFrames(requests, figures.done());
		RunInfo.ofStack(request, seen, figures, unchanged.numbers()).putInto(stack);
		return new Stylised(stack, figures.last(), request.labels(), unchanged.sentence());
	}

	private String title(StackFigures figures) {
		int stoppedAt = figures.done() + (figures.last().stopped() ? 0 : 1);
		return request.title()
			+ (figures.stopped() ? " (stopped at frame " + stoppedAt + " of " + frames.count() + ")" : "");
	}
}
