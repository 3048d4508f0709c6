package neuralstyle.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;
import ij.process.ImageProcessor;
import neuralstyle.NeuralStyle;
import neuralstyle.error.InputException;
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

	/** Of the objects of one of the styles, which none of the selected ones is. */
	@Test
	void nothingOfAStyleIsSelected() {
		ImagePlus content = IJ.createImage("cells", "8-bit ramp", 60, 30, 1);
		ImagePlus labels = IJ.createImage("labels", "16-bit black", 60, 30, 1);
		for (int i = 0; i < 4; i++) {
			labels.getProcessor().setValue(i + 7);
			labels.getProcessor().fill(new Roi(15 * i, 5, 10, 10));
		}
		content.setRoi(new Roi(0, 0, 11, 30));
		String end = " is selected in the content image \"cells\"; select more, or nothing by Edit > Selection > Select None.";
		assertEquals("No object of \"labels\" for style 2" + end, sentence(content, labels, 2));
		assertEquals("No pixel with the label 8 of \"labels\"" + end, sentence(content, labels, 4));
		content.setRoi(new Roi(0, 20, 60, 5));
		assertEquals("No object of \"labels\"" + end, sentence(content, labels, 1));
	}

	private String sentence(ImagePlus content, ImagePlus labels, int styles) {
		RunRequest request = new RunRequest(new SourceImages(content, Collections.nCopies(styles, style), null).withRegions(labels),
			TransferOptions.parse("height=16"));
		assertEquals(assertThrows(InputException.class, request::plain).getMessage(),
			assertThrows(InputException.class, () -> request.withLabels().plain()).getMessage());
		return assertThrows(InputException.class, request::plain).getMessage();
	}

	private static String sentence(Executable code) {
		return assertThrows(TransferException.class, code).getMessage();
	}
}
