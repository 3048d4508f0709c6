package neuralstyle.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.process.ImageProcessor;
import neuralstyle.NeuralStyle;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.Provenance;
import neuralstyle.transfer.StyleTransfer;
import neuralstyle.transfer.TransferListener;
import neuralstyle.vgg.VggWeights;

/** Results that version 0.1.0 saved are made again. src/test/macros/saved.ijm does the same in ImageJ. */
class SavedRunsTest {

	/** What depends on program, machine and time, and what 0.1.0 did not write. */
	private static final Pattern OTHER = Pattern.compile("(program|engine|imagej|java|seconds|final_\\w+"
		+ "|content_(slices|frames|positions_sha256))=.*");

	/**
	 * By which the result of another version or engine may differ in the mean: it rounds the network's sums otherwise, and 20
	 * evaluations make grey levels of that. Up to version 0.2.0 oneDNN with AVX2 gave 0.3 and 1.5, OpenBLAS 0.7 and 1.3 (single pixels
	 * up to 26).
	 */
	private static final double LEVELS = 2;

	@Test
	void single() {
		ImagePlus content = sample("ihc.png");
		content.getCalibration().pixelWidth = content.getCalibration().pixelHeight = 0.5;
		content.getCalibration().setUnit("um");
		content.setRoi(new OvalRoi(40, 40, 300, 250));
		ImagePlus saved = saved("single");
		ImagePlus again = isMadeAgain(saved, new SourceImages(content, List.of(sample("style-mosaic.jpg")), null), 1, 1);
		assertEquals("saved by 0.1.0", again.getTitle());
		assertEquals(saved.getRoi().getTypeAsString() + saved.getRoi().getBounds(),
			again.getRoi().getTypeAsString() + again.getRoi().getBounds());
	}

	/** NB: in later frames 0.1.0 made anew what moved, which now keeps its paint: the first one is the same. */
	@Test
	void stack() {
		ImagePlus content = IJ.createImage("lapse", "16-bit ramp", 48, 40, 1, 1, 3);
		for (int t = 1; t <= 3; t++) {
			ImageProcessor frame = content.getStack().getProcessor(t);
			frame.setValue(3000 * t);
			frame.setRoi(8 * t, 10, 12, 12);
			frame.fill();
		}
		content.setDisplayRange(0, 65535);
		ImagePlus again = isMadeAgain(saved("stack"), new SourceImages(content, List.of(sample("style-glass.jpg")), null), 257, 1);
		assertEquals("Stylised lapse", again.getTitle());
	}

	/**
	 * @param level a grey level of the 8 bits that the network sees, in the values of the images
	 * @param slices whose pixels are compared
	 */
	private static ImagePlus isMadeAgain(ImagePlus saved, SourceImages images, int level, int slices) {
		RepeatedRun repeated = new RepeatedRun(saved);
		Provenance run = repeated.provenance();
		boolean here = run.value("engine").equals(StyleTransfer.engine());
		assertEquals("The run of \"" + saved.getTitle() + "\" is repeated in other circumstances, so pixels may differ: program was "
			+ "Neural Style 0.1.0 and is " + "Neural Style " + NeuralStyle.version() + (here ? "" : ", engine was " + run.value("engine")
			+ " and is " + StyleTransfer.engine()) + ".", run.difference(VggWeights.shipped()));
		ImagePlus again = StyleRun.of(repeated.request(images), repeated.end()).image();
		assertSame(saved, again);
		assertEquals(lines(saved), lines(again));
		double difference = meanDifference(saved, again, slices);
		assertTrue(difference <= LEVELS * level, "a difference of " + difference + " in the mean");
		Matcher line = Pattern.compile("run\\(\"Neural Style Transfer...\", \"(.*)\"\\);").matcher(run.value("macro"));
		assertTrue(line.matches(), run.value("macro"));
		ImagePlus byMacro = StyleRun.of(new RunRequest(images, TransferOptions.parse(line.group(1))), TransferListener.NONE).image();
		// NB: of the picture it only makes what its preset makes today.
		assertSame(saved, byMacro);
		assertEquals(run.value("macro"), Provenance.of(byMacro).value("macro"));
		return again;
	}

	/** All but the pixels. */
	private static void assertSame(ImagePlus saved, ImagePlus again) {
		assertEquals(saved.getBitDepth(), again.getBitDepth());
		assertEquals(List.of(saved.getNChannels(), saved.getNSlices(), saved.getNFrames()),
			List.of(again.getNChannels(), again.getNSlices(), again.getNFrames()));
		assertEquals(saved.getDisplayRangeMin() + " " + saved.getDisplayRangeMax(), again.getDisplayRangeMin() + " " + again.getDisplayRangeMax());
		assertEquals(saved.getCalibration().pixelWidth + " " + saved.getCalibration().getUnit(),
			again.getCalibration().pixelWidth + " " + again.getCalibration().getUnit());
	}

	/** What 0.1.0 wrote, too, but for the macro, which a later version begins otherwise. */
	private static List<String> lines(ImagePlus image) {
		return image.getProp("neuralstyle.run").lines()
			.filter(line -> !OTHER.matcher(line).matches() && !line.startsWith("macro=") && !line.equals("noise=kept"))
			.collect(Collectors.toList());
	}

	private static double meanDifference(ImagePlus a, ImagePlus b, int slices) {
		double sum = 0;
		int count = 0;
		for (int slice = 1; slice <= slices; slice++)
			for (int channel = 0; channel < (a.getBitDepth() == 24 ? 3 : 1); channel++) {
				ImageProcessor first = a.getStack().getProcessor(slice).toFloat(channel, null);
				ImageProcessor second = b.getStack().getProcessor(slice).toFloat(channel, null);
				for (int i = 0; i < first.getPixelCount(); i++)
					sum += Math.abs(first.getf(i) - second.getf(i));
				count += first.getPixelCount();
			}
		return sum / count;
	}

	private static ImagePlus sample(String name) {
		return IJ.openImage("sample-data/" + name);
	}

	private static ImagePlus saved(String name) {
		return IJ.openImage("src/test/resources/saved/" + name + "-0.1.0.tif");
	}
}
