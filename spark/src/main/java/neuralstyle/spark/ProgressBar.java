package neuralstyle.spark;

import java.io.PrintStream;
import java.util.Locale;

import neuralstyle.batch.ResultsTable;
import neuralstyle.batch.Row;
import neuralstyle.batch.RowResult;
import neuralstyle.batch.RowResult.State;

/**
 * What a terminal shows of a batch: {@code [######......] 12 of 24, 11 done, 1 failed, 38 s left}, in one line that changes; where
 * it is no terminal, a line at most every ten seconds. Rows that fail have a line of their own.
 */
final class ProgressBar {

	private static final int WIDTH = 24;
	private static final long BETWEEN_LINES = 10_000_000_000L;

	private final PrintStream out;
	private final boolean terminal;
	private final int rows;
	private final long start = System.nanoTime();
	private long shown = start;

	/** @param terminal whether a line can be written over */
	ProgressBar(PrintStream out, boolean terminal, int rows) {
		this.out = out;
		this.terminal = terminal;
		this.rows = rows;
	}

	/** Called when a row has ended. */
	void ended(Row row, RowResult result, ResultsTable results) {
		if (!result.sentence().isEmpty())
			out.println(clear() + "row " + row.number() + ", " + row.output() + ": " + result.sentence());
		show(results);
	}

	void show(ResultsTable results) {
		long now = System.nanoTime();
		if (!terminal && now - shown < BETWEEN_LINES && results.size() < rows)
			return;
		shown = now;
		String line = text(results, (now - start) / 1e9);
		if (terminal)
			out.print(clear() + line + (results.size() == rows ? "\n" : ""));
		else
			out.println(line);
		out.flush();
	}

	private String clear() {
		return terminal ? "\r\033[K" : "";
	}

	private String text(ResultsTable results, double seconds) {
		int done = results.count(State.DONE);
		int filled = rows == 0 ? WIDTH : (int) ((long) WIDTH * results.size() / rows);
		// NB: what was there took no time.
		int made = results.size() - results.count(State.WAS_THERE);
		int left = rows - results.size();
		return "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + results.size() + " of " + rows + ", " + done + " done"
			+ counted(results, State.WAS_THERE, " were there") + counted(results, State.FAILED, " failed")
			+ (made == 0 || left == 0 ? ", " + time(seconds) : ", " + time(seconds / made * left) + " left");
	}

	private static String counted(ResultsTable results, State state, String words) {
		return results.count(state) == 0 ? "" : ", " + results.count(state) + words;
	}

	static String time(double seconds) {
		long s = Math.round(seconds);
		return s < 120 ? s + " s" : s < 7200 ? String.format(Locale.ROOT, "%d min", Math.round(s / 60.0))
			: String.format(Locale.ROOT, "%d h %d min", s / 3600, s / 60 % 60);
	}
}
