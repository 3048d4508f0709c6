package neuralstyle.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.measure.Calibration;
import neuralstyle.raster.RgbImage;

/** Where things are in a stack of slices and frames, and in the pictures that are made of it. */
class StackPlacesTest {

	/** 3 slices, 2 frames. */
	private final ImagePlus stack = IJ.createImage("stack", "8-bit black", 8, 6, 1, 3, 2);

	/** In the order of a run a slice's frames come one after the other; in ImageJ's a frame's slices. */
	@Test
	void positionsInTheOrderOfARun() {
		StackFrames frames = new StackFrames(stack);
		assertEquals(6, frames.count());
		int index = 0;
		for (int slice = 1; slice <= 3; slice++)
			for (int frame = 1; frame <= 2; frame++, index++) {
				assertEquals(slice, frames.slice(index));
				assertEquals(frame, frames.frame(index));
				stack.setPosition(1, slice, frame);
				assertEquals(index, frames.current());
				assertArrayEquals(new int[] { slice, frame }, StackFrames.origin((frame - 1) * 3 + slice - 1, 3, 2, true));
				assertArrayEquals(new int[] { slice, frame }, StackFrames.origin(index, 3, 2, false), "of a run that was stopped");
			}
	}

	@Test
	void partsSayWhatTheyAre() {
		SeenPart part = SeenPart.of(3, 2, List.of(1, 4), "composite");
		assertEquals(3, part.slice());
		assertEquals(2, part.frame());
		assertEquals(List.of(1, 4), part.channels());
		assertEquals("composite", part.mode());
		assertFalse(part.isAsShown());
		assertEquals("", SeenPart.of(0, 0, List.of(), "sepia").mode(), "no mode of ImageJ's");
		assertTrue(SeenPart.of(0, 0, List.of(), "").isAsShown());
		for (SeenPart one : List.of(SeenPart.of(1, 0, List.of(), ""), SeenPart.of(0, 1, List.of(), ""), SeenPart.of(0, 0, List.of(1), "")))
			assertFalse(one.isAsShown());
		SeenPart there = part.at(1, 0);
		assertEquals(1, there.slice());
		assertEquals(0, there.frame());
		assertEquals(List.of(1, 4), there.channels());
		assertEquals("composite", there.mode());
	}

	@Test
	void placesInTheStack() {
		ImagePlus channels = IJ.createImage("channels", "8-bit black", 8, 6, 2, 3, 2);
		channels.setPosition(2, 2, 1);
		assertEquals(channels.getStackIndex(1, 3, 2), SeenPart.of(3, 2, List.of(1), "").placeIn(channels));
		assertEquals(channels.getStackIndex(2, 3, 1), SeenPart.of(3, 0, List.of(), "").placeIn(channels));
		assertEquals(channels.getStackIndex(2, 2, 2), SeenPart.of(0, 2, List.of(1, 2), "").placeIn(channels));
	}

	@Test
	void aModeIsShownOrNot() {
		CompositeImage channels = new CompositeImage(IJ.createImage("channels", "8-bit black", 8, 6, 2, 1, 1), IJ.COMPOSITE);
		SeenPart merged = SeenPart.shown(channels, List.of());
		SeenPart untold = SeenPart.of(0, 0, List.of(1), "");
		assertEquals(List.of(1, 2), merged.channels());
		assertTrue(merged.isShownBy(channels));
		assertFalse(untold.isShownBy(channels));
		channels.setMode(IJ.GRAYSCALE);
		assertFalse(merged.isShownBy(channels));
		assertTrue(untold.isShownBy(channels));
		assertTrue(SeenPart.of(0, 0, List.of(1), "grayscale").isShownBy(channels));
		assertFalse(SeenPart.of(0, 0, List.of(1), "color").isShownBy(channels));
		channels.setC(2);
		assertFalse(untold.isShownBy(channels));
	}

	@Test
	void calibrationKeepsUnitsAndItsDirection() {
		Calibration calibration = stack.getCalibration();
		calibration.pixelWidth = 2;
		calibration.setXUnit("nm");
		calibration.setYUnit("mm");
		calibration.setZUnit("cm");
		calibration.setInvertY(true);
		ImagePlus half = IJ.createImage("half", "RGB white", 4, 3, 1);
		ScaledCalibration.copy(stack, half);
		Calibration scaled = half.getCalibration();
		assertEquals(4, scaled.pixelWidth);
		assertEquals("nm", scaled.getXUnit());
		assertEquals("mm", scaled.getYUnit());
		assertEquals("cm", scaled.getZUnit());
		assertTrue(scaled.getInvertY());
	}

	private static Roi at(String name, int channel, int slice, int frame) {
		Roi roi = new Roi(2, 2, 4, 2);
		roi.setName(name);
		roi.setPosition(channel, slice, frame);
		return roi;
	}

