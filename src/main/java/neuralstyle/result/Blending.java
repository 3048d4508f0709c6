package neuralstyle.result;

import ij.ImagePlus;
import ij.process.ColorProcessor;
import neuralstyle.image.RgbBridge;
import neuralstyle.image.ScaledCalibration;
import neuralstyle.image.ScaledShapes;
import neuralstyle.options.BlendOptions;
import neuralstyle.options.ImageName;
import neuralstyle.provenance.Provenance;
import neuralstyle.provenance.RecordedPart;
import neuralstyle.provenance.RunRecord;
import neuralstyle.raster.Blend;
import neuralstyle.raster.Resize;
import neuralstyle.raster.RgbImage;

/** A stylised image and its content image, to be blended in any proportion. Both are read once and not changed. */
public final class Blending {

	private final ImagePlus stylised;
	private final SeenSource content;
	private final RgbImage style;
	private final RgbImage plain;

	/**
	 * @param stylised of any type, taken as displayed at its current slice
	 * @param content of any type, taken as a {@link SeenSource} and resized to the stylised image
	 * @throws neuralstyle.error.InputException with a sentence for the user if their aspects differ by more than a pixel, or the
	 *         content does not have any more what the stylised image was made from
	 */
	public Blending(ImagePlus stylised, ImagePlus content) {
		Aspect.check(content, stylised, "stylised image");
		this.stylised = stylised;
		this.content = SeenSource.content(content, stylised);
		plain = Resize.to(this.content.takePixels(), stylised.getWidth(), stylised.getHeight());
		style = RgbBridge.toRgb(stylised);
	}

	/**
	 * Blends a stylised image with its content image.
	 *
	 * @param amount percentage of the stylised image, 0 to 100
	 * @return a new RGB image, not shown, with the calibration and the Info of the stylised image; lines before that Info
	 *         tell the percentage and the macro line that makes it again
	 * @throws neuralstyle.error.InputException with a sentence for the user if the amount or the sizes do not do
	 */
	public static ImagePlus blend(ImagePlus stylised, ImagePlus content, double amount) {
		ImagePlus blend = new ImagePlus();
		new Blending(stylised, content).into(blend, BlendOptions.of(amount));
		return blend;
	}

	public boolean isOf(ImagePlus otherStylised, ImagePlus otherContent) {
		return stylised == otherStylised && content.image() == otherContent;
	}

	public SeenSource content() {
		return content;
	}

	/** The blend's pixels alone, the same as those of {@link #into} but sooner. @param amount 0 to 100 */
	public ColorProcessor preview(double amount) {
		return new ColorProcessor(style.width(), style.height(), Blend.pixels(style, plain, amount));
	}

	/**
	 * Makes an image, shown or not, the blend: its pixels, title, calibration, overlay, selection and Info.
	 *
	 * @param options those that name the images go into the Info only
	 */
	public void into(ImagePlus blend, BlendOptions options) {
		String title = options.title() != null ? options.title() : "Blend of " + stylised.getTitle();
		blend.setProcessor(title, RgbBridge.toImage(title, Blend.of(style, plain, options.amount())).getProcessor());
		ScaledCalibration.copy(stylised, blend);
		ScaledShapes.copy(stylised, blend);
		blend.setProperty("Info", info(options));
		Provenance.mark(blend, Provenance.contentTitle(stylised) != null ? Provenance.contentTitle(stylised)
			: content.image().getTitle());
	}

	private String info(BlendOptions options) {
		BlendOptions named = named(options, "stylised", options.stylised(), stylised);
		named = named(named, "content", options.content(), content.image());
		String info = stylised.getInfoProperty();
		RunRecord record = new RunRecord().add("blend", options.amountText() + " percent stylised").add("macro", named.macroLine());
		RecordedPart seen = origin();
		if (seen != null)
			seen.writeTo(record);
		return record + (info == null ? "" : info);
	}

	/** What the blend's pixels belong to in a content image of several slices or channels; null if its Info need not or cannot say. */
	private RecordedPart origin() {
		RecordedPart origin = Provenance.contentTitle(stylised) == null ? content.taken()
			: RecordedPart.ofContent(stylised, content.image());
		return origin == null || origin.part().isAsShown() || !origin.isKnown() ? null : origin;
	}

	/** What the user called the image, else as a macro finds it. */
	private static BlendOptions named(BlendOptions options, String key, String name, ImagePlus image) {
		return name != null ? options : options.with(key, ImageName.of(image));
	}
}
