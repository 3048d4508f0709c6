package neuralstyle.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.process.ImageProcessor;
import neuralstyle.error.InputException;

/** What was seen is seen again, whatever the image shows. */
class SeenPartTest {

	/** 3 slices and 2 frames, all planes different, each channel with a display range of its own. */
	private static ImagePlus stack(String type, int channels) {
		ImagePlus image = IJ.createImage("stack", type, 20, 15, channels, 3, 2);
		for (int index = 1; index <= image.getStackSize(); index++) {
			ImageProcessor plane = image.getStack().getProcessor(index);
			plane.setValue(type.startsWith("RGB") ? 1234567 * index : 13 * index);
			plane.setRoi(index % 8, 2, 9, 9);
			plane.fill();
		}
		for (int channel = 1; channel <= channels && !type.startsWith("RGB"); channel++) {
			image.setPosition(channel, 1, 1);
			image.setDisplayRange(5 * channel, 200 + 20 * channel);
		}
		return image;
	}

	@ParameterizedTest
	@ValueSource(strings = { "8-bit", "16-bit", "32-bit", "RGB" })
	void ofAStackWithOneChannel(String type) {
		isSeenAgain(stack(type + " black", 1), List.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "8-bit composite", "16-bit color", "16-bit grayscale", "8-bit plain", "32-bit composite" })
	void ofSeveralChannels(String type) {
		ImagePlus image = stack(type + "-mode", 3);
		if (type.equals("8-bit plain")) {
			image = new ImagePlus("stack", image.getStack());
			image.setDimensions(3, 3, 2);
			assertFalse(image.isComposite());
		}
		isSeenAgain(image, List.of());
		if (!image.isComposite())
			return;
		isSeenAgain(image, List.of(1, 3));
		isSeenAgain(image, List.of(2));
		((CompositeImage) image).getActiveChannels()[1] = false;
		isSeenAgain(image, List.of());
	}

	private static void isSeenAgain(ImagePlus image, List<Integer> channels) {
		for (int slice = 1; slice <= 3; slice++)
			for (int channel = 1; channel <= image.getNChannels(); channel++) {
				image.setPosition(channel, slice, 2);
				float[] then = RgbBridge.toRgb(image, channels).rgb();
				SeenPart part = SeenPart.shown(image, channels);
				assertArrayEquals(then, part.of(image).rgb(), part + " now");
				for (int place = 1; place <= image.getStackSize(); place++) {
					image.setSlice(place);
					assertArrayEquals(then, part.of(image).rgb(), part + " at " + place);
				}
				assertEquals(slice, part.slice());
				assertEquals(2, part.frame());
			}
	}

	@Test
	void inAnotherMode() {
		for (int mode : new int[] { IJ.COMPOSITE, IJ.COLOR, IJ.GRAYSCALE }) {
			CompositeImage image = (CompositeImage) stack("16-bit composite-mode", 3);
			image.setMode(mode);
			image.setPosition(2, 3, 1);
			float[] then = RgbBridge.toRgb(image).rgb();
			SeenPart part = SeenPart.shown(image, List.of());
			assertTrue(part.isShownBy(image));
			for (int other : new int[] { IJ.COMPOSITE, IJ.COLOR, IJ.GRAYSCALE }) {
				image.setMode(other);
				assertEquals(other == mode, part.isShownBy(image), mode + " in " + other);
				image.setPosition(1, 1, 2);
				assertArrayEquals(then, part.of(image).rgb(), mode + " in " + other);
				assertEquals(other, image.getMode());
				assertEquals(1, image.getC());
				image.setPosition(2, 3, 1);
			}
		}
	}

	/** ImageJ leaves there what it showed before. */
	@Test
	void theFirstPixelIsThatOfTheChannelsToo() {
		CompositeImage image = (CompositeImage) IJ.createImage("i", "8-bit composite-mode", 20, 15, 3, 1, 1);
		for (int channel = 1; channel <= 3; channel++)
			image.getStack().getProcessor(channel).add(60 * channel);
		for (int mode : new int[] { IJ.COMPOSITE, IJ.COLOR, IJ.GRAYSCALE, IJ.COLOR, IJ.COMPOSITE })
			for (int current = 1; current <= 3; current++) {
				image.setMode(mode);
				image.setC(current);
				float[] rgb = RgbBridge.toRgb(image, List.of(2)).rgb();
				assertArrayEquals(new float[] { 0, 120, 0 }, Arrays.copyOf(rgb, 3), "at channel " + current);
				assertArrayEquals(new float[] { 0, 120, 0 }, Arrays.copyOfRange(rgb, 3, 6));
			}
	}

	@Test
	void nothingIsSaidOfASingleOne() {
		SeenPart part = SeenPart.shown(IJ.createImage("i", "8-bit", 20, 15, 1), List.of());
		assertTrue(part.isAsShown());
		assertEquals("", part.toString());
		ImagePlus slices = IJ.createImage("i", "8-bit", 20, 15, 5);
		slices.setSlice(4);
		assertEquals("slice 4", SeenPart.shown(slices, List.of()).toString());
		assertSame(slices, SeenPart.shown(slices, List.of()).in(slices));
	}

	@Test
	void saysWhatItIsAndWhatIsLacking() {
		CompositeImage image = (CompositeImage) stack("8-bit composite-mode", 3);
		image.getActiveChannels()[1] = false;
		image.setPosition(1, 3, 2);
		SeenPart part = SeenPart.shown(image, List.of());
		assertEquals("channels 1 and 3, slice 3, frame 2", part.toString());
		assertNull(part.lackingIn(image));
		assertEquals("slice 3", part.lackingIn(IJ.createImage("i", "8-bit composite-mode", 20, 15, 3, 2, 2)));
		assertEquals("frame 2", part.lackingIn(IJ.createImage("i", "8-bit composite-mode", 20, 15, 3, 3, 1)));
		assertEquals("channel 3", part.lackingIn(IJ.createImage("i", "8-bit composite-mode", 20, 15, 2, 3, 2)));
		ImagePlus grey = IJ.createImage("i", "8-bit black", 20, 15, 18);
		grey.setDimensions(3, 3, 2);
		assertFalse(grey.isComposite());
		assertEquals("channels with colours of their own", part.lackingIn(grey));
		assertEquals("The image \"i\" has no channels with colours of their own any more; open it as it was.",
			assertThrows(InputException.class, () -> part.of(grey)).getMessage());
		image.setMode(IJ.GRAYSCALE);
		image.setPosition(2, 1, 1);
		assertEquals("channel 2 in mode grayscale, slice 1, frame 1", SeenPart.shown(image, List.of()).toString());
	}
}
