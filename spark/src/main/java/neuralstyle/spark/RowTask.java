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
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;

/** The row of a partition, run where its task is. */
final class RowTask implements Function1<Iterator<Row>, RowResult>, Serializable {

	private static final long serialVersionUID = 1;
	/** Of this executor: what its tasks share. */
	private static RowRun shared;

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
		RowRun run = shared(hadoop.value().value());
		RowResult found = again ? null : run.found(row);
		if (found != null)
			return found;
		RowResult result = run.run(row, task.cpus(), new TransferListener() {

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

	private static synchronized RowRun shared(Configuration configuration) {
		if (shared == null)
			shared = new RowRun(new HadoopStorage(configuration));
		return shared;
	}
}
