package neuralstyle.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import neuralstyle.error.InputException;
import neuralstyle.options.RowOptions;
import neuralstyle.options.Sample;
import neuralstyle.options.TransferOptions;
import neuralstyle.weights.WeightsSource;

/** Rows that can be run, as far as that can be known before. */
public final class Batch {

	private final String name;
	private final List<Row> rows;

	private Batch(String name, List<Row> rows) {
		this.name = name;
		this.rows = rows;
	}

	/**
	 * The rows of a table in a file.
	 *
	 * @param path in full
	 * @throws InputException with a sentence for the user; a {@link BatchException} if it is a table and its rows will not do
	 */
	public static Batch read(String path, Storage storage) {
		String text;
		try {
			if (!storage.exists(path))
				throw new InputException("There is no table \"" + path + "\"; give the path of one.");
			text = storage.read(path, file -> Files.readString(file.toPath()));
		} catch (IOException e) {
			throw new InputException("The table \"" + path + "\" cannot be read (" + e.getMessage() + "); save it as text in UTF-8.", e);
		}
		return of(Table.read(text, path), path, storage.folderOf(path), storage);
	}

	/**
	 * The rows of a table.
	 *
	 * @param name for the sentence
	 * @param folder that relative paths begin at, in full
	 * @throws BatchException with all that is wrong
	 */
	public static Batch of(Table table, String name, String folder, Storage storage) {
		return new Check(table, name, folder, storage).batch();
	}

	/** As users know it. */
	public String name() {
		return name;
	}

	public List<Row> rows() {
		return rows;
	}

	/** The same as pieces of work. */
	public List<RowGroup> groups() {
		return RowGroup.of(rows);
	}

	/** Looks at all rows and remembers what is wrong. */
	private static final class Check {

		private final Table table;
		private final String name;
		private final String folder;
		private final Storage storage;
		private final List<String> problems = new ArrayList<>();
		private final List<Row> rows = new ArrayList<>();
		private final Map<String, Integer> outputs = new HashMap<>();
		/** The first row of each group. */
		private final Map<String, Row> firsts = new HashMap<>();
		private final Set<String> frames = new HashSet<>();
		/** What was found of a file or a folder; empty if nothing is wrong. */
		private final Map<String, String> known = new HashMap<>();

		Check(Table table, String name, String folder, Storage storage) {
			this.table = table;
			this.name = name;
			this.folder = folder;
			this.storage = storage;
		}

		Batch batch() {
			columns();
			if (table.rows().isEmpty() && problems.isEmpty())
				problems.add("the table, which has no rows");
			if (problems.isEmpty())
				for (int i = 0; i < table.rows().size(); i++)
					row(i + 1, table.rows().get(i));
			rows.forEach(this::overwritten);
			if (!problems.isEmpty())
				throw new BatchException(name, problems);
			return new Batch(name, Collections.unmodifiableList(rows));
		}

		private void columns() {
			List<String> columns = table.columns();
			for (String needed : RowOptions.REQUIRED)
				if (!columns.contains(needed))
					problems.add("the table's head, which has no column \"" + needed + "\"");
			for (String column : Set.copyOf(columns))
				if (!RowOptions.COLUMNS.contains(column))
					problems.add("the column \"" + column + "\", which is none of " + String.join(", ", RowOptions.COLUMNS));
				else if (Collections.frequency(columns, column) > 1)
					problems.add("the column \"" + column + "\", which is there twice");
		}

		private void row(int number, Map<String, String> cells) {
			int before = problems.size();
			for (String needed : RowOptions.REQUIRED)
				if (cells.getOrDefault(needed, "").isBlank())
					say(number, needed + " is empty");
			RowOptions.problems(cells).forEach(problem -> say(number, problem.replaceFirst("\\.$", "")));
			if (problems.size() > before)
				return;
			try {
				Map<String, String> full = inFull(cells);
				Row row = new Row(number, storage.resolved(folder, cells.get(RowOptions.OUTPUT)), full);
				for (String image : Set.copyOf(row.images()))
					if (Sample.named(image) == null)
						object(number, "the image \"" + image + "\"", known.computeIfAbsent(image, file -> said(storage.objection(file))));
				output(row);
				together(row);
				rows.add(row);
			} catch (InputException e) {
				say(number, e.getMessage().replaceFirst("\\.$", ""));
			}
		}

		private void output(Row row) {
			Integer other = outputs.putIfAbsent(row.output(), row.number());
			if (other != null)
				say(row.number(), "output is \"" + row.output() + "\", which row " + other + " has too");
			String objection = ResultFile.objection(row.output(), row.options());
			if (objection != null)
				say(row.number(), objection);
			String to = storage.folderOf(row.output());
			object(row.number(), "the folder \"" + to + "\"", known.computeIfAbsent(to, path -> said(storage.objectionToFolder(path))));
		}

		/** Rows that belong together have one style and the same settings, and frames an order. */
		private void together(Row row) {
			String series = row.together(RowOptions.SERIES);
			String look = row.together(RowOptions.LOOK);
			if (series.isEmpty() && look.isEmpty())
				return;
			TransferOptions options = row.options();
			if (!series.isEmpty() && !look.isEmpty())
				say(row.number(), "series and look are given, and a series has one look; leave one of the two out");
			if (options.stack() || options.regions() != null || options.startImage() != null)
				say(row.number(), "it is of " + RowGroup.name(row) + ", which goes with neither stack nor regions nor an image to start from");
			Row first = firsts.computeIfAbsent(RowGroup.name(row), name -> row);
			if (!first.options().describe().equals(options.describe()) || !first.options().styles().equals(options.styles()))
				say(row.number(), "it is of " + RowGroup.name(row) + " and has another style or other settings than row "
					+ first.number());
			if (!series.isEmpty())
				frame(row);
		}

		private void frame(Row row) {
			try {
				if (!frames.add(RowGroup.name(row) + " " + row.frame()))
					say(row.number(), "frame is \"" + row.together(RowOptions.FRAME) + "\" as that of another row of " + RowGroup.name(row));
			} catch (NumberFormatException e) {
				say(row.number(), "frame is \"" + row.together(RowOptions.FRAME) + "\"; it must be a number");
			}
		}

		private void overwritten(Row row) {
			for (String image : Set.copyOf(row.images()))
				if (outputs.containsKey(image))
					say(row.number(), "it reads \"" + image + "\", which is the output of row " + outputs.get(image));
		}

		private void object(int number, String thing, String objection) {
			if (!objection.isEmpty())
				say(number, thing + " " + objection);
		}

		private static String said(String objection) {
			return objection == null ? "" : objection;
		}

		private void say(int number, String problem) {
			problems.add("row " + number + ": " + problem);
		}

		/** The cells with the paths in full. */
		private Map<String, String> inFull(Map<String, String> cells) {
			TransferOptions options = RowOptions.of(cells);
			Map<String, String> full = RowOptions.withoutSavedPreset(cells);
			full.put(RowOptions.CONTENT, image(cells.get(RowOptions.CONTENT)));
			full.put(RowOptions.STYLE, options.styles().stream().map(this::image).collect(Collectors.joining("|")));
			if (options.startImage() != null)
				full.put("start", image(options.startImage()));
			if (options.regions() != null)
				full.put("regions", image(options.regions()));
			if (!Set.of(WeightsSource.SHIPPED, WeightsSource.ZOO).contains(options.weights()))
				full.put("weights", storage.resolved(folder, options.weights()));
			return full;
		}

		private String image(String name) {
			return Sample.named(name) != null ? name.trim() : storage.resolved(folder, name);
		}
	}
}
