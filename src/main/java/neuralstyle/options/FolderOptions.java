package neuralstyle.options;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import neuralstyle.error.InputException;

/**
 * What the command that stylises a folder, or the rows of a table, needs: where the images are and where the results go, and the
 * keys of a single run but for those that are about one image or its window. Immutable. Every wrong key or value ends in an
 * InputException whose message is one sentence for the user.
 */
public final class FolderOptions {

	/** The command in the menu, as macros call it. */
	public static final String COMMAND = "Stylise Folder...";

	/** How results are written, by the ending of their files. */
	public static final Map<String, String> FORMATS;

	static {
		Map<String, String> formats = new LinkedHashMap<>();
		formats.put("tiff", ".tif");
		formats.put("png", ".png");
		formats.put("jpeg", ".jpg");
		FORMATS = Collections.unmodifiableMap(formats);
	}

	private static final String NAME = "Stylise Folder";

	/** What stands for itself beside the keys of a run, in the order in which it is written. */
	public static final List<String> OWN_KEYS = List.of("input", "style", "output", "output_type", "table", "subfolders", "names",
		"format", "again");

	/** What goes with one content image only, or with a window. */
	private static final Set<String> LEFT_OUT = Set.of("content", "regions", "title", "plot", "save_every", "save_to", "hide");

	/** Those of a run that each image has. */
	public static final List<String> RUN_KEYS = TransferOptions.KEYS.stream()
		.filter(key -> !LEFT_OUT.contains(key) && !OWN_KEYS.contains(key)).collect(Collectors.toUnmodifiableList());

	/** The keys in the order in which they are written. */
	public static final List<String> KEYS = Stream.concat(OWN_KEYS.stream(), RUN_KEYS.stream())
		.collect(Collectors.toUnmodifiableList());

	/** What is where nothing is given. */
	private static final Map<String, String> OTHERWISE = Map.of("names", "*", "format", "tiff");

	private static final List<String> FLAGS = List.of("subfolders", "again");
	/** With a table nothing else is asked. */
	private static final List<String> OF_TABLES = List.of("table", "again");
	private static final List<String> NEEDED = List.of("input", "style", "output");

	private final Map<String, String> values;
	/** Null with a table. */
	private final TransferOptions each;

	private FolderOptions(Map<String, String> given) {
		values = new LinkedHashMap<>(given);
		MacroText.check(NAME, values, KEYS);
		values.entrySet().removeIf(entry -> entry.getValue().isBlank() && !isFlag(entry.getKey()));
		FLAGS.stream().filter(values::containsKey).forEach(flag -> Kind.flag().read(flag, values.get(flag)));
		each = table() != null ? null : run();
		if (table() != null)
			values.keySet().stream().filter(key -> !OF_TABLES.contains(key)).findFirst().ifPresent(key -> {
				throw new InputException("The keys table and " + key + " are given, and a table says by its own columns what is done; "
					+ "leave one of the two keys out.");
			});
	}

	private TransferOptions run() {
		for (String key : NEEDED)
			if (!values.containsKey(key))
				throw new InputException("The key " + key + " is missing; name the folder of the images with input, the style image or "
					+ "a folder of them with style, and the folder of the results with output, or give a table.");
		if (!FORMATS.containsKey(format()))
			throw new InputException("format is \"" + format() + "\"; it must be " + String.join(" or ", FORMATS.keySet()) + ".");
		List<String> problems = RowOptions.problems(cells());
		if (!problems.isEmpty())
			throw new InputException(problems.get(0));
		TransferOptions each = RowOptions.of(cells());
		if (each.startImage() != null)
			throw new InputException("start is \"" + each.startImage() + "\"; where a folder is stylised it must be noise, content or "
				+ "blank.");
		return each;
	}

	/** @param values by key; a flag's value is empty, and a key that is missing has its default */
	public static FolderOptions of(Map<String, String> values) {
		return new FolderOptions(values);
	}

	/** @param options as in the second argument of a macro's {@code run} */
	public static FolderOptions parse(String options) {
		return of(TransferOptions.read(options));
	}

	/** Path of the table whose rows are stylised; null if a folder is. */
	public String table() {
		return values.containsKey("table") ? values.get("table").trim() : null;
	}

	/** Path of the folder of the content images. */
	public String input() {
		return values.get("input").trim();
	}

	/** Paths of style images, or names of samples, that make one style together, with bars between; or a folder of styles. */
	public String style() {
		return values.get("style");
	}

	/** Path of the folder that the results go to. */
	public String output() {
		return values.get("output").trim();
	}

	/** Whether images in folders inside the folder are stylised too. */
	public boolean subfolders() {
		return values.containsKey("subfolders");
	}

	/** Which files are taken: a name with * for any letters and ? for one. */
	public String names() {
		return values.getOrDefault("names", OTHERWISE.get("names")).trim();
	}

	/** One of {@link #FORMATS}. */
	public String format() {
		return values.getOrDefault("format", OTHERWISE.get("format")).trim();
	}

	/** Whether results that are there already are made again. */
	public boolean again() {
		return values.containsKey("again");
	}

	/** The cells that all rows have, by column; styles, contents and outputs are not among them. */
	public Map<String, String> cells() {
		Map<String, String> cells = new LinkedHashMap<>();
		values.forEach((key, value) -> {
			if (RUN_KEYS.contains(key) || key.equals(RowOptions.OUTPUT_TYPE))
				cells.put(key, isFlag(key) && value.isEmpty() ? RowOptions.ON : value);
		});
		return cells;
	}

	/** All values by key, for a dialog, what a preset holds too. */
	public Map<String, String> values() {
		Map<String, String> all = new LinkedHashMap<>(values);
		if (each != null)
			each.values().forEach((key, value) -> {
				if (RUN_KEYS.contains(key))
					all.put(key, value);
			});
		return all;
	}

	private static boolean isFlag(String key) {
		return FLAGS.contains(key)
			|| TransferOptions.KEYS.contains(key) && Settings.DECLARED.get(key).kind().field() == Kind.Field.FLAG;
	}

	/** The options of a macro. */
	@Override
	public String toString() {
		Map<String, String> shown = new LinkedHashMap<>();
		OWN_KEYS.stream().filter(values::containsKey).filter(key -> !values.get(key).trim().equals(OTHERWISE.get(key)))
			.forEach(key -> shown.put(key, values.get(key)));
		if (each != null) {
			if (each.output() == OutputType.RGB)
				shown.remove(RowOptions.OUTPUT_TYPE);
			TransferOptions.read(each.toString()).forEach((key, value) -> {
				if (RUN_KEYS.contains(key))
					shown.put(key, value);
			});
		}
		return shown.entrySet().stream().map(entry -> isFlag(entry.getKey()) ? entry.getKey()
			: MacroText.write(entry.getKey(), entry.getValue())).collect(Collectors.joining(" "));
	}

	/** The line of a macro that runs the command with these options. */
	public String macroLine() {
		return MacroText.line(COMMAND, toString());
	}
}
