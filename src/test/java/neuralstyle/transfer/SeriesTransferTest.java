package neuralstyle.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import neuralstyle.engine.Workers;
import neuralstyle.error.InputException;
import neuralstyle.raster.PixelMask;
import neuralstyle.raster.RgbImage;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggWeights;

/** Several contents in one look, and frames of a scene. */
class SeriesTransferTest {

	private static final int SIDE = 48;
	private static final TransferSettings SETTINGS = TransferSettings.article().loss(LossKind.RELATIVE).start(Start.CONTENT)
		.optimiser(Optimiser.SMOOTHED).colour(Colour.STYLE).contentWeight(0.2).tvWeight(1.5).epochs(1).build();

	@Test
	void aLookOfOneIsItsOwn() {
		TransferImages images = images(frame(10, 0, 1));
		TransferResult alone = new StyleTransfer(images).run(SETTINGS, TransferListener.NONE);
		TransferResult only = new SeriesTransfer(VggWeights.shipped(), SharedLook.of(1, i -> images)).run(images, SETTINGS,
			TransferListener.NONE);
		assertArrayEquals(alone.image().rgb(), only.image().rgb());
	}

	/** NB: where the styles take the content's colours, each content has targets of its own. */
	@ParameterizedTest
	@EnumSource(Colour.class)
	void knownStylesChangeNoBits(Colour colour) {
		TransferSettings settings = SETTINGS.change().colour(colour).build();
		KnownStyles known = new KnownStyles();
		for (TransferImages images : List.of(images(frame(10, 0, 1)), images(scaled(frame(10, 0, 1), 0.3f)), images(frame(10, 0, 1)))) {
			TransferResult alone = new StyleTransfer(images).run(settings, TransferListener.NONE);
			assertArrayEquals(alone.image().rgb(), new StyleTransfer(images, VggWeights.shipped(), known).run(settings, TransferListener.NONE)
				.image().rgb());
		}
	}

	@Test
	void knownStylesAreComputedOnce() {
		TransferImages first = images(frame(10, 0, 1));
		TransferImages second = images(scaled(frame(10, 0, 1), 0.3f));
		KnownStyles known = new KnownStyles();
		assertSame(grams(first, SETTINGS, known), grams(second, SETTINGS, known));
		assertNotSame(grams(first, SETTINGS, known), grams(TransferImages.of(frame(10, 0, 1), frame(10, 0, 1)), SETTINGS, known));
		TransferSettings matched = SETTINGS.change().colour(Colour.MATCHED).build();
		assertNotSame(grams(first, matched, known), grams(second, matched, known));
		assertNotSame(grams(first, SETTINGS, known), grams(first, SETTINGS.change().styleBlur(2).build(), known));
	}

	private static Object grams(TransferImages images, TransferSettings settings, KnownStyles known) {
		Targets targets = new Targets(images, VggWeights.shipped(), SharedLook.of(images), known);
		try (Workers workers = new Workers(1)) {
			return targets.styles(settings, PyramidLevel.of(images.width(), images.height(), settings).get(0), workers, fraction -> { });
		}
	}

	@Test
	void colourIsTreatedAlike() {
		RgbImage dark = scaled(frame(10, 0, 1), 0.3f);
		RgbImage bright = frame(10, 0, 1);
		SharedLook look = SharedLook.of(2, i -> images(i == 0 ? dark : bright));
		assertTrue(mean(treated(bright, look)) - mean(treated(dark, look)) > 20,
			"what was darker is darker");
		assertEquals(mean(treated(bright, SharedLook.of(images(bright)))), mean(treated(dark, SharedLook.of(images(dark)))), 5, "alone both have the style's brightness");
	}

	@Test
	void aLongSeriesIsJudgedBySomeOfItsPixels() {
		RgbImage large = new RgbImage(1024, 1024, new float[3 << 20]);
		for (int i = 0; i < large.rgb().length; i++)
			large.rgb()[i] = i / 3 % 1024 / 4f;
		SharedLook look = SharedLook.of(16, i -> images(large));
		assertEquals(1 << 20, look.pixels(0).rgb().length / 3);
		assertEquals(127.9, mean(look.pixels(0)), 1);
		SharedLook left = SharedLook.of(16, i -> images(large).within(List.of(left(1024))));
		assertEquals(1 << 20, left.region(0).area());
		assertEquals(63.9, mean(left.pixels(0)), 1);
	}

