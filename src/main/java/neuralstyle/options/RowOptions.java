package neuralstyle.options;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import neuralstyle.error.InputException;

/**
 * The columns of a batch's table and what a row's cells mean: three that it must have, three that say which rows belong together,
 * and any key of a run, as it is declared in {@link Settings}. An empty cell is the default.
 */
public final class RowOptions {

	public static final String CONTENT = "content";
	public static final String STYLE = "style";
	/** The column of the file that the result goes to. */
	public static final String OUTPUT = "output";
	/** The column of the run's key {@code output}, the type of the result, whose name is the file's here. */
	public static final String OUTPUT_TYPE = "output_type";

	/** The column that names the time-lapse whose frame a content is: its rows are run in the order of {@link #FRAME}. */
	public static final String SERIES = "series";
	/** The column of the place in a series, a number. */
	public static final String FRAME = "frame";
	/** The column that names what rows look alike, as panels of a figure do. */
	public static final String LOOK = "look";

	private static final List<String> TOGETHER = List.of(SERIES, FRAME, LOOK);

	/** The columns that a table must have. */
	public static final List<String> REQUIRED = List.of(CONTENT, STYLE, OUTPUT);

	/** What a cell of a flag says. */
	static final String ON = "yes";
	static final String OFF = "no";

	/** What windows are for. */
	private static final Set<String> LEFT_OUT = Set.of("plot", "save_every", "save_to", "hide");

	/** All columns that a table may have. */
	public static final List<String> COLUMNS = Stream.of(REQUIRED, TOGETHER, TransferOptions.KEYS.stream()
		.filter(key -> !REQUIRED.contains(key) || key.equals(OUTPUT)).filter(key -> !LEFT_OUT.contains(key))
		.map(key -> key.equals(OUTPUT) ? OUTPUT_TYPE : key).collect(Collectors.toList())).flatMap(List::stream)
		.collect(Collectors.toUnmodifiableList());

	private RowOptions() { }

	/**
	 * The options of a row.
	 *
	 * @param cells by column, all of {@link #COLUMNS}; empty ones may be missing
	 * @throws InputException with a sentence for the user if a value is wrong, or some do not go together
	 */
	public static TransferOptions of(Map<String, String> cells) {
		return TransferOptions.of(values(cells));
	}

	/** What is wrong with the values of a row, each by itself, or where none is, with all together; empty if they do. */
	public static List<String> problems(Map<String, String> cells) {
		List<String> problems = new ArrayList<>();
		values(cells).forEach((key, value) -> {
			try {
				TransferOptions.of(Map.of(key, value));
			} catch (InputException e) {
				problems.add(said(e));
			}
		});
		if (problems.isEmpty())
			try {
				of(cells);
			} catch (InputException e) {
				problems.add(said(e));
			}
		return problems;
	}

	/** The key {@code output} is a column of another name. */
	private static String said(InputException e) {
		return e.getMessage().replaceFirst("^" + OUTPUT + " is", OUTPUT_TYPE + " is");
	}

	private static Map<String, String> values(Map<String, String> cells) {
		Map<String, String> values = new LinkedHashMap<>();
		cells.forEach((column, text) -> {
			if (TOGETHER.contains(column))
				return;
			String key = column.equals(OUTPUT_TYPE) ? OUTPUT : column;
			boolean isFlag = Settings.DECLARED.get(key).kind().field() == Kind.Field.FLAG;
			if (!text.isBlank() && !column.equals(OUTPUT) && !(isFlag && text.trim().equals(OFF)))
				values.put(key, isFlag ? flag(text) : text);
		});
		return values;
	}

	/** A flag has no value in a macro; what is neither of a cell's words goes through and is refused. */
	private static String flag(String text) {
		return text.trim().equals(ON) ? "" : text;
	}

	/**
	 * The same cells with the values of the preset in place of its name, if it is none of the program's: a saved preset is on one
	 * computer, and may change.
	 *
	 * @throws InputException with a sentence for the user
	 */
	public static Map<String, String> withoutSavedPreset(Map<String, String> cells) {
		Preset preset = of(cells).preset();
		if (Preset.BUILT_IN.contains(preset.name()))
			return new LinkedHashMap<>(cells);
		Map<String, String> all = new LinkedHashMap<>(Settings.DECLARED.write(Settings.DECLARED.read(preset.values())));
		all.put(OUTPUT_TYPE, all.remove(OUTPUT));
		cells.forEach((column, text) -> {
			if (!text.isBlank())
				all.put(column, text);
		});
		all.remove("preset");
		return all;
	}
}
