package neuralstyle.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import neuralstyle.error.InputException;
import neuralstyle.raster.NoisyImages;
import neuralstyle.raster.NonLocalMeans;
import neuralstyle.raster.Resize;
import neuralstyle.raster.RgbImage;
import neuralstyle.vgg.MapPolicy;
import neuralstyle.vgg.Padding;
import neuralstyle.vgg.Pooling;
import neuralstyle.vgg.VggLayer;

/** Whole runs, as a program would make them. */
class StyleTransferTest {

	private static final int WIDTH = 44;
	private static final int HEIGHT = 35;

	@Test
	void sameSeedSameBits() {
		TransferSettings settings = TransferSettings.article().epochs(1).seed(7).build();
		float[] first = StyleTransfer.run(waves(1), waves(2), settings, TransferListener.NONE).image().rgb();
		float[] second = StyleTransfer.run(waves(1), waves(2), settings.change().threads(3).build(), TransferListener.NONE)
			.image().rgb();
		assertArrayEquals(first, second);
		float[] other = StyleTransfer.run(waves(1), waves(2), settings.change().seed(8).build(), TransferListener.NONE).image()
			.rgb();
		assertNotEquals(Arrays.hashCode(first), Arrays.hashCode(other));
	}

	@Test
	void lossFallsAndInputsStay() {
		RgbImage content = waves(1);
		RgbImage style = waves(2);
		float[] contentBefore = content.rgb().clone();
		float[] styleBefore = style.rgb().clone();
		TransferSettings.Builder settings = TransferSettings.article().start(Start.CONTENT);
		TransferResult one = StyleTransfer.run(content, style, settings.epochs(1).build(), TransferListener.NONE);
		TransferResult three = StyleTransfer.run(content, style, settings.epochs(3).build(), TransferListener.NONE);
		assertTrue(three.loss() < 0.9 * one.loss(), one.loss() + " then " + three.loss());
		assertEquals(60, three.evaluations());
		assertFalse(three.stopped());
		for (float value : three.image().rgb())
			assertTrue(value >= 0 && value <= 255);
		assertArrayEquals(contentBefore, content.rgb());
		assertArrayEquals(styleBefore, style.rgb());
	}

	@Test
	void progressRunsToTheEnd() {
		List<TransferProgress> heard = new ArrayList<>();
		StyleTransfer.run(waves(1), waves(2), TransferSettings.article().epochs(2).build(), heard::add);
		double before = 0;
		for (TransferProgress progress : heard) {
			assertTrue(progress.fraction() >= before && progress.fraction() <= 1.001, "fraction " + progress.fraction());
			before = progress.fraction();
		}
		TransferProgress last = heard.get(heard.size() - 1);
		assertEquals(1, last.level());
		assertEquals(40, last.evaluations());
		assertEquals(39, last.evaluation());
		assertTrue(last.fraction() > 0.99);
		assertTrue(last.secondsLeft() >= 0 && last.secondsLeft() < 1);
		assertEquals(0, heard.get(0).evaluation());
		assertTrue(heard.size() > 40 * 20, "a report for every layer, to stop and to count the seconds: " + heard.size());
	}

	@Test
	void stopsWithTheBestImageSoFar() {
		int[] calls = { 0 };
		TransferListener impatient = StopAt.when(progress -> {
			if (progress.evaluation() == 20)
				calls[0]++;
			return calls[0] > 0;
		});
		TransferSettings settings = TransferSettings.article().start(Start.CONTENT).epochs(5).build();
		TransferResult stopped = StyleTransfer.run(waves(1), waves(2), settings, impatient);
		assertTrue(stopped.stopped());
		assertEquals(20, stopped.evaluations());
		assertEquals(1, calls[0], "no layer is computed after the stop");
		TransferResult oneEpoch = StyleTransfer.run(waves(1), waves(2), settings.change().epochs(1).build(),
			TransferListener.NONE);
		assertArrayEquals(oneEpoch.image().rgb(), stopped.image().rgb());
	}

