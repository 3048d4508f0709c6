package neuralstyle.vgg;

/** Makes the rows of a map from top to bottom, a band at a time, as far as somebody asks for them. */
abstract class RowStage {

	/** What is told of rows that are done. */
	interface Rows {

		/**
		 * @param from the first row
		 * @param to the last row + 1
		 */
		void done(int from, int to);
	}

	private final int height;
	private Rows listener = (from, to) -> { };
	private int done;

	/** @param height of the map */
	RowStage(int height) {
		this.height = height;
	}

	/** Is told of each band before anybody else reads it. */
	void listener(Rows rows) {
		listener = rows;
	}

	/** Begins anew at the top. */
	final void restart() {
		done = 0;
	}

	/** Returns when the first rows are done. @param rows how many; those beyond the map's end do not count */
	final void ensure(int rows) {
		while (done < Math.min(rows, height)) {
			int from = done;
			done = next(from);
			listener.done(from, done);
		}
	}

	int height() {
		return height;
	}

	/** Makes the next band. @param done rows that are done. @return rows that are done then */
	abstract int next(int done);
}
