package neuralstyle.spark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import neuralstyle.batch.RowResult;

/**
 * Hands rows to Spark, one a task. A row whose executor ends with it is run again elsewhere; one that ends executors again and again
 * is found and left out, and takes no other row with it.
 */
final class RowJobs {

	/** Of one job: the driver keeps a kilobyte or two of each of its tasks. */
	private static final int MOST_ROWS = 20000;

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
	void run(List<Row> rows) throws SparkException {
		for (int from = 0; from < rows.size(); from += MOST_ROWS)
			runTogether(rows.subList(from, Math.min(from + MOST_ROWS, rows.size())));
	}

	/** All at once; where an executor has ended too often, its rows wait, and each is then run alone to find which one it is. */
	private void runTogether(List<Row> rows) throws SparkException {
		List<Row> suspects = new ArrayList<>();
		List<Row> left = rows;
		while (!left.isEmpty()) {
			if (!job(left, "rows " + left.get(0).number() + " to " + left.get(left.size() - 1).number())) {
				Collection<Row> with = lost.rows();
				left.stream().filter(row -> with.contains(row) && !isFinished(row)).forEach(suspects::add);
			}
			left = left.stream().filter(row -> !isFinished(row) && !suspects.contains(row)).collect(Collectors.toList());
		}
		for (Row row : suspects)
			if (!job(List.of(row), "row " + row.number() + " alone"))
				end(row, RowResult.failed(row, "", "Its worker process ended each time, as one does that has no memory left; run it in "
					+ "ImageJ, or with a smaller height."));
	}

	private boolean isFinished(Row row) {
		return finished.contains(row.number());
	}

	private void end(Row row, RowResult result) {
		if (finished.add(row.number()))
			ended.accept(row, result);
	}

	/** Whether it came to its end; if not, a row's executor ended as often as Spark allows. */
	private boolean job(List<Row> rows, String words) throws SparkException {
		lost.begin(rows);
		spark.sc().setCallSite("stylise " + words);
		spark.sc().setJobDescription("Stylise " + words);
		RDD<Row> rdd = spark.parallelize(rows, rows.size()).setName(words).rdd();
		Function2<Object, RowResult, BoxedUnit> collect = (partition, result) -> {
			end(rows.get((Integer) partition), result);
			return BoxedUnit.UNIT;
		};
		try {
			spark.sc().runJob(rdd, task, collect, ClassTag$.MODULE$.apply(RowResult.class));
			return true;
		} catch (Exception e) {
			// NB: Scala does not say which exceptions there are.
			if (!lost.rows().isEmpty() && !spark.sc().isStopped())
				return false;
			if (e instanceof SparkException)
				throw (SparkException) e;
			throw new SparkException(String.valueOf(e.getMessage()), e);
		}
	}

	/** Knows which rows of a job were running where an executor ended. */
	private static final class LostRows extends SparkListener {

		private List<Row> rows = List.of();
		private final Map<Integer, Row> lost = new HashMap<>();
		private int stage = -1;

		synchronized void begin(List<Row> next) {
			rows = next;
			lost.clear();
			stage = -1;
		}

		synchronized List<Row> rows() {
			return new ArrayList<>(lost.values());
		}

		@Override
		public synchronized void onStageSubmitted(SparkListenerStageSubmitted submitted) {
			stage = submitted.stageInfo().stageId();
		}

		@Override
		public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
			if (end.stageId() == stage && end.reason() instanceof ExecutorLostFailure)
				lost.put(end.taskInfo().index(), rows.get(end.taskInfo().index()));
		}
	}
}
