package neuralstyle.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ij.IJ;
import ij.ImagePlus;
import neuralstyle.error.InputException;

/** The keys of the commands beside the run itself: read, written again, and refused in a sentence. */
class OtherCommandsTest {

	private static String sentence(Executable work) {
		return assertThrows(InputException.class, work).getMessage();
	}

	@Test
	void gridsHaveACellForEachPair() {
		GridOptions grid = GridOptions.parse("content=[my cells] style=a first=strength first_values=[30 50 70] second=style_scale "
			+ "second_values=1,1.4");
		assertEquals("strength", grid.columnAxis().key());
		assertEquals(List.of("30", "50", "70"), grid.columnAxis().values());
		assertEquals("style_scale", grid.rowAxis().key());
		assertEquals(3, grid.columns());
		assertEquals(2, grid.rows());
		assertEquals(128, grid.base().height());
		assertEquals(List.of("30 1", "50 1", "70 1", "30 1.4", "50 1.4", "70 1.4"), grid.cells().stream().map(cell ->
			Kind.decimal(cell.settings().strength()) + " " + Kind.decimal(cell.settings().styleScale())).collect(Collectors.toList()));
		assertEquals("strength=70 style_scale=1.4", grid.label(5));
		assertEquals("strength=50 style_scale=1", grid.label(1));
		String text = grid.toString();
		assertTrue(text.endsWith(" height=128 first=strength first_values=[30 50 70] second=style_scale second_values=[1 1.4]"), text);
		assertEquals(text, GridOptions.parse(text).toString());
		assertEquals("run(\"Settings Grid...\", \"" + text + "\");", grid.macroLine());
	}

	@Test
	void gridsOfOneRow() {
		GridOptions grid = GridOptions.parse("style=a height=64 first=strength first_values=[30 50] second=none");
		assertNull(grid.rowAxis());
		assertEquals(1, grid.rows());
		assertEquals(2, grid.cells().size());
		assertEquals("strength=50", grid.label(1));
		assertTrue(grid.toString().endsWith(" first=strength first_values=[30 50] second=none"), grid.toString());
		assertEquals(64, GridOptions.parse(grid.toString()).base().height());
		assertEquals(512, GridOptions.parse("style=a height=512").base().height());
		assertEquals(List.of("strength", "style_scale"), List.of(GridOptions.parse("").columnAxis().key(),
			GridOptions.parse("").rowAxis().key()));
		assertEquals(List.of("conv1_1,conv2_1", "conv3_1"), GridAxis.parse("style_layers", " conv1_1,conv2_1 conv3_1").values());
	}

	@Test
	void gridsSayWhatIsWrong() {
		String ab = "first=strength first_values=[1 2] ";
		assertEquals("Both settings of the settings grid are strength; choose another second one, or none.",
			sentence(() -> GridOptions.parse(ab + "second=strength second_values=[3 4]")));
		assertEquals("The first setting of a settings grid cannot be none; name one of " + String.join(", ", GridAxis.KEYS) + ".",
			sentence(() -> GridOptions.parse("first=none")));
		assertEquals("The key strength is given for all cells and is also a setting that the settings grid varies; leave one out.",
			sentence(() -> GridOptions.parse(ab + "strength=50")));
		for (int height : new int[] { 63, 513 })
			assertEquals("height is " + height + "; a cell of a settings grid must be 64 to 512 pixels high.",
				sentence(() -> GridOptions.parse("height=" + height)));
		assertEquals("The setting strength has the value 1.0 twice in the settings grid; leave one out.",
			sentence(() -> GridOptions.parse("first=strength first_values=[1 1.0] second=none")));
		assertEquals("The setting style_scale has the value 1.0 twice in the settings grid; leave one out.",
			sentence(() -> GridOptions.parse(ab + "second=style_scale second_values=[1 1.0]")));
		assertTrue(sentence(() -> GridOptions.parse("plot")).startsWith("Settings Grid has no key \"plot\", which is for a single run;"));
		String unknown = sentence(() -> GridOptions.parse("colours=free"));
		assertTrue(unknown.startsWith("Settings Grid has no key \"colours\"; the keys are first, first_values, second, second_values, "), unknown);
		assertFalse(unknown.contains("plot"), unknown);
		assertEquals("The key first_values is missing; give the values of strength, as in first_values=[30 50 70].",
			sentence(() -> GridOptions.parse("first=strength")).replaceAll("\\[.*]", "[30 50 70]"));
		assertTrue(sentence(() -> GridAxis.parse("strength", "1")).startsWith("The setting strength has 1 value in the settings grid; "
			+ "give 2 to 5, such as "));
		assertTrue(sentence(() -> GridAxis.parse("strength", "1 2 3 4 5 6")).startsWith("The setting strength has 6 values in "));
		assertEquals(5, GridAxis.parse("strength", "1,2, 3 4 5").values().size());
		assertTrue(sentence(() -> GridAxis.parse("seeds", "1 2")).startsWith("A settings grid has no setting \"seeds\"; "));
		assertNull(GridAxis.usual("content"));
		assertTrue(sentence(() -> GridOptions.parse("first=start first_values=[noise elsewhere] second=none"))
			.startsWith("start is \"elsewhere\"; in a settings grid it must be "));
	}

