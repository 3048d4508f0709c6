package neuralstyle.spark;

import java.io.Serializable;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Function1;
import scala.collection.Iterator;

import neuralstyle.batch.Row;
import neuralstyle.batch.RowResult;
import neuralstyle.batch.RowResult.State;
import neuralstyle.batch.RowRun;
import neuralstyle.transfer.FreeMemory;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;

/** The row of a partition, run where its task is. */
final class RowTask implements Function1<Iterator<Row>, RowResult>, Serializable {

	private static final long serialVersionUID = 1;
	/** Of what is free when the first one begins; the rest is for other programs, as in a single run. */
	private static final double SHARE_OF_FREE = 0.75;

	/** Of this executor: what its tasks share. */
	private static RowRun shared;
	/** Of a task, in MB. */
	private static int memory;

	private final Broadcast<SerializableConfiguration> hadoop;
	private final boolean again;

	/** @param again whether what is there is made again */
	RowTask(Broadcast<SerializableConfiguration> hadoop, boolean again) {
		this.hadoop = hadoop;
		this.again = again;
	}

	@Override
	public RowResult apply(Iterator<Row> rows) {
		TaskContext task = TaskContext.get();
		Row row = rows.next();
		RowRun run = shared(hadoop.value().value(), task.cpus());
		RowResult found = again ? null : run.found(row);
		if (found != null)
			return found;
		RowResult result = run.run(row, task.cpus(), memory, new TransferListener() {

			@Override
			public void progress(TransferProgress progress) { }

			@Override
			public boolean cancelled() {
				return task.isInterrupted();
			}
		});
		if (result.state() == State.STOPPED)
			throw new TaskKilledException();
		return result;
	}

	/** NB: as many tasks as the computer has cores for, whether they are this executor's or another's. */
	private static synchronized RowRun shared(Configuration configuration, int cpus) {
		if (shared == null) {
			int tasks = Math.max(1, Runtime.getRuntime().availableProcessors() / cpus);
			memory = (int) (SHARE_OF_FREE * FreeMemory.bytes() / tasks / 1e6);
			shared = new RowRun(new HadoopStorage(configuration));
		}
		return shared;
	}
}
