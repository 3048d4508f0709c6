package neuralstyle.transfer;

/** Width and height of an image in pixels. */
public final class Size {

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
