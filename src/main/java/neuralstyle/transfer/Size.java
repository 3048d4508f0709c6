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

	double pixels() {
		return (double) width * height;
	}
}
