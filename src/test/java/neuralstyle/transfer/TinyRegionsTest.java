package neuralstyle.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import neuralstyle.error.InputException;
import neuralstyle.raster.PixelMask;
import neuralstyle.raster.RgbImage;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggWeights;

/** Regions of a few pixels, or of none at a level or a layer: the rest is as it was, and nothing is divided by nothing. */
class TinyRegionsTest {

	private static final int SIDE = 35;
	private static final int LARGE = 128;
	private static final TransferSettings SETTINGS = TransferSettings.article().loss(LossKind.RELATIVE).start(Start.CONTENT)
		.optimiser(Optimiser.SMOOTHED).contentLayer(VggLayer.CONV4_2).contentWeight(0.2).tvWeight(1.5).epochs(1).build();

	/** The colours of all pixels of a selection that is no more than that, wherever it lies. */
	@ParameterizedTest
	@EnumSource(names = { "MATCHED", "STYLE", "CONTENT" })
	void aSelectionOfALongStackHasItsColours(Colour colour) {
		RgbImage content = waves(LARGE, 1);
		for (int at = 0; at < 4; at++) {
			PixelMask selection = square(LARGE, 10 + 27 * at, 4, 1);
			SharedLook look = SharedLook.of(4000, i -> TransferImages.of(content, waves(SIDE, 2)).within(List.of(selection)));
			SharedLook ofAll = SharedLook.of(50, i -> TransferImages.of(content, waves(SIDE, 2)).within(List.of(selection)));
			assertColours(treated(content, selection, ofAll, colour), treated(content, selection, look, colour));
		}
	}

	private static ColourTreatment treated(RgbImage content, PixelMask selection, SharedLook look, Colour colour) {
		return new ColourTreatment(TransferImages.of(content, waves(SIDE, 2)).within(List.of(selection)), look,
			List.of(List.of(1.0)), TransferSettings.article().colour(colour).build());
	}

	/** NB: the covariance of a sample of 50 n pixels is not that of 4000 n, by a part in 50 n. */
	private static void assertColours(ColourTreatment expected, ColourTreatment actual) {
		assertEquals(0, largestDifference(expected.content(), actual.content()), 0.2);
		assertEquals(0, largestDifference(expected.styles().get(0), actual.styles().get(0)), 0.2);
	}

	/** The regions of one frame are not those of the next: each has some hundred pixels of its own all the same. */
	@Test
	void eachOfSeveralRegionsIsSeen() {
		RgbImage content = waves(256, 1);
		SharedLook look = SharedLook.of(1000, i -> TransferImages.of(content, waves(SIDE, 2), waves(SIDE, 3))
			.within(List.of(square(256, i % 7, 1, 0.25f), square(256, 50 + i % 7, 150, 1))));
		assertEquals(250, look.region(0).area(), 1e-9);
		assertTrue(look.region(1).area() > 400_000, "" + look.region(1).area());
		assertTrue(look.pixels(0).rgb().length + look.pixels(1).rgb().length <= 3 << 20, "not too many");
	}

	@Test
	void framesShowOtherPixelsOfASelection() {
		float[] rgb = new float[3 * 256 * 256];
		for (int i = 0; i < rgb.length; i++)
			rgb[i] = i;
		RgbImage unlike = new RgbImage(256, 256, rgb);
		SharedLook look = SharedLook.of(2000, i -> TransferImages.of(unlike, waves(SIDE, 2)).within(List.of(square(256, 100, 100, 1))));
		Set<Float> seen = new HashSet<>();
		for (float value : look.pixels(0).rgb())
			seen.add(value);
		assertTrue(seen.size() > 3 * 9_000, seen.size() / 3 + " of 10000 pixels");
	}

	/** What is selected is one pixel of a large image, one that is hardly selected, or one that pooling leaves out. */
	@ParameterizedTest
	@EnumSource(names = { "MATCHED", "STYLE", "CONTENT" })
	void runsAreFinite(Colour colour) {
		List<PixelMask> tiny = List.of(square(1024, 1023, 1, 1), square(SIDE, 17, 1, 1e-6f), square(SIDE, SIDE - 1, 1, 1));
		PixelMask most = square(SIDE, 0, 30, 1);
		for (LossKind loss : colour == Colour.STYLE ? LossKind.values() : new LossKind[] { LossKind.RELATIVE })
			for (PixelMask mask : tiny) {
				TransferSettings settings = SETTINGS.change().colour(colour).loss(loss).build();
				TransferImages one = TransferImages.of(waves(SIDE, 1), waves(SIDE, 2));
				assertFinite(one.within(List.of(mask)).stylesWithin(List.of(mask)), settings);
				assertFinite(one.within(List.of(mask)), settings.change().tvWeight(0).contentWeight(0).build());
				TransferImages two = TransferImages.of(waves(SIDE, 1), waves(SIDE, 2), waves(SIDE, 3));
				assertFinite(two.within(List.of(mask, most)).stylesWithin(List.of(most, mask)), settings);
			}
	}

	private static void assertFinite(TransferImages images, TransferSettings settings) {
		SeriesTransfer series = new SeriesTransfer(VggWeights.shipped(), SharedLook.of(2, i -> images));
		assertFinite(series.run(images, settings, StopAt.when(progress -> progress.evaluation() == 4)));
		assertFinite(series.runNext(images, settings, StopAt.when(progress -> progress.evaluation() == 4)));
	}

	private static void assertFinite(TransferResult result) {
		for (float value : result.image().rgb())
			assertTrue(value >= 0 && value <= 255, "a value of " + value);
		assertTrue(Double.isFinite(result.loss()), "a loss of " + result.loss());
		for (LossRecord record : result.losses())
			assertTrue(Double.isFinite(record.total()), "a loss of " + record.total());
	}

	/** As where a label is missing in a frame of a stack of labels. */
	@Test
	void aRegionWithoutPixelsIsRefused() {
		TransferImages two = TransferImages.of(waves(SIDE, 1), waves(SIDE, 2), waves(SIDE, 3));
		PixelMask none = square(SIDE, 0, 0, 1);
		assertThrows(InputException.class, () -> SharedLook.of(2, i -> two.within(List.of(square(SIDE, 0, 9, 1),
			i == 0 ? square(SIDE, 9, 9, 1) : none))));
		assertThrows(InputException.class, () -> two.stylesWithin(List.of(none, none)));
	}

	private static double largestDifference(RgbImage a, RgbImage b) {
		double largest = 0;
		for (int i = 0; i < a.rgb().length; i++) {
			assertTrue(Float.isFinite(b.rgb()[i]), "value " + i + " is " + b.rgb()[i]);
			largest = Math.max(largest, Math.abs(a.rgb()[i] - b.rgb()[i]));
		}
		return largest;
	}

	private static RgbImage waves(int side, int seed) {
		float[] rgb = new float[3 * side * side];
		for (int i = 0; i < rgb.length; i++)
			rgb[i] = (float) (127 + 60 * Math.sin(i / (7.0 + 10 * seed)) + 60 * Math.sin(seed * i / 131.0));
		return new RgbImage(side, side, rgb);
	}

	/** From a corner at (from, from). */
	private static PixelMask square(int side, int from, int length, float value) {
		float[] mask = new float[side * side];
		for (int y = from; y < from + length; y++)
			for (int x = from; x < from + length; x++)
				mask[y * side + x] = value;
		return PixelMask.of(side, side, mask);
	}
}
