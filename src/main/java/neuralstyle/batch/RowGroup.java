package neuralstyle.batch;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import neuralstyle.options.RowOptions;

/** Rows that are one piece of work: a row that stands alone, the frames of a series in their order, or what has one look. */
public final class RowGroup implements Serializable {

	private static final long serialVersionUID = 1;

	private final ArrayList<Row> rows;
	private final boolean scene;

	private RowGroup(List<Row> rows, boolean scene) {
		this.rows = new ArrayList<>(rows);
		this.scene = scene;
	}

	/** In the order of their first rows. @param rows whose series and frames do */
	static List<RowGroup> of(List<Row> rows) {
		Map<String, List<Row>> together = new LinkedHashMap<>();
		for (Row row : rows)
			together.computeIfAbsent(name(row), key -> new ArrayList<>()).add(row);
		List<RowGroup> groups = new ArrayList<>();
		for (List<Row> each : together.values()) {
			boolean scene = !each.get(0).together(RowOptions.SERIES).isEmpty();
			if (scene)
				each.sort(Comparator.comparingDouble(Row::frame));
			groups.add(new RowGroup(each, scene));
		}
		return groups;
	}

	/** What rows of one group have in common. */
	static String name(Row row) {
		for (String column : List.of(RowOptions.SERIES, RowOptions.LOOK))
			if (!row.together(column).isEmpty())
				return column + " \"" + row.together(column) + "\"";
		return "row " + row.number();
	}

	/** At least one; of a series in the order of its frames. */
	public List<Row> rows() {
		return rows;
	}

	/** Whether it is one row by itself. */
	boolean isAlone() {
		return rows.size() == 1 && !scene && rows.get(0).together(RowOptions.LOOK).isEmpty();
	}

	/** Whether each row goes on from the one before. */
	boolean isScene() {
		return scene;
	}
}
