package neuralstyle.batch;

import neuralstyle.transfer.TransferListener;

/**
 * Hears how a batch goes on, and may stop it. The progress is that over all rows that are to be made. Called on the thread that
 * runs the batch.
 */
public interface BatchListener extends TransferListener {

	/** Called when a row has ended, in the order in which they end; those that were there first. */
	void ended(Row row, RowResult result);
}
