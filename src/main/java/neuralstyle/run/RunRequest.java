package neuralstyle.run;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ij.ImagePlus;
import neuralstyle.error.InputException;
import neuralstyle.image.DealtLabels;
import neuralstyle.image.RegionMasks;
import neuralstyle.image.SameType;
import neuralstyle.options.ImageName;
import neuralstyle.options.OutputSize;
import neuralstyle.options.OutputType;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.RunRecord;
import neuralstyle.provenance.SeenImages;
import neuralstyle.raster.Resize;
import neuralstyle.raster.RgbImage;
import neuralstyle.transfer.Size;
import neuralstyle.transfer.TransferException;
import neuralstyle.transfer.TransferImages;

/** Images and options that belong together: what a run is asked for, and what follows from it before it begins. */
public final class RunRequest {

	private final SourceImages images;
	private final TransferOptions options;
	private final SeenSources sources;
	private final ContentRegions regions;

	/**
	 * What the images show now is what is asked for, whatever they show later.
	 *
	 * @param options the keys that name images do not count: the images are those given here
	 * @throws InputException with a sentence for the user if the content has not the channels that the options name
	 */
	public RunRequest(SourceImages images, TransferOptions options) {
		this(images, options, new SeenSources(images, options), new ContentRegions(images, options, null));
	}

	private RunRequest(SourceImages images, TransferOptions options, SeenSources sources, ContentRegions regions) {
		this.images = images;
		this.options = options;
		this.sources = sources;
		this.regions = regions;
	}

	public SourceImages images() {
		return images;
	}

	public TransferOptions options() {
		return options;
	}

	public ImagePlus content() {
		return images.content();
	}

	/**
	 * The same with the labels of the label image, if there is one, dealt out to the styles: those of all slices and frames of a
	 * stack. As long a stack of labels is read once or twice for it.
	 *
	 * @throws InputException with a sentence for the user if there are too few labels, or they do not fit the content
	 */
	public RunRequest withLabels() {
		return withLabels(() -> { });
	}

	/** As above. @param each is run before each slice is read, and may end it by an exception */
	public RunRequest withLabels(Runnable each) {
		return images.regions() == null ? this : withLabels(regions.deal(each));
	}

	/** The same with labels that were dealt for the same images and options; null for none. */
	public RunRequest withLabels(DealtLabels dealt) {
		return new RunRequest(images, options, sources, new ContentRegions(images, options, dealt));
	}

	/** Null before {@link #withLabels()}, or if there is no label image. */
	public DealtLabels labels() {
		return regions.labels();
	}

	/**
	 * The same for one position of a stack.
	 *
	 * @param index in the order of {@link neuralstyle.image.StackFrames}
	 * @param goesOn whether it goes on from the picture of the frame before
	 */
	RunRequest frame(int index, boolean goesOn) {
		SourceImages frame = images.frame(index, goesOn);
		return new RunRequest(frame, options, new SeenSources(frame, options), new ContentRegions(frame, options, labels()));
	}

	/** The same for what the run sees first. */
	public RunRequest firstFrame() {
		return options.stack() ? frame(0, false) : this;
	}

	/** Pictures that the run makes. */
	public int frames() {
		return options.stack() ? images.frames() : 1;
	}

	/** What the content image shows, or the channels of it that the options name. */
	public RgbImage plainContent() {
		return sources.content();
	}

	/** What of the images is seen. */
	SeenSources sources() {
		return sources;
	}

	/** Writes down which content image it is, and what is seen of it. */
	public void describeContent(RunRecord record) {
		sources.describeContent(record);
	}

	/** Writes down which images they are, what is seen of them, and their pixels' checksums. */
	public void describeImages(RunRecord record, SeenImages seen) {
		sources.describe(record, seen);
	}

	/**
	 * Size that the run works at: the content image's aspect is kept.
	 *
	 * @throws InputException with a sentence for the user if the size does not do
	 */
	public Size size() {
		int height = options.height() == 0 ? content().getHeight() : options.height();
		long width = (long) content().getWidth() * height / content().getHeight();
		String size = String.format(Locale.ROOT, "The content image \"%s\" is %d x %d pixels, so the result would be %d x %d",
			content().getTitle(), content().getWidth(), content().getHeight(), width, height);
		if (Math.min(width, height) < Size.LEAST_SIDE)
			throw new InputException(size + "; both sides must be at least " + Size.LEAST_SIDE
				+ ", so choose a larger height or another image.");
		if (3 * width * height > Integer.MAX_VALUE)
			throw new InputException(size + ", more than can be held; choose a smaller height.");
		return new Size((int) width, height);
	}

