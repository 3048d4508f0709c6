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
import neuralstyle.image.RegionMasks;
import neuralstyle.image.SameType;
import neuralstyle.options.ImageName;
import neuralstyle.options.OutputSize;
import neuralstyle.options.OutputType;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.RunRecord;
import neuralstyle.provenance.SeenImages;
import neuralstyle.raster.PixelMask;
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

	/**
	 * What the images show now is what is asked for, whatever they show later.
	 *
	 * @param options the keys that name images do not count: the images are those given here
	 */
	public RunRequest(SourceImages images, TransferOptions options) {
		this.images = images;
		this.options = options;
		sources = new SeenSources(images, options);
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

	/** The same for one position of a stack. @param index in the order of {@link neuralstyle.image.StackFrames} */
	RunRequest frame(int index) {
		return new RunRequest(images.frame(index), options);
	}

	/** The same for what the run sees first. */
	public RunRequest firstFrame() {
		return options.stack() ? frame(0) : this;
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
		plain = plain.within(contentRegions()).stylesWithin(images.styles().stream()
			.map(style -> RegionMasks.ofSelection("style", style, 0)).collect(Collectors.toList()));
		return images.start() == null ? plain : plain.startingFrom(sources.start());
	}

	/** The selection, or the parts of it that lie in the regions. */
	private List<PixelMask> contentRegions() {
		ImagePlus labels = images.regions();
		PixelMask selected = RegionMasks.ofSelection("content", content(), options.feather());
		if (labels == null)
			return List.of(selected);
		if (labels.getWidth() != content().getWidth() || labels.getHeight() != content().getHeight())
			throw new InputException("The label image \"" + labels.getTitle() + "\" is " + labels.getWidth() + " x "
				+ labels.getHeight() + " pixels and the content image \"" + content().getTitle() + "\" " + content().getWidth() + " x "
				+ content().getHeight() + "; give a label image of the content's size.");
		List<PixelMask> masks = RegionMasks.ofLabels(labels, images.styles().size(), options.feather()).stream()
			.map(selected::times).collect(Collectors.toList());
		for (int i = 0; i < masks.size(); i++)
			if (masks.get(i).area() == 0)
				throw new InputException("No pixel with the label " + (i + 1) + " of \"" + labels.getTitle()
					+ "\" is selected in the content image \"" + content().getTitle() + "\"; select more, or nothing by Edit > Selection > "
					+ "Select None.");
		return masks;
	}

	private static RgbImage shrunk(RgbImage plain, int side) {
		double scale = Math.min(1, (double) side / Math.min(plain.width(), plain.height()));
		return Resize.to(plain, (int) Math.round(scale * plain.width()), (int) Math.round(scale * plain.height()));
	}

	/** What the run will see of all positions; as long a stack is read once for it. */
	SeenImages seen() {
		SeenImages.Collector collector = new SeenImages.Collector();
		for (int index = 0; index < frames(); index++)
			collector.add((options.stack() ? frame(index) : this).plain());
		return collector.seen();
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
