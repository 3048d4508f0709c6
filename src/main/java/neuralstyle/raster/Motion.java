package neuralstyle.raster;

/**
 * Where what each pixel of an image shows lies in another image of the same size: x + {@link #right} and y + {@link #down}, in
 * pixels. Cannot be changed.
 */
public final class Motion {

	/**
	 * Pixels: there and back may miss the start by so much, squared, and by this part of both ways, squared (equation 5 of Ruder,
	 * Dosovitskiy and Brox, "Artistic style transfer for videos", arXiv:1604.08610, after Sundaram, Brox and Keutzer 2010).
	 */
	private static final float MISSED = 0.5f;
	private static final float MISSED_PART = 0.01f;

	private final int width;
	private final int height;
	private final float[] right;
	private final float[] down;

	/**
	 * @param right pixels of each pixel, row by row; kept and not copied, {@code down} likewise
	 * @throws IllegalArgumentException if their numbers do not fit
	 */
	Motion(int width, int height, float[] right, float[] down) {
		if (right.length != (long) width * height || down.length != right.length)
			throw new IllegalArgumentException("The motion of " + width + " x " + height
				+ " pixels needs two values a pixel; here are " + right.length + " and " + down.length + ".");
		this.width = width;
		this.height = height;
		this.right = right;
		this.down = down;
	}

	/** Nothing moves. */
	static Motion none(int width, int height) {
		return new Motion(width, height, new float[width * height], new float[width * height]);
	}

	/** Pixels to the right, row by row: the values themselves, not a copy. */
	float[] right() {
		return right;
	}

	/** Pixels downwards, likewise. */
	float[] down() {
		return down;
	}

	/** The same motion of images of another size, in their pixels. */
	Motion resized(int newWidth, int newHeight) {
		if (width == newWidth && height == newHeight)
			return this;
		float[] both = new float[3 * right.length];
		for (int i = 0; i < right.length; i++) {
			both[3 * i] = right[i] * newWidth / width;
			both[3 * i + 1] = down[i] * newHeight / height;
		}
		both = Resize.resample(both, width, height, newWidth, newHeight);
		float[] newRight = new float[newWidth * newHeight];
		float[] newDown = new float[newWidth * newHeight];
		for (int i = 0; i < newRight.length; i++) {
			newRight[i] = both[3 * i];
			newDown[i] = both[3 * i + 1];
		}
		return new Motion(newWidth, newHeight, newRight, newDown);
	}

	/** The same where a mask is below 1/2, and none where it is above. */
	Motion outside(PixelMask still) {
		float[] stays = still.values();
		float[] newRight = right.clone();
		float[] newDown = down.clone();
		for (int i = 0; i < stays.length; i++)
			if (stays[i] > 0.5f) {
				newRight[i] = 0;
				newDown[i] = 0;
			}
		return new Motion(width, height, newRight, newDown);
	}

	/**
	 * The other image, moved to where this one shows the same: each pixel takes the value at its place there, between pixels by
	 * cubic convolution (Keys, IEEE Trans. ASSP 29 (1981), 1153-1160, a = -1/2), which keeps strokes sharp. Beyond the edges the
	 * pixels at the edges are repeated. Where the motion is a whole number of pixels, values keep their bits.
	 *
	 * @param values with three channels in the order row, column, channel; not changed, not clipped
	 * @return a new array in the same order
	 */
	public float[] applied(float[] values) {
		float[] moved = new float[values.length];
		double[] across = new double[4];
		double[] along = new double[4];
		for (int y = 0, i = 0; y < height; y++)
			for (int x = 0; x < width; x++, i++) {
				double fromX = Math.max(0, Math.min(width - 1, (double) x + right[i]));
				double fromY = Math.max(0, Math.min(height - 1, (double) y + down[i]));
				int left = (int) fromX;
				int top = (int) fromY;
				if (left == fromX && top == fromY) {
					System.arraycopy(values, 3 * (top * width + left), moved, 3 * i, 3);
					continue;
				}
				cubic(fromX - left, across);
				cubic(fromY - top, along);
				double sum0 = 0;
				double sum1 = 0;
				double sum2 = 0;
				for (int j = 0; j < 4; j++) {
					int row = Math.max(0, Math.min(height - 1, top + j - 1)) * width;
					for (int k = 0; k < 4; k++) {
						int at = 3 * (row + Math.max(0, Math.min(width - 1, left + k - 1)));
						double weight = along[j] * across[k];
						sum0 += weight * values[at];
						sum1 += weight * values[at + 1];
						sum2 += weight * values[at + 2];
					}
				}
				moved[3 * i] = (float) sum0;
				moved[3 * i + 1] = (float) sum1;
				moved[3 * i + 2] = (float) sum2;
			}
		return moved;
	}

	/** The same of an image. @throws IllegalArgumentException if it has another size */
	public RgbImage applied(RgbImage image) {
		if (image.width() != width || image.height() != height)
			throw new IllegalArgumentException("An image of " + image.width() + " x " + image.height()
				+ " pixels cannot follow the motion of " + width + " x " + height + ".");
		return new RgbImage(width, height, applied(image.rgb()));
	}

	/** Weights of the four pixels about a place, which lies so far beyond the second of them. */
	private static void cubic(double t, double[] weights) {
		weights[0] = ((-0.5 * t + 1) * t - 0.5) * t;
		weights[1] = (1.5 * t - 2.5) * t * t + 1;
		weights[2] = ((-1.5 * t + 2) * t + 0.5) * t;
		weights[3] = (0.5 * t - 0.5) * t * t;
	}

	/**
	 * Where the way there and back ends where it began: what was hidden, or is new, has no way there.
	 *
	 * @param back the motion from the other image to this one
	 * @return 1 where it does, 0 where it does not or leads out of the image
	 */
	public PixelMask returning(Motion back) {
		float[] returns = new float[right.length];
		for (int y = 0, i = 0; y < height; y++)
			for (int x = 0; x < width; x++, i++) {
				float toX = x + right[i];
				float toY = y + down[i];
				if (toX < 0 || toY < 0 || toX > width - 1 || toY > height - 1)
					continue;
				float backX = between(back.right, toX, toY);
				float backY = between(back.down, toX, toY);
				float missed = square(right[i] + backX) + square(down[i] + backY);
				float way = square(right[i]) + square(down[i]) + square(backX) + square(backY);
				returns[i] = missed <= MISSED_PART * way + MISSED * MISSED ? 1 : 0;
			}
		return PixelMask.of(width, height, returns);
	}

	/** Between four pixels, linearly; the place lies in the image. */
	private float between(float[] values, float x, float y) {
		int left = Math.min((int) x, Math.max(0, width - 2));
		int top = Math.min((int) y, Math.max(0, height - 2));
		int next = Math.min(1, width - 1);
		int below = Math.min(1, height - 1) * width;
		int at = top * width + left;
		float upper = values[at] + (x - left) * (values[at + next] - values[at]);
		float lower = values[at + below] + (x - left) * (values[at + below + next] - values[at + below]);
		return upper + (y - top) * (lower - upper);
	}

	private static float square(float value) {
		return value * value;
	}
}
