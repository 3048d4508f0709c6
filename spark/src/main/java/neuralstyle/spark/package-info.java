/**
 * Batches on Apache Spark: the rows of a table as tasks, on the cores of one computer or on a cluster.
 * {@link neuralstyle.spark.BatchCommand} is the command line, {@link neuralstyle.spark.RowJobs} hands the rows to Spark and is told
 * of each that ends, {@link neuralstyle.spark.RowTask} is one of them on its executor, {@link neuralstyle.spark.HadoopStorage} the
 * files, {@link neuralstyle.spark.ProgressBar} the terminal.
 * <p>
 * May use {@code batch}, {@code transfer} and {@code error} of the plugin, Spark, Hadoop and picocli. Owns no native memory: the
 * packed weights of an executor are {@code vgg}'s, and shared by its tasks.
 */
package neuralstyle.spark;
