package neuralstyle.transfer;

import neuralstyle.raster.PixelMask;
import neuralstyle.raster.Resize;
import neuralstyle.raster.RgbImage;
import neuralstyle.raster.StillPixels;

/** The picture of a scene's frame, as the next frame begins with it and stays close to it. */
final class PreviousFrame {

	/** Grey levels, root mean square, by which a whole picture may change for as much as all of the loss. */
	private static final double TOLERANCE = 10;

	private final int width;
	private final int height;
	private final float[] values;
	/** The content, of the picture's size, at the time when each pixel last changed: so slow changes add up and are seen. */
	private final RgbImage seen;
	/** Of the scene's first frame. */
	private final double loss;

	private PreviousFrame(RgbImage seen, float[] values, double loss) {
		width = seen.width();
		height = seen.height();
		this.seen = seen;
		this.values = values;
		this.loss = loss;
	}

	/** @param values as the network takes them, not clipped; kept and not copied */
	static PreviousFrame first(TransferImages images, float[] values, double loss) {
		return new PreviousFrame(sized(images), values, loss);
	}

	/** The frame that came after this one. */
	PreviousFrame next(TransferImages images, float[] nextValues) {
		return new PreviousFrame(unchanged(images).blend(sized(images), seen), nextValues, loss);
	}

	private static RgbImage sized(TransferImages images) {
		return Resize.to(images.content(), images.width(), images.height());
	}

	/** Where another frame's content is as it was in this one, at the size of the picture. */
	PixelMask unchanged(TransferImages next) {
		return StillPixels.of(seen, sized(next));
	}

	/** The picture at the size of a level. */
	float[] values(PyramidLevel level) {
		return level.width == width && level.height == height ? values
			: Resize.resample(values, width, height, level.width, level.height);
	}

	/** @param unchanged of the next frame, at the size of a level */
	TemporalLoss loss(PyramidLevel level, PixelMask unchanged) {
		return new TemporalLoss(values(level), unchanged, loss / (TOLERANCE * TOLERANCE));
	}
}
