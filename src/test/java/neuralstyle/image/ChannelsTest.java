package neuralstyle.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;
import ij.process.ShortProcessor;

class ChannelsTest {

	/** As ImageJ shows a copy in which the other channels are switched off. */
	@ParameterizedTest
	@ValueSource(ints = { IJ.COMPOSITE, IJ.COLOR, IJ.GRAYSCALE })
	void mergesTheNamedChannels(int mode) {
		CompositeImage image = image(mode);
		float[] before = RgbBridge.toRgb(image).rgb();
		for (List<Integer> channels : List.of(List.of(1, 3), List.of(2), List.of(3, 1), List.of(1, 2, 3))) {
			int[] merged = ints(RgbBridge.toRgb(image, channels).rgb());
			// NB: where the first channel is off, ImageJ leaves the first pixel as it was; moreChannelsThanImageJMerges sees to that.
			int first = channels.contains(1) ? 0 : 3;
			assertArrayEquals(from(first, flattened(channels)), from(first, merged), channels + "");
		}
		assertArrayEquals(before, RgbBridge.toRgb(image).rgb());
		assertEquals(mode, image.getMode());
		assertArrayEquals(new boolean[] { true, true, true }, Arrays.copyOf(image.getActiveChannels(), 3));
		assertEquals("2 2 2", image.getC() + " " + image.getZ() + " " + image.getT());
	}

	@Test
	void saysWhichChannelsThereAre() {
		String has = "; the content image \"three\" has the channels 1 to 3; name some of them, each once.";
		assertEquals("channels is \"1,4\"" + has, refused(image(IJ.COMPOSITE), List.of(1, 4)));
		assertEquals("channels is \"0\"" + has, refused(image(IJ.GRAYSCALE), List.of(0)));
		assertEquals("channels is \"2,2\"" + has, refused(image(IJ.COLOR), List.of(2, 2)));
		String none = "channels is \"1\"; the content image \"cells\" has no channels with colours of their own; leave channels "
			+ "out, or choose Image > Color > Make Composite first.";
		for (String type : List.of("8-bit", "RGB"))
			assertEquals(none, refused(IJ.createImage("cells", type, 20, 20, 1), List.of(1)));
		assertEquals(none, refused(IJ.createImage("cells", "8-bit", 20, 20, 3), List.of(1)));
	}

	/** ImageJ's composite images merge eight channels; with more it shows one of them. */
	@ParameterizedTest
	@ValueSource(ints = { IJ.COLOR, IJ.GRAYSCALE })
	void moreChannelsThanImageJMerges(int mode) {
		CompositeImage image = manyChannels(12, mode);
		image.setC(9);
		float[] seen = RgbBridge.toRgb(image).rgb();
		int[] shown = shown(image);
		assertEquals(mode == IJ.GRAYSCALE, shown[0] == shown[1] && shown[1] == shown[2]);
		assertArrayEquals(shown, ints(seen));
		if (mode == IJ.COLOR)
			assertAlike(sum(image, List.of(9)), shown);
		assertArrayEquals(shown, ints(RgbBridge.toRgb(image).rgb()));
		assertArrayEquals(shown, ints(RgbBridge.toRgb(new StackFrames(image).get(0)).rgb()));
		for (List<Integer> channels : List.of(List.of(12), List.of(2, 9), List.of(12, 1, 7)))
			assertAlike(sum(image, channels), ints(RgbBridge.toRgb(image, channels).rgb()), channels + "");
		assertAlike(sum(image, List.of(9)), ints(RgbBridge.toRgb(image, List.of(9)).rgb()));
		assertAlike(sum(image, List.of(9)), ints(RgbBridge.toRgb(new StackFrames(image).get(0), List.of(9)).rgb()));
		assertEquals("channels is \"1,2,3,4,5,6,7,8,9\" and ImageJ merges no more than 8 channels; name fewer.",
			refused(image, List.of(1, 2, 3, 4, 5, 6, 7, 8, 9)));
		assertEquals(9, image.getC());
	}

	@Test
	void asManyChannelsAsImageJMerges() {
		CompositeImage image = manyChannels(8, IJ.COMPOSITE);
		assertAlike(sum(image, List.of(1, 2, 3, 4, 5, 6, 7, 8)), ints(RgbBridge.toRgb(image).rgb()));
		image.getActiveChannels()[3] = false;
		assertAlike(sum(image, List.of(1, 2, 3, 5, 6, 7, 8)), ints(RgbBridge.toRgb(image).rgb()));
	}

