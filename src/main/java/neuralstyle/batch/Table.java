package neuralstyle.batch;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

import neuralstyle.error.InputException;

/**
 * A table with a head, as texts: rows of cells by column. Read from lines whose cells have commas, semicolons or tabs between,
 * written with commas.
 */
public final class Table {

	private static final char BYTE_ORDER_MARK = '\ufeff';

	private final List<String> columns;
	private final List<Map<String, String>> rows;

	/** @param rows cells by column; those that are missing are empty */
	public Table(Collection<String> columns, List<Map<String, String>> rows) {
		this.columns = List.copyOf(columns);
		this.rows = List.copyOf(rows);
	}

	/** The columns of all rows, in the order in which they come. */
	public static Table of(List<Map<String, String>> rows) {
		Set<String> columns = new LinkedHashSet<>();
		rows.forEach(row -> columns.addAll(row.keySet()));
		return new Table(columns, rows);
	}

	/**
	 * @param name of the table, for the sentence
	 * @throws InputException with a sentence for the user if it is none, or a row has another number of cells than the head
	 */
	public static Table read(String text, String name) {
		String lines = text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
		CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(lines)).setIgnoreEmptyLines(true).get();
		try (CSVParser parser = CSVParser.parse(new StringReader(lines), format)) {
			List<String> columns = new ArrayList<>();
			List<Map<String, String>> rows = new ArrayList<>();
			for (CSVRecord record : parser)
				if (columns.isEmpty())
					record.forEach(cell -> columns.add(cell.trim()));
				else if (record.stream().anyMatch(cell -> !cell.isBlank()))
					rows.add(cells(columns, record, rows.size() + 1, name));
			if (columns.isEmpty())
				throw new InputException("The table \"" + name + "\" is empty; its first line names the columns content, style and "
					+ "output.");
			return new Table(columns, rows);
		} catch (IOException | UncheckedIOException e) {
			throw new InputException("The table \"" + name + "\" cannot be read (" + e.getMessage() + "); write it as CSV or TSV, with "
				+ "quotes in pairs.", e);
		}
	}

	/** What the head has most of. */
	private static char delimiter(String lines) {
		String head = lines.lines().findFirst().orElse("");
		char most = ',';
		for (char each : new char[] { '\t', ';' })
			if (count(head, each) > count(head, most))
				most = each;
		return most;
	}

	private static long count(String text, char wanted) {
		return text.chars().filter(c -> c == wanted).count();
	}

	private static Map<String, String> cells(List<String> columns, CSVRecord record, int number, String name) {
		if (record.size() > columns.size())
			throw new InputException("The table \"" + name + "\" has " + columns.size() + " columns and row " + number + " "
				+ record.size() + " cells; put a cell with the character between cells in quotes.");
		Map<String, String> cells = new LinkedHashMap<>();
		for (int i = 0; i < record.size(); i++)
			cells.put(columns.get(i), record.get(i));
		return cells;
	}

	/** In the order of the table; one that comes twice is there twice. */
	public List<String> columns() {
		return columns;
	}

	/** Cells by column. */
	public List<Map<String, String>> rows() {
		return rows;
	}

	/** The text of a file. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(line(columns));
		for (Map<String, String> row : rows) {
			List<String> cells = new ArrayList<>();
			columns.forEach(column -> cells.add(row.getOrDefault(column, "")));
			text.append(line(cells));
		}
		return text.toString();
	}

	/** One line with its end. */
	static String line(List<String> cells) {
		StringWriter line = new StringWriter();
		try (CSVPrinter printer = new CSVPrinter(line, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
			printer.printRecord(cells);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return line.toString();
	}
}