	/** As large as on the one whose short side is the longest, whatever the own size. */
	@Test
	void strokesAreAsLarge() {
		TransferImages large = TransferImages.of(96, 64, frame(10, 0, 1), style());
		TransferImages small = TransferImages.of(32, 64, frame(20, 0, 1), style());
		SharedLook look = SharedLook.of(2, i -> i == 0 ? small : large);
		PyramidLevel half = PyramidLevel.of(32, 64, SETTINGS.change().levels(2).build()).get(0);
		assertEquals("48 x 32", look.strokes(half).width() + " x " + look.strokes(half).height());
		assertEquals("16 x 32", SharedLook.of(small).strokes(half).width() + " x " + SharedLook.of(small).strokes(half).height());
	}

	@Test
	void targetsAreComputedOnce() {
		TransferImages first = images(frame(10, 0, 1));
		SharedLook look = SharedLook.of(2, i -> images(frame(10 + i, 0, 1)));
		Targets targets = new Targets(first, VggWeights.shipped(), look);
		TransferImages narrow = TransferImages.of(40, SIDE, frame(11, 0, 1), style());
		PyramidLevel level = PyramidLevel.single(SIDE, SIDE, 1);
		try (Workers workers = new Workers(1)) {
			var once = targets.styles(SETTINGS, level, workers, part -> { });
			assertSame(once, targets.of(narrow).styles(SETTINGS, PyramidLevel.single(40, SIDE, 1), workers, part -> { }));
			assertNotSame(once, targets.of(narrow).styles(SETTINGS.change().styleScale(2).build(), level, workers, part -> { }));
		}
	}

	/** NB: what a check throws out of memory the run has to read and to pack again. */
	@Test
	void checkLeavesThePackedWeights() {
		AtomicInteger reads = new AtomicInteger();
		VggWeights weights = others().readAgain(null, () -> {
			reads.incrementAndGet();
			return others();
		});
		TransferSettings settings = TransferSettings.article().epochs(1).build();
		TransferImages images = TransferImages.of(16, 16, frame(10, 0, 1), style());
		new StyleTransfer(images, weights).run(settings, TransferListener.NONE);
		SeriesTransfer.check(images, settings, 3, 1000);
		new SeriesTransfer(weights, SharedLook.of(images)).run(images, settings, TransferListener.NONE);
		assertEquals(0, reads.get());
	}

	/** Weights that are not the shipped ones. */
	private static VggWeights others() {
		Map<VggLayer, float[]> kernels = new EnumMap<>(VggLayer.class);
		Map<VggLayer, float[]> biases = new EnumMap<>(VggLayer.class);
		for (VggLayer layer : VggLayer.values()) {
			float[] kernel = new float[9 * layer.inputChannels() * layer.outputChannels()];
			Arrays.fill(kernel, 0.1f / layer.inputChannels());
			kernels.put(layer, kernel);
			biases.put(layer, new float[layer.outputChannels()]);
		}
		return VggWeights.of("others", "c".repeat(64), kernels, biases);
	}

	@Test
	void checkSaysWhatDoesNotFit() {
		TransferImages images = images(frame(10, 0, 1));
		assertEquals("style_shares has 2 shares and there is 1 style image; give one share for each style image.",
			assertThrows(InputException.class, () -> SeriesTransfer.check(images,
				SETTINGS.change().styleShares(List.of(1.0, 2.0)).build(), 3, 1000)).getMessage());
		assertThrows(InputException.class, () -> SeriesTransfer.check(images, SETTINGS.change().levels(6).build(), 3, 1000));
		assertThrows(TransferException.class, () -> SeriesTransfer.check(images, SETTINGS, 1000, 1e9));
	}