	@Test
	void stopsBeforeItBegins() {
				TransferResult stopped = StyleTransfer.run(waves(1), waves(2), figure(2).start(Start.CONTENT).build(), StopAt.once());
		assertTrue(stopped.stopped());
		assertEquals(0, stopped.evaluations());
		assertTrue(Double.isNaN(stopped.loss()));
		assertEquals(WIDTH, stopped.image().width());
	}

	@Test
	void sharesOfTheStyles() {
		TransferSettings settings = shallow(1).build();
		float[] first = StyleTransfer.run(waves(1), waves(2), settings, TransferListener.NONE).image().rgb();
		StyleTransfer two = new StyleTransfer(TransferImages.of(waves(1), waves(2), waves(3)));
		assertArrayEquals(first, run(two, settings.change().styleShares(List.of(1.0, 0.0)).build()), "only the first");
		float[] even = run(two, settings);
		float[] other = run(two, settings.change().styleShares(List.of(0.0, 7.0)).build());
		assertFalse(Arrays.equals(first, even) || Arrays.equals(even, other) || Arrays.equals(first, other));
		assertArrayEquals(even, run(two, settings.change().styleShares(List.of(30.0, 30.0)).build()), "the unit does not matter");
		assertArrayEquals(run(new StyleTransfer(TransferImages.of(waves(1), waves(2), waves(3))),
			settings.change().styleShares(List.of(0.0, 7.0)).build()), other, "targets are those of the shares");
		StyleTransfer same = new StyleTransfer(TransferImages.of(waves(1), waves(2), waves(2)));
		// NB: 3/4 + 1/4 of a Gram matrix is not the matrix to the last bit, and 20 evaluations make more of it.
		double rounding = meanDifference(first, run(same, settings.change().styleShares(List.of(3.0, 1.0)).build()));
		assertTrue(rounding < 0.1 * meanDifference(first, even), rounding + " of the same style, " + meanDifference(first, even));
		assertEquals("style_shares has 3 shares and there are 2 style images; give one share for each style image.",
			assertThrows(IllegalArgumentException.class, () -> run(two, settings.change().styleShares(List.of(1.0, 1.0, 1.0))
				.build())).getMessage());
	}

	@Test
	void levelsShowInTheProgressAndTheLosses() {
		Images heard = new Images();
		TransferSettings settings = figure(3).epochs(2).build();
		TransferResult result = StyleTransfer.run(large(1), large(2), settings, heard);
		assertEquals(96, result.image().width());
		assertEquals(72, result.image().height());
		assertEquals(List.of(24, 48, 96), heard.improved.stream().map(RgbImage::width).distinct().collect(Collectors.toList()));
		assertEquals(List.of(1, 2, 3), result.losses().stream().map(LossRecord::level).distinct().collect(Collectors.toList()));
		assertEquals(result.evaluations(), result.losses().size());
		double least = result.losses().stream().filter(loss -> loss.level() == 3).mapToDouble(LossRecord::total).min()
			.getAsDouble();
		assertEquals(least, result.loss(), 1e-12 * least);
		TransferProgress before = heard.reports.get(0);
		for (TransferProgress progress : heard.reports) {
			assertEquals(3, progress.levels());
			assertTrue(progress.level() >= before.level() && progress.fraction() >= before.fraction()
				&& progress.fraction() <= 1, progress.fraction() + " after " + before.fraction());
			assertTrue(progress.evaluation() < progress.evaluations());
			before = progress;
		}
		assertEquals(1, heard.reports.get(0).level());
		assertEquals(3, before.level());
		assertEquals(1, before.fraction(), 1e-9);
	}

	@Test
	void stoppedWithinALevelTheResultHasItsFullSize() {
		for (Start start : Start.values()) {
			TransferListener impatient = StopAt.when(progress -> progress.level() == 2 && progress.evaluation() == 3);
			TransferResult stopped = StyleTransfer.run(large(1), large(2), figure(3).start(start).build(), impatient);
			assertTrue(stopped.stopped());
			assertEquals(96, stopped.image().width());
			assertEquals(72, stopped.image().height());
			List<LossRecord> losses = stopped.losses();
			double[] ofLevel = losses.stream().filter(loss -> loss.level() == 2).mapToDouble(LossRecord::total).toArray();
			assertEquals(3, ofLevel.length);
			assertEquals(losses.size(), stopped.evaluations());
			assertEquals(Arrays.stream(ofLevel).min().getAsDouble(), stopped.loss(), 1e-12 * stopped.loss());
		}
	}

