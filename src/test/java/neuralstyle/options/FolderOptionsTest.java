package neuralstyle.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import neuralstyle.error.InputException;

/** The keys of a folder and of a table. */
class FolderOptionsTest {

	private static final String NEEDED = "input=[my images] style=a.png output=out";

	@ParameterizedTest
	@ValueSource(strings = { "", " output_type=same", " table=[my table.csv]", " subfolders names=a?.tif format=jpeg again",
		" strength=70", " preset=quick", " stack", " height=300 style_layers=conv1_1,conv2_1" })
	void whatIsWrittenIsRead(String more) {
		String text = more.contains("table") ? more.trim() : NEEDED + more;
		assertEquals(text, FolderOptions.parse(text).toString());
		FolderOptions all = FolderOptions.parse(text);
		if (all.table() == null)
			assertEquals(text, FolderOptions.of(all.values()).toString().replace(" preset=figure", ""));
	}

	@Test
	void whatIsUsualIsNotWritten() {
		assertEquals(NEEDED, FolderOptions.parse(NEEDED + " names=* format=tiff output_type=rgb preset=figure").toString());
	}

	@Test
	void cellsAreThoseOfTheRows() {
		assertEquals(Map.of("stack", "yes", "output_type", "same", "strength", "70"), FolderOptions.parse(NEEDED
			+ " stack output_type=same strength=70 again").cells());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
		"style=a output=b; The key input is missing; name",
		"input=a output=b; The key style is missing",
		"input=a style=b; The key output is missing",
		"input=a style=b output=c format=bmp; format is \"bmp\"",
		"input=a style=b output=c output_type=grey; output_type is \"grey\"",
		"input=a style=b output=c start=pic; start is \"pic\"",
		"input=a style=b output=c strength=101; strength is 101",
		"input=a style=b output=c title=x; Stylise Folder has no key \"title\"",
		"input=a style=b output=c subfolders=yes; subfolders is \"yes\"",
		"table=t.csv input=a; The keys table and input are given" })
	void sentences(String text, String begin) {
		String said = assertThrows(InputException.class, () -> FolderOptions.parse(text)).getMessage();
		assertEquals(begin, said.substring(0, Math.min(begin.length(), said.length())));
	}
}
