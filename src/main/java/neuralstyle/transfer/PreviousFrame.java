package neuralstyle.transfer;

import neuralstyle.raster.MovedPixels;
import neuralstyle.raster.Resize;
import neuralstyle.raster.RgbImage;

/** The picture of a scene's frame, with the content that it shows. */
final class PreviousFrame {

	/** The content, of the picture's size, at the time when each pixel last changed: so slow changes add up and are seen. */
	private final RgbImage seen;
	private final float[] values;
	/** Of the scene's first frame. */
	private final double loss;

	private PreviousFrame(RgbImage seen, float[] values, double loss) {
		this.seen = seen;
		this.values = values;
		this.loss = loss;
	}

	/** @param values as the network takes them, not clipped; kept and not copied */
	static PreviousFrame first(TransferImages images, float[] values, double loss) {
		return new PreviousFrame(sized(images), values, loss);
	}

	/** The frame that came of another one. @param values as above */
	static PreviousFrame next(MovedFrame before, float[] values) {
		return new PreviousFrame(before.seen(), values, before.firstLoss());
	}

	private static RgbImage sized(TransferImages images) {
		return Resize.to(images.content(), images.width(), images.height());
	}

	/** As the next frame begins with it: what has moved is where it is now. */
	MovedFrame movedTo(TransferImages next) {
		RgbImage now = sized(next);
		MovedPixels moved = MovedPixels.of(seen, now);
		return new MovedFrame(moved.kept(), moved.kept().blend(now, moved.motion().applied(seen)),
			moved.motion().applied(values), loss);
	}
}
