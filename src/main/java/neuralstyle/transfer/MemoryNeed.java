package neuralstyle.transfer;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import neuralstyle.vgg.MapPolicy;
import neuralstyle.vgg.VggMemory;
import neuralstyle.vgg.VggVariant;

/** Compares what a run needs in memory with what is free, before anything is allocated. */
final class MemoryNeed {

	private static final double GB = 1e9;
	private static final double MB = 1e6;
	/** Bytes of the native libraries, and of what Java leaves lying before it collects. */
	private static final double REST = 0.15e9;
	/** Of what is free; the rest is for the user's images and other programs. */
	private static final double SHARE = 0.75;
	/**
	 * Java vectors of the image's length beside the optimiser's: the image that is tried, the one that the level began with, and five
	 * while a picture is shown: itself, its colours, their blur.
	 */
	private static final int VECTORS = 7;
	/** The same of a run with regions, beside those: the content, the blended image, of what is shown too, masks. */
	private static final int VECTORS_OF_REGIONS = 4;

	/**
	 * Bytes a pixel of a content image that is larger than the result: its copy in the style's colours and later the result in
	 * the content's size, the image of that, and room, since Java does not move large arrays together.
	 */
	private static final int OF_LARGE_CONTENT = 7 * Float.BYTES;
	/** The same of a run with regions, beside those: masks and the blended image. */
	private static final int OF_LARGE_CONTENT_WITH_REGIONS = 5 * Float.BYTES;

	/** The fastest first. */
	private static final List<MapPolicy> WAYS = List.of(MapPolicy.FASTEST, MapPolicy.RECOMPUTING, MapPolicy.LEAST_MEMORY);

	private final Size content;
	private final Size result;
	/** The largest style image as the network takes it; null if none counts. */
	private final Size style;
	private final double heap;
	/** Native bytes of each way. */
	private final Map<MapPolicy, Double> natives;
	/** Bytes that the run may take; 0 if the user said nothing. */
	private final double limit;
	/** Pictures that are made and kept. */
	private final int count;

	private MemoryNeed(Size content, Size result, Size style, double heap, Map<MapPolicy, Double> natives, double limit, int count)
	{
		this.content = content;
		this.result = result;
		this.style = style;
		this.heap = heap;
		this.natives = natives;
		this.limit = limit;
		this.count = count;
	}

	/** @throws TransferException if there is too little */
	static void check(TransferImages images, TransferSettings settings) {
		of(images, last(new Size(images.width(), images.height()), settings), settings).check();
	}

	private static PyramidLevel last(Size result, TransferSettings settings) {
		List<PyramidLevel> pyramid = PyramidLevel.of(result.width(), result.height(), settings);
		return pyramid.get(pyramid.size() - 1);
	}

	/** Of one level of a run. */
	static MemoryNeed of(TransferImages images, PyramidLevel level, TransferSettings settings) {
		MemoryNeed plain = of(new Size(images.content().width(), images.content().height()), level,
			images.styles().stream().map(style -> new Size(style.width(), style.height())).collect(Collectors.toList()), settings);
		return images.hasRegions() ? plain.withRegions() : plain;
	}

	/**
	 * The same of a series, whose pictures are kept.
	 *
	 * @param kept bytes of all pictures
	 * @throws TransferException if there is too little
	 */
	static void check(TransferImages first, TransferSettings settings, int count, double kept) {
		MemoryNeed one = of(first, last(new Size(first.width(), first.height()), settings), settings);
		new MemoryNeed(one.content, one.result, one.style, one.heap + kept, one.natives, one.limit, count).check();
	}

	/** With what a region of the largest image needs, and the run's masks. */
	private MemoryNeed withRegions() {
		return new MemoryNeed(content, result, style, heap + VECTORS_OF_REGIONS * 3 * Float.BYTES * result.pixels()
			+ OF_LARGE_CONTENT_WITH_REGIONS * pixelsMore(content, result), natives, limit, count);
	}

	/**
	 * Of the whole run, which takes most at its last level.
	 *
	 * @param content the content image's own size; its values are there already and do not count
	 */
	static MemoryNeed of(Size content, Size result, List<Size> styles, TransferSettings settings) {
		return of(content, last(result, settings), styles, settings);
	}

