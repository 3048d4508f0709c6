package neuralstyle.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import neuralstyle.batch.RowResult.State;
import neuralstyle.error.InputException;

/** The file that says what became of each row: written as they end, in the table's order when it is closed. For one thread. */
public final class ResultsTable implements AutoCloseable {

	/** Its name beside what it tells of. */
	public static final String NAME = "results.csv";

	private final String path;
	private final Storage storage;
	private final OutputStream growing;
	private final SortedMap<Integer, RowResult> results = new TreeMap<>();
	private final Map<State, Integer> counts = new EnumMap<>(State.class);

	/**
	 * @param path in full; what is there is replaced
	 * @throws InputException with a sentence for the user if it cannot be written
	 */
	public ResultsTable(String path, Storage storage) {
		this.path = path;
		this.storage = storage;
		try {
			growing = storage.grow(path);
			growing.write(Table.line(RowResult.COLUMNS).getBytes(StandardCharsets.UTF_8));
			growing.flush();
		} catch (IOException e) {
			throw notWritten(e);
		}
	}

	/** Adds a line. A row that has one already gets the newer one when the file is closed. */
	public void add(RowResult result) {
		RowResult before = results.put(result.row(), result);
		if (before != null)
			counts.merge(before.state(), -1, Integer::sum);
		counts.merge(result.state(), 1, Integer::sum);
		try {
			growing.write(Table.line(result.cells()).getBytes(StandardCharsets.UTF_8));
			growing.flush();
		} catch (IOException e) {
			throw notWritten(e);
		}
	}

	/** Whether a row has a line. */
	public boolean has(Row row) {
		return results.containsKey(row.number());
	}

	/** How many rows ended so. */
	public int count(State state) {
		return counts.getOrDefault(state, 0);
	}

	/** Lines so far. */
	public int size() {
		return results.size();
	}

	@Override
	public void close() {
		try {
			growing.close();
			storage.write(path, (Table.line(RowResult.COLUMNS) + results.values().stream().map(result -> Table.line(result.cells()))
				.collect(Collectors.joining())).getBytes(StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw notWritten(e);
		}
	}

	/** {@code 21 done, 2 were there, 1 failed, 0 stopped}; the path of the file. */
	@Override
	public String toString() {
		return count(State.DONE) + " done, " + count(State.WAS_THERE) + " were there, " + count(State.FAILED) + " failed, "
			+ count(State.STOPPED) + " stopped; " + path;
	}

	private InputException notWritten(IOException e) {
		return new InputException("The table of results \"" + path + "\" could not be written (" + e.getMessage()
			+ "); make room, or let the folder be written into, and start again: what is finished stays.", e);
	}
}
