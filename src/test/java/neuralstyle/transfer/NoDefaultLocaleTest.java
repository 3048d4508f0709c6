package neuralstyle.transfer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Line;
import neuralstyle.error.InputException;
import neuralstyle.image.RegionMasks;
import neuralstyle.raster.PixelChecksum;
import neuralstyle.raster.RgbImage;

/** Words and numbers do not depend on the language of the computer, whose digits may be others and whose i may have no dot. */
class NoDefaultLocaleTest {

	@Test
	void noneIsAskedFor() {
		noClasses().should().callMethod(String.class, "format", String.class, Object[].class)
			.orShould().callMethod(String.class, "toLowerCase").orShould().callMethod(String.class, "toUpperCase")
			.orShould().callMethod(Locale.class, "getDefault")
			.check(new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("neuralstyle.transfer",
				"neuralstyle.raster", "neuralstyle.image"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ar-EG-u-nu-arab", "tr-TR" })
	void sentencesAndChecksumsStay(String language) {
		Locale before = Locale.getDefault();
		Locale.setDefault(Locale.forLanguageTag(language));
		try {
			assertTrue(PixelChecksum.sha256(new RgbImage(1, 1, new float[3])).matches("[0-9a-f]{64}"));
			ImagePlus image = IJ.createImage("cells", "8-bit black", 20, 20, 1);
			image.setRoi(new Line(1, 1, 5, 5));
			assertEquals("The selection of the content image \"cells\" (straight line) has no area; select an area, or nothing by Edit > "
				+ "Selection > Select None.",
				assertThrows(InputException.class, () -> RegionMasks.ofSelection("content", image, 0)).getMessage());
			assertEquals("style_scale is 2.5; it must be 0.5 to 2.",
				assertThrows(InputException.class, () -> TransferSettings.article().styleScale(2.5)).getMessage());
		} finally {
			Locale.setDefault(before);
		}
	}
}
