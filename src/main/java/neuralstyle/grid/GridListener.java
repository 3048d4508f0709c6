package neuralstyle.grid;

import neuralstyle.transfer.TransferListener;

/** Hears how a settings grid goes on, and may stop it. Progress is that of the cell under way. */
public interface GridListener extends TransferListener {

	/**
	 * Called before each cell.
	 *
	 * @param cell from 1, row by row
	 * @param cells of the grid
	 */
	default void cell(int cell, int cells) { }
}
