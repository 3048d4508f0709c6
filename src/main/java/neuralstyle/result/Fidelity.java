package neuralstyle.result;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;

import ij.ImagePlus;
import ij.plugin.LutLoader;
import ij.process.FloatProcessor;
import ij.process.LUT;
import neuralstyle.image.RgbBridge;
import neuralstyle.image.ScaledCalibration;
import neuralstyle.options.FidelityOptions;
import neuralstyle.options.ImageName;
import neuralstyle.provenance.Circumstances;
import neuralstyle.provenance.FigureLegend;
import neuralstyle.provenance.Provenance;
import neuralstyle.provenance.RunRecord;
import neuralstyle.raster.ColourDifference;
import neuralstyle.raster.EdgeCorrelation;
import neuralstyle.raster.Resize;
import neuralstyle.raster.RgbImage;
import neuralstyle.raster.StructuralSimilarity;
import neuralstyle.transfer.StyleDistance;

/**
 * What a result kept of its content image and took from its style image, in numbers and as a map. Any two images can be
 * compared: the result as displayed at its current slice, the others as a {@link SeenSource}; none is changed.
 */
public final class Fidelity {

	private final SeenSource content;
	private final ImagePlus result;
	/** Null if there is none. */
	private final SeenSource style;
	private final StructuralSimilarity similarity;
	private final double edgeCorrelation;
	private final double colourShift;
	private final double styleDistance;

	private Fidelity(ImagePlus content, ImagePlus result, ImagePlus style, DoubleConsumer progress) {
		Aspect.check(content, result, "result");
		this.content = SeenSource.content(content, result);
		this.result = result;
		this.style = style == null ? null : SeenSource.style(style, result);
		RgbImage kept = Resize.to(this.content.takePixels(), result.getWidth(), result.getHeight());
		RgbImage picture = RgbBridge.toRgb(result);
		progress.accept(0);
		similarity = StructuralSimilarity.of(kept, picture);
		progress.accept(0.2);
		edgeCorrelation = EdgeCorrelation.of(kept, picture);
		progress.accept(0.3);
		colourShift = ColourDifference.mean(kept, picture);
		progress.accept(0.4);
		styleDistance = style == null ? Double.NaN
			: StyleDistance.of(picture, this.style.takePixels(), part -> progress.accept(0.4 + 0.6 * part));
	}

	/** As below, without the style distance. */
	public static Fidelity of(ImagePlus content, ImagePlus result) {
		return new Fidelity(content, result, null, part -> { });
	}

	/**
	 * @param content of the result's size, or of its aspect within a pixel: then it is resized to the result's size
	 * @param result at least 11 x 11 pixels, with a style image 16 x 16
	 * @param style of any size
	 * @throws neuralstyle.error.InputException with a sentence for the user if the sizes do not do
	 * @throws neuralstyle.transfer.TransferException with a sentence for the user if the machine cannot tell the style distance
	 */
	public static Fidelity of(ImagePlus content, ImagePlus result, ImagePlus style) {
		return of(content, result, style, part -> { });
	}

	/**
	 * As above.
	 *
	 * @param style null for none
	 * @param progress is told the share that is done, 0 to 1, on the calling thread; what it throws ends the work
	 */
	public static Fidelity of(ImagePlus content, ImagePlus result, ImagePlus style, DoubleConsumer progress) {
		return new Fidelity(content, result, style, progress);
	}

	public ImagePlus content() {
		return content.image();
	}

	/** What is seen of the content and, if there is one, of the style image, in this order. */
	public List<SeenSource> sources() {
		return style == null ? List.of(content) : List.of(content, style);
	}

	public ImagePlus result() {
		return result;
	}

	/** Null if there is none. */
	public ImagePlus style() {
		return style == null ? null : style.image();
	}

	/** Mean structural similarity of the luminance ({@link StructuralSimilarity#mean()}): 1 is alike, 0 nothing in common. */
	public double ssim() {
		return similarity.mean();
	}

	/** Correlation of the edges' strengths ({@link EdgeCorrelation}): -1 to 1; NaN where an image has no edges. */
	public double edgeCorrelation() {
		return edgeCorrelation;
	}

	/** Mean CIEDE2000 of the pixels ({@link ColourDifference}): 0 for the same colours, 100 for black and white. */
	public double colourShift() {
		return colourShift;
	}

	/** {@link StyleDistance} of the result to the style image: 0 for its style exactly; NaN without a style image. */
	public double styleDistance() {
		return styleDistance;
	}

	/** A sentence for the user about what was done to the content image first; null if nothing. */
	public String note() {
		return content().getWidth() == result.getWidth() && content().getHeight() == result.getHeight() ? null
			: "The content image \"" + content().getTitle() + "\" is " + size(content()) + "; it was compared at " + size(result)
				+ ", the size of the result.";
	}

	/**
	 * Where structure was kept and where it was lost.
	 *
	 * @return a new 32-bit image of the result's size, not shown: the structural similarity around each pixel, -1 to 1
	 *         ({@link StructuralSimilarity#map()}), displayed from 0 (bright) to 1 (black). It has the result's calibration; its
	 *         Info tells the numbers and, if the result says how it was made, the sentence for a figure's legend.
	 */
	public ImagePlus map() {
		FloatProcessor values = new FloatProcessor(result.getWidth(), result.getHeight(), similarity.map().clone());
		values.setColorModel(new LUT(LutLoader.getLut("fire"), 0, 1).createInvertedLut());
		values.setMinAndMax(0, 1);
		ImagePlus map = new ImagePlus("SSIM of " + result.getTitle(), values);
		ScaledCalibration.copy(result, map);
		map.setProperty("Info", info());
		Provenance.markMade(map, "map of a fidelity report");
		return map;
	}

	private String info() {
		FidelityOptions options = FidelityOptions.of(ImageName.of(content()), ImageName.of(result),
			style == null ? FidelityOptions.NO_STYLE : ImageName.of(style()), true);
		RunRecord record = new RunRecord().add(Circumstances.PROGRAM, Circumstances.program() + ", fidelity report");
		image(record, "content", content);
		record.add("result", result.getTitle() + " (" + size(result) + ")");
		if (style != null)
			image(record, "style", style);
		number(record, "ssim", ssim());
		number(record, "edge_correlation", edgeCorrelation);
		number(record, "colour_shift_ciede2000", colourShift);
		if (style != null)
			number(record, "style_distance", styleDistance);
		if (FigureLegend.isKnown(result))
			record.add("legend", FigureLegend.of(result));
		return record.add("macro", options.macroLine()).toString();
	}

	private static void image(RunRecord record, String key, SeenSource source) {
		record.add(key, source.image().getTitle() + " (" + size(source.image()) + ")");
		if (!source.part().isAsShown())
			record.add(key + "_seen", source.part());
	}

	private static void number(RunRecord record, String key, double value) {
		record.add(key, String.format(Locale.ROOT, "%.4f", value));
	}

	private static String size(ImagePlus image) {
		return image.getWidth() + " x " + image.getHeight() + " pixels";
	}
}