	@Test
	void blends() {
		BlendOptions usual = BlendOptions.parse("");
		assertEquals(50, usual.amount());
		assertNull(usual.title());
		assertEquals("amount=50", usual.toString());
		BlendOptions given = BlendOptions.parse("stylised=a content=[b c] amount=37.5 title=[ d ]");
		assertEquals("a", given.stylised());
		assertEquals("b c", given.content());
		assertEquals(37.5, given.amount());
		assertEquals("37.5", given.amountText());
		assertEquals("d", given.title());
		assertEquals("run(\"Blend With Content...\", \"stylised=a content=[b c] amount=37.5 title=d\");", given.macroLine());
		assertEquals("stylised=a content=[b c] amount=40 title=d", given.with("amount", "40").toString());
		assertEquals("amount=12", BlendOptions.of(12).toString());
		assertTrue(sentence(() -> BlendOptions.parse("amounts=3")).startsWith("Blend With Content has no key \"amounts\"; "));
		assertTrue(sentence(() -> BlendOptions.of(101)).startsWith("amount is \"101.0\"; "));
	}

	@Test
	void reports() {
		FidelityOptions given = FidelityOptions.parse("map style=none content=[b c] result=a");
		assertEquals("content=[b c] result=a style=none map", given.toString());
		assertEquals("b c", given.content());
		assertEquals("a", given.result());
		assertEquals("none", given.style());
		assertTrue(given.map());
		assertEquals("run(\"Fidelity Report...\", \"" + given + "\");", given.macroLine());
		assertEquals("content=b result=a style=c", FidelityOptions.of("b", "a", "c", false).toString());
		assertEquals("content=b result=a style=c map", FidelityOptions.of("b", "a", "c", true).toString());
		assertFalse(FidelityOptions.parse("result=a").map());
		assertTrue(sentence(() -> FidelityOptions.parse("maps")).startsWith("Fidelity Report has no key \"maps\"; "));
		assertTrue(sentence(() -> FidelityOptions.parse("map=maybe")).startsWith("map is \"maybe\"; "));
	}

	@Test
	void panels() {
		PanelOptions given = PanelOptions.parse("style=a strength=70");
		assertEquals(70, given.each().settings().strength());
		assertEquals(given.each().toString(), given.toString());
		assertEquals("run(\"Stylise All Open Images...\", \"" + given + "\");", given.macroLine());
		assertEquals("The key style is missing; name the style image, since every other open image is to be stylised.",
			sentence(() -> PanelOptions.parse("strength=70")));
		assertEquals("start is \"other\"; where all open images are stylised it must be noise, content or blank.",
			sentence(() -> PanelOptions.parse("style=a start=other")));
		assertTrue(sentence(() -> PanelOptions.parse("style=a plot")).startsWith("Stylise All Open Images has no key \"plot\"; "));
	}

	@Test
	void repeats() {
		RunAgainOptions given = RunAgainOptions.of(Map.of("weights", " a.npz ", "style", "a| b", "image", "x y", "content", "c"));
		assertEquals("x y", given.image());
		assertEquals("c", given.content());
		assertEquals(List.of("a", " b"), given.styles());
		assertEquals("a.npz", given.weights());
		assertEquals("run(\"Run Again...\", \"image=[x y] content=c style=[a| b] weights=[ a.npz ]\");", given.macroLine());
		assertNull(RunAgainOptions.of(Map.of("weights", " ")).weights());
		assertEquals("", RunAgainOptions.of(Map.of("weights", " ")).toString());
		assertEquals(List.of(), RunAgainOptions.of(Map.of()).styles());
		assertTrue(sentence(() -> RunAgainOptions.of(Map.of("images", "x"))).startsWith("Run Again has no key \"images\"; "));
	}

