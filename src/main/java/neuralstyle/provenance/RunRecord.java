package neuralstyle.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import ij.ImagePlus;

/**
 * Lines of a key and a value, {@code key=value}, as they stand in an image's property and in its Info; a key may come several
 * times. Written and read here alone.
 */
public final class RunRecord {

	private static final class Line {

		final String key;
		final String value;

		Line(String key, String value) {
			this.key = key;
			this.value = value;
		}
	}

	private final List<Line> lines = new ArrayList<>();

	/** @param text as {@link #toString()} wrote it; lines without a key are left out */
	public static RunRecord read(String text) {
		RunRecord record = new RunRecord();
		text.lines().forEach(line -> {
			int end = line.indexOf('=');
			if (end > 0)
				record.add(line.substring(0, end), line.substring(end + 1));
		});
		return record;
	}

	/** The beginning of an image's Info, down to the first empty line, after which another image's Info may follow. */
	static RunRecord ofInfo(ImagePlus image) {
		String info = image.getInfoProperty();
		return ofText(info == null ? "" : info);
	}

	/** The same of the text of an Info. */
	static RunRecord ofText(String info) {
		return read(info.split("\\R\\R", 2)[0]);
	}

	/** @param value its line breaks become spaces */
	public RunRecord add(String key, Object value) {
		lines.add(new Line(key, value.toString().replaceAll("\\R", " ")));
		return this;
	}

	/** Adds a number with six digits. */
	public RunRecord number(String key, double value) {
		return add(key, String.format(Locale.ROOT, "%.6g", value));
	}

	public boolean has(String key) {
		return first(key) != null;
	}

	/** The first value of a key; null if it is not there. */
	public String first(String key) {
		return lines.stream().filter(line -> line.key.equals(key)).map(line -> line.value).findFirst().orElse(null);
	}

	/** All values of a key in their order. */
	public List<String> all(String key) {
		return lines.stream().filter(line -> line.key.equals(key)).map(line -> line.value).collect(Collectors.toList());
	}

	/** For each line of a key a record of it and the lines of this thing that follow at once, whose keys begin {@code key_}. */
	List<RunRecord> groups(String key) {
		List<RunRecord> groups = new ArrayList<>();
		boolean inside = false;
		for (Line line : lines) {
			boolean first = line.key.equals(key);
			inside = first || inside && line.key.startsWith(key + "_");
			if (first)
				groups.add(new RunRecord());
			if (inside)
				groups.get(groups.size() - 1).lines.add(line);
		}
		return groups;
	}

	/** The lines, each with a line feed at its end. */
	@Override
	public String toString() {
		return lines.stream().map(line -> line.key + "=" + line.value + "\n").collect(Collectors.joining());
	}
}
