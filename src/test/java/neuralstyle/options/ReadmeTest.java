package neuralstyle.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README and docs say of keys, defaults and classes is so. */
class ReadmeTest {

	private static final Map<String, Consumer<String>> COMMANDS = Map.of(TransferOptions.COMMAND, TransferOptions::parse,
		BlendOptions.COMMAND, BlendOptions::parse, FidelityOptions.COMMAND, FidelityOptions::parse, GridOptions.COMMAND,
		GridOptions::parse, PanelOptions.COMMAND, PanelOptions::parse, FolderOptions.COMMAND, FolderOptions::parse,
		RunAgainOptions.COMMAND,
		text -> RunAgainOptions.of(MacroText.read(text)), WeightsOptions.COMMAND, text -> WeightsOptions.of(MacroText.read(text)),
		AboutOptions.COMMAND, text -> AboutOptions.of(MacroText.read(text)));

	@Test
	void tableOfKeysIsThatOfTheDeclarations() throws IOException {
		String readme = readme();
		String wanted = ReadmeTable.of(Settings.DECLARED);
		int begin = readme.indexOf(wanted.substring(0, wanted.indexOf('\n') + 1));
		assertTrue(begin >= 0, "README has no table with this head:\n" + wanted);
		String there = readme.substring(begin, readme.indexOf("\n\n", begin) + 1);
		assertEquals(wanted, there, "README's table must be:\n" + wanted);
	}

	@Test
	void tablesOfTheOtherCommandsHaveTheirKeys() throws IOException {
		assertEquals(Set.copyOf(BlendOptions.KEYS), table(BlendOptions.COMMAND).keySet());
		assertEquals(Set.copyOf(FidelityOptions.KEYS), table(FidelityOptions.COMMAND).keySet());
		assertEquals(Set.copyOf(RunAgainOptions.KEYS), table(RunAgainOptions.COMMAND).keySet());
		assertEquals(Set.copyOf(WeightsOptions.KEYS), table(WeightsOptions.COMMAND).keySet());
		assertEquals(Set.copyOf(AboutOptions.KEYS), table(AboutOptions.COMMAND).keySet());
		Set<String> folder = table(FolderOptions.COMMAND).keySet();
		assertTrue(folder.remove("any other key"), folder::toString);
		assertEquals(Set.copyOf(FolderOptions.OWN_KEYS), folder);
		Set<String> grid = table(GridOptions.COMMAND).keySet();
		assertTrue(grid.remove("any other key"), grid::toString);
		assertEquals(Set.copyOf(GridOptions.OWN_KEYS), grid);
	}

	@Test
	void defaultsOfTheOtherCommandsAreSo() throws IOException {
		assertEquals(BlendOptions.parse("").amountText(), table(BlendOptions.COMMAND).get("amount").get(2));
		assertEquals("off", table(FidelityOptions.COMMAND).get("map").get(2));
		assertTrue(table(WeightsOptions.COMMAND).get(WeightsOptions.KEYS.get(0)).get(1).endsWith(": the default"));
		FolderOptions plain = FolderOptions.parse("input=a style=b output=c");
		Map<String, List<String>> folder = table(FolderOptions.COMMAND);
		assertEquals("`" + plain.names() + "`", folder.get("names").get(2));
		assertEquals("`" + plain.format() + "`", folder.get("format").get(2));
		GridOptions usual = GridOptions.parse("");
		Map<String, List<String>> grid = table(GridOptions.COMMAND);
		assertEquals("`" + usual.columnAxis().key() + "`, `" + usual.rowAxis().key() + "`", grid.get("first").get(2));
		assertEquals(usual.columnAxis() + ", " + usual.rowAxis(), grid.get("first_values").get(2));
		assertEquals("as above; `height` " + usual.base().height(), grid.get("any other key").get(2));
	}

	@Test
	void namesWhatFoldersLeaveOut() throws IOException {
		String left = TransferOptions.KEYS.stream().filter(key -> !FolderOptions.KEYS.contains(key)).map(key -> "`" + key + "`")
			.collect(Collectors.joining(", "));
		assertEquals("the same for all images; without " + left, table(FolderOptions.COMMAND).get("any other key").get(3));
	}

