package neuralstyle.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import ij.ImagePlus;
import neuralstyle.error.InputException;
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
 * large, the styles' targets computed once. Those of a scene are its frames, each of which goes on from the one before, without
 * flicker, as in a stack. For Java programs and scripts: no window. For one thread at a time.
 */
public final class Panels {

	private final List<RunRequest> panels;
	private final PanelOptions options;
	private final SeriesTransfer series;
	private final String titles;
	private final boolean scene;

	/**
	 * @param contents each taken as displayed at its current slice, within its selection if it has one; at least one
	 * @param styles as many as the options' shares, at least one
	 * @throws neuralstyle.error.InputException with a sentence for the user if an image does not do
	 */
	public Panels(List<ImagePlus> contents, List<ImagePlus> styles, PanelOptions options) {
		this(contents, styles, options, false);
	}

	/**
	 * The frames of a scene, to be stylised in their order, as a stack of them would be.
	 *
	 * @param frames of one size, each taken as displayed; at least one
	 * @param styles as many as the options' shares, at least one
	 * @throws neuralstyle.error.InputException with a sentence for the user if an image does not do
	 */
	public static Panels scene(List<ImagePlus> frames, List<ImagePlus> styles, PanelOptions options) {
		ImagePlus first = frames.get(0);
		for (ImagePlus frame : frames)
			if (frame.getWidth() != first.getWidth() || frame.getHeight() != first.getHeight())
				throw new InputException("The frames \"" + first.getTitle() + "\" and \"" + frame.getTitle() + "\" of a series are "
					+ size(first) + " and " + size(frame) + " pixels; they must be of one size.");
		return new Panels(frames, styles, options, true);
	}

	private static String size(ImagePlus image) {
		return image.getWidth() + " x " + image.getHeight();
	}

	private Panels(List<ImagePlus> contents, List<ImagePlus> styles, PanelOptions options, boolean scene) {
		this.options = options;
		this.scene = scene;
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
	 * @param index from 0 to {@link #count()} - 1; the bits do not depend on what was stylised before, but for those of a scene
	 * @param listener hears how it goes on and may stop it, on the calling thread
	 * @throws neuralstyle.transfer.TransferException with a sentence for the user if the machine cannot do it
	 */
	public Stylised stylise(int index, TransferListener listener) {
		RunRequest request = panels.get(index);
		return request.withinMemory(() -> stylise(request, scene && index > 0, listener));
	}

	/** @param goesOn from the picture of the frame before */
	private Stylised stylise(RunRequest request, boolean goesOn, TransferListener listener) {
		TransferImages plain = request.plain();
		TransferResult result = goesOn ? series.runNext(plain, options.each().settings(), listener)
			: series.run(plain, options.each().settings(), listener);
		String line = scene ? options.each().with("stack", "").macroLine() : options.macroLine();
		ImagePlus stylised = ResultImage.of(request, plain, result, info -> info.series(titles, line));
		return new Stylised(stylised, result);
	}
}
