package neuralstyle.transfer;

import java.util.List;

import neuralstyle.raster.RgbImage;

/** The images of a run and the size of its result. None of them is changed. */
public final class TransferImages {

	/** The least width and height of a result. */
	public static final int LEAST_SIDE = 16;

	private final RgbImage content;
	private final List<RgbImage> styles;
	private final RgbImage start;
	private final int width;
	private final int height;

	private TransferImages(RgbImage content, List<RgbImage> styles, RgbImage start, int width, int height) {
		this.content = content;
		this.styles = List.copyOf(styles);
		this.start = start;
		this.width = width;
		this.height = height;
		if (styles.isEmpty())
			throw new IllegalArgumentException("There is no style image; give at least one.");
		if (Math.min(width, height) < LEAST_SIDE)
			throw new IllegalArgumentException("The result would be " + width + " x " + height
				+ " pixels; both sides must be at least " + LEAST_SIDE + ".");
		if (start != null && (start.width() != width || start.height() != height))
			throw new IllegalArgumentException("The start image is " + start.width() + " x " + start.height()
				+ " pixels and the result would be " + width + " x " + height + "; give a start image of that size, or another "
				+ "height.");
	}

	/**
	 * A result of the content's size.
	 *
	 * @param styles of any sizes, at least one
	 * @throws IllegalArgumentException with a sentence for the user
	 */
	public static TransferImages of(RgbImage content, RgbImage... styles) {
		return of(content.width(), content.height(), content, styles);
	}

	/** The same with a result of another size than the content's, which may be as small as it likes. */
	public static TransferImages of(int width, int height, RgbImage content, RgbImage... styles) {
		return new TransferImages(content, List.of(styles), null, width, height);
	}

	/** The same with a result of another size. @throws IllegalArgumentException if it is smaller than 16 x 16 */
	public TransferImages resultSize(int newWidth, int newHeight) {
		return new TransferImages(content, styles, start, newWidth, newHeight);
	}

	/**
	 * The same with an image that the optimisation starts from, whatever the settings say.
	 *
	 * @throws IllegalArgumentException if it is not of the result's size
	 */
	public TransferImages startingFrom(RgbImage image) {
		return new TransferImages(content, styles, image, width, height);
	}

	public RgbImage content() {
		return content;
	}

	/** At least one. */
	public List<RgbImage> styles() {
		return styles;
	}

	/** Of the result's size; null if the settings say what the optimisation starts from. */
	public RgbImage start() {
		return start;
	}

	/** Of the result. */
	public int width() {
		return width;
	}

	/** Of the result. */
	public int height() {
		return height;
	}
}
