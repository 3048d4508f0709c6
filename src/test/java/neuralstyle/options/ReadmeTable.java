package neuralstyle.options;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** README's table of a run's keys, as the declarations want it. */
final class ReadmeTable {

	private static final String HEAD = "| key | values | default (`figure`; `article` where it differs) | meaning |\n|---|---|---|---|\n";

	/** What is code wherever it stands: a value in brackets, a list of numbers, a key or layer, a file's extension. */
	private static final Pattern CODE =
		Pattern.compile("\\[[^\\]]+\\]|\\b\\d+(?:[,|]\\d+)+\\b|\\b[a-z]+\\d?(?:_\\w+)+\\b|(?<= )\\.[a-z]\\w+");
	private static final Pattern PAGE = Pattern.compile("docs/\\w+\\.md");

	private ReadmeTable() { }

	static String of(Settings settings) {
		return settings.all().stream().map(setting -> row(settings, setting)).collect(Collectors.joining("", HEAD, ""));
	}

	private static String row(Settings settings, Setting<?> setting) {
		List<String> values = values(setting);
		return Stream.of("`" + setting.key() + "`", range(setting), otherwise(settings, setting), marked(setting.help(), values))
			.map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
	}

	/** Those of the range's parts that are values as they are written: single words among others. */
	private static List<String> values(Setting<?> setting) {
		List<String> parts = List.of(setting.kind().range().split(", "));
		return parts.size() == 1 ? List.of() : parts.stream().filter(part -> part.matches("[a-z]+")).collect(Collectors.toList());
	}

	private static String range(Setting<?> setting) {
		List<String> values = values(setting);
		return Stream.of(setting.kind().range().split(", ")).map(part -> values.contains(part) ? "`" + part + "`" : code(part))
			.collect(Collectors.joining(", "));
	}

	private static String otherwise(Settings settings, Setting<?> setting) {
		String figure = setting.otherwise(settings.read(Preset.named("figure").values()));
		String article = setting.otherwise(settings.read(Preset.named("article").values()));
		return literal(setting, figure) + (article.equals(figure) ? "" : " (" + literal(setting, article) + ")");
	}

	private static String literal(Setting<?> setting, String value) {
		boolean isValue = setting.isOfPreset() ? value.matches(".*[a-z].*") : values(setting).contains(value);
		return isValue ? "`" + value + "`" : value;
	}

	/** Values before a colon, code and links to pages. */
	private static String marked(String help, List<String> values) {
		String text = code(help);
		for (String value : values)
			text = text.replaceAll("(?<!\\w)" + value + "(?=:)", "`" + value + "`");
		return PAGE.matcher(text).replaceAll("[$0]($0)");
	}

	private static String code(String text) {
		return CODE.matcher(text).replaceAll("`$0`");
	}
}