	private static MemoryNeed of(Size content, PyramidLevel level, List<Size> styles, TransferSettings settings) {
		Size result = level.size();
		int history = Descent.history(settings.optimiser(), level.evaluations);
		double ofValue = VECTORS * Float.BYTES + Lbfgs.bytes(history);
		VggVariant variant = StyleObjective.variant(settings);
		double heap = ofValue * 3 * result.pixels() + OF_LARGE_CONTENT * pixelsMore(content, result);
		if (variant != null)
			heap += VggMemory.heapBytes(result.height(), result.width(), variant);
		if (settings.contentWeight() > 0)
			heap += VggMemory.featureBytes(result.height(), result.width(), settings.contentLayer());
		Size largest = settings.styleWeight() == 0 ? null : styles.stream()
			.map(style -> StyleTargets.size(style, result, settings)).max(Comparator.comparingDouble(Size::pixels)).orElse(null);
		Map<MapPolicy, Double> natives = new EnumMap<>(MapPolicy.class);
		for (MapPolicy policy : WAYS) {
			double network = variant == null ? 0 : VggMemory.bytes(result.height(), result.width(), variant, policy);
			// The networks of the styles come and go one by one before that of the result comes.
			double ofStyle = largest == null ? 0 : StyleTargets.bytes(largest, settings);
			natives.put(policy, Math.max(ofStyle, network));
		}
		return new MemoryNeed(content, result, largest, heap, natives, settings.memory() * MB, 1);
	}

	private static double pixelsMore(Size content, Size result) {
		return Math.max(0, content.pixels() - result.pixels());
	}

	/** Bytes of Java's memory and native memory together, about, when it is most. */
	double bytes() {
		return bytes(policy());
	}

	private double bytes(MapPolicy policy) {
		return heap + natives.get(policy) + REST;
	}

	/** What of its feature maps the network may hold: all that is of use if there is room. */
	MapPolicy policy() {
		double room = Math.max(leastBytes(), limit > 0 ? limit : SHARE * FreeMemory.bytes());
		return WAYS.stream().filter(way -> bytes(way) <= room).findFirst().get();
	}

	private double leastBytes() {
		return WAYS.stream().mapToDouble(this::bytes).min().getAsDouble();
	}

	/** @throws TransferException if there is too little */
	void check() {
		String a = "A result of " + (count > 1 ? count + " pictures of " : "") + result.width() + " x " + result.height()
			+ " pixels ";
		checkSize(result, a + "is more than the program can hold, which is ", "choose a smaller height.");
		if (style != null)
			checkSize(style, "The style image would be taken at " + style.width() + " x " + style.height()
				+ " pixels, more than the program can hold, which is ", "choose a smaller height or style_scale, or crop the style image.");
		double least = leastBytes();
		if (limit > 0 && least > limit)
			throw new TransferException(String.format(Locale.ROOT, "%sneeds at least %.0f MB of memory and memory is %.0f; give that much, "
				+ "choose a smaller height, or leave memory out.", a, Math.ceil(least / MB), limit / MB));
		// NB: what no one uses any more counts as used until it is collected.
		if (heap > freeHeap())
			System.gc();
		double freeHeap = freeHeap();
		if (heap > freeHeap)
			throw new TransferException(String.format(Locale.ROOT, "%s%sneeds about %.2f GB of ImageJ's own memory and %.2f GB are "
				+ "free there; choose a smaller %s, or give ImageJ more in Edit > Options > Memory & Threads.", a, fromContent(),
				heap / GB, freeHeap / GB, isContentLarge() ? "content image" : "height"));
		double free = Math.max(0, FreeMemory.bytes() - MemoryWatch.RESERVE);
		if (least > free)
			throw new TransferException(String.format(Locale.ROOT, "%sneeds about %.1f GB of memory and %.1f GB are free; choose a "
				+ "smaller height, or close images or other programs.", a, least / GB, free / GB));
	}

	private static void checkSize(Size size, String tooLarge, String advice) {
		if (!VggMemory.holds(size.height(), size.width()))
			throw new TransferException(tooLarge + VggMemory.LIMIT + "; " + advice);
	}

	/** Whether most of Java's memory would be for the content image in its own size. */
	private boolean isContentLarge() {
		return OF_LARGE_CONTENT * pixelsMore(content, result) > heap / 2;
	}

	private String fromContent() {
		return isContentLarge() ? "from a content image of " + content.width() + " x " + content.height() + " pixels " : "";
	}

	/** Bytes that Java may still allocate. */
	private static double freeHeap() {
		Runtime java = Runtime.getRuntime();
		return java.maxMemory() - (java.totalMemory() - java.freeMemory());
	}
}
