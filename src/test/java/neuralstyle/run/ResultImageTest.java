package neuralstyle.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import ij.IJ;
import ij.ImagePlus;
import neuralstyle.NeuralStyle;
import neuralstyle.image.RgbBridge;
import neuralstyle.options.TransferOptions;
import neuralstyle.raster.NoiseLevel;
import neuralstyle.raster.NoisyImages;
import neuralstyle.transfer.TransferListener;

class ResultImageTest {

	/** At a sixth of the content's size a run sees nothing of the noise, which its full size would bring back. */
	@Test
	void fullSizeHasTheContentsDetailWithoutItsNoise() {
		ImagePlus content = RgbBridge.toImage("noisy", NoisyImages.gaussian(NoisyImages.discs(192, 192), 8));
		double kept = noise(content, "noise=kept");
		double removed = noise(content, "noise=removed");
		assertTrue(kept > 4 && removed < 1, "noise of " + kept + " where it is kept, " + removed + " where it is removed");
	}

	private static double noise(ImagePlus content, String key) {
		SourceImages images = new SourceImages(content, List.of(IJ.createImage("style", "RGB ramp", 64, 64, 1)), null);
		return NoiseLevel.of(RgbBridge.toRgb(NeuralStyle.stylise(images, TransferOptions.parse("height=32 output_size=content epochs=1 "
			+ "content_layer=conv2_1 style_layers=conv1_1 " + key), TransferListener.NONE).image()));
	}
}
