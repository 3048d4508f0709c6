package neuralstyle.transfer;

/** Hears how a run goes on, and may stop it. Called on the thread that runs the transfer. */
public interface TransferListener {

	/** Neither listens nor stops. */
	TransferListener NONE = progress -> { };

	/** Called many times within an evaluation; what takes long must not be done on each call. */
	void progress(TransferProgress progress);

	/** Asked many times within an evaluation; once true, the run ends with the best image so far. */
	default boolean cancelled() {
		return false;
	}
}
