package neuralstyle.transfer;

import neuralstyle.raster.PixelMask;
import neuralstyle.raster.Resize;
import neuralstyle.raster.RgbImage;

/** The picture of a scene's frame, moved with its content, as the next frame begins with it and stays close to it. */
final class MovedFrame {

	/** Grey levels, root mean square, by which a whole picture may change for as much as all of the loss. */
	private static final double TOLERANCE = 10;

	private final PixelMask kept;
	private final RgbImage seen;
	private final float[] values;
	private final double loss;

	/**
	 * @param kept where the moved picture shows what the next frame does
	 * @param seen the next frame's content, or there the moved one
	 * @param values as the network takes them, moved, not clipped; kept and not copied
	 * @param loss of the scene's first frame
	 */
	MovedFrame(PixelMask kept, RgbImage seen, float[] values, double loss) {
		this.kept = kept;
		this.seen = seen;
		this.values = values;
		this.loss = loss;
	}

	/** The content that the next frame's picture will show. */
	RgbImage seen() {
		return seen;
	}

	/** Of the scene's first frame. */
	double firstLoss() {
		return loss;
	}

	/** Where the next frame's content shows what this picture does, at the size of a level. */
	PixelMask kept(PyramidLevel level) {
		return kept.resized(level.width, level.height);
	}

	/** The picture at the size of a level. */
	float[] values(PyramidLevel level) {
		return level.width == seen.width() && level.height == seen.height() ? values
			: Resize.resample(values, seen.width(), seen.height(), level.width, level.height);
	}

	TemporalLoss loss(PyramidLevel level) {
		return new TemporalLoss(values(level), kept(level), loss / (TOLERANCE * TOLERANCE));
	}
}