	@Test
	void startsFromAnImage() {
		for (int levels : new int[] { 1, 2 }) {
			TransferSettings settings = shallow(levels).build();
			float[] fromContent = StyleTransfer.run(small(1), small(2), settings, TransferListener.NONE).image().rgb();
			TransferImages images = TransferImages.of(small(1), small(2));
			assertArrayEquals(fromContent, run(new StyleTransfer(images.startingFrom(small(1))),
				settings.change().start(Start.NOISE).build()), levels + " levels, whatever start says");
			assertFalse(Arrays.equals(fromContent, run(new StyleTransfer(images.startingFrom(small(3))), settings)));
		}
	}

	/** Targets are computed once; a setting that they depend on gets its own. */
	@Test
	void anotherRunOfTheSameImagesGivesTheSameBits() {
		TransferSettings settings = shallow(2).build();
		StyleTransfer reused = new StyleTransfer(TransferImages.of(small(1), small(2), small(3)));
		List<TransferSettings> runs = List.of(settings, settings, settings.change().strength(70).build(),
			settings.change().styleScale(0.7).build(), settings.change().pooling(Pooling.MAX).build(), settings,
			settings.change().styleShares(List.of(1.0, 3.0)).build(), settings.change().loss(LossKind.ARTICLE).build(),
			settings.change().contentLayer(VggLayer.CONV3_1).build(), settings.change().styleLayers(VggLayer.CONV2_1).build(),
			settings.change().levels(1).build(), settings.change().colour(Colour.STYLE).build(),
			settings.change().colour(Colour.STYLE).styleShares(List.of(1.0, 3.0)).build(),
			settings.change().colour(Colour.GREY).build(), settings.change().padding(Padding.ZERO).build(),
			settings.change().styleBlur(2).build(), settings);
		List<float[]> results = new ArrayList<>();
		Map<TransferSettings, float[]> alone = new IdentityHashMap<>();
		for (TransferSettings next : runs) {
			results.add(run(reused, next));
			float[] expected = alone.computeIfAbsent(next,
				same -> run(new StyleTransfer(TransferImages.of(small(1), small(2), small(3))), same));
			assertArrayEquals(expected, results.get(results.size() - 1), "run " + results.size());
		}
		for (int different : new int[] { 2, 3, 4, 6, 7, 8, 9, 10 })
			assertFalse(Arrays.equals(results.get(0), results.get(different)), "run " + (different + 1) + " changes nothing");
	}

	/** Of a style with a bright red bar at its left and right edge, where the layers see zeros beyond the border. */
	@Test
	void theStylesFrameStaysOut() {
		RgbImage framed = sized(96, 96, 2);
		for (int i = 0; i < framed.rgb().length; i++)
			if (i / 3 % 96 < 5 || i / 3 % 96 >= 91)
				framed.rgb()[i] = i % 3 == 0 ? 230 : 20;
		TransferSettings settings = figure(1).strength(90).colour(Colour.STYLE).build();
		StyleTransfer transfer = new StyleTransfer(TransferImages.of(NoisyImages.discs(96, 96), framed));
		double repeated = rednessOfEdges(run(transfer, settings));
		double zeros = rednessOfEdges(run(transfer, settings.change().padding(Padding.REPLICATE).build()));
		assertTrue(repeated < 0.5 * zeros, "edges are redder than the rest by " + repeated + ", with zeros beyond them by " + zeros);
	}

