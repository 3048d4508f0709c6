package neuralstyle.transfer;

/** Width and height of an image in pixels. */
public final class Size {

	/** The least width and height of a result, in pixels. */
	public static final int LEAST_SIDE = 16;

	private final int width;
	private final int height;

	public Size(int width, int height) {
		this.width = width;
		this.height = height;
	}

	public int width() {
		return width;
	}

	public int height() {
		return height;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Size && ((Size) other).width == width && ((Size) other).height == height;
	}

	@Override
	public int hashCode() {
		return 31 * width + height;
	}

	double pixels() {
		return (double) width * height;
	}
}
