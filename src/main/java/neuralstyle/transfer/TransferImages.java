package neuralstyle.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import neuralstyle.error.InputException;
import neuralstyle.raster.PixelMask;
import neuralstyle.raster.RgbImage;

/** The images of a run and the size of its result. None of them is changed. */
public final class TransferImages {

	private final RgbImage content;
	private final List<RgbImage> styles;
	private final RgbImage start;
	private final List<PixelMask> regions;
	private final List<PixelMask> styleRegions;
	private final Size result;

	private TransferImages(RgbImage content, List<RgbImage> styles, RgbImage start, List<PixelMask> regions,
		List<PixelMask> styleRegions, Size result)
	{
		this.content = content;
		this.styles = List.copyOf(styles);
		this.start = start;
		this.regions = List.copyOf(regions);
		this.styleRegions = List.copyOf(styleRegions);
		this.result = result;
		int width = result.width();
		int height = result.height();
		if (styles.isEmpty())
			throw new InputException("There is no style image; give at least one.");
		if (Math.min(width, height) < Size.LEAST_SIDE)
			throw new InputException("The result would be " + width + " x " + height
				+ " pixels; both sides must be at least " + Size.LEAST_SIDE + ".");
		if (start != null && (start.width() != width || start.height() != height))
			throw new InputException("The start image is " + start.width() + " x " + start.height()
				+ " pixels and the result would be " + width + " x " + height + "; give a start image of that size, or another "
				+ "height.");
	}

	/**
	 * A result of the content's size.
	 *
	 * @param styles of any sizes, at least one
	 * @throws InputException with a sentence for the user
	 */
	public static TransferImages of(RgbImage content, RgbImage... styles) {
		return of(content.width(), content.height(), content, styles);
	}

	/** The same with a result of another size than the content's, which may be as small as it likes. */
	public static TransferImages of(int width, int height, RgbImage content, RgbImage... styles) {
		return new TransferImages(content, List.of(styles), null, List.of(whole(content)),
			Arrays.stream(styles).map(TransferImages::whole).collect(Collectors.toList()), new Size(width, height));
	}

	/** The same with a result of another size. @throws InputException if it is smaller than 16 x 16 */
	public TransferImages resultSize(int newWidth, int newHeight) {
		return new TransferImages(content, styles, start, regions, styleRegions, new Size(newWidth, newHeight));
	}

	/**
	 * The same with an image that the optimisation starts from, whatever the settings say.
	 *
	 * @throws InputException if it is not of the result's size
	 */
	public TransferImages startingFrom(RgbImage image) {
		return new TransferImages(content, styles, image, regions, styleRegions, result);
	}

	/**
	 * The same with regions of the content that are to change, each of them like a style of its own, or one like the mixture of
	 * all styles; outside them the result is the content.
	 *
	 * @param masks of any size, for the whole content
	 * @throws InputException if they are neither one nor as many as the styles, or one is empty
	 */
	public TransferImages within(List<PixelMask> masks) {
		if (masks.size() != 1 && masks.size() != styles.size())
			throw new InputException("There are " + masks.size() + " regions and " + styles.size()
				+ (styles.size() == 1 ? " style image" : " style images") + "; give one style image for each region.");
		checkNotEmpty(masks);
		return new TransferImages(content, styles, start, masks, styleRegions, result);
	}

	/**
	 * The same with a region of each style image that the style is taken from.
	 *
	 * @param masks of any size, for the whole style image each, as many as the styles
	 * @throws InputException if one is empty
	 */
	public TransferImages stylesWithin(List<PixelMask> masks) {
		checkNotEmpty(masks);
		return new TransferImages(content, styles, start, regions, masks, result);
	}

	private static void checkNotEmpty(List<PixelMask> masks) {
		if (masks.stream().anyMatch(mask -> mask.area() == 0))
			throw new InputException("A region has no pixels; give one that has.");
	}

	private static PixelMask whole(RgbImage image) {
		return PixelMask.whole(image.width(), image.height());
	}

	public RgbImage content() {
		return content;
	}

	/** At least one. */
	public List<RgbImage> styles() {
		return styles;
	}

	/** Whether a region of the content or of a style is not the whole image. */
	public boolean hasRegions() {
		return Stream.concat(regions.stream(), styleRegions.stream()).anyMatch(mask -> !mask.isWhole());
	}

	/** Where the content changes: one region for all styles, or one for each. */
	public List<PixelMask> regions() {
		return regions;
	}

	/** Where each style is taken from. */
	public List<PixelMask> styleRegions() {
		return styleRegions;
	}

	/** Of the result's size; null if the settings say what the optimisation starts from. */
	public RgbImage start() {
		return start;
	}

	/** Of the result. */
	public int width() {
		return result.width();
	}

	/** Of the result. */
	public int height() {
		return result.height();
	}
}
