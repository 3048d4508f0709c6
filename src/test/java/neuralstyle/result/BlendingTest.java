package neuralstyle.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Rectangle;

import org.junit.jupiter.api.Test;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import neuralstyle.provenance.Provenance;

class BlendingTest {

	private final ImagePlus stylised = new ImagePlus("Stylised my cells", new ColorProcessor(2, 1,
		new int[] { 200 << 16 | 10 << 8, 255 << 16 | 128 << 8 | 7 }));
	private final ImagePlus content = new ImagePlus("my cells", new ByteProcessor(2, 1, new byte[] { 100, (byte) 201 }));

	@Test
	void blendsWhatIsDisplayed() {
		// 0.4 * 200 + 0.6 * 100 and so on; 128 and 201 give 171.8, 7 and 201 give 123.4.
		assertArrayEquals(new int[] { 0xff << 24 | 140 << 16 | 64 << 8 | 60, 0xff << 24 | 223 << 16 | 172 << 8 | 123 },
			opaque(Blending.blend(stylised, content, 40)));
		assertArrayEquals(opaque(stylised), opaque(Blending.blend(stylised, content, 100)));
		content.setDisplayRange(100, 201);
		assertArrayEquals(new int[] { 0xff000000, 0xffffffff }, opaque(Blending.blend(stylised, content, 0)));
	}

	@Test
	void resizesTheContent() {
		ImagePlus large = IJ.createImage("large", "8-bit black", 401, 300, 1);
		large.getProcessor().add(91);
		ImagePlus blend = Blending.blend(IJ.createImage("small", "RGB white", 133, 100, 1), large, 50);
		assertEquals(133, blend.getWidth());
		assertEquals(100, blend.getHeight());
		for (int pixel : (int[]) blend.getProcessor().getPixels())
			assertEquals(0xadadad, pixel & 0xffffff);
	}

	@Test
	void previewHasTheSamePixels() {
		ImagePlus random = IJ.createImage("random", "RGB noise", 60, 40, 1);
		ImagePlus large = IJ.createImage("large", "8-bit noise", 151, 101, 1);
		for (double amount : new double[] { 0, 12.5, 33.3, 50, 99, 100 })
			assertArrayEquals(opaque(Blending.blend(random, large, amount)),
				opaque(new ImagePlus("", new Blending(random, large).preview(amount))));
	}

	@Test
	void keepsCalibrationInfoAndContentTitle() {
		stylised.getCalibration().pixelWidth = 4;
		stylised.getCalibration().setUnit("mm");
		stylised.setProperty("Info", "program=Neural Style\nseed=1\n");
		stylised.setProp("neuralstyle.content", "cells.tif");
		ImagePlus blend = Blending.blend(stylised, content, 40);
		assertEquals("Blend of Stylised my cells", blend.getTitle());
		assertEquals(24, blend.getBitDepth());
		assertNull(blend.getWindow());
		assertEquals(4, blend.getCalibration().pixelWidth);
		assertEquals("mm", blend.getCalibration().getUnit());
		assertEquals("cells.tif", Provenance.contentTitle(blend));
		assertEquals("decoration; not for measurement", blend.getProp("neuralstyle.use"));
		assertEquals("blend=40 percent stylised\n"
			+ "macro=run(\"Blend With Content...\", \"stylised=[Stylised my cells] content=[my cells] amount=40\");\n"
			+ "program=Neural Style\nseed=1\n", blend.getProperty("Info"));
	}

	@Test
	void blendOfAnyTwoImagesCanBeBlendedAgain() {
		ImagePlus blend = Blending.blend(stylised, content, 33.5);
		assertEquals("my cells", Provenance.contentTitle(blend));
		assertEquals("blend=33.5 percent stylised\n"
			+ "macro=run(\"Blend With Content...\", \"stylised=[Stylised my cells] content=[my cells] amount=33.5\");\n",
			blend.getProperty("Info"));
	}

	@Test
	void leavesItsImagesAlone() {
		stylised.setRoi(new Roi(0, 0, 1, 1));
		int[] before = ((int[]) stylised.getProcessor().getPixels()).clone();
		Blending.blend(stylised, content, 40);
		assertArrayEquals(before, (int[]) stylised.getProcessor().getPixels());
		assertArrayEquals(new byte[] { 100, (byte) 201 }, (byte[]) content.getProcessor().getPixels());
		assertEquals(new Rectangle(0, 0, 1, 1), stylised.getRoi().getBounds());
		assertFalse(stylised.changes || content.changes);
		assertNull(stylised.getProperty("Info"));
		assertNull(Provenance.contentTitle(stylised));
	}

	@Test
	void aspectMayDifferByAPixel() {
		ImagePlus image = IJ.createImage("image", "RGB white", 100, 80, 1);
		for (int[] size : new int[][] { { 200, 160 }, { 202, 160 }, { 50, 40 }, { 1000, 808 } })
			Blending.blend(image, IJ.createImage("c", "8-bit", size[0], size[1], 1), 50);
		for (int[] size : new int[][] { { 203, 160 }, { 51, 40 }, { 80, 100 }, { 1000, 811 } })
			assertThrows(IllegalArgumentException.class,
				() -> Blending.blend(image, IJ.createImage("c", "8-bit", size[0], size[1], 1), 50), size[0] + " x " + size[1]);
		assertEquals("The content image \"c\" is 80 x 100 pixels and the stylised image \"image\" 100 x 80, another aspect; "
			+ "choose the content image that it was made from.", assertThrows(IllegalArgumentException.class,
				() -> Blending.blend(image, IJ.createImage("c", "8-bit", 80, 100, 1), 50)).getMessage());
	}

	@Test
	void amountMustBeAPercentage() {
		for (double amount : new double[] { -1, 100.5, Double.NaN, Double.POSITIVE_INFINITY })
			assertEquals("amount is \"" + amount + "\"; it must be a number from 0 to 100.",
				assertThrows(IllegalArgumentException.class, () -> Blending.blend(stylised, content, amount)).getMessage());
	}

	private static int[] opaque(ImagePlus image) {
		int[] pixels = ((int[]) image.getProcessor().getPixels()).clone();
		for (int i = 0; i < pixels.length; i++)
			pixels[i] |= 0xff << 24;
		return pixels;
	}
}
