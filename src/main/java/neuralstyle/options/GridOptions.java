package neuralstyle.options;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import neuralstyle.error.InputException;

/**
 * Everything that a settings grid needs: the options that all cells have, the setting of the columns and that of the rows.
 * Immutable, and checked cell by cell: every wrong key or value ends in an InputException whose message is one
 * sentence for the user.
 */
public final class GridOptions {

	/** The command in the menu, as macros call it. */
	public static final String COMMAND = "Settings Grid...";

	/** The second setting of a grid of one row. */
	public static final String NONE = "none";

	/** Height of a cell in pixels if nothing else is said. */
	public static final int HEIGHT = 128;
	public static final int LEAST_HEIGHT = 64;
	public static final int MOST_HEIGHT = 512;

	static final List<String> OWN_KEYS = List.of("first", "first_values", "second", "second_values");
	/** Windows, files, size and type of a single run, and what makes many pictures of it. */
	private static final List<String> LEFT_OUT = List.of("stack", "output_size", "output", "plot", "save_every", "save_to", "hide");

	private final TransferOptions base;
	private final GridAxis columns;
	private final GridAxis rows;
	private final List<TransferOptions> cells = new ArrayList<>();

	private GridOptions(TransferOptions base, GridAxis columns, GridAxis rows) {
		this.base = base;
		this.columns = columns;
		this.rows = rows;
		if (rows != null && rows.key().equals(columns.key()))
			throw new InputException("Both settings of the settings grid are " + rows.key()
				+ "; choose another second one, or " + NONE + ".");
		for (int cell = 0; cell < columns() * rows(); cell++)
			cells.add(checked(cell));
		distinct(columns);
		if (rows != null)
			distinct(rows);
	}

	/**
	 * @param base what all cells have, the height of a cell too; its own values of the grid's settings do not count
	 * @param columns the setting that changes from left to right
	 * @param rows the setting that changes from top to bottom; null for a single row
	 */
	public static GridOptions of(TransferOptions base, GridAxis columns, GridAxis rows) {
		return new GridOptions(base, columns, rows);
	}

	/** @param values by the keys of the macro; a key that is missing has its default */
	public static GridOptions of(Map<String, String> values) {
		for (String key : values.keySet())
			if (LEFT_OUT.contains(key))
				throw new InputException("Settings Grid has no key \"" + key + "\", which is for a single run; leave it out "
					+ "here, and give it to Neural Style Transfer... with the settings of the cell that you like.");
			else if (!OWN_KEYS.contains(key) && !TransferOptions.KEYS.contains(key))
				throw new InputException("Settings Grid has no key \"" + key + "\"; the keys are "
					+ Stream.of(OWN_KEYS, TransferOptions.KEYS).flatMap(List::stream).filter(known -> !LEFT_OUT.contains(known))
						.collect(Collectors.joining(", ")) + ".");
		GridAxis columns = axis(values, "first", "strength");
		GridAxis rows = axis(values, "second", "style_scale");
		if (columns == null)
			throw new InputException("The first setting of a settings grid cannot be " + NONE + "; name one of "
				+ String.join(", ", GridAxis.KEYS) + ".");
		Map<String, String> fixed = new LinkedHashMap<>(values);
		fixed.keySet().removeAll(OWN_KEYS);
		for (GridAxis axis : rows == null ? List.of(columns) : List.of(columns, rows))
			if (fixed.containsKey(axis.key()))
				throw new InputException("The key " + axis.key() + " is given for all cells and is also a setting that "
					+ "the settings grid varies; leave one out.");
		fixed.putIfAbsent("height", "" + HEIGHT);
		TransferOptions base = TransferOptions.of(fixed);
		if (base.height() < LEAST_HEIGHT || base.height() > MOST_HEIGHT)
			throw new InputException("height is " + base.height() + "; a cell of a settings grid must be " + LEAST_HEIGHT
				+ " to " + MOST_HEIGHT + " pixels high.");
		return new GridOptions(base, columns, rows);
	}

	/** @param options as in the second argument of a macro's {@code run} */
	public static GridOptions parse(String options) {
		return of(TransferOptions.read(options));
	}

	/** Null if there is none. */
	private static GridAxis axis(Map<String, String> values, String name, String otherwise) {
		String key = values.getOrDefault(name, otherwise).trim();
		String list = values.get(name + "_values");
		if (key.equals(NONE))
			return null;
		if (list == null && values.containsKey(name) && GridAxis.KEYS.contains(key))
			throw new InputException("The key " + name + "_values is missing; give the values of " + key + ", as in "
				+ name + "_values=[" + GridAxis.usual(key).replace(", ", " ") + "].");
		return GridAxis.parse(key, list == null ? GridAxis.usual(otherwise) : list);
	}

	/** The options that all cells have; the images are named here. */
	public TransferOptions base() {
		return base;
	}

	/** The setting that changes from left to right. */
	public GridAxis columnAxis() {
		return columns;
	}

	/** The setting that changes from top to bottom; null for a single row. */
	public GridAxis rowAxis() {
		return rows;
	}

	public int columns() {
		return columns.values().size();
	}

	public int rows() {
		return rows == null ? 1 : rows.values().size();
	}

	/** The options of each cell, row by row. */
	public List<TransferOptions> cells() {
		return List.copyOf(cells);
	}

	/** What is a cell's own, as in a macro: {@code strength=70 style_scale=1.4}. @param cell from 0, row by row */
	public String label(int cell) {
		return MacroText.write(own(cell));
	}

	private Map<String, String> own(int cell) {
		Map<String, String> own = new LinkedHashMap<>();
		own.put(columns.key(), columns.values().get(cell % columns()));
		if (rows != null)
			own.put(rows.key(), rows.values().get(cell / columns()));
		return own;
	}

	private TransferOptions checked(int cell) {
		// NB: all at once, since a base may not go with one of them alone.
		Map<String, String> values = TransferOptions.read(base.toString());
		values.putAll(own(cell));
		TransferOptions options = TransferOptions.of(values);
		if (own(cell).containsKey("start") && options.startImage() != null)
			throw new InputException("start is \"" + options.startImage() + "\"; in a settings grid it must be "
				+ GridAxis.usual("start").replace(", ", " or ") + ".");
		return options;
	}

	/** NB: 1 and 1.0 are one value. */
	private void distinct(GridAxis axis) {
		Map<String, String> seen = new LinkedHashMap<>();
		for (String value : axis.values()) {
			String read = Settings.DECLARED.get(axis.key()).normalised(value);
			if (seen.put(read, value) != null)
				throw new InputException("The setting " + axis.key() + " has the value " + value
					+ " twice in the settings grid; leave one out.");
		}
	}

	/** The options of a macro. */
	@Override
	public String toString() {
		String fixed = base.with(columns.key(), null).toString();
		if (rows != null)
			fixed = TransferOptions.parse(fixed).with(rows.key(), null).toString();
		// NB: a missing height is that of a cell, not that of the preset.
		if (!TransferOptions.read(fixed).containsKey("height"))
			fixed += " height=" + base.height();
		String grid = MacroText.write("first", columns.key()) + " " + MacroText.write("first_values", columns.toString());
		grid += rows == null ? " second=" + NONE
			: " " + MacroText.write("second", rows.key()) + " " + MacroText.write("second_values", rows.toString());
		return (fixed + " " + grid).trim();
	}

	/** The line of a macro that makes the grid again. */
	public String macroLine() {
		return MacroText.line(COMMAND, toString());
	}
}
