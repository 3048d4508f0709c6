package neuralstyle.batch;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import neuralstyle.options.RowOptions;
import neuralstyle.options.TransferOptions;

/** A row of a batch, with its paths in full and its values checked. Goes to other machines as its texts. */
public final class Row implements Serializable {

	private static final long serialVersionUID = 1;

	private final int number;
	private final String output;
	private final LinkedHashMap<String, String> cells;

	/**
	 * @param number from 1
	 * @param output where the result goes, in full
	 * @param cells by column; those that name files in full
	 */
	Row(int number, String output, Map<String, String> cells) {
		this.number = number;
		this.output = output;
		this.cells = new LinkedHashMap<>(cells);
	}

	/** Its place in the table, from 1, the head not counted. */
	public int number() {
		return number;
	}

	/** Where the result goes, in full. */
	public String output() {
		return output;
	}

	/** What it is run with; the keys of images name files in full, or samples. */
	public TransferOptions options() {
		return RowOptions.of(cells);
	}

	/** What it belongs together with, as the column says it; empty if it stands alone. @param column series or look */
	String together(String column) {
		return cells.getOrDefault(column, "").trim();
	}

	/** Its place in a series. @throws NumberFormatException if it has none */
	double frame() {
		return Double.parseDouble(together(RowOptions.FRAME));
	}

	/** All images that it reads, in full, or names of samples. */
	List<String> images() {
		return Sources.named(options());
	}
}
