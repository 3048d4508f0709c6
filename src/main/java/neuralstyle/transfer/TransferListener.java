package neuralstyle.transfer;

import java.util.function.Supplier;

import neuralstyle.raster.RgbImage;

/** Hears how a run goes on, and may stop it. Called on the thread that runs the transfer. */
public interface TransferListener {

	/** Neither listens nor stops. */
	TransferListener NONE = progress -> { };

	/** Called many times within an evaluation; what takes long must not be done on each call. */
	void progress(TransferProgress progress);

	/**
	 * Called after each evaluation that lowers the loss.
	 *
	 * @param evaluations how many were made so far, all levels together
	 * @param picture gives, within this call only, the image as it is now: of the pyramid level's size, clipped to 0..255
	 */
	default void improved(int evaluations, Supplier<RgbImage> picture) { }

	/**
	 * Called after each evaluation, after {@link #improved} where the loss fell.
	 *
	 * @param evaluations how many were made so far, all levels together
	 * @param best gives, within this call only, the best image so far: of the pyramid level's size, clipped to 0..255
	 */
	default void evaluated(int evaluations, Supplier<RgbImage> best) { }

	/** Asked many times within an evaluation; once true, the run ends with the best image so far. */
	default boolean cancelled() {
		return false;
	}
}
