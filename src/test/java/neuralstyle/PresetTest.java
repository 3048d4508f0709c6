package neuralstyle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ij.Prefs;

/** Presets as files in ImageJ's preferences folder. */
class PresetTest {

	@TempDir
	Path preferences;
	private Object before;

	/** NB: ImageJ asks for its folder once only. */
	@BeforeEach
	void ownPreferences() throws ReflectiveOperationException {
		before = field().get(null);
		field().set(null, preferences.toString());
	}

	@AfterEach
	void oldPreferences() throws ReflectiveOperationException {
		field().set(null, before);
	}

	private static Field field() throws ReflectiveOperationException {
		Field field = Prefs.class.getDeclaredField("prefsDir");
		field.setAccessible(true);
		return field;
	}

	@Test
	void savedOnesAreReadAgain() {
		TransferOptions options = TransferOptions.parse("preset=article height=96 strength=62.5 start=[my start] seed=-9 "
			+ "style_layers=conv1_1,conv3_1 content=x style=a|b style_shares=1|2 title=t hide");
		Path file = Preset.save("my own_2", options);
		assertEquals(preferences.resolve("neural-style-presets").resolve("my own_2.txt"), file);
		TransferOptions again = TransferOptions.parse("preset=[my own_2]");
		assertEquals(96, again.height());
		assertEquals("my start", again.startImage());
		assertEquals(62.5, again.settings().strength());
		assertEquals(options.settings().styleLayers(), again.settings().styleLayers());
		assertEquals(List.of(), again.settings().styleShares());
		assertEquals("preset=[my own_2]", again.toString());
		assertEquals(List.of("figure", "article", "quick", "my own_2"), Preset.names());
	}

	@Test
	void aSecondSaveReplacesTheFirst() {
		Preset.save("mine", TransferOptions.parse("height=96"));
		Preset.save("mine", TransferOptions.parse("height=97"));
		assertEquals(97, TransferOptions.parse("preset=mine").height());
	}

	@Test
	void namesBesideTheFolder() throws IOException {
		Path file = Files.writeString(preferences.resolve("elsewhere.txt"), "height=99\n");
		assertEquals(99, TransferOptions.parse("preset=[" + file + "]").height());
	}

	@ParameterizedTest
	@ValueSource(strings = { "figure", "", " ", "a/b", "../a", "a.txt", "C:x" })
	void wrongNames(String name) {
		String message = message(() -> Preset.save(name, TransferOptions.parse("")));
		assertTrue(message.contains("\"" + name + "\"") && message.contains("figure, article, quick"), message);
	}

	@Test
	void unknown() {
		Preset.save("mine", TransferOptions.parse(""));
		String message = message(() -> TransferOptions.parse("preset=nine"));
		assertTrue(message.contains("\"nine\"") && message.contains("figure, article, quick, mine"), message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "height=96\nhight=96", "height=tall", "strength=101", "\\u00", "title=x" })
	void damaged(String text) throws IOException {
		Files.createDirectories(Preset.folder());
		Files.writeString(Preset.folder().resolve("mine.txt"), text);
		String message = message(() -> TransferOptions.parse("preset=mine"));
		assertTrue(message.contains("\"mine\"") && message.endsWith("."), message);
	}

	private static String message(Runnable wrong) {
		return assertThrows(IllegalArgumentException.class, wrong::run).getMessage();
	}
}
