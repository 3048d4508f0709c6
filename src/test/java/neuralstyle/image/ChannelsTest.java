package neuralstyle.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import ij.process.ShortProcessor;

class ChannelsTest {

	/** As ImageJ shows a copy in which the other channels are switched off. */
	@ParameterizedTest
	@ValueSource(ints = { IJ.COMPOSITE, IJ.COLOR, IJ.GRAYSCALE })
	void mergesTheNamedChannels(int mode) {
		CompositeImage image = image(mode);
		float[] before = RgbBridge.toRgb(image).rgb();
		for (List<Integer> channels : List.of(List.of(1, 3), List.of(2), List.of(3, 1), List.of(1, 2, 3)))
			assertArrayEquals(flattened(channels), ints(RgbBridge.toRgb(image, channels).rgb()), channels + "");
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
