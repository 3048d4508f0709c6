package neuralstyle.spark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import neuralstyle.batch.Batch;
import neuralstyle.batch.BatchException;
import neuralstyle.batch.BatchRun;
import neuralstyle.batch.ResultsTable;
import neuralstyle.batch.Row;
import neuralstyle.batch.RowResult;
import neuralstyle.error.UserSentence;

/** The command line: the rows of a table on all cores of this computer, or, by spark-submit or {@code --master}, on a cluster. */
@Command(name = "batch", mixinStandardHelpOptions = true, sortOptions = false,
	description = "Stylises the rows of a table with the columns content, style, output and any key of a macro.")
public final class BatchCommand implements Callable<Integer> {

	/** What a shell reads: all is there; something is missing; nothing was begun. */
	private static final int COMPLETE = 0;
	private static final int INCOMPLETE = 1;
	private static final int NOT_BEGUN = 2;

	/** How long a stop waits for the table of results to be written. */
	private static final int SECONDS_TO_STOP = 60;

	@Parameters(paramLabel = "TABLE",
		description = "CSV or TSV, a path or any address that Hadoop knows. Paths in it begin at its folder.")
	private String table;

	@Option(names = "--master", paramLabel = "URL",
		description = "where: local[N] for N rows at a time, spark://HOST:PORT, yarn, k8s://...; default: local[*], a row a core.")
	private String master;

	@Option(names = "--conf", paramLabel = "KEY=VALUE",
		description = "a setting of Spark, such as spark.task.cpus=2, as spark-submit has it.")
	private final Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--again", description = "makes again what is there already.")
	private boolean again;

	@Option(names = "--results", paramLabel = "FILE", description = "the table of results; default: results.csv beside the table.")
	private String results;

	private final CountDownLatch ended = new CountDownLatch(1);
	private volatile boolean stopping;

	public static void main(String[] arguments) {
		System.exit(new CommandLine(new BatchCommand()).execute(arguments));
	}

	@Override
	public Integer call() {
		Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
		try (JavaSparkContext spark = new JavaSparkContext(conf())) {
			return run(spark);
		} catch (BatchException e) {
			System.err.println("Nothing was begun; correct");
			e.problems().forEach(problem -> System.err.println("  " + problem));
			return NOT_BEGUN;
		} catch (RuntimeException e) {
			if (!(e instanceof UserSentence))
				throw e;
			System.err.println(e.getMessage());
			return NOT_BEGUN;
		} finally {
			ended.countDown();
		}
	}

	private SparkConf conf() {
		SparkConf conf = new SparkConf().setAppName("Neural Style: " + table);
		settings.forEach(conf::set);
		if (master != null)
			conf.setMaster(master);
		conf.setIfMissing("spark.master", "local[*]");
		// NB: run without spark-submit, Spark is not told which jar the executors need.
		if (!conf.get("spark.master").startsWith("local") && !conf.contains("spark.jars"))
			conf.setJars(JavaSparkContext.jarOfClass(BatchCommand.class));
		return conf;
	}

	private int run(JavaSparkContext spark) {
		HadoopStorage storage = new HadoopStorage(spark.hadoopConfiguration());
		String path = storage.resolved("", table);
		Batch batch = Batch.read(path, storage);
		try (ResultsTable lines = new ResultsTable(results == null ? storage.resolved(storage.folderOf(path), ResultsTable.NAME)
			: storage.resolved("", results), storage))
		{
			run(spark, batch, lines);
			System.err.println(lines);
			return BatchRun.isComplete(lines) ? COMPLETE : INCOMPLETE;
		}
	}

	private void run(JavaSparkContext spark, Batch batch, ResultsTable lines) {
		List<Row> rows = batch.rows();
		ProgressBar bar = new ProgressBar(System.err, Boolean.getBoolean("neuralstyle.terminal"), rows.size());
		bar.show(lines);
		String why = null;
		try {
			new RowJobs(spark, again, (row, result) -> {
				lines.add(result);
				bar.ended(row, result, lines);
			}).run(batch.groups());
		} catch (SparkException | RuntimeException e) {
			why = e.getMessage();
		}
		for (Row row : rows)
			if (!lines.has(row))
				lines.add(RowResult.notBegun(row));
		if (why != null && !stopping)
			System.err.println("Spark ended before the batch: " + why);
	}

	/** On Ctrl-C: Spark ends the running rows itself; what is finished is to be in the table of results. */
	private void stop() {
		stopping = true;
		try {
			ended.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
