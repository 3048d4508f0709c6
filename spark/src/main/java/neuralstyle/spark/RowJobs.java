package neuralstyle.spark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.RDD;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.SerializableConfiguration;
import scala.Function2;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

import neuralstyle.batch.Row;
import neuralstyle.batch.RowGroup;
import neuralstyle.batch.RowResult;

/**
 * Hands rows to Spark, those that belong together as a task. A row whose executor ends with it is run again elsewhere; one that ends
 * executors again and again is found and left out, and takes no other row with it.
 */
final class RowJobs {

	/** Of one job: the driver keeps a kilobyte or two of each of its tasks. */
	private static final int MOST_TASKS = 20000;

	private final JavaSparkContext spark;
	private final RowTask task;
	private final BiConsumer<Row, RowResult> ended;
	private final Set<Integer> finished = ConcurrentHashMap.newKeySet();
	private final LostRows lost = new LostRows();

	/**
	 * @param again whether what is there is made again
	 * @param ended is told of each row, by one thread at a time
	 */
	RowJobs(JavaSparkContext spark, boolean again, BiConsumer<Row, RowResult> ended) {
		this.spark = spark;
		this.ended = ended;
		Broadcast<SerializableConfiguration> hadoop = spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
		task = new RowTask(hadoop, again);
		spark.sc().addSparkListener(lost);
	}

	/** Returns when all rows have ended. @throws SparkException if Spark cannot go on */
	void run(List<RowGroup> groups) throws SparkException {
		for (int from = 0; from < groups.size(); from += MOST_TASKS)
			runTogether(groups.subList(from, Math.min(from + MOST_TASKS, groups.size())));
	}

	/** All at once; where an executor has ended too often, its rows wait, and each is then run alone to find which one it is. */
	private void runTogether(List<RowGroup> groups) throws SparkException {
		List<RowGroup> suspects = new ArrayList<>();
		List<RowGroup> left = groups;
		while (!left.isEmpty()) {
			if (!job(left, "rows " + number(left.get(0)) + " to " + number(left.get(left.size() - 1)))) {
				Collection<RowGroup> with = lost.groups();
				left.stream().filter(group -> with.contains(group) && !isFinished(group)).forEach(suspects::add);
			}
			left = left.stream().filter(group -> !isFinished(group) && !suspects.contains(group)).collect(Collectors.toList());
		}
		for (RowGroup group : suspects)
			if (!job(List.of(group), "row " + number(group) + " alone"))
				group.rows().forEach(row -> end(row, RowResult.failed(row, "", "Its worker process ended each time, as one does that has no "
					+ "memory left; run it in ImageJ, or with a smaller height.")));
	}

	private static int number(RowGroup group) {
		return group.rows().get(0).number();
	}

	private boolean isFinished(RowGroup group) {
		return finished.contains(number(group));
	}

	private void end(Row row, RowResult result) {
		if (finished.add(row.number()))
			ended.accept(row, result);
	}

	/** Whether it came to its end; if not, a row's executor ended as often as Spark allows. */
	private boolean job(List<RowGroup> groups, String words) throws SparkException {
		lost.begin(groups);
		spark.sc().setCallSite("stylise " + words);
		spark.sc().setJobDescription("Stylise " + words);
		RDD<RowGroup> rdd = spark.parallelize(groups, groups.size()).setName(words).rdd();
		Function2<Object, ArrayList<RowResult>, BoxedUnit> collect = (partition, results) -> {
			List<Row> rows = groups.get((Integer) partition).rows();
			for (int i = 0; i < rows.size(); i++)
				end(rows.get(i), results.get(i));
			return BoxedUnit.UNIT;
		};
		try {
			spark.sc().runJob(rdd, task, collect, ClassTag$.MODULE$.apply(ArrayList.class));
			return true;
		} catch (Exception e) {
			// NB: Scala does not say which exceptions there are. A listener hears of an executor's end some time after the job.
			if (String.valueOf(e.getMessage()).contains(ExecutorLostFailure.class.getSimpleName()))
				lost.awaitOne();
			if (!lost.groups().isEmpty() && !spark.sc().isStopped())
				return false;
			if (e instanceof SparkException)
				throw (SparkException) e;
			throw new SparkException(String.valueOf(e.getMessage()), e);
		}
	}

	/** Knows which rows of a job were running where an executor ended. */
	private static final class LostRows extends SparkListener {

		private static final int SECONDS_TO_HEAR = 20;

		private List<RowGroup> groups = List.of();
		private final Map<Integer, RowGroup> lost = new HashMap<>();
		private int stage = -1;

		synchronized void begin(List<RowGroup> next) {
			groups = next;
			lost.clear();
			stage = -1;
		}

		synchronized List<RowGroup> groups() {
			return new ArrayList<>(lost.values());
		}

		/** Until there is one, or it is too late to hear of it. */
		synchronized void awaitOne() {
			long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_HEAR);
			try {
				while (lost.isEmpty() && System.nanoTime() < end)
					TimeUnit.SECONDS.timedWait(this, 1);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}

		@Override
		public synchronized void onStageSubmitted(SparkListenerStageSubmitted submitted) {
			stage = submitted.stageInfo().stageId();
		}

		@Override
		public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
			if (end.stageId() == stage && end.reason() instanceof ExecutorLostFailure)
				lost.put(end.taskInfo().index(), groups.get(end.taskInfo().index()));
			notifyAll();
		}
	}
}
