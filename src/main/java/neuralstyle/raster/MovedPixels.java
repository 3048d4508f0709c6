package neuralstyle.raster;

/** What of an image is there in the next one of its scene, where it lies, and where it lay. */
public final class MovedPixels {

	/** The flow is looked for in images whose short side is a quarter, or this many pixels, whichever is larger. */
	private static final int SIDE = 64;
	private static final int SHRINK = 4;
	/** Standard deviation, in pixels, of the blur within which motion must explain a change. */
	private static final double BLUR = 4;
	/** A motion explains a change if it leaves less than this part of its square. */
	private static final double EXPLAINED = 0.3;
	/** A motion does not explain a change of which it leaves so much. */
	private static final double UNEXPLAINED = 0.6;

	private final Motion motion;
	private final PixelMask kept;

	private MovedPixels(Motion motion, PixelMask kept) {
		this.motion = motion;
		this.kept = kept;
	}

	/**
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
		Motion motion = OpticalFlow.between(smallNow, smallBefore).resized(now.width(), now.height()).outside(still);
		Motion back = OpticalFlow.between(smallBefore, smallNow).resized(now.width(), now.height()).outside(still);
		PixelMask returning = motion.returning(back);
		return new MovedPixels(motion, kept(still, returning.times(explained(before, now, motion))));
	}

	private static RgbImage small(RgbImage image) {
		double side = Math.min(image.width(), image.height());
		double scale = Math.min(1, Math.max(SIDE, side / SHRINK) / side);
		int width = (int) Math.round(scale * image.width());
		int height = (int) Math.round(scale * image.height());
		return new RgbImage(width, height, Resize.resample(image.rgb(), image.width(), image.height(), width, height));
	}

	/** Where the moved image shows what the next one does, but for much less than what had changed. */
	private static PixelMask explained(RgbImage before, RgbImage now, Motion motion) {
		float[] same = StillPixels.of(motion.applied(before), now).values();
		float[] changed = squares(before, now);
		float[] left = squares(motion.applied(before), now);
		for (int i = 0; i < same.length; i++) {
			double part = left[3 * i] / Math.max(changed[3 * i], 1e-3);
			same[i] = (float) Math.max(same[i], Math.max(0, Math.min(1, (UNEXPLAINED - part) / (UNEXPLAINED - EXPLAINED))));
		}
		return PixelMask.of(now.width(), now.height(), same);
	}

	/** Squares of the blurred differences, summed over the colours and blurred, in the first channel. */
	private static float[] squares(RgbImage a, RgbImage b) {
		float[] difference = new float[a.rgb().length];
		for (int i = 0; i < difference.length; i++)
			difference[i] = a.rgb()[i] - b.rgb()[i];
		difference = GaussianBlur.of(new RgbImage(a.width(), a.height(), difference), BLUR).rgb();
		float[] squares = new float[difference.length];
		for (int i = 0; i < squares.length; i++)
			squares[i - i % 3] += difference[i] * difference[i];
		return GaussianBlur.of(new RgbImage(a.width(), a.height(), squares), BLUR).rgb();
	}

	/** NB: a place that is a little kept would still be held: the term is steep. So what is half kept or less is free. */
	private static PixelMask kept(PixelMask still, PixelMask moved) {
		float[] stays = still.values();
		float[] moves = moved.values();
		for (int i = 0; i < stays.length; i++)
			stays[i] = Math.max(0, 2 * (stays[i] > 0.5f ? stays[i] : moves[i]) - 1);
		return PixelMask.of(still.width(), still.height(), stays);
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
