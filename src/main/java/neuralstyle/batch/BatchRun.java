package neuralstyle.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import neuralstyle.batch.RowResult.State;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;

/** All rows of a batch, one after another in this process, on all its cores. */
public final class BatchRun {

	private final Batch batch;
	private final RowRun run;
	private final boolean again;

	/** @param again whether what is there is made again */
	public BatchRun(Batch batch, Storage storage, boolean again) {
		this.batch = batch;
		this.again = again;
		run = new RowRun(storage);
	}

	/**
	 * Runs them. A row that fails does not end the others; when it is stopped, what is finished stays.
	 *
	 * @param results gets a line a row
	 */
	public void run(ResultsTable results, BatchListener listener) {
		List<RowGroup> missing = new ArrayList<>();
		Map<Row, Integer> places = new HashMap<>();
		for (RowGroup group : batch.groups()) {
			// NB: to look takes a while where there are many.
			List<RowResult> found = again || listener.cancelled() ? null : run.found(group);
			if (found == null) {
				missing.add(group);
				group.rows().forEach(row -> places.put(row, places.size() + 1));
			}
			for (int i = 0; found != null && i < found.size(); i++)
				end(group.rows().get(i), found.get(i), results, listener);
		}
		long start = System.nanoTime();
		for (RowGroup group : missing) {
			List<Row> left = new ArrayList<>(group.rows());
			if (listener.cancelled())
				left.forEach(row -> end(row, RowResult.notBegun(row), results, listener));
			else
				run.run(group, 0, 0, row -> overAll(listener, places.get(row), places.size(), start),
					result -> end(left.remove(0), result, results, listener));
		}
	}

	private static void end(Row row, RowResult result, ResultsTable results, BatchListener listener) {
		results.add(result);
		listener.ended(row, result);
	}

	/** Whether all rows have what they should. */
	public static boolean isComplete(ResultsTable results) {
		return results.count(State.FAILED) + results.count(State.STOPPED) == 0;
	}

	private static TransferListener overAll(BatchListener listener, int number, int count, long start) {
		return new TransferListener() {

			@Override
			public void progress(TransferProgress progress) {
				listener.progress(progress.inSeries(number, count, (System.nanoTime() - start) / 1e9));
			}

			@Override
			public boolean cancelled() {
				return listener.cancelled();
			}
		};
	}
}