	/** Of an image of 96 x 96: red less green of the five outermost columns on each side, less that of all. */
	private static double rednessOfEdges(float[] rgb) {
		double edges = 0;
		double all = 0;
		for (int pixel = 0; pixel < 96 * 96; pixel++) {
			double redness = rgb[3 * pixel] - rgb[3 * pixel + 1];
			all += redness / (96 * 96);
			if (pixel % 96 < 5 || pixel % 96 >= 91)
				edges += redness / (10 * 96);
		}
		return edges - all;
	}

	/** A run without the content's noise is one of the content without noise; where there is none, nothing changes. */
	@Test
	void noiseIsTakenAwayBeforeTheRun() {
		RgbImage clean = NoisyImages.discs(96, 80);
		RgbImage noisy = NoisyImages.gaussian(clean, 8);
		TransferSettings kept = shallow(1).build();
		TransferSettings removed = kept.change().noise(Noise.REMOVED).build();
		float[] result = run(new StyleTransfer(TransferImages.of(noisy, small(2))), removed);
		assertArrayEquals(run(new StyleTransfer(TransferImages.of(NonLocalMeans.of(noisy), small(2))), kept), result);
		assertFalse(Arrays.equals(run(new StyleTransfer(TransferImages.of(noisy, small(2))), kept), result), "noise changes nothing");
		assertArrayEquals(run(new StyleTransfer(TransferImages.of(clean, small(2))), kept),
			run(new StyleTransfer(TransferImages.of(clean, small(2))), removed));
	}

	/** At half the size noise is half as strong, and is judged there; at a sixth of it there is none left. */
	@Test
	void noiseIsJudgedAtTheSizeOfTheResult() {
		RgbImage noisy = NoisyImages.gaussian(NoisyImages.discs(192, 192), 8);
		TransferSettings kept = shallow(1).build();
		TransferSettings removed = kept.change().noise(Noise.REMOVED).build();
		assertArrayEquals(run(new StyleTransfer(TransferImages.of(32, 32, noisy, small(2))), kept),
			run(new StyleTransfer(TransferImages.of(32, 32, noisy, small(2))), removed));
		assertArrayEquals(run(new StyleTransfer(TransferImages.of(NonLocalMeans.of(Resize.to(noisy, 96, 96)), small(2))), kept),
			run(new StyleTransfer(TransferImages.of(96, 96, noisy, small(2))), removed));
	}

