package neuralstyle.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import ij.Prefs;
import neuralstyle.error.InputException;
import neuralstyle.file.WholeFile;

/** Presets in a preferences folder of the test's own. */
class PresetTest {

	@TempDir
	Path preferences;

	private String before;

	@BeforeEach
	void takeTheFolder() throws ReflectiveOperationException {
		before = preferencesFolder(preferences.toString());
		assertEquals(preferences.resolve("neural-style-presets"), Preset.folder());
	}

	@AfterEach
	void giveItBack() throws ReflectiveOperationException {
		preferencesFolder(before);
	}

	/** NB: ImageJ looks for it once in each JVM. */
	static String preferencesFolder(String folder) throws ReflectiveOperationException {
		String before = Prefs.getPrefsDir();
		Field field = Prefs.class.getDeclaredField("prefsDir");
		field.setAccessible(true);
		field.set(null, folder);
		return before;
	}

	@ParameterizedTest
	@ValueSource(strings = { "figure", "article", "quick" })
	void builtInOnesSayEverything(String name) {
		Preset preset = Preset.named(name);
		assertEquals(name, preset.name());
		assertEquals(new TreeSet<>(TransferOptions.SETTING_KEYS), new TreeSet<>(preset.values().keySet()));
		preset.values().forEach((key, value) -> assertEquals(value, TransferOptions.parse("preset=" + name).values().get(key),
			key + " is written as it would be written again"));
	}

	@Test
	void withoutAFolderThereAreTheBuiltInOnes() {
		assertEquals(List.of("figure", "article", "quick"), Preset.names());
	}

	@Test
	void savedOneIsThere() {
		TransferOptions options = TransferOptions.parse("content=x style=y|z style_shares=2|1 preset=article epochs=3 levels=auto "
			+ "strength=62.5 colour=matched start=[C:\\my cells\\#1.png] style_layers=conv1_1,conv2_2 title=t hide");
		Path file = Preset.save("für Folien-2_b", options.runSettings());
		assertEquals(preferences.resolve("neural-style-presets").resolve("für Folien-2_b.txt"), file);
		Preset.save("alike", TransferOptions.parse("preset=quick").runSettings());
		assertEquals(List.of("figure", "article", "quick", "alike", "für Folien-2_b"), Preset.names());
		for (String name : List.of("für Folien-2_b", file.toString())) {
			TransferOptions again = TransferOptions.parse("preset=[" + name + "]");
			assertEquals(name, again.preset().name());
			assertEquals("preset=[" + name + "]", again.toString());
			for (String key : TransferOptions.SETTING_KEYS)
				assertEquals(options.describe().get(key), again.describe().get(key), key);
			assertEquals("C:\\my cells\\#1.png", again.startImage());
			assertEquals(List.of(), again.settings().styleShares());
			assertEquals(List.of(), again.styles());
			TransferOptions changed = again.with("epochs", "4").with("start", "content");
			assertEquals("preset=[" + name + "] epochs=4 start=content", changed.toString());
			assertEquals(changed.describe(), TransferOptions.parse(changed.toString()).describe());
			assertEquals(null, changed.startImage());
		}
		Preset.save("für Folien-2_b", options.with("epochs", "9").runSettings());
		assertEquals(9, TransferOptions.parse("preset=[für Folien-2_b]").settings().epochs());
	}

	@Test
	void whatAFileLeavesOutIsTheArticles() throws IOException {
		Path file = Files.writeString(preferences.resolve("short.txt"), "# mine\n\nepochs = 2\nlevels=2\n");
		TransferOptions options = TransferOptions.parse("preset=" + file);
		assertEquals("preset=article epochs=2 levels=2", TransferOptions.of(options.height(), options.settings()).toString());
		assertEquals("preset=" + file, options.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "figure", "../x", "a/b", "a\\b", "", " x", "a.b", ".hidden", "x|y" })
	void nameThatDoesNotDo(String name) {
		assertEquals("Settings cannot be saved as \"" + name + "\"; choose a name of letters, digits, spaces, hyphens and "
			+ "underscores that is none of figure, article, quick.",
			assertThrows(IllegalArgumentException.class, () -> Preset.save(name, TransferOptions.parse("").runSettings())).getMessage());
		assertTrue(Files.notExists(Preset.folder()));
	}

	@Test
	void sentenceIfItCannotBeWritten() throws IOException {
		Files.writeString(preferences.resolve("neural-style-presets"), "in the way");
		String sentence = assertThrows(IllegalArgumentException.class, () -> Preset.save("x", TransferOptions.parse("").runSettings()))
			.getMessage();
		assertTrue(sentence.startsWith("The settings could not be saved in " + Preset.folder().resolve("x.txt") + " ("), sentence);
		assertTrue(sentence.endsWith("); make the folder writable."), sentence);
	}

	@Test
	void whatWasSavedStaysIfItCannotBeWrittenAnew() throws IOException {
		Path file = Preset.save("x", TransferOptions.parse("strength=60").runSettings());
		String before = Files.readString(file);
		// The file is written beside its place; here that is taken.
		Files.createDirectories(WholeFile.unfinished(file).resolve("in the way"));
		assertThrows(InputException.class, () -> Preset.save("x", TransferOptions.parse("strength=70").runSettings()));
		assertEquals(before, Files.readString(file));
	}

	@Test
	void aFileCannotTakeTheNameOfABuiltInOne() throws IOException {
		Files.createDirectories(Preset.folder());
		Files.writeString(Preset.folder().resolve("article.txt"), "epochs=77\n");
		assertEquals(10, TransferOptions.parse("preset=article").settings().epochs());
		assertEquals(List.of("figure", "article", "quick"), Preset.names());
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", value = {
		"epoch=3 -> it has the line \"epoch\", which is no setting",
		"content=x -> it has the line \"content\", which is no setting",
		"epochs=many -> epochs is \"many\"; it must be a whole number of at least 1",
		"height=7 -> height is 7; it must be 0 (as the content image) or 16 to 8192 pixels",
		"strength=120 -> strength is 120; it must be 0 to 100",
		"'' -> it holds no settings",
		"# nothing -> it holds no settings" })
	void sentenceForADamagedFile(String line, String why) throws IOException {
		Files.createDirectories(Preset.folder());
		Files.writeString(Preset.folder().resolve("mine.txt"), line + "\n");
		assertEquals("The preset \"mine\" is damaged: " + why
			+ "; correct its file, or use one of figure, article, quick, mine.", sentence("mine"));
	}

	@Test
	void sentenceForWhatIsNoText() throws IOException {
		Files.createDirectories(Preset.folder());
		byte[] bytes = new byte[3000];
		new Random(1).nextBytes(bytes);
		Path file = Files.write(Preset.folder().resolve("noise.txt"), bytes);
		String wanted = "There is no preset and no file \"%s\" that can be read; the presets are figure, article, quick, noise.";
		assertEquals(String.format(wanted, "noise"), sentence("noise"));
		assertEquals(String.format(wanted, file), sentence("" + file));
		Files.write(file, "epochs=\\u00zz".getBytes(StandardCharsets.UTF_8));
		assertEquals(String.format(wanted, "noise"), sentence("noise"));
		for (String name : List.of("", "modern", preferences.toString(), "../nowhere", "a\0b"))
			assertEquals(String.format(wanted, name), sentence(name));
	}

	private static String sentence(String name) {
		return assertThrows(IllegalArgumentException.class, () -> Preset.named(name)).getMessage();
	}
}
