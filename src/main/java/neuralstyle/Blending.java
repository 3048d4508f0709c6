package neuralstyle;

import java.util.Locale;

import ij.ImagePlus;
import neuralstyle.image.RgbBridge;
import neuralstyle.raster.Resize;
import neuralstyle.raster.RgbImage;

/** A stylised image and its content image mixed in any proportion; prepared once, blended as often as wanted. */
public final class Blending {

	private final ImagePlus stylised;
	private final RgbImage style;
	private final RgbImage content;

	/**
	 * @param stylised taken as displayed; not changed
	 * @param content taken as displayed and resized to the stylised image; not changed
	 * @throws IllegalArgumentException with a sentence for the user if the images have not the same aspect
	 */
	public Blending(ImagePlus stylised, ImagePlus content) {
		double height = (double) stylised.getWidth() * content.getHeight() / content.getWidth();
		double width = (double) stylised.getHeight() * content.getWidth() / content.getHeight();
		if (Math.abs(height - stylised.getHeight()) >= 1 && Math.abs(width - stylised.getWidth()) >= 1)
			throw new IllegalArgumentException(String.format(Locale.ROOT, "The image \"%s\" is %d x %d pixels and its content image "
				+ "\"%s\" %d x %d, which is another shape; choose the image that it was made from.", stylised.getTitle(),
				stylised.getWidth(), stylised.getHeight(), content.getTitle(), content.getWidth(), content.getHeight()));
		this.stylised = stylised;
		style = RgbBridge.toRgb(stylised);
		this.content = Resize.to(RgbBridge.toRgb(content), stylised.getWidth(), stylised.getHeight());
	}

	/**
	 * Plain values of a blend.
	 *
	 * @param amount of the stylised image, 0 to 100 percent
	 */
	public RgbImage values(double amount) {
		float part = (float) (amount / 100);
		float[] a = style.rgb();
		float[] b = content.rgb();
		float[] sum = new float[a.length];
		for (int i = 0; i < sum.length; i++)
			sum[i] = b[i] + part * (a[i] - b[i]);
		return new RgbImage(style.width(), style.height(), sum);
	}

	/** A new RGB image with the stylised image's calibration and Info, not shown. */
	public ImagePlus image(BlendOptions options) {
		String title = options.title() != null ? options.title() : "Blend of " + stylised.getTitle();
		ImagePlus blend = RgbBridge.toImage(title, values(options.amount()));
		blend.setCalibration(stylised.getCalibration());
		Object info = stylised.getProperty("Info");
		blend.setProperty("Info", "blend=" + OptionValues.write(options.amount()) + " percent of \"" + stylised.getTitle() + "\"\n"
			+ "blend macro=" + options.macroLine() + "\n" + (info == null ? "" : info));
		blend.setProp(SourceImages.CONTENT_PROPERTY, stylised.getProp(SourceImages.CONTENT_PROPERTY));
		return blend;
	}
}
