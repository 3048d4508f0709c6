package neuralstyle;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ij.ImagePlus;
import neuralstyle.error.InputException;
import neuralstyle.image.KeptProperties;
import neuralstyle.image.RegionMasks;
import neuralstyle.image.RgbBridge;
import neuralstyle.image.SameType;
import neuralstyle.image.ScaledCalibration;
import neuralstyle.image.ScaledShapes;
import neuralstyle.image.StackFrames;
import neuralstyle.raster.FullSize;
import neuralstyle.raster.PixelMask;
import neuralstyle.raster.Resize;
import neuralstyle.raster.RgbImage;
import neuralstyle.transfer.Size;
import neuralstyle.transfer.TransferImages;
import neuralstyle.transfer.TransferResult;

/** ImageJ's images that a run takes, each as displayed at its current slice, none of them changed. */
public final class SourceImages {

	/** The image property that holds the title of the content image of a result. */
	public static final String CONTENT_PROPERTY = Provenance.PREFIX + "content";

	private final ImagePlus content;
	private final List<ImagePlus> styles;
	private final ImagePlus start;
	private final ImagePlus regions;

	/**
	 * @param styles of any sizes, at least one
	 * @param start what the run starts from, of the result's size; null for what the settings say
	 */
	public SourceImages(ImagePlus content, List<ImagePlus> styles, ImagePlus start) {
		this(content, styles, start, null);
	}

	private SourceImages(ImagePlus content, List<ImagePlus> styles, ImagePlus start, ImagePlus regions) {
		this.content = content;
		this.styles = List.copyOf(styles);
		this.start = start;
		this.regions = regions;
	}

	/**
	 * The same with regions of the content, each in a style of its own; what lies in none stays the content.
	 *
	 * @param labels of the content's size: 0 for no region, 1 for that of the first style image, and so on
	 */
	public SourceImages withRegions(ImagePlus labels) {
		return new SourceImages(content, styles, start, labels);
	}

	/**
	 * The same with one position of the content as its content, and that of the label image if it has as many. NB: what a run
	 * over a stack starts from is where its first frame starts.
	 *
	 * @param index in the order of {@link StackFrames}
	 */
	SourceImages frame(int index) {
		StackFrames frames = new StackFrames(content);
		ImagePlus labels = regions;
		if (regions != null && regions.getStackSize() > 1) {
			if (regions.getNSlices() != content.getNSlices() || regions.getNFrames() != content.getNFrames())
				throw new InputException("The label image \"" + regions.getTitle() + "\" has " + size(regions)
					+ " and the content image \"" + content.getTitle() + "\" " + size(content) + "; give a label image with as many, "
					+ "or one of a single slice for all.");
			labels = new StackFrames(regions).get(index);
		}
		return new SourceImages(frames.get(index), styles, frames.goesOn(index) ? null : start, labels);
	}

	private static String size(ImagePlus stack) {
		return stack.getNSlices() + " slices and " + stack.getNFrames() + " frames";
	}

	/** The same with what a run with these options sees first. */
	public SourceImages firstFrame(TransferOptions options) {
		return options.stack() ? frame(0) : this;
	}

