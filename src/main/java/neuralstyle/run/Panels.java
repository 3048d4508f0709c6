package neuralstyle.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import ij.ImagePlus;
import neuralstyle.options.PanelOptions;
import neuralstyle.transfer.SeriesTransfer;
import neuralstyle.transfer.SharedLook;
import neuralstyle.transfer.TransferImages;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferResult;
import neuralstyle.vgg.VggWeights;
import neuralstyle.weights.WeightsSource;

/**
 * Several images, of any sizes, stylised in one look, as panels of a figure are: one treatment of colours for all, strokes as
 * large, the styles' targets computed once. For Java programs and scripts: no window. For one thread at a time.
 */
public final class Panels {

	private final List<RunRequest> panels;
	private final PanelOptions options;
	private final SeriesTransfer series;
	private final String titles;

	/**
	 * @param contents each taken as displayed at its current slice, within its selection if it has one; at least one
	 * @param styles as many as the options' shares, at least one
	 * @throws neuralstyle.error.InputException with a sentence for the user if an image does not do
	 */
	public Panels(List<ImagePlus> contents, List<ImagePlus> styles, PanelOptions options) {
		this.options = options;
		panels = new ArrayList<>();
		for (ImagePlus content : contents) {
			RunRequest panel = new RunRequest(new SourceImages(content, styles, null), options.each());
			panel.checkOutput();
			panels.add(panel);
		}
		titles = contents.stream().map(ImagePlus::getTitle).collect(Collectors.joining("|"));
		VggWeights weights = WeightsSource.read(options.each().weights());
		series = new SeriesTransfer(weights, SharedLook.of(panels.size(),
			index -> panels.get(index).withinMemory(panels.get(index)::plain)));
	}

	public int count() {
		return panels.size();
	}

	/** @param index from 0 to {@link #count()} - 1 */
	public RunRequest request(int index) {
		return panels.get(index);
	}

	/**
	 * One of them.
	 *
	 * @param index from 0 to {@link #count()} - 1; the bits do not depend on what was stylised before
	 * @param listener hears how it goes on and may stop it, on the calling thread
	 * @throws neuralstyle.transfer.TransferException with a sentence for the user if the machine cannot do it
	 */
	public Stylised stylise(int index, TransferListener listener) {
		RunRequest request = panels.get(index);
		return request.withinMemory(() -> stylise(request, listener));
	}

	private Stylised stylise(RunRequest request, TransferListener listener) {
		TransferImages plain = request.plain();
		TransferResult result = series.run(plain, options.each().settings(), listener);
		ImagePlus stylised = ResultImage.of(request, plain, result,
			info -> info.series(titles, options.macroLine()));
		return new Stylised(stylised, result);
	}
}
