package neuralstyle.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import neuralstyle.error.InputException;
import neuralstyle.options.Setting.Page;
import neuralstyle.plugin.HelpPage;
import neuralstyle.plugin.NeuralStyleCommand;

/** A setting is declared in one place: with one more in a copy of the list, everything has it. */
class OneMoreSettingTest {

	/** NB: keeps its value where another setting does, since it has no place of its own. */
	private static final Setting<Integer> BRUSHES = Setting.ofPreset("brushes", Kind.wholeFrom(1), s -> s.method().epochs(),
		(s, v) -> s.method().epochs(v)).on(Page.ADVANCED, "Brushes", "of hog's hair").help("how many brushes paint; 1: a patient one")
		.grid("1, 2, 7");

	private static final Settings MORE = Settings.DECLARED.and(BRUSHES);

	@Test
	void macroReadsAndWritesIt() {
		TransferOptions options = TransferOptions.of(MacroText.read("content=a style=b height=64 brushes=7.0"), MORE);
		assertEquals(7, options.settings().epochs());
		assertEquals("7", options.describe().get("brushes"));
		assertTrue(options.macroLine().contains(" brushes=7\""), options.macroLine());
		assertEquals("brushes is \"0\"; it must be a whole number of at least 1.",
			assertThrows(InputException.class, () -> options.with("brushes", "0")).getMessage());
		assertThrows(InputException.class, () -> TransferOptions.parse("brushes=7"));
	}

	@Test
	void presetHoldsIt(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("painter.txt");
		Files.writeString(file, "brushes=3\n");
		assertEquals("3", MORE.write(MORE.read(Preset.read(file.toString(), MORE).values())).get("brushes"));
		assertThrows(InputException.class, () -> Preset.named(file.toString()));
	}

	@Test
	void dialogAndGridHaveIt() {
		List<Setting<?>> page = MORE.on(Page.ADVANCED);
		assertEquals(BRUSHES, page.get(page.size() - 1));
		assertFalse(MORE.on(Page.USUAL).contains(BRUSHES));
		assertTrue(GridAxis.keys(MORE).contains("brushes"));
		assertFalse(GridAxis.KEYS.contains("brushes"));
	}

	@Test
	void helpAndReadmeTellIt() {
		String help = HelpPage.of(MORE);
		assertTrue(help.contains("<b>Brushes</b>: how many brushes paint; 1: a patient one (1 or more); default: 5"), help);
		String table = ReadmeTable.of(MORE);
		assertTrue(table.endsWith("\n| `brushes` | 1 or more | 5 (10) | how many brushes paint; 1: a patient one |\n"), table);
	}

	@Test
	void commandLacksIt() {
		assertEquals(List.of("There is no field brushes."), CommandFields.differences(MORE, NeuralStyleCommand.class));
	}
}
