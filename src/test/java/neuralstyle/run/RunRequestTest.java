package neuralstyle.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ImageProcessor;
import neuralstyle.NeuralStyle;
import neuralstyle.grid.Grid;
import neuralstyle.grid.GridListener;
import neuralstyle.options.GridOptions;
import neuralstyle.options.PanelOptions;
import neuralstyle.options.TransferOptions;
import neuralstyle.transfer.TransferException;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;

class RunRequestTest {

	private final ImagePlus style = IJ.createImage("scream", "RGB ramp", 30, 20, 1);

	/** An image for which Java's memory is not enough. */
	private final ImagePlus large = new ImagePlus("large", style.getProcessor()) {

		@Override
		public ImageProcessor getProcessor() {
			throw new OutOfMemoryError("Java heap space");
		}
	};

	@Test
	void tooLittleMemoryIsOneSentenceInEveryKindOfRun() {
		String wanted = "There is not enough of ImageJ's own memory for the image \"large\" of 30 x 20 pixels; shrink it, or give "
			+ "ImageJ more in Edit > Options > Memory & Threads.";
		assertEquals(wanted, sentence(() -> NeuralStyle.stylise(large, style, TransferOptions.parse("height=16"),
			TransferListener.NONE)));
		assertEquals(wanted, sentence(() -> Grid.compute(new SourceImages(large, List.of(style), null),
			GridOptions.parse("height=64"), new GridListener() {

				@Override
				public void progress(TransferProgress progress) { }
			})));
		assertEquals(wanted, sentence(() -> new Panels(List.of(large), List.of(style), PanelOptions.parse("style=scream height=16"))));
	}

	private static String sentence(Executable code) {
		return assertThrows(TransferException.class, code).getMessage();
	}
}
