package neuralstyle.raster;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The motion between two images by the method of Horn and Schunck ("Determining optical flow", Artificial Intelligence 17 (1981),
 * 185-203), from coarse to fine, with the data taken together over a neighbourhood, which noise does not lead astray (Bruhn,
 * Weickert and Schnörr, "Lucas/Kanade meets Horn/Schunck", IJCV 61 (2005), 211-231, equation 16). The motion (u, v) makes
 *
 * <pre>sum G * |A(x) - B(x + u, y + v)|^2 + SMOOTHNESS sum |grad u|^2 + |grad v|^2</pre>
 *
 * small, where G * is a Gaussian blur and the colours are summed. Computed in one thread, in the same order always.
 */
final class OpticalFlow {

	/** Standard deviation, in pixels, of the blur that both images get at each level. */
	private static final double BLUR = 1;
	/** That of G, in pixels. */
	private static final double NEIGHBOURHOOD = 3;
	/** In squares of grey levels. */
	private static final float SMOOTHNESS = 300;
	/** Squares of gradients up to so many times those of still ground tell nothing of what moves. */
	private static final double OF_GROUND = 2;
	/** The coarsest level has a short side of less than twice this many pixels. */
	private static final int SMALLEST_SIDE = 12;
	/** How often a level moves B by what is known and looks for the rest. */
	private static final int ROUNDS = 5;
	/** Sweeps of successive over-relaxation in a round, and its factor. */
	private static final int SWEEPS = 30;
	private static final float RELAXATION = 1.8f;

	private final RgbImage a;
	private final RgbImage b;
	private final float[] still;
	private final int width;
	private final int height;
	private final float[] right;
	private final float[] down;

	private OpticalFlow(RgbImage a, RgbImage b, PixelMask still, Motion start) {
		this.a = GaussianBlur.of(a, BLUR);
		this.b = GaussianBlur.of(b, BLUR);
		this.still = still.values();
		width = a.width();
		height = a.height();
		right = start.right().clone();
		down = start.down().clone();
	}

	/**
	 * Where what each pixel of an image shows lies in another one. Where the images do not tell, as on flat ground, it is what
	 * it is nearby.
	 *
	 * @param from values of any range, meant for 0 to 255
	 * @param to of the same size
	 * @param still of any size: 1 where it is known that nothing moves. What there is of gradients, noise and a texture that
	 *          shines through, is taken for the ground's everywhere
	 * @throws IllegalArgumentException if the sizes differ
	 */
	static Motion between(RgbImage from, RgbImage to, PixelMask still) {
		from.checkSize(to, "followed");
		Deque<RgbImage[]> pyramid = new ArrayDeque<>();
		pyramid.push(new RgbImage[] { from, to });
		while (shortSide(pyramid.peek()[0]) >= 2 * SMALLEST_SIDE)
			pyramid.push(new RgbImage[] { half(pyramid.peek()[0]), half(pyramid.peek()[1]) });
		Motion motion = Motion.none(pyramid.peek()[0].width(), pyramid.peek()[0].height());
		for (RgbImage[] level : pyramid)
			motion = new OpticalFlow(level[0], level[1], still.resized(level[0].width(), level[0].height()),
				motion.resized(level[0].width(), level[0].height())).refined();
		return motion;
	}

	private static int shortSide(RgbImage image) {
		return Math.min(image.width(), image.height());
	}

	private static RgbImage half(RgbImage image) {
		int width = (image.width() + 1) / 2;
		int height = (image.height() + 1) / 2;
		return new RgbImage(width, height, Resize.resample(image.rgb(), image.width(), image.height(), width, height));
	}

	private Motion refined() {
		for (int round = 0; round < ROUNDS; round++)
			improve();
		return new Motion(width, height, right, down);
	}

