package neuralstyle.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.OvalRoi;
import neuralstyle.NeuralStyle;
import neuralstyle.error.InputException;
import neuralstyle.grid.Grid;
import neuralstyle.grid.GridResult;
import neuralstyle.provenance.FigureLegend;
import neuralstyle.provenance.Provenance;
import neuralstyle.result.Blending;
import neuralstyle.result.Fidelity;
import neuralstyle.run.SourceImages;
import neuralstyle.transfer.StopAt;
import neuralstyle.transfer.TransferListener;

/** What is recorded, written and read is the same in every language: digits of another script and the Turkish i are the user's. */
class InAnyLanguageTest {

	private static final Locale BEFORE = Locale.getDefault();

	@TempDir
	Path preferences;

	private String preferencesBefore;

	@BeforeEach
	void takeTheFolder() throws ReflectiveOperationException {
		preferencesBefore = PresetTest.preferencesFolder(preferences.toString());
	}

	@AfterEach
	void giveBack() throws ReflectiveOperationException {
		Locale.setDefault(BEFORE);
		PresetTest.preferencesFolder(preferencesBefore);
	}

	@Test
	void textsAreThoseOfNoLanguage() throws IOException {
		Locale.setDefault(Locale.ROOT);
		List<String> expected = texts();
		for (String language : List.of("ar-EG-u-nu-arab", "tr-TR")) {
			Locale.setDefault(Locale.forLanguageTag(language));
			List<String> texts = texts();
			for (int i = 0; i < expected.size(); i++)
				assertEquals(expected.get(i), texts.get(i), language);
		}
	}

	/** All that a small run, its grid, its blend, its report and its preset say. */
	private static List<String> texts() throws IOException {
		ImagePlus content = IJ.createImage("INITIAL cells", "16-bit ramp", 40, 32, 1);
		ImagePlus style = IJ.createImage("stripes", "RGB ramp", 40, 30, 1);
		content.setRoi(new OvalRoi(3, 4, 30, 25));
		String run = "height=16 epochs=1 strength=62.5 feather=2.5 style_blur=0.25 optimiser=continued content_layer=conv4_2 seed=1234567";
		ImagePlus stylised = NeuralStyle.stylise(content, style, TransferOptions.parse(run), TransferListener.NONE);
		List<String> texts = new ArrayList<>(List.of(withoutSeconds(stylised.getInfoProperty()), stylised.getTitle(),
			FigureLegend.of(stylised), Provenance.of(stylised).content().title()));
		texts.add(NeuralStyle.stylise(content, style, TransferOptions.parse(run), StopAt.evaluations(12)).getTitle());
		texts.add(Fidelity.of(content, stylised, style).map().getInfoProperty());
		texts.add(Blending.blend(stylised, content, 33.5).getInfoProperty().replaceAll("seconds=.*", ""));

		GridOptions grid = GridOptions.of(TransferOptions.parse("height=16 epochs=1"), GridAxis.parse("strength", "12.5 80"), null);
		GridResult cells = Grid.compute(new SourceImages(content, List.of(style), null), grid, progress -> { });
		texts.add(withoutSeconds(cells.stack().getInfoProperty()));
		texts.add(Arrays.toString(cells.stack().getStack().getSliceLabels()));

		TransferOptions options = TransferOptions.parse("content=[INITIAL cells] style=a|b style_shares=70.5|30 channels=1,12 tv_weight=0.0001 "
			+ "style_layers=conv1_1,conv2_1 levels=2 start=noise title=[I i] save_every=10 save_to=[a folder]");
		texts.addAll(List.of(options.toString(), options.macroLine(), options.values().toString(), options.describe().toString(),
			grid.macroLine(), BlendOptions.of(12.25).macroLine()));
		texts.add(Files.readString(Preset.save("mine", options.runSettings())));
		texts.add(TransferOptions.parse("preset=mine").describe().toString());
		for (String wrong : List.of("height=12345", "strength=101.5", "optimiser=CONTINUED", "epochs=0", "content_layer=conv1_12"))
			texts.add(assertThrows(InputException.class, () -> TransferOptions.parse(wrong)).getMessage());
		ImagePlus strip = IJ.createImage("strip", "8-bit ramp", 10, 1234, 1);
		texts.add(assertThrows(InputException.class, () -> NeuralStyle.stylise(strip, style, TransferOptions.parse("height=0"),
			TransferListener.NONE)).getMessage());
		return texts;
	}

	private static String withoutSeconds(String info) {
		return info.replaceAll("seconds=[0-9]+\\.[0-9]\n", "").replaceAll("[0-9]+\\.[0-9] s\\)", "s)");
	}
}
