package neuralstyle.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import ij.IJ;
import ij.ImagePlus;
import neuralstyle.result.Blending;

class FigureLegendTest {

	private static final String INFO = "program=Neural Style 0.2.0\ncontent=my cells (80 x 64 pixels)\n"
		+ "style=The = Scream (2) (640 x 512 pixels)\npreset=quick\nstrength=60\nepochs=3\n"
		+ "\nInfo of the content image:\nprogram=Microscope\nstrength=100\nstyle=no (1 x 1 pixels)\n";

	private final ImagePlus image = IJ.createImage("image", "RGB white", 20, 20, 1);

	@Test
	void saysWhatTheInfoSays() {
		image.setProperty("Info", INFO);
		assertTrue(FigureLegend.isKnown(image));
		assertEquals(List.of("The = Scream (2)"), FigureLegend.styleTitles(image));
		assertEquals("Stylised with Neural Style for ImageJ 0.2.0 (style image \"The = Scream (2)\", preset quick, strength 60); "
			+ "not to be used for measurement.", FigureLegend.of(image));
	}

	@Test
	void tellsOfABlend() {
		image.setProperty("Info", INFO);
		ImagePlus blend = Blending.blend(image, image, 40);
		assertEquals("Stylised with Neural Style for ImageJ 0.2.0 (style image \"The = Scream (2)\", preset quick, strength 60), "
			+ "then blended with the content image (40 percent stylised); not to be used for measurement.",
			FigureLegend.of(blend));
	}

	@Test
	void severalStyles() {
		image.setProperty("Info", "program=Neural Style development\nstyle=a (3 x 4 pixels)\nstyle=b\n");
		assertEquals(List.of("a", "b"), FigureLegend.styleTitles(image));
		assertEquals("Stylised with Neural Style for ImageJ development (style image \"a\", style image \"b\"); not to be used "
			+ "for measurement.", FigureLegend.of(image));
	}

	@Test
	void otherImagesAreNotKnown() {
		for (String info : new String[] { null, "", "program=Microscope\nstyle=a (3 x 4 pixels)",
			"Info first\n\nprogram=Neural Style 0.2.0\n" })
		{
			image.setProperty("Info", info);
			assertFalse(FigureLegend.isKnown(image), info);
			assertEquals(List.of(), FigureLegend.styleTitles(image));
			assertEquals("Stylised with Neural Style for ImageJ; not to be used for measurement.", FigureLegend.of(image));
		}
	}
}
