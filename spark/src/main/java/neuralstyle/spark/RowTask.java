package neuralstyle.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Function1;
import scala.collection.Iterator;

import neuralstyle.batch.RowGroup;
import neuralstyle.batch.RowResult;
import neuralstyle.batch.RowRun;
import neuralstyle.transfer.FreeMemory;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;

/** The rows of a partition that belong together, run where its task is. */
final class RowTask implements Function1<Iterator<RowGroup>, ArrayList<RowResult>>, Serializable {

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

	/** What became of each row, in the order of the group. */
	@Override
	public ArrayList<RowResult> apply(Iterator<RowGroup> groups) {
		TaskContext task = TaskContext.get();
		RowGroup group = groups.next();
		RowRun run = shared(hadoop.value().value(), task.cpus());
		List<RowResult> found = again ? null : run.found(group);
		if (found != null)
			return new ArrayList<>(found);
		TransferListener listener = new TransferListener() {

			@Override
			public void progress(TransferProgress progress) { }

			@Override
			public boolean cancelled() {
				return task.isInterrupted();
			}
		};
		ArrayList<RowResult> results = new ArrayList<>();
		run.run(group, task.cpus(), memory, row -> listener, results::add);
		if (task.isInterrupted())
			throw new TaskKilledException();
		return results;
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