	/** An original of 2 channels, 3 slices and 2 frames, and copies of its slices and frames without the channels. */
	@Test
	void elementsOfOverlaysGoAlongToWhereTheyWere() {
		ImagePlus from = IJ.createImage("from", "8-bit black", 8, 6, 2, 3, 2);
		Overlay overlay = new Overlay();
		overlay.add(at("hyper", 2, 3, 2));
		Roi single = new Roi(2, 2, 4, 2);
		single.setName("single");
		single.setPosition(from.getStackIndex(2, 2, 2));
		overlay.add(single);
		overlay.add(new Roi(1, 1, 2, 2, 0));
		from.setOverlay(overlay);
		from.setHideOverlay(true);
		ImagePlus to = IJ.createImage("to", "RGB white", 4, 3, 1, 3, 2);
		ScaledShapes.copy(from, to);
		assertTrue(to.getHideOverlay());
		assertEquals(3, to.getOverlay().size());
		Roi hyper = to.getOverlay().get(0);
		assertArrayEquals(new int[] { 0, 3, 2 }, new int[] { hyper.getCPosition(), hyper.getZPosition(), hyper.getTPosition() });
		assertEquals(to.getStackIndex(1, 2, 2), to.getOverlay().get(1).getPosition());
		assertEquals(2, hyper.getFloatWidth());
		ImagePlus stopped = IJ.createImage("stopped", "RGB white", 4, 3, 1, 2, 2);
		ScaledShapes.copy(from, stopped);
		assertEquals(2, stopped.getOverlay().size(), "there is no slice 3");
		ImagePlus firstFrame = IJ.createImage("first", "RGB white", 4, 3, 1, 3, 1);
		ScaledShapes.copy(from, firstFrame);
		assertEquals(1, firstFrame.getOverlay().size(), "there is no frame 2");
		from.setPosition(2, 3, 2);
		ImagePlus one = IJ.createImage("one", "RGB white", 4, 3, 1);
		ScaledShapes.copy(from, one);
		assertEquals(2, one.getOverlay().size());
		assertEquals("hyper", one.getOverlay().get(0).getName());
		assertEquals(0, one.getOverlay().get(0).getPosition());
		from.setPosition(2, 2, 2);
		ScaledShapes.copy(from, one);
		assertEquals("single", one.getOverlay().get(0).getName());
	}

	@Test
	void wordsForWhatIsNotThere() {
		ImagePlus labels = IJ.createImage("cells", "8-bit black", 8, 6, 1);
		labels.getProcessor().set(1, 1, 4);
		labels.getProcessor().set(5, 1, 9);
		LabelRegions two = LabelRegions.of(labels, 2);
		assertTrue(two.has(1) && two.has(2));
		assertFalse(two.has(3));
		assertEquals("pixel with the label 4 of it", two.words(1, " of it"));
		assertEquals("no pixel with the label 9 is selected", two.whyNothing(2));
		labels.getProcessor().set(3, 4, 5);
		LabelRegions one = LabelRegions.of(labels, 1);
		assertEquals("object of it", one.words(1, " of it"));
		assertEquals("no object is selected", one.whyNothing(1));
		DealtLabels dealt = DealtLabels.of("cells", 2, 1, index -> LabelPlane.of(labels));
		assertEquals("cells", dealt.title());
		int several = dealt.onlyLabel(1) == 0 ? 1 : 2;
		assertEquals("object of it for style " + several, new LabelRegions(LabelPlane.of(labels), dealt).words(several, " of it"));
		ImagePlus nine = IJ.createImage("nine", "8-bit black", 8, 6, 1);
		assertEquals(LabelRegions.NO_LABEL, new LabelRegions(LabelPlane.of(nine), dealt).whyNothing(1));
		nine.getProcessor().set(1, 1, 9);
		int other = 3 - dealt.region(9);
		LabelRegions only = new LabelRegions(LabelPlane.of(nine), dealt);
		assertFalse(only.has(other));
		assertEquals("no " + only.words(other, ""), only.whyNothing(other));
		assertEquals("The 3 objects of the label image \"cells\" were dealt out to the styles so that neighbours differ where they can: "
			+ dealt.objectsOfStyles()[0] + " to style 1, " + dealt.objectsOfStyles()[1] + " to style 2.", dealt.note());
	}

	@Test
	void labelsOfSlices() {
		stack.getStack().setSliceLabel("second\nand more", 2);
		ImagePlus to = IJ.createImage("to", "RGB white", 8, 6, 1);
		KeptProperties.copyLabel(stack, 2, to);
		assertEquals("second", to.getProp("Slice_Label"));
		KeptProperties.copyLabel(stack, 1, to);
		assertNull(to.getProp("Slice_Label"));
		to.setProp("Slice_Label", "single");
		ImagePlus copy = IJ.createImage("copy", "RGB white", 8, 6, 1);
		KeptProperties.copyLabel(to, 1, copy);
		assertEquals("single", copy.getProp("Slice_Label"));
		ImagePlus several = IJ.createImage("several", "RGB white", 8, 6, 2);
		several.setProp("Slice_Label", "old");
		KeptProperties.copyLabel(to, 1, several);
		assertNull(several.getProp("Slice_Label"));
	}

	@Test
	void theUnchangedPictureHasThePixels() {
		ImagePlus ramp = IJ.createImage("ramp", "16-bit ramp", 8, 6, 1);
		ImagePlus same = SameType.unchanged("same", ramp, List.of());
		assertEquals("same", same.getTitle());
		assertArrayEquals((short[]) ramp.getProcessor().getPixels(), (short[]) same.getProcessor().getPixels());
	}

	@Test
	void intervalsHaveTheirChannelsLast() {
		float[] values = new float[3 * 4 * 2];
		for (int i = 0; i < values.length; i++)
			values[i] = i;
		ArrayImg<FloatType, ?> planes = ArrayImgs.floats(values, 4, 2, 3);
		RgbImage rgb = RgbInterval.toRgb(Views.translate(planes, 5, -1, 2));
		assertEquals(4, rgb.width());
		assertEquals(2, rgb.height());
		for (int y = 0; y < 2; y++)
			for (int x = 0; x < 4; x++)
				for (int c = 0; c < 3; c++)
					assertEquals(8 * c + 4 * y + x, rgb.rgb()[3 * (4 * y + x) + c]);
		assertEquals(8 * 2 + 4 + 3, RgbInterval.of(rgb).getAt(3, 1, 2).get());
	}
}
