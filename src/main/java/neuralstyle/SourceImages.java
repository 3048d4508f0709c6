package neuralstyle;

import java.util.List;
import java.util.Locale;

import ij.ImagePlus;
import neuralstyle.image.RgbBridge;
import neuralstyle.image.SameType;
import neuralstyle.image.ScaledCalibration;
import neuralstyle.raster.FullSize;
import neuralstyle.raster.Resize;
import neuralstyle.raster.RgbImage;
import neuralstyle.transfer.TransferImages;
import neuralstyle.transfer.TransferResult;

/** ImageJ's images that a run takes, each as displayed at its current slice, none of them changed. */
public final class SourceImages {

	/** The image property that holds the title of the content image of a result. */
	public static final String CONTENT_PROPERTY = "neuralstyle.content";

	private final ImagePlus content;
	private final List<ImagePlus> styles;
	private final ImagePlus start;

	/**
	 * @param styles of any sizes, at least one
	 * @param start what the run starts from, of the result's size; null for what the settings say
	 */
	public SourceImages(ImagePlus content, List<ImagePlus> styles, ImagePlus start) {
		this.content = content;
		this.styles = List.copyOf(styles);
		this.start = start;
	}

	public ImagePlus content() {
		return content;
	}

	public List<ImagePlus> styles() {
		return styles;
	}

	/** Null if the settings say what the run starts from. */
	public ImagePlus start() {
		return start;
	}

	/** What the content image shows, or the channels of it that the options name. */
	public RgbImage plainContent(TransferOptions options) {
		return RgbBridge.toRgb(content, options.channels());
	}

	/** Height that the run works at. */
	public int resultHeight(TransferOptions options) {
		return options.height() == 0 ? content.getHeight() : options.height();
	}

	/**
	 * Width that the run works at: the content image's aspect is kept.
	 *
	 * @throws IllegalArgumentException with a sentence for the user if the size does not do
	 */
	public int resultWidth(TransferOptions options) {
		return checkedWidth(resultHeight(options));
	}

	/**
	 * Whether the result can have the type that the options ask for.
	 *
	 * @throws IllegalArgumentException with a sentence for the user if not
	 */
	public void checkOutput(TransferOptions options) {
		if (options.output() == Output.SAME)
			SameType.check(content, options.channels());
	}

	/** Title of the result that the options ask for. */
	public String resultTitle(TransferOptions options) {
		return options.title() != null ? options.title() : "Stylised " + content.getTitle();
	}

	/**
	 * Plain values, and the size of the result.
	 *
	 * @throws IllegalArgumentException with a sentence for the user if a size does not do
	 */
	public TransferImages plain(TransferOptions options) {
		return plain(options, Integer.MAX_VALUE);
	}

	/** The same for a preview. @param side what the shorter ones of content and styles are shrunk to */
	public TransferImages plain(TransferOptions options, int side) {
		int height = resultHeight(options);
		int width = checkedWidth(height);
		TransferImages plain = TransferImages.of(width, height, shrunk(plainContent(options), side),
			styles.stream().map(style -> shrunk(RgbBridge.toRgb(style), side)).toArray(RgbImage[]::new));
		return start == null ? plain : plain.startingFrom(RgbBridge.toRgb(start));
	}

	private static RgbImage shrunk(RgbImage plain, int side) {
		double scale = Math.min(1, (double) side / Math.min(plain.width(), plain.height()));
		return Resize.to(plain, (int) Math.round(scale * plain.width()), (int) Math.round(scale * plain.height()));
	}

	private int checkedWidth(int height) {
		long width = (long) content.getWidth() * height / content.getHeight();
		String size = String.format(Locale.ROOT, "The content image \"%s\" is %d x %d pixels, so the result would be %d x %d",
			content.getTitle(), content.getWidth(), content.getHeight(), width, height);
		if (Math.min(width, height) < TransferImages.LEAST_SIDE)
			throw new IllegalArgumentException(size + "; both sides must be at least " + TransferImages.LEAST_SIDE
				+ ", so choose a larger height or another image.");
		if (3 * width * height > Integer.MAX_VALUE)
			throw new IllegalArgumentException(size + ", more than can be held; choose a smaller height.");
		return (int) width;
	}

	/** The result as an image with its title, calibration, Info and the property {@link #CONTENT_PROPERTY}. */
	ImagePlus toImage(TransferOptions options, TransferResult result) {
		String title = resultTitle(options);
		ImagePlus stylised = picture(options,
			result.stopped() ? title + " (stopped at evaluation " + result.evaluations() + ")" : title, result.image());
		ScaledCalibration.copy(content, stylised);
		stylised.setProperty("Info", new ResultInfo(this, options, result).toString());
		stylised.setProp(CONTENT_PROPERTY, content.getTitle());
		return stylised;
	}

	private ImagePlus picture(TransferOptions options, String title, RgbImage small) {
		RgbImage picture = options.outputSize() == OutputSize.CONTENT
			? FullSize.of(small, plainContent(options)) : small;
		return options.output() == Output.SAME ? SameType.toImage(title, picture, content, options.channels())
			: RgbBridge.toImage(title, picture);
	}
}
