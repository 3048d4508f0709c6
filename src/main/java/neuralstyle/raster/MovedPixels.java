package neuralstyle.raster;

/**
 * What of an image is there in the next one of its scene, where it lies, and where it lay (after Ruder, Dosovitskiy and Brox,
 * "Artistic style transfer for videos", arXiv:1604.08610, section 5.2): the pixels of {@link StillPixels} lie where they lay,
 * others where {@link OpticalFlow} finds them.
 */
public final class MovedPixels {

	/** The flow is looked for in images whose short side is a sixth, or this many pixels, whichever is larger. */
	private static final int SIDE = 48;
	private static final int SHRINK = 6;
	/** Standard deviation, in pixels, of the blur within which motion must explain a change. */
	private static final double BLUR = 4;
	/** A motion explains a change if it leaves less than this part of its square, and does not if it leaves so much. */
	private static final Soft EXPLAINED = new Soft(0.4, 0.8);
	/** Nor does it if it leaves so many grey levels in a blur of 3 pixels, or so many in one of 8: light that lags behind. */
	private static final Soft SHARP = new Soft(18, 36);
	private static final double SHARP_BLUR = 3;
	private static final Soft WIDE = new Soft(6, 12);
	private static final double WIDE_BLUR = 8;

	private final Motion motion;
	private final PixelMask kept;

	private MovedPixels(Motion motion, PixelMask kept) {
		this.motion = motion;
		this.kept = kept;
	}

	/**
	 * NB: the inside of something large and even does not change while it moves, and so counts as still.
	 *
	 * @param before values from 0 to 255
	 * @param now of the same size
	 * @throws IllegalArgumentException if the sizes differ
	 */
	public static MovedPixels of(RgbImage before, RgbImage now) {
		PixelMask still = StillPixels.of(before, now);
		if (still.isWhole())
			return new MovedPixels(Motion.none(now.width(), now.height()), still);
		RgbImage smallBefore = small(before);
		RgbImage smallNow = small(now);
		Motion flow = OpticalFlow.between(smallNow, smallBefore, still).resized(now.width(), now.height());
		Motion back = OpticalFlow.between(smallBefore, smallNow, still).resized(now.width(), now.height());
		float[] stays = still.values();
		Motion motion = flow.outside(still);
		float[] returning = motion.returning(back.outside(still)).values();
		float[] explained = explained(before, now, motion);
		float[] lagging = lagging(motion.applied(before), now);
		float[] kept = new float[stays.length];
		for (int i = 0; i < stays.length; i++) {
			float share = stays[i] < 0.5f ? returning[i] * explained[i] * lagging[i] : stays[i];
			// NB: a place that is a little kept would still be held: the term is steep. So what is half kept or less is free.
			kept[i] = Math.max(0, 2 * share - 1);
		}
		return new MovedPixels(motion, PixelMask.of(now.width(), now.height(), kept));
	}

	private static RgbImage small(RgbImage image) {
		double side = Math.min(image.width(), image.height());
		double scale = Math.min(1, Math.max(SIDE, side / SHRINK) / side);
		int width = (int) Math.round(scale * image.width());
		int height = (int) Math.round(scale * image.height());
		return new RgbImage(width, height, Resize.resample(image.rgb(), image.width(), image.height(), width, height));
	}

	/** 1 where a motion leaves little of what changes without it. */
	private static float[] explained(RgbImage before, RgbImage now, Motion motion) {
		float[] changed = squares(before, now);
		float[] left = squares(motion.applied(before), now);
		float[] explained = new float[left.length / 3];
		for (int i = 0; i < explained.length; i++)
			explained[i] = EXPLAINED.below(left[3 * i] / Math.max(changed[3 * i], 1e-3));
		return explained;
	}

	/** Squares of the blurred differences, summed over the colours and blurred, in the first channel. */
	private static float[] squares(RgbImage a, RgbImage b) {
		float[] difference = GaussianBlur.of(a.minus(b), BLUR).rgb();
		float[] squares = new float[difference.length];
		for (int i = 0; i < squares.length; i++)
			squares[i - i % 3] += difference[i] * difference[i];
		return GaussianBlur.of(new RgbImage(a.width(), a.height(), squares), BLUR).rgb();
	}

	/** 0 where the moved image is brighter or darker than it should be. */
	private static float[] lagging(RgbImage moved, RgbImage now) {
		float[] sharp = GaussianBlur.of(moved.minus(now), SHARP_BLUR).rgb();
		float[] wide = GaussianBlur.of(moved.minus(now), WIDE_BLUR).rgb();
		float[] right = new float[sharp.length / 3];
		for (int i = 0; i < right.length; i++)
			right[i] = SHARP.below(largest(sharp, i)) * WIDE.below(largest(wide, i));
		return right;
	}

	private static float largest(float[] rgb, int pixel) {
		return Math.max(Math.abs(rgb[3 * pixel]), Math.max(Math.abs(rgb[3 * pixel + 1]), Math.abs(rgb[3 * pixel + 2])));
	}

	/** A limit that is no step. */
	private static final class Soft {

		private final double all;
		private final double none;

		Soft(double all, double none) {
			this.all = all;
			this.none = none;
		}

		/** 1 up to one value, 0 from the other on. */
		float below(double value) {
			return (float) Math.max(0, Math.min(1, (none - value) / (none - all)));
		}
	}

	/** From each pixel of the next image to where what it shows lay in this one. */
	public Motion motion() {
		return motion;
	}

	/** 1 where the moved image shows what the next one does, 0 where it does not, with a soft border. */
	public PixelMask kept() {
		return kept;
	}
}
