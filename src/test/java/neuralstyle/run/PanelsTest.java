package neuralstyle.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;
import ij.process.ImageProcessor;
import neuralstyle.NeuralStyle;
import neuralstyle.options.PanelOptions;
import neuralstyle.options.TransferOptions;
import neuralstyle.transfer.TransferListener;

/** Several images in one look. */
class PanelsTest {

	private static final String OPTIONS = "style=stripes height=20 epochs=1 levels=1";

	private final ImagePlus style = IJ.createImage("stripes", "RGB ramp", 40, 40, 1);
	private final ImagePlus bright = IJ.createImage("bright", "8-bit ramp", 50, 40, 1);
	private final ImagePlus dark = dark();

	private static ImagePlus dark() {
		ImagePlus dark = IJ.createImage("dark", "8-bit ramp", 40, 40, 1);
		dark.getProcessor().multiply(0.3);
		return dark;
	}

	@Test
	void darkStaysDark() {
		Panels panels = new Panels(List.of(bright, dark), List.of(style), PanelOptions.parse(OPTIONS));
		ImagePlus ofBright = panels.stylise(0, TransferListener.NONE).image();
		ImagePlus ofDark = panels.stylise(1, TransferListener.NONE).image();
		assertEquals("25 x 20, 20 x 20", ofBright.getWidth() + " x " + ofBright.getHeight() + ", " + ofDark.getWidth() + " x "
			+ ofDark.getHeight());
		assertEquals("Stylised dark", ofDark.getTitle());
		double alone = mean(NeuralStyle.stylise(dark, style, TransferOptions.parse("height=20 epochs=1 levels=1"),
			TransferListener.NONE));
		assertTrue(mean(ofDark) < alone - 20, mean(ofDark) + " beside the bright one, alone " + alone);
		assertTrue(mean(ofDark) < mean(ofBright) - 20);
	}

	/** In whatever order they are made. */
	@Test
	void orderDoesNotMatter() {
		ImagePlus first = new Panels(List.of(bright, dark), List.of(style), PanelOptions.parse(OPTIONS)).stylise(1,
			TransferListener.NONE).image();
		Panels again = new Panels(List.of(bright, dark), List.of(style), PanelOptions.parse(OPTIONS));
		again.stylise(0, TransferListener.NONE);
		assertArrayEquals((int[]) first.getProcessor().getPixels(),
			(int[]) again.stylise(1, TransferListener.NONE).image().getProcessor().getPixels());
	}

	@Test
	void selectionsOfEachCount() {
		bright.setRoi(new Roi(0, 0, 20, 40));
		Panels panels = new Panels(List.of(bright, dark), List.of(style), PanelOptions.parse(OPTIONS.replace("20", "0")));
		ImageProcessor result = panels.stylise(0, TransferListener.NONE).image().getProcessor();
		assertEquals(bright.getProcessor().convertToRGB().get(45, 3) & 0xffffff, result.get(45, 3));
	}

	@Test
	void tellsOfTheOthers() {
		Panels panels = new Panels(List.of(bright, dark), List.of(style), PanelOptions.parse(OPTIONS));
		ImagePlus result = panels.stylise(1, TransferListener.NONE).image();
		String info = result.getInfoProperty();
		assertTrue(info.contains("\nseries=bright|dark\n"), info);
		assertTrue(info.contains("\nmacro=run(\"Stylise All Open Images...\", \"style=stripes height=20 epochs=1 levels=1\");\n"), info);
		assertEquals("The image \"Stylised dark\" was made in one look with others; open all of bright, dark and run that command "
			+ "again: run(\"Stylise All Open Images...\", \"style=stripes height=20 epochs=1 levels=1\");",
			assertThrows(IllegalArgumentException.class, () -> new RepeatedRun(result).request(
				new SourceImages(dark, List.of(style), null))).getMessage());
	}

	@Test
	void keysOfOneImageAreRefused() {
		for (String wrong : List.of("content=a", "stack", "channels=1", "regions=a", "title=a", "plot", "save_every=1", "hide"))
			assertTrue(assertThrows(IllegalArgumentException.class, () -> PanelOptions.parse(OPTIONS + " " + wrong)).getMessage()
				.matches("Stylise All Open Images has no key \"" + wrong.replaceAll("=.*", "") + "\".*"), wrong);
		assertEquals("The key style is missing; name the style image, since every other open image is to be stylised.",
			assertThrows(IllegalArgumentException.class, () -> PanelOptions.parse("height=20")).getMessage());
		assertEquals("start is \"other\"; where all open images are stylised it must be noise, content or blank.",
			assertThrows(IllegalArgumentException.class, () -> PanelOptions.parse("style=a start=other")).getMessage());
	}

	private static double mean(ImagePlus image) {
		return image.getProcessor().getStatistics().mean;
	}
}
