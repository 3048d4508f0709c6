package neuralstyle.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;
import ij.process.ImageProcessor;
import neuralstyle.NeuralStyle;
import neuralstyle.options.FidelityOptions;

class FidelityTest {

	private final ImagePlus content = IJ.createImage("my cells", "8-bit ramp", 80, 64, 1);
	private final ImagePlus result = IJ.createImage("Stylised", "RGB ramp", 80, 64, 1);

	@Test
	void alikeImages() {
		Fidelity fidelity = Fidelity.of(content, result);
		assertEquals(1, fidelity.ssim(), 1e-12);
		assertEquals(1, fidelity.edgeCorrelation(), 1e-12);
		assertEquals(0, fidelity.colourShift());
		assertTrue(Double.isNaN(fidelity.styleDistance()));
		assertNull(fidelity.note());
	}

	@Test
	void tellsHowFarItIsAndCanBeEnded() {
		List<Double> told = new ArrayList<>();
		Fidelity.of(content, result, IJ.createImage("waves", "RGB ramp", 40, 30, 1), told::add);
		assertTrue(told.size() > 20, told.toString());
		assertEquals(told.stream().sorted().collect(Collectors.toList()), told);
		assertEquals(0, told.get(0));
		assertTrue(told.get(told.size() - 1) > 0.9 && told.get(told.size() - 1) <= 1, told.toString());
		for (double end : new double[] { 0, 0.2, 0.6, 0.85 })
			assertThrows(CancellationException.class, () -> Fidelity.of(content, result, result, part -> {
				if (part >= end)
					throw new CancellationException();
			}));
		assertFalse(content.isLocked() || result.isLocked());
	}

	/** Where half of the picture is grey, structure is lost there; a lookup table and a display range count. */
	@Test
	void mapShowsWhereStructureIsLost() {
		content.getProcessor().noise(30);
		ImagePlus half = content.duplicate();
		half.setTitle("half");
		ImageProcessor left = half.getProcessor();
		left.setRoi(0, 0, 40, 64);
		left.setValue(128);
		left.fill();
		half.getCalibration().pixelWidth = 3;
		half.getCalibration().setUnit("mm");
		ImagePlus map = Fidelity.of(content, half).map();
		assertEquals("SSIM of half", map.getTitle());
		assertEquals(32, map.getBitDepth());
		assertEquals(0, map.getDisplayRangeMin());
		assertEquals(1, map.getDisplayRangeMax());
		assertEquals(3, map.getCalibration().pixelWidth);
		assertEquals("mm", map.getCalibration().getUnit());
		assertNull(map.getWindow());
		for (int y = 0; y < 64; y++) {
			assertTrue(map.getProcessor().getf(10, y) < 0.3, "lost at " + y);
			assertEquals(1, map.getProcessor().getf(70, y), 1e-6);
		}
		int lost = map.getProcessor().getColorModel().getRGB(0) & 0xff00;
		assertTrue(lost > (map.getProcessor().getColorModel().getRGB(255) & 0xff00), "lost is bright");
		ImagePlus inverted = content.duplicate();
		inverted.getProcessor().invertLut();
		assertTrue(Fidelity.of(content, inverted).ssim() < 0);
	}

	@Test
	void mapsInfoTellsTheNumbersAndTheLegend() {
		assertEquals("program=Neural Style " + NeuralStyle.version() + ", fidelity report\n"
			+ "content=my cells (80 x 64 pixels)\nresult=Stylised (80 x 64 pixels)\nssim=1.0000\nedge_correlation=1.0000\n"
			+ "colour_shift_ciede2000=0.0000\n"
			+ "macro=run(\"Fidelity Report...\", \"content=[my cells] result=Stylised style=none map\");\n",
			Fidelity.of(content, result).map().getProperty("Info"));
		result.setProperty("Info", "program=Neural Style 0.2.0\nstrength=60\n");
		String info = (String) Fidelity.of(content, result).map().getProperty("Info");
		assertTrue(info.contains("\nlegend=Stylised with Neural Style for ImageJ 0.2.0 (strength 60); not to be used for "
			+ "measurement.\n"), info);
	}

	@Test
	void styleDistanceOfTheStyleItselfIsNothing() {
		Fidelity fidelity = Fidelity.of(content, result, IJ.createImage("ramp", "8-bit ramp", 80, 64, 1));
		assertEquals(0, fidelity.styleDistance(), 1e-9);
		String info = (String) fidelity.map().getProperty("Info");
		assertTrue(info.contains("\nstyle=ramp (80 x 64 pixels)\n") && info.contains("\nstyle_distance=0.0000\n"), info);
		assertTrue(Fidelity.of(content, result, IJ.createImage("noise", "8-bit noise", 64, 64, 1)).styleDistance() > 0.1);
	}

	@Test
	void contentOfAnotherSizeIsFitted() {
		Fidelity fidelity = Fidelity.of(IJ.createImage("large", "8-bit ramp", 160, 128, 1), result);
		assertEquals("The content image \"large\" is 160 x 128 pixels; it was compared at 80 x 64 pixels, the size of the result.",
			fidelity.note());
		assertTrue(fidelity.ssim() > 0.99);
	}

	@Test
	void otherAspectIsRefused() {
		assertEquals("The content image \"c\" is 64 x 64 pixels and the result \"Stylised\" 80 x 64, another aspect; choose the "
			+ "content image that it was made from.", assertThrows(IllegalArgumentException.class,
				() -> Fidelity.of(IJ.createImage("c", "8-bit", 64, 64, 1), result)).getMessage());
	}

	@Test
	void leavesItsImagesAlone() {
		for (String type : new String[] { "8-bit ramp", "16-bit ramp", "32-bit ramp", "RGB ramp" }) {
			ImagePlus image = IJ.createImage("i", type, 40, 32, 1);
			Object before = image.duplicate().getProcessor().getPixels();
			double most = image.getDisplayRangeMax();
			image.setRoi(new Roi(3, 4, 5, 6));
			Fidelity.of(image, IJ.createImage("j", "RGB noise", 40, 32, 1), image).map();
			assertTrue(Objects.deepEquals(before, image.getProcessor().getPixels()), type);
			assertEquals(new Rectangle(3, 4, 5, 6), image.getRoi().getBounds());
			assertEquals(most, image.getDisplayRangeMax());
			assertFalse(image.changes);
			assertNull(image.getProperty("Info"));
		}
	}

	@Test
	void optionsAreReadAndWritten() {
		String macro = "content=[my cells] result=-3 style=none map";
		assertEquals(macro, FidelityOptions.parse("map style=none result=-3 content=[my cells]").toString());
		assertEquals("run(\"Fidelity Report...\", \"" + macro + "\");", FidelityOptions.parse(macro).macroLine());
		assertFalse(FidelityOptions.parse("").map());
		assertEquals("map is \"yes\"; it must stand alone, without a value.",
			assertThrows(IllegalArgumentException.class, () -> FidelityOptions.parse("map=yes")).getMessage());
		assertEquals("Fidelity Report has no key \"stylised\"; the keys are content, result, style, map, and a value with spaces "
			+ "stands in brackets, as in content=[my cells].",
			assertThrows(IllegalArgumentException.class, () -> FidelityOptions.parse("stylised=a")).getMessage());
	}

	@Test
	void mapIsACopy() {
		Fidelity fidelity = Fidelity.of(content, result);
		float[] first = (float[]) fidelity.map().getProcessor().getPixels();
		float[] kept = first.clone();
		first[0] = 7;
		assertArrayEquals(kept, (float[]) fidelity.map().getProcessor().getPixels());
	}
}
