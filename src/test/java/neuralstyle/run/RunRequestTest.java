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

	/** The macro line must find the images when the result is open too. */
	@Test
	void namesNoTitleThatTheResultHas() {
		ImagePlus content = IJ.createImage("cells", "RGB ramp", 40, 32, 1);
		ImagePlus style = IJ.createImage("stripes", "RGB ramp", 40, 32, 1);
		ImagePlus other = IJ.createImage("dots", "RGB ramp", 40, 32, 1);
		SourceImages images = new SourceImages(content, List.of(style, other), style).withRegions(other);
		assertEquals("content=cells style=stripes|dots regions=dots start=stripes title=r", named(images, "title=r"));
		assertEquals("content=" + content.getID() + " style=stripes|dots regions=dots start=stripes title=cells",
			named(images, "title=cells content=cells"));
		assertEquals("content=cells style=" + style.getID() + "|x.png regions=dots start=" + style.getID() + " title=stripes",
			named(images, "title=stripes style=stripes|x.png"));
		assertEquals("content=cells style=stripes|" + other.getID() + " regions=" + other.getID() + " start=stripes title=dots",
			named(images, "title=dots regions=dots"));
	}

	private static String named(SourceImages images, String options) {
		return new RunRequest(images, TransferOptions.parse(options)).named().toString();
	}

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