	@Test
	void flagsOfSmallCommands() {
		assertFalse(WeightsOptions.of(Map.of()).fetch() || WeightsOptions.of(Map.of()).delete());
		assertTrue(WeightsOptions.of(Map.of("fetch", "")).fetch());
		assertFalse(WeightsOptions.of(Map.of("fetch", "")).delete());
		assertTrue(WeightsOptions.of(Map.of("delete", "")).delete());
		assertEquals("run(\"Weights...\", \"fetch\");", WeightsOptions.of(Map.of("fetch", "")).macroLine());
		String one = "Weights does one thing at a time; give one of list, fetch, delete, without a value.";
		assertEquals(one, sentence(() -> WeightsOptions.of(Map.of("fetch", "", "delete", ""))));
		assertEquals(one, sentence(() -> WeightsOptions.of(Map.of("fetch", "zoo"))));
		assertTrue(sentence(() -> WeightsOptions.of(Map.of("get", ""))).startsWith("Weights has no key \"get\"; "));
		assertTrue(AboutOptions.of(Map.of("self_test", "")).selfTest());
		assertFalse(AboutOptions.of(Map.of()).selfTest());
		assertEquals("run(\"About Neural Style...\", \"self_test\");", AboutOptions.of(Map.of("self_test", "")).macroLine());
		assertEquals("run(\"About Neural Style...\", \"\");", AboutOptions.of(Map.of()).macroLine());
		assertEquals("self_test is \"yes\"; it must stand alone, without a value.", sentence(() -> AboutOptions.of(Map.of("self_test", "yes"))));
		assertTrue(sentence(() -> AboutOptions.of(Map.of("test", ""))).startsWith("About Neural Style has no key \"test\"; "));
	}

	@Test
	void folders() {
		FolderOptions given = FolderOptions.parse("input=[ in ] style=a output=[ out ] subfolders names=[ b* ] format=png again strength=70");
		assertEquals("in", given.input());
		assertEquals("a", given.style());
		assertEquals("out", given.output());
		assertEquals("b*", given.names());
		assertEquals("png", given.format());
		assertTrue(given.subfolders() && given.again());
		assertEquals("70", given.values().get("strength"));
		assertEquals("in", given.values().get("input").trim());
		assertEquals("run(\"Stylise Folder...\", \"" + given + "\");", given.macroLine());
		FolderOptions usual = FolderOptions.parse("input=in style=a output=out");
		assertFalse(usual.subfolders() || usual.again());
		assertEquals("*", usual.names());
		assertEquals("tiff", usual.format());
		assertEquals("figure", usual.values().get("preset"));
	}

	private static ImagePlus titled(String title) {
		return new ImagePlus(title, IJ.createImage("", "8-bit black", 4, 3, 1).getProcessor());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " cells", "cells ", "a|b", "&a", "a\tb", "-5", "-123456789", "noise", "content", "blank", "none", "it's a [b" })
	void imagesThatCannotBeNamedByTheirTitles(String title) {
		ImagePlus image = titled(title);
		assertEquals("" + image.getID(), ImageName.of(image, List.of(image)));
		assertEquals(title + " (" + image.getID() + ")", ImageName.label(image, List.of(image)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "cells", "my cells", "a&b", "5", "-1234567890", "-5a", "[a]", "it's", "sample cells", "noises" })
	void imagesThatCan(String title) {
		ImagePlus image = titled(title);
		assertEquals(title, ImageName.of(image, List.of(image, titled("another"))));
		assertEquals(title, ImageName.label(image, List.of(image)));
		assertEquals("" + image.getID(), ImageName.of(image, List.of(image, titled(title))), "two of one title");
		assertEquals("" + image.getID(), ImageName.beside(title, image));
		assertEquals(title, ImageName.beside("new", image));
	}

	@Test
	void samples() {
		assertEquals("sample cells", Sample.CELLS.title());
		assertEquals("style-mosaic.jpg", Sample.MOSAIC.file());
		assertEquals(Sample.CELLS, Sample.named(" sample cells "));
		assertNull(Sample.named("cells"));
		assertNull(Sample.named(null));
		assertTrue(Sample.isMeantBy(" sample x"));
		assertFalse(Sample.isMeantBy("samples"));
		assertTrue(Sample.titles().startsWith("\"sample cells\", \"sample nuclei\", \"sample mosaic\", "), Sample.titles());
	}
}
