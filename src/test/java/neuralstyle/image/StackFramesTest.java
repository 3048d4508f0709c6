package neuralstyle.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;
import ij.process.ImageProcessor;
import ij.process.LUT;

class StackFramesTest {

	/** What ImageJ shows when the user goes to the position is what the frame shows. */
	@ParameterizedTest
	@ValueSource(strings = { "8-bit", "8-bit inverting", "8-bit colour", "16-bit", "32-bit", "RGB", "16-bit composite",
		"8-bit grayscale", "16-bit color" })
	void framesShowWhatTheStackShows(String kind) {
		ImagePlus stack = stack(kind);
		StackFrames frames = new StackFrames(stack);
		assertEquals(6, frames.count());
		stack.setPosition(1, 2, 2);
		byte[] before = stack.getProcessor().getPixels() instanceof byte[] ? ((byte[]) stack.getProcessor().getPixels()).clone() : null;
		List<float[]> seen = new ArrayList<>();
		for (int i = 0; i < 6; i++)
			seen.add(RgbBridge.toRgb(frames.get(i)).rgb());
		assertEquals(2, stack.getZ());
		assertEquals(2, stack.getT());
		if (before != null)
			assertArrayEquals(before, (byte[]) stack.getProcessor().getPixels());
		for (int i = 0; i < 6; i++) {
			stack.setPosition(1, i / 3 + 1, i % 3 + 1);
			assertArrayEquals(RgbBridge.toRgb(stack).rgb(), seen.get(i), kind + " " + i);
			assertEquals(i % 3 > 0, frames.goesOn(i));
		}
	}

	/** Two slices, three frames, two channels where the kind has any. */
	private static ImagePlus stack(String kind) {
		boolean composite = kind.matches(".*(composite|grayscale|color)");
		String type = kind.equals("RGB") ? kind : kind.replaceAll(" .*", "");
		ImagePlus stack = IJ.createImage("stack", type + " black", 9, 7, composite ? 12 : 6);
		Random random = new Random(1);
		for (int slice = 1; slice <= stack.getStackSize(); slice++) {
			ImageProcessor plane = stack.getStack().getProcessor(slice);
			for (int i = 0; i < 63; i++)
				plane.set(i, kind.equals("RGB") ? random.nextInt(1 << 24) : kind.startsWith("32")
					? Float.floatToIntBits(random.nextFloat() * 100 - 20) : random.nextInt(kind.startsWith("16") ? 4000 : 256));
		}
		stack.setDimensions(composite ? 2 : 1, 2, 3);
		if (composite) {
			CompositeImage merged = new CompositeImage(stack, kind.endsWith("composite") ? IJ.COMPOSITE
				: kind.endsWith("color") ? IJ.COLOR : IJ.GRAYSCALE);
			merged.setPosition(2, 1, 1);
			merged.setDisplayRange(20, 200);
			return merged;
		}
		stack.setOpenAsHyperStack(true);
		if (kind.endsWith("colour"))
			stack.setLut(LUT.createLutFromColor(Color.ORANGE));
		if (!kind.equals("RGB"))
			stack.setDisplayRange(10, kind.startsWith("16") ? 3000 : 90);
		if (kind.endsWith("inverting"))
			stack.getProcessor().invertLut();
		return stack;
	}

	@Test
	void togetherInImageJsOrder() {
		ImagePlus stack = stack("8-bit");
		for (int slice = 1; slice <= 6; slice++)
			stack.getStack().setSliceLabel("plane " + slice, slice);
		StackFrames frames = new StackFrames(stack);
		List<ImagePlus> pictures = new ArrayList<>();
		for (int i = 0; i < 6; i++)
			pictures.add(frames.get(i));
		ImagePlus together = frames.together("again", pictures);
		assertEquals("again", together.getTitle());
		assertEquals("1 2 3 true", together.getNChannels() + " " + together.getNSlices() + " " + together.getNFrames() + " "
			+ together.getOpenAsHyperStack());
		for (int slice = 1; slice <= 6; slice++) {
			assertArrayEquals((byte[]) stack.getStack().getPixels(slice), (byte[]) together.getStack().getPixels(slice));
			assertEquals("plane " + slice, together.getStack().getSliceLabel(slice));
		}
		// Those of the first slice, which a run that was stopped has.
		ImagePlus part = frames.together("part", pictures.subList(0, 2));
		assertEquals("1 2 1", part.getNChannels() + " " + part.getNSlices() + " " + part.getNFrames());
		assertEquals("plane 3", part.getStack().getSliceLabel(2), "frame 2 of slice 1");
	}

	@Test
	void slicesAloneAreAScene() {
		StackFrames frames = new StackFrames(IJ.createImage("z", "8-bit ramp", 9, 7, 3));
		assertFalse(frames.goesOn(0));
		assertTrue(frames.goesOn(1));
		assertTrue(frames.goesOn(2));
	}

	@Test
	void framesHaveTheSelectionAndCalibration() {
		ImagePlus stack = stack("16-bit");
		stack.setRoi(new Roi(1, 2, 3, 4));
		stack.getCalibration().pixelWidth = 0.5;
		ImagePlus frame = new StackFrames(stack).get(5);
		assertEquals(stack.getRoi().getBounds(), frame.getRoi().getBounds());
		assertEquals(0.5, frame.getCalibration().pixelWidth);
	}
}
