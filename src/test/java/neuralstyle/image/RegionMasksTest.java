package neuralstyle.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import ij.ImagePlus;
import ij.gui.EllipseRoi;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.PointRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.gui.RotatedRectRoi;
import ij.gui.ShapeRoi;
import ij.gui.Wand;
import ij.process.ByteProcessor;

class RegionMasksTest {

	private final ImagePlus image = new ImagePlus("cells", new ByteProcessor(40, 30));

	/** A pixel is in the region where ImageJ says that the selection contains it. */
	@Test
	void everyKindOfSelectionWithAnArea() {
		ByteProcessor blob = new ByteProcessor(40, 30);
		blob.setValue(255);
		blob.fill(new OvalRoi(8, 8, 20, 15));
		Wand wand = new Wand(blob);
		wand.autoOutline(15, 15);
		List<Roi> selections = List.of(new Roi(5, 6, 10, 11), new OvalRoi(3, 4, 21, 17), new EllipseRoi(5, 5, 30, 20, 0.4),
			new PolygonRoi(new int[] { 2, 30, 17 }, new int[] { 3, 8, 25 }, 3, Roi.POLYGON),
			new PolygonRoi(new int[] { 2, 30, 35, 3 }, new int[] { 3, 1, 25, 20 }, 4, Roi.FREEROI),
			new PolygonRoi(wand.xpoints, wand.ypoints, wand.npoints, Roi.TRACED_ROI), new RotatedRectRoi(5, 5, 25, 20, 8),
			new ShapeRoi(new Roi(2, 2, 12, 12)).xor(new ShapeRoi(new OvalRoi(8, 8, 25, 18))), new Roi(30, 20, 50, 50));
		for (Roi selection : selections) {
			image.setRoi(selection);
			float[] mask = RegionMasks.ofSelection("content", image, 0).values();
			for (int y = 0; y < 30; y++)
				for (int x = 0; x < 40; x++)
					assertEquals(selection.contains(x, y) ? 1 : 0, mask[40 * y + x], selection + " at " + x + ", " + y);
		}
		image.deleteRoi();
		assertTrue(RegionMasks.ofSelection("content", image, 5).isWhole());
		image.setRoi(0, 0, 40, 30);
		assertTrue(RegionMasks.ofSelection("content", image, 5).isWhole());
	}

	@Test
	void featherGrowsInsideTheBorderOnly() {
		image.setRoi(10, 0, 30, 30);
		float[] mask = RegionMasks.ofSelection("content", image, 3).values();
		assertArrayEquals(new float[] { 0, 0.25f, 0.5f, 0.75f, 1, 1 }, Arrays.copyOfRange(mask, 9, 15), 1e-6f);
		assertEquals(1, mask[39], "the border of the image is none of the region's");
	}

	@Test
	void selectionsWithoutAnArea() {
		for (Roi selection : List.of(new Line(1, 2, 20, 20), new PointRoi(3, 4),
			new PolygonRoi(new int[] { 2, 30, 17 }, new int[] { 3, 8, 25 }, 3, Roi.POLYLINE)))
		{
			image.setRoi(selection);
			assertTrue(assertThrows(IllegalArgumentException.class, () -> RegionMasks.ofSelection("style", image, 0)).getMessage()
				.matches("The selection of the style image \"cells\" \\(.*\\) has no area; .*"));
		}
	}
}
