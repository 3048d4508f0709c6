package neuralstyle.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import neuralstyle.error.InputException;
import neuralstyle.options.OutputType;
import neuralstyle.options.RowOptions;
import neuralstyle.options.TransferOptions;

/** What a table says, and all that is wrong with one, said before the first run. */
class BatchTest {

	@TempDir
	private Path folder;

	@BeforeEach
	void pictures() {
		Pictures.into(folder);
	}

	private Batch batch(String text) {
		return Batch.of(Table.read(text, "t.csv"), "t.csv", folder.toString(), new LocalStorage());
	}

	private List<String> problems(String text) {
		return assertThrows(BatchException.class, () -> batch(text)).problems();
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", ";", "\t" })
	void cellsAreRead(String between) {
		String text = "\ufeffoutput,content,style,strength,stack\r\n\"out/a.tif\",cells.tif,stripes.tif,70,yes\r\n\r\n"
			+ "out/b.png,nuclei.png,sample mosaic,,no\r\n";
		List<Row> rows = batch(text.replace(",", between)).rows();
		assertEquals(2, rows.size());
		assertEquals(folder.resolve("out/a.tif").toString(), rows.get(0).output());
		TransferOptions first = rows.get(0).options();
		assertEquals(folder.resolve("cells.tif").toString(), first.content());
		assertEquals(List.of(folder.resolve("stripes.tif").toString()), first.styles());
		assertEquals(70, first.settings().strength());
		assertTrue(first.stack());
		TransferOptions second = rows.get(1).options();
		assertEquals(2, rows.get(1).number());
		assertEquals(TransferOptions.parse("").settings().strength(), second.settings().strength());
		assertEquals(List.of("sample mosaic"), second.styles());
		assertTrue(!second.stack());
	}

	@Test
	void aCellMayHoldWhatStandsBetweenCells() {
		assertEquals("conv1_1,conv2_1", batch("content,style,output,style_layers\ncells.tif,stripes.tif,a.tif,\"conv1_1,conv2_1\"\n").rows()
			.get(0).options().values().get("style_layers"));
	}

	@Test
	void typeOfResultHasAColumnOfAnotherName() {
		assertEquals(OutputType.SAME, batch("content,style,output,output_type\ncells.tif,stripes.tif,a.tif,same\n").rows().get(0).options()
			.output());
	}

	@Test
	void headIsLookedAtFirst() {
		assertEquals(List.of("the table's head, which has no column \"style\"", "the table's head, which has no column \"output\"",
			"the column \"strenght\", which is none of " + String.join(", ", RowOptions.COLUMNS)),
			problems("content,strenght\ncells.tif,3\n"));
		assertEquals(List.of("the column \"style\", which is there twice"), problems("content,style,style,output\na,b,c,d\n"));
		assertEquals(List.of("the table, which has no rows"), problems("content,style,output\n"));
	}

	/** All of it, each with the number of its row. */
	@Test
	void everyRowIsLookedAt() throws IOException {
		Files.writeString(folder.resolve("text.tif"), "no image");
		Files.writeString(folder.resolve("file"), "");
		StringBuilder text = new StringBuilder("content,style,output,strength,height\n");
		for (int row = 1; row <= 416; row++)
			text.append("cells.tif,stripes.tif,out/").append(row).append(".tif,50,\n");
		text.append("cells.tif,stripes.tif,out/417.tif,101,two\n");
		text.append("cells.tif,stripes.tif,out/../out/5.tif,,\n");
		text.append("gone.tif,text.tif,out/419.tif,,\n");
		text.append("cells.tif,,out/420.bmp,,\n");
		text.append("cells.tif,stripes.tif,out/421.bmp,,\n");
		text.append("out/7.tif,stripes.tif,out/422.tif,,\n");
		text.append("cells.tif,stripes.tif,file/423.tif,,\n");
		List<String> problems = problems(text.toString());
		assertEquals(List.of("row 417: strength is 101; it must be 0 to 100", "row 417: height is \"two\"; it must be a whole number",
			"row 418: output is \"" + folder.resolve("out/5.tif") + "\", which row 5 has too",
			"row 419: the image \"" + folder.resolve("gone.tif") + "\" does not exist",
			"row 419: the image \"" + folder.resolve("text.tif") + "\" is no image that ImageJ can read",
			"row 420: style is empty",
			"row 421: output is \"" + folder.resolve("out/421.bmp") + "\"; its name must end with .tif, .png or .jpg",
			"row 422: the image \"" + folder.resolve("out/7.tif") + "\" does not exist",
			"row 423: the folder \"" + folder.resolve("file") + "\" is a file",
			"row 422: it reads \"" + folder.resolve("out/7.tif") + "\", which is the output of row 7").stream().sorted().collect(Collectors.toList()),
			problems.stream().sorted().collect(Collectors.toList()));
	}

	@Test
	void whatDoesNotGoTogether() {
		assertEquals(List.of("row 1: output is \"" + folder.resolve("a.png") + "\"; a stack, and a result of the content's type, need .tif"),
			problems("content,style,output,stack\ncells.tif,stripes.tif,a.png,yes\n"));
		assertEquals(List.of("row 1: stack is \"maybe\"; it must stand alone, without a value"),
			problems("content,style,output,stack\ncells.tif,stripes.tif,a.tif,maybe\n"));
		assertEquals(List.of("row 1: output_type is \"grey\"; it must be rgb or same"),
			problems("content,style,output,output_type\ncells.tif,stripes.tif,a.tif,grey\n"));
	}

	@Test
	void rowsThatBelongTogether() {
		List<RowGroup> groups = batch("content,style,output,series,frame,look\ncells.tif,stripes.tif,1.tif,s,10,\n"
			+ "cells.tif,stripes.tif,2.tif,,,l\ncells.tif,stripes.tif,3.tif,s,9.5,\ncells.tif,stripes.tif,4.tif,,,\n"
			+ "nuclei.png,stripes.tif,5.tif,,,l\n").groups();
		assertEquals("[3, 1] [2, 5] [4]", groups.stream().map(group -> group.rows().stream().map(Row::number).collect(Collectors.toList())
			.toString()).collect(Collectors.joining(" ")));
		assertEquals(List.of("row 2: it is of series \"s\" and has another style or other settings than row 1",
			"row 2: frame is \"1\" as that of another row of series \"s\"", "row 3: frame is \"\"; it must be a number",
			"row 4: series and look are given, and a series has one look; leave one of the two out",
			"row 5: it is of look \"m\", which goes with neither stack nor regions nor an image to start from"),
			problems("content,style,output,series,frame,look,strength,stack\ncells.tif,stripes.tif,1.tif,s,1,,,\n"
				+ "cells.tif,stripes.tif,2.tif,s,1,,60,\ncells.tif,stripes.tif,3.tif,s,,,,\ncells.tif,stripes.tif,4.tif,s,4,l,,\n"
				+ "cells.tif,stripes.tif,5.tif,,,m,,yes\n"));
	}

	@Test
	void sentenceNamesTheTable() {
		assertEquals("Nothing of \"t.csv\" was begun; correct row 1: style is empty.",
			assertThrows(InputException.class, () -> batch("content,style,output\ncells.tif,,a.tif\n")).getMessage());
		assertEquals("The table \"t.csv\" has 3 columns and row 1 4 cells; put a cell with the character between cells in quotes.",
			assertThrows(InputException.class, () -> batch("content,style,output\ncells.tif,stripes.tif,a.tif,b\n")).getMessage());
		assertTrue(assertThrows(InputException.class, () -> batch("content,style,output\n\"cells.tif,a\n")).getMessage()
			.startsWith("The table \"t.csv\" cannot be read ("));
		assertTrue(assertThrows(InputException.class, () -> batch("")).getMessage().startsWith("The table \"t.csv\" is empty;"));
	}

	/** A saved preset goes along as its values. */
	@Test
	void presetsOfFilesAreWrittenOut() throws IOException {
		Path preset = folder.resolve("mine.txt");
		Files.writeString(preset, "strength=33\nheight=40\noutput=same\n");
		TransferOptions options = batch("content,style,output,preset,height\ncells.tif,stripes.tif,a.tif," + preset + ",48\n").rows().get(0)
			.options();
		assertEquals("figure", options.preset().name());
		assertEquals(33, options.settings().strength());
		assertEquals(48, options.height());
		assertEquals(OutputType.SAME, options.output());
	}

	@Test
	void whatIsWrittenIsRead() {
		Table table = Table.of(List.of(Map.of("content", "a,b", "style", "say \"x\""), Map.of("output", "two\nlines")));
		Table read = Table.read(table.toString(), "t.csv");
		assertEquals("a,b", read.rows().get(0).get("content"));
		assertEquals("say \"x\"", read.rows().get(0).get("style"));
		assertEquals("two\nlines", read.rows().get(1).get("output"));
	}
}