	/** The sum of what each channel shows in its colour, no more than 255. */
	private static int[] sum(CompositeImage image, List<Integer> channels) {
		int[] sum = new int[3 * image.getWidth() * image.getHeight()];
		for (int channel : channels) {
			ImageProcessor plane = image.getStack().getProcessor(channel);
			LUT lut = image.getChannelLut(channel);
			for (int i = 0; i < sum.length; i++) {
				double place = 256 * (plane.get(i / 3) - lut.min) / (lut.max - lut.min + 1);
				int colour = lut.getRGB((int) Math.max(0, Math.min(255, place)));
				sum[i] = Math.min(255, sum[i] + (colour >> 16 - 8 * (i % 3) & 0xff));
			}
		}
		return sum;
	}

	private static int[] shown(CompositeImage image) {
		int[] pixels = (int[]) new ColorProcessor(image.getProcessor().createImage()).getPixels();
		int[] values = new int[3 * pixels.length];
		for (int i = 0; i < values.length; i++)
			values[i] = pixels[i / 3] >> 16 - 8 * (i % 3) & 0xff;
		return values;
	}

	private static CompositeImage manyChannels(int count, int mode) {
		ImageStack stack = new ImageStack(19, 11);
		Random random = new Random(7);
		for (int plane = 0; plane < count; plane++) {
			ByteProcessor processor = new ByteProcessor(19, 11);
			for (int i = 0; i < processor.getPixelCount(); i++)
				processor.set(i, random.nextInt(256));
			stack.addSlice(processor);
		}
		ImagePlus plain = new ImagePlus("many", stack);
		plain.setDimensions(count, 1, 1);
		CompositeImage image = new CompositeImage(plain, mode);
		for (int channel = 1; channel <= count; channel++)
			image.setChannelLut(lut(Color.getHSBColor(channel / 12f, 1, 0.5f), 5 * channel), channel);
		image.setMode(mode);
		return image;
	}

	/** NB: ImageJ rounds at each step. */
	private static void assertAlike(int[] wanted, int[] values, Object... message) {
		for (int i = 0; i < wanted.length; i++)
			assertEquals(wanted[i], values[i], 4, i + Arrays.toString(message));
	}

	private static LUT lut(Color colour, int min) {
		LUT lut = LUT.createLutFromColor(colour);
		lut.min = min;
		lut.max = 255 - min;
		return lut;
	}

	private static String refused(ImagePlus image, List<Integer> channels) {
		return assertThrows(IllegalArgumentException.class, () -> RgbBridge.toRgb(image, channels)).getMessage();
	}

	private static int[] flattened(List<Integer> channels) {
		CompositeImage image = image(IJ.COMPOSITE);
		for (int channel = 1; channel <= 3; channel++)
			image.getActiveChannels()[channel - 1] = channels.contains(channel);
		image.updateAndDraw();
		int[] pixels = (int[]) image.flatten().getProcessor().getPixels();
		int[] values = new int[3 * pixels.length];
		for (int i = 0; i < values.length; i++)
			values[i] = pixels[i / 3] >> 16 - 8 * (i % 3) & 0xff;
		return values;
	}

	private static int[] from(int first, int[] values) {
		return Arrays.copyOfRange(values, first, values.length);
	}

	private static int[] ints(float[] values) {
		int[] ints = new int[values.length];
		for (int i = 0; i < ints.length; i++)
			ints[i] = (int) values[i];
		return ints;
	}

	/** Three channels, two slices, two frames, at the last position; each channel with a range of its own. */
	private static CompositeImage image(int mode) {
		ImageStack stack = new ImageStack(19, 11);
		Random random = new Random(5);
		for (int plane = 0; plane < 12; plane++) {
			ShortProcessor processor = new ShortProcessor(19, 11);
			for (int i = 0; i < processor.getPixelCount(); i++)
				processor.set(i, random.nextInt(65536));
			stack.addSlice(processor);
		}
		ImagePlus plain = new ImagePlus("three", stack);
		plain.setDimensions(3, 2, 2);
		CompositeImage image = new CompositeImage(plain, IJ.COMPOSITE);
		image.setPosition(1, 2, 2);
		for (int channel = 1; channel <= 3; channel++) {
			image.setC(channel);
			image.setDisplayRange(5000 * channel, 60000 - 3000 * channel);
		}
		image.setC(2);
		image.setMode(mode);
		return image;
	}
}