	/** Camera noise changes a run; frames of a scene stay as they are where only the noise is another one. */
	@Test
	void framesOfASceneDoNotFlicker() {
		SharedLook look = SharedLook.of(2, i -> images(frame(10, 8, i)));
		SeriesTransfer series = new SeriesTransfer(VggWeights.shipped(), look);
		float[] first = series.run(images(frame(10, 8, 0)), SETTINGS, TransferListener.NONE).image().rgb();
		float[] next = series.runNext(images(frame(10, 8, 1)), SETTINGS, TransferListener.NONE).image().rgb();
		float[] alone = series.run(images(frame(10, 8, 1)), SETTINGS, TransferListener.NONE).image().rgb();
		assertTrue(change(first, next, 0, SIDE) < 0.3 * change(first, alone, 0, SIDE),
			change(first, next, 0, SIDE) + " against " + change(first, alone, 0, SIDE));
	}

	/** A square went too far to be followed: what was behind it changes as it does alone. */
	@Test
	void whatComesOutIsStylisedAnew() {
		SharedLook look = SharedLook.of(2, i -> images(frame(10 + 20 * i, 0, 1)));
		SeriesTransfer series = new SeriesTransfer(VggWeights.shipped(), look);
		float[] first = series.run(images(frame(10, 0, 1)), SETTINGS, TransferListener.NONE).image().rgb();
		float[] next = series.runNext(images(frame(30, 0, 1)), SETTINGS, TransferListener.NONE).image().rgb();
		float[] alone = series.run(images(frame(30, 0, 1)), SETTINGS, TransferListener.NONE).image().rgb();
		assertTrue(change(next, alone, 28, 40) < change(next, first, 28, 40),
			change(next, alone, 28, 40) + " against " + change(next, first, 28, 40));
	}

	/** Where a square goes, its strokes go, so that they change much less than when each frame is made alone. */
	@Test
	void whatMovesKeepsItsPaint() {
		SharedLook look = SharedLook.of(2, i -> images(frame(10 + 3 * i, 4, i)));
		SeriesTransfer series = new SeriesTransfer(VggWeights.shipped(), look);
		float[] first = series.run(images(frame(10, 4, 0)), SETTINGS, TransferListener.NONE).image().rgb();
		float[] next = series.runNext(images(frame(13, 4, 1)), SETTINGS, TransferListener.NONE).image().rgb();
		float[] alone = series.run(images(frame(13, 4, 1)), SETTINGS, TransferListener.NONE).image().rgb();
		assertTrue(onSquare(first, next, 3) < 0.4 * onSquare(first, alone, 3),
			onSquare(first, next, 3) + " against " + onSquare(first, alone, 3));
	}

	@Test
	void threadsChangeNoBits() {
		float[][] next = new float[2][];
		for (int threads = 1; threads <= 2; threads++) {
			TransferSettings settings = SETTINGS.change().threads(threads).build();
			SeriesTransfer series = new SeriesTransfer(VggWeights.shipped(),
				SharedLook.of(2, i -> images(frame(10 + 3 * i, 4, i))));
			series.run(images(frame(10, 4, 0)), settings, TransferListener.NONE);
			next[threads - 1] = series.runNext(images(frame(13, 4, 1)), settings, TransferListener.NONE).image().rgb();
		}
		assertArrayEquals(next[0], next[1]);
	}

	/** Mean absolute change on the square, which was at column 10 and has gone to the right. */
	private static double onSquare(float[] before, float[] now, int right) {
		double sum = 0;
		for (int y = 18; y < 30; y++)
			for (int i = 3 * (y * SIDE + 10); i < 3 * (y * SIDE + 22); i++)
				sum += Math.abs(before[i] - now[i + 3 * right]);
		return sum / (12 * 12 * 3);
	}

	/** A change of a grey level a frame is none from one frame to the next, but adds up. */
	@Test
	void slowChangesAddUp() {
		RgbImage content = frame(10, 0, 1);
		PreviousFrame frame = PreviousFrame.first(images(content), new float[content.rgb().length], 1);
		double least = 1;
		for (int t = 1; t <= 12; t++) {
			MovedFrame next = frame.movedTo(images(brighter(content, t)));
			least = Math.min(least, next.kept(PyramidLevel.single(SIDE, SIDE, 1)).area() / (SIDE * SIDE));
			if (t == 1)
				assertEquals(1, least, "one grey level is noise");
			frame = PreviousFrame.next(next, new float[content.rgb().length]);
		}
		assertTrue(least < 0.5, "" + least);
	}