	/** Pictures that a run with these options makes. */
	public int frames(TransferOptions options) {
		return options.stack() ? new StackFrames(content).count() : 1;
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

	/** The label image of the regions; null if there are none. */
	public ImagePlus regions() {
		return regions;
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
	 * @throws InputException with a sentence for the user if the size does not do
	 */
	public int resultWidth(TransferOptions options) {
		return checkedWidth(resultHeight(options));
	}

	/**
	 * Whether the result can have the type that the options ask for.
	 *
	 * @throws InputException with a sentence for the user if not
	 */
	public void checkOutput(TransferOptions options) {
		if (options.output() == Output.SAME)
			SameType.check(content, options.channels());
	}

	/** The sentence for Java's memory running out before or after the run, which needs the images in their own sizes. */
	String tooLarge(TransferOptions options) {
		ImagePlus largest = Stream.concat(Stream.of(content), styles.stream())
			.max(Comparator.comparingLong(image -> (long) image.getWidth() * image.getHeight())).get();
		return "There is not enough of ImageJ's own memory for the image \"" + largest.getTitle() + "\" of " + largest.getWidth()
			+ " x " + largest.getHeight() + " pixels; shrink it" + (options.outputSize() == OutputSize.CONTENT
				? ", choose output_size=height" : "") + ", or give ImageJ more in Edit > Options > Memory & Threads.";
	}

	/** Bytes of the pixels of one picture of the result. */
	double resultBytes(TransferOptions options) {
		int bytes = options.output() == Output.SAME ? content.getBytesPerPixel() : Integer.BYTES;
		return options.outputSize() == OutputSize.CONTENT ? (double) bytes * content.getWidth() * content.getHeight()
			: (double) bytes * resultWidth(options) * resultHeight(options);
	}

	/** Title of the result that the options ask for. */
	public String resultTitle(TransferOptions options) {
		return options.title() != null ? options.title() : "Stylised " + content.getTitle();
	}

	/**
	 * Plain values, and the size of the result.
	 *
	 * @throws InputException with a sentence for the user if a size does not do
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
		plain = plain.within(contentRegions(options.feather())).stylesWithin(styles.stream()
			.map(style -> RegionMasks.ofSelection("style", style, 0)).collect(Collectors.toList()));
		return start == null ? plain : plain.startingFrom(RgbBridge.toRgb(start));
	}

	/** The selection, or the parts of it that lie in the regions. */
	private List<PixelMask> contentRegions(double feather) {
		PixelMask selected = RegionMasks.ofSelection("content", content, feather);
		if (regions == null)
			return List.of(selected);
		if (regions.getWidth() != content.getWidth() || regions.getHeight() != content.getHeight())
			throw new InputException("The label image \"" + regions.getTitle() + "\" is " + regions.getWidth() + " x "
				+ regions.getHeight() + " pixels and the content image \"" + content.getTitle() + "\" " + content.getWidth() + " x "
				+ content.getHeight() + "; give a label image of the content's size.");
		List<PixelMask> masks = RegionMasks.ofLabels(regions, styles.size(), feather).stream().map(selected::times)
			.collect(Collectors.toList());
		for (int i = 0; i < masks.size(); i++)
			if (masks.get(i).area() == 0)
				throw new InputException("No pixel with the label " + (i + 1) + " of \"" + regions.getTitle()
					+ "\" is selected in the content image \"" + content.getTitle() + "\"; select more, or nothing by Edit > Selection > "
					+ "Select None.");
		return masks;
	}

	private static RgbImage shrunk(RgbImage plain, int side) {
		double scale = Math.min(1, (double) side / Math.min(plain.width(), plain.height()));
		return Resize.to(plain, (int) Math.round(scale * plain.width()), (int) Math.round(scale * plain.height()));
	}

	private int checkedWidth(int height) {
		long width = (long) content.getWidth() * height / content.getHeight();
		String size = String.format(Locale.ROOT, "The content image \"%s\" is %d x %d pixels, so the result would be %d x %d",
			content.getTitle(), content.getWidth(), content.getHeight(), width, height);
		if (Math.min(width, height) < Size.LEAST_SIDE)
			throw new InputException(size + "; both sides must be at least " + Size.LEAST_SIDE
				+ ", so choose a larger height or another image.");
		if (3 * width * height > Integer.MAX_VALUE)
			throw new InputException(size + ", more than can be held; choose a smaller height.");
		return (int) width;
	}

	/**
	 * The result as an image with its title, what it has from the content image, and what it tells of the run.
	 *
	 * @param plain what the run saw
	 * @param more what else is to be told
	 */
	ImagePlus toImage(TransferOptions options, TransferImages plain, TransferResult result, Consumer<ResultInfo> more) {
		String title = resultTitle(options);
		ImagePlus stylised = picture(options, plain,
			result.stopped() ? title + " (stopped at evaluation " + result.evaluations() + ")" : title, result.image());
		dress(stylised);
		ResultInfo info = ResultInfo.of(this, options, SeenImages.of(plain), result);
		more.accept(info);
		info.putInto(stylised);
		return stylised;
	}

	/** Gives a result what it has from the content image: calibration, overlay, selection, properties. */
	void dress(ImagePlus stylised) {
		ScaledCalibration.copy(content, stylised);
		ScaledShapes.copy(content, stylised);
		KeptProperties.copy(content, stylised, Provenance.PREFIX);
	}

	/** A picture of a run, of the type and size that the options ask for. @param plain what the run saw */
	ImagePlus picture(TransferOptions options, TransferImages plain, String title, RgbImage small) {
		RgbImage picture = options.outputSize() == OutputSize.CONTENT ? fullSize(plain, small) : small;
		return options.output() == Output.SAME ? SameType.toImage(title, picture, content, options.channels())
			: RgbBridge.toImage(title, picture);
	}

	/** NB: outside the regions the enlarged picture is not the content to the last bit. */
	private static RgbImage fullSize(TransferImages plain, RgbImage small) {
		RgbImage content = plain.content();
		PixelMask region = plain.regions().stream().reduce(PixelMask::plus).get().resized(content.width(), content.height());
		return region.blend(content, FullSize.of(small, content));
	}
}