	/** One round: the equations of small steps from the present motion, and their solution. */
	private void improve() {
		float[] moved = new Motion(width, height, right, down).applied(b.rgb());
		float[] squares = new float[moved.length];
		float[] products = new float[moved.length];
		for (int y = 0, i = 0; y < height; y++)
			for (int x = 0; x < width; x++, i++)
				if (isInside(x + right[i], y + down[i]))
					addData(moved, x, y, squares, products);
		squares = GaussianBlur.of(new RgbImage(width, height, squares), NEIGHBOURHOOD).rgb();
		products = GaussianBlur.of(new RgbImage(width, height, products), NEIGHBOURHOOD).rgb();
		withoutGround(squares, products);
		float[] startRight = right.clone();
		float[] startDown = down.clone();
		for (int sweep = 0; sweep < SWEEPS; sweep++)
			for (int y = 0, i = 0; y < height; y++)
				for (int x = 0; x < width; x++, i++)
					relax(x, y, squares, products, startRight[i], startDown[i]);
	}

	/** What leads out of the image has no data. */
	private boolean isInside(float x, float y) {
		return x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1;
	}

	/**
	 * The data of a pixel: with g the mean gradient of A and the moved B, and t their difference, g g^T in the three channels of
	 * {@code squares}, and g t in the first two of {@code products}.
	 */
	private void addData(float[] moved, int x, int y, float[] squares, float[] products) {
		int at = 3 * (y * width + x);
		int west = x > 0 ? at - 3 : at;
		int east = x < width - 1 ? at + 3 : at;
		int north = y > 0 ? at - 3 * width : at;
		int south = y < height - 1 ? at + 3 * width : at;
		float[] still = a.rgb();
		for (int c = 0; c < 3; c++) {
			float across = (still[east + c] - still[west + c] + moved[east + c] - moved[west + c]) / 4;
			float along = (still[south + c] - still[north + c] + moved[south + c] - moved[north + c]) / 4;
			float change = moved[at + c] - still[at + c];
			squares[at] += across * across;
			squares[at + 1] += across * along;
			squares[at + 2] += along * along;
			products[at] += across * change;
			products[at + 1] += along * change;
		}
	}

	/** Lets the data of each pixel count the less, the more of them may be the ground's. */
	private void withoutGround(float[] squares, float[] products) {
		double sum = 0;
		double area = 0;
		for (int i = 0; i < still.length; i++) {
			sum += still[i] * (squares[3 * i] + squares[3 * i + 2]);
			area += still[i];
		}
		double ground = area == 0 ? 0 : OF_GROUND * sum / area;
		for (int i = 0; i < still.length; i++) {
			double all = squares[3 * i] + squares[3 * i + 2];
			float share = all <= ground ? 0 : (float) (1 - ground / all);
			for (int c = 0; c < 3; c++) {
				squares[3 * i + c] *= share;
				products[3 * i + c] *= share;
			}
		}
	}

	/** Moves a pixel's motion towards what its data and its neighbours want, and beyond. */
	private void relax(int x, int y, float[] squares, float[] products, float startRight, float startDown) {
		int i = y * width + x;
		int neighbours = 0;
		float sumRight = 0;
		float sumDown = 0;
		if (x > 0) {
			neighbours++;
			sumRight += right[i - 1];
			sumDown += down[i - 1];
		}
		if (x < width - 1) {
			neighbours++;
			sumRight += right[i + 1];
			sumDown += down[i + 1];
		}
		if (y > 0) {
			neighbours++;
			sumRight += right[i - width];
			sumDown += down[i - width];
		}
		if (y < height - 1) {
			neighbours++;
			sumRight += right[i + width];
			sumDown += down[i + width];
		}
		float xx = squares[3 * i] + SMOOTHNESS * neighbours;
		float xy = squares[3 * i + 1];
		float yy = squares[3 * i + 2] + SMOOTHNESS * neighbours;
		float wantRight = SMOOTHNESS * sumRight + squares[3 * i] * startRight + xy * startDown - products[3 * i];
		float wantDown = SMOOTHNESS * sumDown + xy * startRight + squares[3 * i + 2] * startDown - products[3 * i + 1];
		float determinant = xx * yy - xy * xy;
		right[i] += RELAXATION * ((yy * wantRight - xy * wantDown) / determinant - right[i]);
		down[i] += RELAXATION * ((xx * wantDown - xy * wantRight) / determinant - down[i]);
	}
}
