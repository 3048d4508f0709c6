/**
 * Many runs, one after another or on many machines: a table says which. {@link neuralstyle.batch.Table} is the file,
 * {@link neuralstyle.batch.Batch} its rows, all checked before the first run; {@link neuralstyle.batch.FolderTable} makes one of a
 * folder. {@link neuralstyle.batch.RowRun} is one row, or a {@link neuralstyle.batch.RowGroup} of rows that belong together, from
 * the files of the images to those of the results, unless these are there already; {@link neuralstyle.batch.BatchRun} runs them all in this process, {@link neuralstyle.batch.ResultsTable} keeps what became of
 * them. {@link neuralstyle.batch.Storage} is where files are: of this machine, or wherever a program outside puts them.
 * <p>
 * May use {@code run}, {@code result}, {@code options}, {@code provenance}, {@code transfer}, {@code weights}, {@code vgg},
 * {@code file} and {@code error}; ImageJ without windows, commons-csv, and Java's reader and writer of PNG and JPEG.
 * <p>
 * Owns no native memory: that is {@code transfer}'s. The packed weights stay between runs.
 */
package neuralstyle.batch;
