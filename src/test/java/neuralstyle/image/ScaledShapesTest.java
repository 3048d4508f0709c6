package neuralstyle.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.EllipseRoi;
import ij.gui.ImageRoi;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.PointRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.gui.ShapeRoi;
import ij.gui.TextRoi;
import ij.process.ByteProcessor;

class ScaledShapesTest {

	private final ImagePlus large = IJ.createImage("large", "8-bit black", 200, 100, 1);
	private final ImagePlus small = IJ.createImage("small", "RGB white", 100, 25, 1);

	@Test
	void selectionStaysOverTheSamePart() {
		List<Roi> selections = List.of(new Roi(20, 40, 60, 20), new OvalRoi(20, 40, 60, 20), new Line(20, 40, 80, 60),
			new PolygonRoi(new float[] { 20, 80, 80 }, new float[] { 40, 40, 60 }, 3, Roi.POLYGON),
			new PolygonRoi(new float[] { 20, 80, 70 }, new float[] { 40, 40, 60 }, 3, Roi.POLYLINE),
			new ShapeRoi(new Roi(20, 40, 10, 20)).or(new ShapeRoi(new Roi(60, 40, 20, 20))),
			new EllipseRoi(20, 50, 80, 50, 0.3));
		for (Roi selection : selections) {
			large.setRoi((Roi) selection.clone());
			Rectangle2D before = large.getRoi().getFloatBounds();
			ScaledShapes.copy(large, small);
			Roi scaled = small.getRoi();
			Rectangle2D bounds = scaled.getFloatBounds();
			assertEquals(before.getX() / 2, bounds.getX(), 0.51, selection.toString());
			assertEquals(before.getY() / 4, bounds.getY(), 0.51, selection.toString());
			assertEquals(before.getWidth() / 2, bounds.getWidth(), 0.51, selection.toString());
			assertEquals(before.getHeight() / 4, bounds.getHeight(), 0.51, selection.toString());
			assertEquals(before, large.getRoi().getFloatBounds());
			assertNotSame(large.getRoi(), scaled);
			assertEquals(large.getID(), large.getRoi().getImage().getID());
		}
	}

	@Test
	void rectanglesAndOvalsStaySuch() {
		large.setRoi(new Roi(20, 40, 60, 20));
		ScaledShapes.copy(large, small);
		assertEquals(Roi.RECTANGLE, small.getRoi().getType());
		assertEquals(new Rectangle(10, 10, 30, 5), small.getRoi().getBounds());
		large.setRoi(new OvalRoi(20, 40, 60, 20));
		ScaledShapes.copy(large, small);
		assertEquals(Roi.OVAL, small.getRoi().getType());
		assertEquals(new Rectangle(10, 10, 30, 5), small.getRoi().getBounds());
	}

	@Test
	void overlayKeepsItsElementsAndTheirLook() {
		Roi box = new Roi(20, 40, 60, 20);
		box.setGroup(3);
		box.setStrokeColor(Color.RED);
		box.setStrokeWidth(4);
		box.setName("nucleus");
		box.setProperty("kind", "round");
		Overlay overlay = new Overlay(box);
		overlay.add(new TextRoi(40, 60, "A"));
		overlay.add(new PointRoi(100, 50));
		overlay.drawNames(true);
		large.setOverlay(overlay);
		ScaledShapes.copy(large, small);
		Overlay scaled = small.getOverlay();
		assertEquals(3, scaled.size());
		assertTrue(scaled.getDrawNames());
		assertEquals(Color.RED, scaled.get(0).getStrokeColor());
		assertEquals(2, scaled.get(0).getStrokeWidth());
		assertEquals("nucleus", scaled.get(0).getName());
		assertEquals(3, scaled.get(0).getGroup());
		assertEquals("round", scaled.get(0).getProperty("kind"));
		assertEquals(20, scaled.get(1).getBounds().x);
		assertEquals(15, scaled.get(1).getBounds().y);
		assertEquals(50, scaled.get(2).getFloatPolygon().xpoints[0]);
		assertEquals(12.5f, scaled.get(2).getFloatPolygon().ypoints[0]);
		assertEquals(new Rectangle(20, 40, 60, 20), large.getOverlay().get(0).getBounds());
		assertEquals(4, box.getStrokeWidth());
		assertNull(small.getRoi());
	}

	@Test
	void elementsOfOtherSlicesStayBehind() {
		ImagePlus stack = IJ.createImage("stack", "8-bit black", 200, 100, 3);
		stack.setSlice(2);
		Overlay overlay = new Overlay();
		for (int position = 0; position <= 3; position++)
			add(overlay, "" + position).setPosition(position);
		stack.setOverlay(overlay);
		ScaledShapes.copy(stack, small);
		assertEquals(List.of("0", "2"), names(small.getOverlay()));
		for (Roi roi : small.getOverlay())
			assertEquals(0, roi.getPosition());
		ImagePlus hyper = IJ.createHyperStack("hyper", 200, 100, 2, 3, 2, 8);
		hyper.setPosition(1, 3, 2);
		Overlay places = new Overlay();
		for (int[] place : new int[][] { { 0, 3, 0 }, { 1, 3, 2 }, { 2, 3, 2 }, { 1, 0, 1 }, { 0, 0, 2 } })
			add(places, place[0] + "" + place[1] + place[2]).setPosition(place[0], place[1], place[2]);
		hyper.setOverlay(places);
		ScaledShapes.copy(hyper, small);
		assertEquals(List.of("030", "132", "002"), names(small.getOverlay()));
		assertTrue(!small.getOverlay().get(1).hasHyperStackPosition());
	}

	@Test
	void whatCannotBeScaledIsLeftOut() {
		Overlay overlay = new Overlay(new ImageRoi(3, 3, new ByteProcessor(1, 1)));
		overlay.add(new Roi(20, 40, 60, 20));
		large.setOverlay(overlay);
		ScaledShapes.copy(large, small);
		assertEquals(1, small.getOverlay().size());
		assertEquals(Roi.RECTANGLE, small.getOverlay().get(0).getType());
	}

	@Test
	void withoutThereIsNone() {
		ScaledShapes.copy(large, small);
		assertNull(small.getOverlay());
		assertNull(small.getRoi());
	}

	private static Roi add(Overlay overlay, String name) {
		Roi roi = new Roi(20, 40, 60, 20);
		roi.setName(name);
		overlay.add(roi);
		return roi;
	}

	private static List<String> names(Overlay overlay) {
		List<String> names = new ArrayList<>();
		for (Roi roi : overlay)
			names.add(roi.getName());
		return names;
	}
}
