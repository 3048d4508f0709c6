package neuralstyle.result;

import ij.ImagePlus;
import ij.process.ColorProcessor;
import neuralstyle.image.RgbBridge;
import neuralstyle.image.ScaledCalibration;
import neuralstyle.image.ScaledShapes;
import neuralstyle.options.BlendOptions;
import neuralstyle.options.ImageName;
import neuralstyle.provenance.Provenance;
import neuralstyle.provenance.RunRecord;
import neuralstyle.raster.Blend;
import neuralstyle.raster.RgbImage;

/** A stylised image and its content image, to be blended in any proportion. Both are read once and not changed. */
public final class Blending {

	private final ImagePlus stylised;
	private final ImagePlus content;
	private final RgbImage style;
	private final RgbImage plain;

	/**
	 * @param stylised of any type, taken as displayed at its current slice
	 * @param content of any type, taken as displayed at its current slice and resized to the stylised image
	 * @throws neuralstyle.error.InputException with a sentence for the user if their aspects differ by more than a pixel
	 */
	public Blending(ImagePlus stylised, ImagePlus content) {
		plain = FittedContent.of(content, stylised, "stylised image");
		this.stylised = stylised;
		this.content = content;
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
		return stylised == otherStylised && content == otherContent;
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
		Provenance.mark(blend, Provenance.contentTitle(stylised) != null ? Provenance.contentTitle(stylised) : content.getTitle());
	}

	private String info(BlendOptions options) {
		BlendOptions named = named(options, "stylised", options.stylised(), stylised);
		named = named(named, "content", options.content(), content);
		String info = stylised.getInfoProperty();
		return new RunRecord().add("blend", options.amountText() + " percent stylised").add("macro", named.macroLine())
			+ (info == null ? "" : info);
	}

	/** What the user called the image, else as a macro finds it. */
	private static BlendOptions named(BlendOptions options, String key, String name, ImagePlus image) {
		return name != null ? options : options.with(key, ImageName.of(image));
	}
}
