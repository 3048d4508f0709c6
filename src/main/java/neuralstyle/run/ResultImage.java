package neuralstyle.run;

import java.util.function.Consumer;

import ij.ImagePlus;
import neuralstyle.image.KeptProperties;
import neuralstyle.image.RgbBridge;
import neuralstyle.image.SameType;
import neuralstyle.image.ScaledCalibration;
import neuralstyle.image.ScaledShapes;
import neuralstyle.options.OutputSize;
import neuralstyle.options.OutputType;
import neuralstyle.provenance.Provenance;
import neuralstyle.provenance.SeenImages;
import neuralstyle.raster.FullSize;
import neuralstyle.raster.NonLocalMeans;
import neuralstyle.raster.PixelMask;
import neuralstyle.raster.Resize;
import neuralstyle.raster.RgbImage;
import neuralstyle.transfer.Noise;
import neuralstyle.transfer.Size;
import neuralstyle.transfer.TransferImages;
import neuralstyle.transfer.TransferResult;

/** Makes ImageJ's image of a run's picture: in the type and size that are asked for, dressed as the content image. */
final class ResultImage {

	private ResultImage() { }

	/**
	 * The result of a single picture, with its title, what it has from the content image, and what it tells of the run.
	 *
	 * @param plain what the run saw
	 * @param more what else is to be told
	 */
	static ImagePlus of(RunRequest request, TransferImages plain, TransferResult result, Consumer<RunInfo> more) {
		String title = request.title();
		ImagePlus stylised = picture(request, plain,
			result.stopped() ? title + " (stopped at evaluation " + result.evaluations() + ")" : title, result.image());
		dress(stylised, request.content());
		request.sources().labelOfContent(stylised);
		RunInfo info = RunInfo.of(request, SeenImages.of(plain), result);
		more.accept(info);
		info.putInto(stylised);
		return stylised;
	}

	/** Gives a result what it has from the content image: calibration, overlay, selection, properties. */
	static void dress(ImagePlus stylised, ImagePlus content) {
		ScaledCalibration.copy(content, stylised);
		ScaledShapes.copy(content, stylised);
		KeptProperties.copy(content, stylised, Provenance.PREFIX);
	}

	/** A picture alone, of the type and size that are asked for. @param plain what the run saw */
	static ImagePlus picture(RunRequest request, TransferImages plain, String title, RgbImage small) {
		RgbImage picture = request.options().outputSize() == OutputSize.CONTENT ? fullSize(plain, small,
			request.options().settings().noise()) : small;
		return request.options().output() == OutputType.SAME
			? SameType.toImage(title, picture, request.sources().contentPlane(), request.sources().mergedChannels())
			: RgbBridge.toImage(title, picture);
	}

	/** What the content image shows, of the type and size that are asked for. */
	static ImagePlus unchanged(RunRequest request) {
		RgbImage shown = request.plainContent();
		ImagePlus content = request.content();
		Size size = request.options().outputSize() == OutputSize.CONTENT ? new Size(shown.width(), shown.height()) : request.size();
		RgbImage picture = Resize.to(shown, size.width(), size.height());
		if (request.options().output() != OutputType.SAME)
			return RgbBridge.toImage("", picture);
		return size.equals(new Size(shown.width(), shown.height()))
			? SameType.unchanged("", content, request.options().channels())
			: SameType.toImage("", picture, content, request.options().channels());
	}

	/** NB: outside the regions the enlarged picture is not the content to the last bit. */
	private static RgbImage fullSize(TransferImages plain, RgbImage small, Noise noise) {
		RgbImage content = plain.content();
		PixelMask region = plain.regions().stream().reduce(PixelMask::plus).get().resized(content.width(), content.height());
		// NB: a picture that has the size already gets no detail, so noise need not be looked for.
		boolean calm = noise == Noise.REMOVED && (small.width() != content.width() || small.height() != content.height());
		return region.blend(content, FullSize.of(small, calm ? NonLocalMeans.of(content) : content));
	}
}