	/**
	 * Whether the result can have the type that the options ask for.
	 *
	 * @throws InputException with a sentence for the user if not
	 */
	public void checkOutput() {
		if (options.output() == OutputType.SAME)
			SameType.check(content(), options.channels());
	}

	/**
	 * Does work that needs the images in their own sizes, and ends with what Java holds for it.
	 *
	 * @throws TransferException with a sentence for the user if Java's memory runs out
	 */
	public <T> T withinMemory(Supplier<T> work) {
		try {
			return work.get();
		} catch (OutOfMemoryError e) {
			throw new TransferException(tooLarge(), e);
		} finally {
			// As ImageJ does when it closes an image: what this run had in Java memory goes before the next one needs as much.
			System.gc();
		}
	}

	private String tooLarge() {
		ImagePlus largest = Stream.concat(Stream.of(content()), images.styles().stream())
			.max(Comparator.comparingLong(image -> (long) image.getWidth() * image.getHeight())).get();
		return "There is not enough of ImageJ's own memory for the image \"" + largest.getTitle() + "\" of " + largest.getWidth()
			+ " x " + largest.getHeight() + " pixels; shrink it" + (options.outputSize() == OutputSize.CONTENT
				? ", choose output_size=height" : "") + ", or give ImageJ more in Edit > Options > Memory & Threads.";
	}

	/** Bytes of the pixels of one picture of the result. */
	double resultBytes() {
		int bytes = options.output() == OutputType.SAME ? content().getBytesPerPixel() : Integer.BYTES;
		Size size = options.outputSize() == OutputSize.CONTENT ? new Size(content().getWidth(), content().getHeight()) : size();
		return (double) bytes * size.width() * size.height();
	}

	/** Title of the result. */
	public String title() {
		return options.title() != null ? options.title() : "Stylised " + content().getTitle();
	}

	/**
	 * Plain values, and the size of the result.
	 *
	 * @throws InputException with a sentence for the user if a size does not do
	 */
	public TransferImages plain() {
		return plain(Integer.MAX_VALUE);
	}

	/** The same for a preview. @param side what the shorter ones of content and styles are shrunk to, in pixels */
	public TransferImages plain(int side) {
		Size size = size();
		TransferImages plain = TransferImages.of(size.width(), size.height(), shrunk(plainContent(), side),
			IntStream.range(0, images.styles().size()).mapToObj(i -> shrunk(sources.style(i), side)).toArray(RgbImage[]::new));
		plain = plain.within(regions.masks()).stylesWithin(images.styles().stream()
			.map(style -> RegionMasks.ofSelection("style", style, 0)).collect(Collectors.toList()));
		return images.start() == null ? plain : plain.startingFrom(sources.start());
	}

	/**
	 * Why a position of a stack stays as the content image shows it, as in "no label"; null if it is to change.
	 *
	 * @param index as of {@link #frame}
	 */
	String whyUnchanged(int index) {
		return regions.whyUnchanged(index);
	}

	private static RgbImage shrunk(RgbImage plain, int side) {
		double scale = Math.min(1, (double) side / Math.min(plain.width(), plain.height()));
		return Resize.to(plain, (int) Math.round(scale * plain.width()), (int) Math.round(scale * plain.height()));
	}

	/**
	 * The options with the names of the images: what the user called them, else, and where the result has that title, as a macro
	 * finds them.
	 */
	public TransferOptions named() {
		TransferOptions named = options.with("content", name(options.content(), content()))
			.with("style", styleNames());
		if (images.start() != null)
			named = named.with("start", name(options.startImage(), images.start()));
		if (images.regions() != null)
			named = named.with("regions", name(options.regions(), images.regions()));
		return named;
	}

	/** NB: a title with a bar in it looks like two names. */
	private String styleNames() {
		List<String> given = options.styles();
		List<ImagePlus> styles = images.styles();
		return !given.isEmpty() && given.size() != styles.size() ? String.join("|", given)
			: IntStream.range(0, styles.size()).mapToObj(i -> name(given.isEmpty() ? null : given.get(i), styles.get(i)))
				.collect(Collectors.joining("|"));
	}

	/** @param given null for none */
	private String name(String given, ImagePlus image) {
		return given == null || given.trim().equals(title()) ? ImageName.beside(title(), image) : given;
	}
}