	@Test
	void namesWhatPanelsLeaveOutAndHowQuickDiffers() throws IOException {
		String left = TransferOptions.KEYS.stream().filter(key -> !PanelOptions.KEYS.contains(key)).map(key -> "`" + key + "`")
			.collect(Collectors.joining(", "));
		assertTrue(readme().replace('\n', ' ').contains("one content image or its window: " + left + "."), left);
		Map<String, String> quick = new LinkedHashMap<>(Preset.named("quick").values());
		quick.entrySet().removeAll(Preset.named("figure").values().entrySet());
		for (Setting<?> setting : Settings.DECLARED.ofPresets())
			if (quick.containsKey(setting.key()))
				quick.put(setting.key(), quick.remove(setting.key()));
		assertTrue(readme().contains("`quick` is `figure` with `" + MacroText.write(quick) + "`."), quick::toString);
	}

	/** NB: a line of a macro has quotes, which a sentence about the menu has not. */
	@Test
	void macroLinesAreRead() throws IOException {
		int lines = 0;
		for (String text : texts()) {
			Matcher line = Pattern.compile("run\\(\"([^\"]+)\", \"([^\"]*)\"\\)").matcher(text);
			for (; line.find(); lines++) {
				assertTrue(COMMANDS.containsKey(line.group(1)), line.group());
				COMMANDS.get(line.group(1)).accept(line.group(2));
			}
		}
		assertTrue(lines >= 6, "only " + lines + " lines");
	}

	@Test
	void javaExamplesCompile(@TempDir Path folder) throws IOException {
		int examples = 0;
		for (String text : texts()) {
			Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(text);
			for (; block.find(); examples++) {
				List<String> lines = Arrays.asList(block.group(1).split("\n"));
				Path file = folder.resolve("Example" + examples + ".java");
				Files.writeString(file, part(lines, true) + "class Example" + examples + " {\n\tvoid run() {\n" + part(lines, false)
					+ "\t}\n}\n");
				assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-cp",
					System.getProperty("java.class.path"), "-d", folder.toString(), file.toString()), block.group());
			}
		}
		assertTrue(examples > 0);
	}

	@Test
	void classesExist() throws IOException, ClassNotFoundException {
		List<String> names = new ArrayList<>();
		for (String text : texts()) {
			Matcher name = Pattern.compile("\\bneuralstyle(?:\\.[a-z]+)*\\.[A-Z]\\w+").matcher(text);
			while (name.find())
				names.add(name.group());
		}
		assertTrue(names.contains("neuralstyle.plugin.NeuralStyleCommand"), names::toString);
		for (String name : names)
			assertNotNull(Class.forName(name, false, getClass().getClassLoader()));
	}

	private static String part(List<String> lines, boolean imports) {
		return lines.stream().filter(line -> line.startsWith("import ") == imports).collect(Collectors.joining("\n", "", "\n"));
	}

	private static String readme() throws IOException {
		return Files.readString(Path.of("README.md"));
	}

	/** README and docs. */
	private static List<String> texts() throws IOException {
		List<String> texts = new ArrayList<>(List.of(readme()));
		try (Stream<Path> files = Files.list(Path.of("docs"))) {
			for (Path file : files.filter(file -> file.toString().endsWith(".md")).sorted().collect(Collectors.toList()))
				texts.add(Files.readString(file));
		}
		return texts;
	}

	/** Cells of the table of a command by key; two keys may share a row. */
	private static Map<String, List<String>> table(String command) throws IOException {
		String readme = readme();
		int begin = readme.indexOf("| key of `" + command + "`");
		assertTrue(begin >= 0, command);
		Map<String, List<String>> rows = new LinkedHashMap<>();
		readme.substring(begin, readme.indexOf("\n\n", begin)).lines().skip(2).forEach(line -> {
			List<String> cells = Arrays.asList(line.replaceAll("^\\| | \\|$", "").split(" \\| "));
			for (String key : cells.get(0).replace("`", "").split(", "))
				rows.put(key, cells);
		});
		return rows;
	}
}