	/** More than are of use are not made, and what can only be a mistake is said. */
	@Test
	void threadsAreNotWithoutEnd() {
		int[] most = { 0 };
		StyleTransfer.run(large(1), large(2), figure(1).threads(300).build(), progress -> most[0] = Math.max(most[0],
			(int) Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().matches("Neural Style \\d+")).count()));
		int cores = Runtime.getRuntime().availableProcessors();
		assertTrue(most[0] > 0 && most[0] <= 2 * cores, most[0] + " threads on " + cores + " cores");
		assertEquals("threads is 1025; it must be 0 (all cores) to 1024.",
			assertThrows(InputException.class, () -> figure(1).threads(1025)).getMessage());
		assertThrows(InputException.class, () -> figure(1).threads(-1));
	}

	@Test
	void strengthGoesFromTheContentToTheStyle() {
		TransferSettings.Builder settings = figure(1).tvWeight(0);
		TransferResult weak = StyleTransfer.run(waves(1), waves(2), settings.strength(0).build(), TransferListener.NONE);
		TransferResult strong = StyleTransfer.run(waves(1), waves(2), settings.strength(100).build(), TransferListener.NONE);
		double[] contents = { last(weak).content() / Math.pow(10, 0.8), last(strong).content() * Math.pow(10, 1.7) };
		double[] styles = { last(weak).style(), last(strong).style() };
		String terms = Arrays.toString(contents) + Arrays.toString(styles);
		assertTrue(contents[0] < 0.8 * contents[1] && styles[0] > 1.05 * styles[1], terms);
		TransferSettings usual = settings.strength(50).contentWeight(0.02).build();
		assertArrayEquals(run(new StyleTransfer(TransferImages.of(waves(1), waves(2))), usual),
			run(new StyleTransfer(TransferImages.of(waves(1), waves(2))),
				usual.change().strength(0).contentWeight(0.02 / Math.pow(10, 0.8)).build()), 0.1f);
	}

	private static double meanDifference(float[] a, float[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += Math.abs(a[i] - b[i]);
		return sum / a.length;
	}

	private static LossRecord last(TransferResult result) {
		return result.losses().get(result.losses().size() - 1);
	}

	/** As the preset figure, but in a single epoch and without what changes colours. */
	private static TransferSettings.Builder figure(int levels) {
		return TransferSettings.article().epochs(1).levels(levels).start(Start.CONTENT).optimiser(Optimiser.SMOOTHED)
			.loss(LossKind.RELATIVE).padding(Padding.REPLICATE_ALL).contentWeight(0.2).tvWeight(1.5).contentLayer(VggLayer.CONV4_2);
	}

	/** The same with layers that take less time, for tests of many runs. */
	private static TransferSettings.Builder shallow(int levels) {
		return figure(levels).contentLayer(VggLayer.CONV2_2).styleLayers(VggLayer.CONV1_1, VggLayer.CONV3_1);
	}

	private static float[] run(StyleTransfer transfer, TransferSettings settings) {
		return transfer.run(settings, TransferListener.NONE).image().rgb();
	}

	/** The sizes count on the 3 GB of Java memory that the tests have. */
	@Test
	void saysWhatIsTooMuch() {
		String sentence = sentence(2900, 2800);
		assertTrue(sentence.matches("A result of 2900 x 2800 pixels needs about [0-9.]+ GB of ImageJ's own memory and [0-9.]+ GB are "
			+ "free there; choose a smaller height, or give ImageJ more in Edit > Options > Memory & Threads\\."), sentence);
		assertEquals("A result of 20000 x 14000 pixels is more than the program can hold, which is 268 million pixels and sides of 500000; choose a "
			+ "smaller height.", sentence(20000, 14000));
		assertEquals("A result of 16 x 500001 pixels is more than the program can hold, which is 268 million pixels and sides of 500000; choose a "
			+ "smaller height.", sentence(16, 500001));
		MemoryNeed.check(resultOf(1500, 2000), TransferSettings.article().build());
	}

	@Test
	void saysWhatIsMoreThanTheUserGivesIt() {
		TransferSettings settings = TransferSettings.article().memory(700).build();
		String sentence = assertThrows(TransferException.class, () -> MemoryNeed.check(resultOf(400, 300), settings)).getMessage();
		Matcher least = Pattern.compile("A result of 400 x 300 pixels needs at least ([0-9]+) MB of memory and memory is 700; give that "
			+ "much, choose a smaller height, or leave memory out\\.").matcher(sentence);
		assertTrue(least.matches(), sentence);
		MemoryNeed.check(resultOf(400, 300), settings.change().memory(Integer.parseInt(least.group(1))).build());
	}

	/** The less a run may take, the less is held of feature maps; that it changes no bits is ObjectiveTest's. */
	@Test
	void whatIsHeldFollowsTheMemory() {
		TransferImages images = resultOf(2550, 3300);
		List<MapPolicy> policies = new ArrayList<>();
		for (int memory = 8000; memory > 3000; memory -= 50) {
			TransferSettings settings = TransferSettings.article().memory(memory).build();
			MapPolicy policy = MemoryNeed.of(images, PyramidLevel.single(2550, 3300, 20), settings).policy();
			if (!policies.contains(policy))
				policies.add(policy);
		}
		assertEquals(List.of(MapPolicy.FASTEST, MapPolicy.RECOMPUTING, MapPolicy.LEAST_MEMORY), policies);
	}

	/** As Linux tells of memory, in a folder; another program takes it during the seventh evaluation. */
	@Test
	void memoryThatAnotherProgramTakesEndsTheRunWithTheBestPicture(@TempDir Path root) throws IOException {
		Path file = Files.createDirectory(root.resolve("proc")).resolve("meminfo");
		Files.writeString(file, "MemTotal: 9000000 kB\nMemAvailable: 8000000 kB\n");
		Images pictures = new Images(new TransferListener() {

			@Override
			public void progress(TransferProgress progress) { }

			@Override
			public void evaluated(int evaluations, Supplier<RgbImage> picture) {
				if (evaluations < 7)
					return;
				try {
					Files.writeString(file, "MemTotal: 9000000 kB\nMemAvailable: 40000 kB\n");
					Thread.sleep(600);
				} catch (IOException | InterruptedException e) {
					throw new AssertionError(e);
				}
			}
		});
		TransferImages images = resultOf(60, 40);
		TransferSettings settings = TransferSettings.article().build();
		StyleTransfer transfer = new StyleTransfer(images);
		TransferResult result = transfer.run(settings, PyramidLevel.of(60, 40, settings), pictures, new MemoryWatch(root));
		assertTrue(result.stopped() && result.shortOfMemory());
		assertEquals(7, result.evaluations());
		assertArrayEquals(pictures.best.get(6).rgb(), result.image().rgb());
		assertFalse(transfer.run(settings.change().epochs(1).build(), TransferListener.NONE).stopped(), "the next run");
	}

	/** Without a picture there is a sentence, whether the system told of it or refused. */
	@Test
	void memoryThatIsGoneBeforeTheFirstEvaluationIsASentence(@TempDir Path root) throws IOException {
		Files.writeString(Files.createDirectory(root.resolve("proc")).resolve("meminfo"), "MemTotal: 9000000 kB\nMemAvailable: 40000 kB\n");
		TransferSettings settings = TransferSettings.article().build();
		StyleTransfer transfer = new StyleTransfer(resultOf(60, 40));
		MemoryWatch memory = new MemoryWatch(root);
		TransferListener patient = progress -> sleep();
		assertTrue(assertThrows(TransferException.class, () -> transfer.run(settings, PyramidLevel.of(60, 40, settings), patient, memory))
			.getMessage().startsWith("There is not enough memory for a result of 60 x 40 pixels "));
		TransferListener greedy = progress -> {
			if (progress.evaluation() == 0 && progress.fraction() > 0)
				throw new OutOfMemoryError("of a test");
		};
		assertThrows(TransferException.class, () -> transfer.run(settings, greedy));
		assertFalse(transfer.run(settings.change().epochs(1).build(), TransferListener.NONE).stopped(), "the next run");
	}

	private static void sleep() {
		try {
			Thread.sleep(600);
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	private static String sentence(int width, int height) {
		TransferSettings settings = TransferSettings.article().optimiser(Optimiser.CONTINUED).build();
		return assertThrows(TransferException.class, () -> MemoryNeed.check(resultOf(width, height), settings)).getMessage();
	}

	private static TransferImages resultOf(int width, int height) {
		return TransferImages.of(waves(1), waves(2)).resultSize(width, height);
	}

	@Test
	void saysWhatDoesNotFit() {
		assertThrows(IllegalArgumentException.class, () -> TransferImages.of(waves(1)));
		assertThrows(IllegalArgumentException.class, () -> TransferImages.of(waves(1), waves(2)).resultSize(40, 30)
			.startingFrom(waves(3)));
		RgbImage small = new RgbImage(15, 30, new float[3 * 15 * 30]);
		assertEquals(16, TransferImages.of(16, 32, small, small).width());
		assertThrows(IllegalArgumentException.class, () -> StyleTransfer.run(small, small, TransferSettings.article().build(),
			TransferListener.NONE));
	}

	private static RgbImage waves(int seed) {
		return sized(WIDTH, HEIGHT, seed);
	}

	/** Large enough for three levels. */
	private static RgbImage large(int seed) {
		return sized(96, 72, seed);
	}

	/** Large enough for two. */
	private static RgbImage small(int seed) {
		return sized(48, 36, seed);
	}

	private static RgbImage sized(int width, int height, int seed) {
		float[] rgb = new float[3 * width * height];
		for (int i = 0; i < rgb.length; i++)
			rgb[i] = (float) (127 + 60 * Math.sin(i / (7.0 + 10 * seed)) + 60 * Math.sin(seed * i / 131.0));
		return new RgbImage(width, height, rgb);
	}
}
