package neuralstyle.batch;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import neuralstyle.provenance.RunRecord;

/** What became of a row. Goes to other machines. */
public final class RowResult implements Serializable {

	private static final long serialVersionUID = 1;

	/** How it ended. */
	public enum State {
		DONE("done"), WAS_THERE("was there"), FAILED("failed"), STOPPED("stopped");

		private final String words;

		State(String words) {
			this.words = words;
		}

		@Override
		public String toString() {
			return words;
		}
	}

	/** Of a file of results. */
	static final List<String> COLUMNS = List.of("row", "state", "seconds", "evaluations", "loss", "content_loss", "style_loss",
		"tv_loss", "ssim", "style_distance", "host", "sentence");

	/** The columns that the file of a result has too, by the same keys. */
	private static final List<String> FIGURES = COLUMNS.subList(2, 11);

	private final int row;
	private final State state;
	private final ArrayList<String> figures;
	private final String sentence;

	private RowResult(int row, State state, RunRecord figures, String sentence) {
		this.row = row;
		this.state = state;
		this.figures = new ArrayList<>();
		FIGURES.forEach(key -> this.figures.add(figures.has(key) ? figures.first(key) : ""));
		this.sentence = sentence == null ? "" : sentence;
	}

	/** @param figures lines whose keys are columns; others do not count @param sentence null for none */
	static RowResult of(Row row, State state, RunRecord figures, String sentence) {
		return new RowResult(row.number(), state, figures, sentence);
	}

	/** A row that has failed. @param host where; empty if that is not known */
	public static RowResult failed(Row row, String host, String sentence) {
		return of(row, State.FAILED, new RunRecord().add("host", host), sentence);
	}

	/** A row that was not begun. */
	public static RowResult notBegun(Row row) {
		return of(row, State.STOPPED, new RunRecord(), "It was not begun.");
	}

	/** @param value NaN if it is not known, which is written as an empty cell */
	static void number(RunRecord figures, String key, double value) {
		if (!Double.isNaN(value))
			figures.add(key, String.format(Locale.ROOT, "%.6g", value));
	}

	/** Its place in the table, from 1. */
	public int row() {
		return row;
	}

	public State state() {
		return state;
	}

	/** What a user should know of it; empty if there is nothing. */
	public String sentence() {
		return sentence;
	}

	/** By {@link #COLUMNS}. */
	List<String> cells() {
		List<String> cells = new ArrayList<>(List.of("" + row, state.toString()));
		cells.addAll(figures);
		cells.add(sentence.replaceAll("\\R", " "));
		return cells;
	}
}