	/** weight * sum m (x - p)^2 / (3 pixels), a quadratic form, whose differences are exact. */
	@Test
	void temporalLossIsTheFormula() {
		float[] previous = frame(10, 9, 1).rgb();
		float[] x = frame(12, 9, 2).rgb();
		float[] d = frame(14, 9, 3).rgb();
		TemporalLoss loss = new TemporalLoss(previous, left(SIDE), 0.7);
		double expected = 0;
		for (int i = 0; i < x.length; i++)
			expected += i / 3 % SIDE < SIDE / 2 ? 0.7 * (x[i] - previous[i]) * (x[i] - previous[i]) / x.length : 0;
		float[] gradient = new float[x.length];
		assertEquals(expected, loss.addTo(x, gradient), 1e-6 * expected);
		double slope = 0;
		float[] plus = x.clone();
		float[] minus = x.clone();
		for (int i = 0; i < x.length; i++) {
			slope += (double) gradient[i] * d[i];
			plus[i] += d[i];
			minus[i] -= d[i];
		}
		assertEquals((loss.addTo(plus, gradient) - loss.addTo(minus, gradient)) / 2, slope, 1e-5 * Math.abs(slope));
	}

	private static RgbImage treated(RgbImage content, SharedLook look) {
		return new ColourTreatment(images(content), look, List.of(List.of(1.0)),
			TransferSettings.article().colour(Colour.STYLE).build()).content();
	}

	private static double mean(RgbImage image) {
		double sum = 0;
		for (float value : image.rgb())
			sum += value;
		return sum / image.rgb().length;
	}

	/** Mean absolute difference between two columns. */
	private static double change(float[] a, float[] b, int from, int to) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			if (i / 3 % SIDE >= from && i / 3 % SIDE < to)
				sum += Math.abs(a[i] - b[i]);
		return sum / (3.0 * SIDE * (to - from));
	}

	private static PixelMask left(int side) {
		float[] mask = new float[side * side];
		for (int i = 0; i < mask.length; i++)
			mask[i] = i % side < side / 2 ? 1 : 0;
		return PixelMask.of(side, side, mask);
	}

	private static RgbImage scaled(RgbImage image, float factor) {
		float[] rgb = image.rgb().clone();
		for (int i = 0; i < rgb.length; i++)
			rgb[i] *= factor;
		return new RgbImage(image.width(), image.height(), rgb);
	}

	private static RgbImage brighter(RgbImage image, float levels) {
		float[] rgb = image.rgb().clone();
		for (int i = 0; i < rgb.length; i++)
			rgb[i] += levels;
		return new RgbImage(image.width(), image.height(), rgb);
	}

	private static TransferImages images(RgbImage content) {
		return TransferImages.of(content, style());
	}

	/** A bright square of 12 pixels on waves. */
	private static RgbImage frame(int x0, double noise, long seed) {
		Random random = new Random(seed);
		float[] rgb = new float[3 * SIDE * SIDE];
		for (int i = 0; i < SIDE * SIDE; i++) {
			int x = i % SIDE;
			int y = i / SIDE;
			boolean inside = x >= x0 && x < x0 + 12 && y >= 18 && y < 30;
			float value = (float) ((inside ? 220 : 90 + 30 * Math.sin(0.5 * x) * Math.cos(0.4 * y)) + noise * random.nextGaussian());
			for (int c = 0; c < 3; c++)
				rgb[3 * i + c] = value;
		}
		return new RgbImage(SIDE, SIDE, rgb);
	}

	private static RgbImage style() {
		float[] rgb = new float[3 * SIDE * SIDE];
		for (int i = 0; i < rgb.length; i++)
			rgb[i] = (float) (128 + 100 * Math.sin(0.9 * (i / 3 % SIDE) + 0.7 * (i / 3 / SIDE) + i % 3));
		return new RgbImage(SIDE, SIDE, rgb);
	}
}
