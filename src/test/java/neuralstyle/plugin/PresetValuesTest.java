package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.Prefs;
import neuralstyle.options.Preset;

class PresetValuesTest {

	@TempDir
	Path preferences;

	private String before;

	@BeforeEach
	void takeTheFolder() throws Exception {
		before = preferencesFolder(preferences.toString());
		Files.createDirectories(Preset.folder());
	}

	@AfterEach
	void giveItBack() throws Exception {
		preferencesFolder(before);
	}

	/** NB: ImageJ looks for it once in each JVM. */
	private static String preferencesFolder(String folder) throws ReflectiveOperationException {
		String before = Prefs.getPrefsDir();
		Field field = Prefs.class.getDeclaredField("prefsDir");
		field.setAccessible(true);
		field.set(null, folder);
		return before;
	}

	@Test
	void areReadOnceAndStay() throws Exception {
		Files.writeString(Preset.folder().resolve("kept.txt"), "strength=80\n");
		Files.writeString(Preset.folder().resolve("broken.txt"), "strength=800\n");
		PresetValues presets = new PresetValues();
		Files.delete(Preset.folder().resolve("kept.txt"));
		assertEquals("80", presets.of("kept").get("strength"));
		assertEquals("free", presets.of("kept").get("colour"), "what it leaves out is as in the article");
		assertNull(presets.sentence("kept"));
		assertEquals(Map.of(), presets.of("broken"));
		assertTrue(presets.sentence("broken").startsWith("The preset \"broken\" is damaged: strength is 800"));
	}
}
