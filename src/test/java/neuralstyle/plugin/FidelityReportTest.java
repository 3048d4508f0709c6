package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.ImageRoi;
import ij.gui.Overlay;
import ij.measure.ResultsTable;

/** The command as a macro calls it: on the macro's thread, with options, without a display. */
@ExtendWith(BatchMode.class)
class FidelityReportTest {

	private ImagePlus result;

	@BeforeEach
	void openImages() {
		ResultsTable.getResultsTable().reset();
		open("my cells", "8-bit ramp", 40, 32);
		open("waves", "8-bit noise", 30, 30);
		result = open("Stylised my cells", "RGB ramp", 40, 32);
		result.setProp("neuralstyle.content", "my cells");
	}

	@Test
	void needsNoKeys() {
		assertNull(run(""));
		ResultsTable table = ResultsTable.getResultsTable();
		assertEquals(1, table.size());
		assertEquals("Stylised my cells", table.getStringValue("Result", 0));
		assertEquals("my cells", table.getStringValue("Content", 0));
		assertEquals(1, table.getValue("SSIM", 0), 1e-9);
		assertEquals(1, table.getValue("Edges", 0), 1e-9);
		assertEquals(0, table.getValue("dE2000", 0), 1e-9);
		assertEquals("", table.getStringValue("Style", 0));
		assertTrue(Double.isNaN(table.getValue("StyleDistance", 0)));
		assertSame(result, IJ.getImage());
		assertEquals(3, WindowManager.getIDList().length);
	}

	@Test
	void mapBecomesTheActiveImage() {
		open("large", "8-bit noise", 200, 150);
		assertNull(run("content=large result=large map"));
		ImagePlus map = IJ.getImage();
		assertEquals("SSIM of large", map.getTitle());
		Rectangle inside = new Rectangle(200, 150);
		Overlay bar = map.getOverlay();
		for (int i = 0; i < bar.size(); i++)
			assertTrue(inside.contains(bar.get(i).getBounds()), "" + bar.get(i));
		// From below: the bar's lowest colour stands for 0, lost, which is bright; its highest for 1.
		int[] shown = (int[]) map.flatten().getProcessor().getPixels();
		Rectangle colours = Arrays.stream(bar.toArray()).filter(ImageRoi.class::isInstance).findFirst().get().getBounds();
		int x = colours.x + colours.width / 2;
		assertEquals(0xffffff, shown[(colours.y + colours.height - 2) * 200 + x] & 0xffffff);
		assertEquals(0, shown[(colours.y + 1) * 200 + x] & 0xc0c0c0);
		assertEquals(5, WindowManager.getIDList().length);
	}

	@Test
	void findsTheStyleThatTheInfoNames() {
		result.setProperty("Info", "program=Neural Style 0.2.0\nstyle=waves (30 x 30 pixels)\n");
		assertNull(run(""));
		assertNull(run("style=none"));
		assertNull(run("style=[my cells]"));
		ResultsTable table = ResultsTable.getResultsTable();
		assertEquals("waves", table.getStringValue("Style", 0));
		assertTrue(table.getValue("StyleDistance", 0) > 0.01);
		assertTrue(Double.isNaN(table.getValue("StyleDistance", 1)));
		assertEquals(0, table.getValue("StyleDistance", 2), 1e-9);
	}

	@Test
	void errorsAreSentencesAndLeaveNoRow() {
		assertEquals("The image \"waves\" does not say which content image it was made from; open that one, and give it with the "
			+ "key content.", run("result=waves"));
		assertEquals("There is no open image and no file \"nobody\" (key style); open are \"my cells\", \"waves\", "
			+ "\"Stylised my cells\".", run("style=nobody"));
		assertEquals("The content image \"waves\" is 30 x 30 pixels and the result \"Stylised my cells\" 40 x 32, another aspect; "
			+ "choose the content image that it was made from.", run("content=waves"));
		open("small", "8-bit ramp", 10, 30);
		assertEquals("Images of 10 x 30 pixels are smaller than the window of the structural similarity, 11 x 11; compare larger "
			+ "ones.", run("result=small content=small map"));
		assertEquals(0, ResultsTable.getResultsTable().size());
		assertEquals(4, WindowManager.getIDList().length);
	}

	@Test
	void noImage() {
		BatchMode.closeAll();
		assertEquals("No image is open; open a stylised image and its content image first.", run(""));
	}

	private static ImagePlus open(String title, String type, int width, int height) {
		ImagePlus image = IJ.createImage(title, type, width, height, 1);
		image.show();
		return image;
	}

	/** @return the error that ImageJ was given, or null */
	private static String run(String options) {
		return MacroRun.of(FidelityReport.class, options);
	}
}
