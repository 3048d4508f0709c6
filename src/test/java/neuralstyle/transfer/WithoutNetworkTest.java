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
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import neuralstyle.error.InputException;
import neuralstyle.raster.PixelMask;
import neuralstyle.raster.RgbImage;
import neuralstyle.vgg.Padding;
import neuralstyle.vgg.Pooling;
import neuralstyle.vgg.VggLayer;

/** What a run is made of beside its network. */
class WithoutNetworkTest {

	@TempDir
	Path root;

	private static String sentence(Executable work) {
		return assertThrows(InputException.class, work).getMessage();
	}

	private static RgbImage image(int width, int height) {
		return new RgbImage(width, height, new float[3 * width * height]);
	}

	/** Against its definition in float64, and the gradient against differences of that. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void totalVariation(boolean article) {
		int height = 4;
		int width = 5;
		float[] x = new float[3 * height * width];
		Random random = new Random(3);
		for (int i = 0; i < x.length; i++)
			x[i] = 255 * random.nextFloat();
		float[] gradient = new float[x.length];
		gradient[7] = 0.125f;
		TotalVariation term = article ? TotalVariation.article(height, width, 0.01) : TotalVariation.relative(height, width, 100);
		double loss = term.addTo(x, gradient);
		double[] values = new double[x.length];
		for (int i = 0; i < x.length; i++)
			values[i] = x[i];
		assertEquals(defined(values, height, width, article), loss, 1e-5 * loss);
		double largest = 0;
		for (int i = 0; i < x.length; i++)
			largest = Math.max(largest, Math.abs(gradient[i] - (i == 7 ? 0.125 : 0)));
		for (int i = 0; i < x.length; i++) {
			double step = 1e-3;
			values[i] = x[i] + step;
			double more = defined(values, height, width, article);
			values[i] = x[i] - step;
			double less = defined(values, height, width, article);
			values[i] = x[i];
			assertEquals((more - less) / (2 * step), gradient[i] - (i == 7 ? 0.125 : 0), 1e-4 * largest, "value " + i);
		}
	}

	private static double defined(double[] x, int height, int width, boolean article) {
		double sum = 0;
		for (int y = 0; y < height - 1; y++)
			for (int column = 0; column < width - 1; column++)
				for (int c = 0; c < 3; c++) {
					int at = 3 * (y * width + column) + c;
					double down = x[at] - x[at + 3 * width];
					double right = x[at] - x[at + 3];
					sum += Math.pow(down * down + right * right, article ? 1.25 : 1);
				}
		return article ? 0.01 * sum : 100 * sum / (3 * (height - 1) * (width - 1) * 255.0 * 255);
	}

	@Test
	void sizes() {
		Size size = new Size(70_000, 60_000);
		assertEquals(4.2e9, size.pixels());
		assertEquals(size, new Size(70_000, 60_000));
		assertEquals(size.hashCode(), new Size(70_000, 60_000).hashCode());
		assertNotEquals(size.hashCode(), new Size(60_000, 70_000).hashCode());
		assertNotEquals(size, new Size(70_000, 60_001));
		assertNotEquals(size, new Size(70_001, 60_000));
		assertNotEquals(size, (Object) "70000 x 60000");
	}

	@Test
	void rangesHoldTheirEnds() {
		Range range = new Range(0.5, 2);
		assertEquals("0.5 to 2", range.toString());
		assertEquals(0.5, range.least());
		assertEquals(2, range.most());
		for (double value : new double[] { 0.5, 1, 2 })
			assertEquals(value, range.check("x", value));
		assertEquals("x is 2.25; it must be 0.5 to 2.", sentence(() -> range.check("x", 2.25)));
		assertEquals("x is 0; it must be 0.5 to 2.", sentence(() -> range.check("x", 0)));
		assertEquals("x is NaN; it must be 0.5 to 2.", sentence(() -> range.check("x", Double.NaN)));
	}

	@Test
	void settingsKeepWhatTheyAreGiven() {
		TransferSettings.Builder builder = TransferSettings.article().epochs(1).start(Start.CONTENT).levels(6).optimiser(Optimiser.SMOOTHED)
			.loss(LossKind.values()[1]).pooling(Pooling.values()[1]).padding(Padding.values()[1]).strength(100).contentWeight(2).styleWeight(3).tvWeight(4).contentLayer(VggLayer.CONV4_2)
			.styleLayers(VggLayer.CONV3_1, VggLayer.CONV1_1, VggLayer.CONV3_1).styleShares(List.of(1.0, 3.0)).styleScale(2).styleBlur(10)
			.colour(Colour.GREY).noise(Noise.REMOVED).chromaBlur(9).seed(-5).threads(1024).memory(1);
		TransferSettings settings = builder.build();
		builder.epochs(7);
		assertEquals(1, settings.epochs(), "what is built does not change");
		assertEquals(Start.CONTENT, settings.start());
		assertEquals(6, settings.levels());
		assertEquals(Optimiser.SMOOTHED, settings.optimiser());
		assertEquals(LossKind.values()[1], settings.loss());
		assertEquals(Pooling.values()[1], settings.pooling());
		assertEquals(Padding.values()[1], settings.padding());
		assertEquals(100, settings.strength());
		assertEquals(2, settings.contentWeight());
		assertEquals(3, settings.styleWeight());
		assertEquals(4, settings.tvWeight());
		assertEquals(VggLayer.CONV4_2, settings.contentLayer());
		assertEquals(List.of(VggLayer.CONV1_1, VggLayer.CONV3_1), settings.styleLayers());
		assertEquals(List.of(1.0, 3.0), settings.styleShares());
		assertEquals(List.of(0.25, 0.75), settings.shares(2));
		assertEquals(2, settings.styleScale());
		assertEquals(10, settings.styleBlur());
		assertEquals(Colour.GREY, settings.colour());
		assertEquals(Noise.REMOVED, settings.noise());
		assertEquals(9, settings.chromaBlur());
		assertEquals(-5, settings.seed());
		assertEquals(1024, settings.threads());
		assertEquals(1, settings.memory());
		assertEquals(8, settings.change().epochs(8).build().epochs());
		assertEquals(1, settings.epochs());
		assertEquals(List.of(0.5, 0.5), TransferSettings.article().build().shares(2));
		assertEquals(0, TransferSettings.article().levels(0).threads(0).memory(0).build().levels());
	}

	@Test
	void settingsRefuseWhatIsOutOfRange() {
		TransferSettings.Builder builder = TransferSettings.article();
		assertEquals("epochs is 0; it must be a whole number of at least 1.", sentence(() -> builder.epochs(0)));
		assertEquals("levels is -1; it must be auto or 1 to 6.", sentence(() -> builder.levels(-1)));
		assertEquals("levels is 7; it must be auto or 1 to 6.", sentence(() -> builder.levels(7)));
		assertEquals("threads is -1; it must be 0 (all cores) to 1024.", sentence(() -> builder.threads(-1)));
		assertEquals("threads is 1025; it must be 0 (all cores) to 1024.", sentence(() -> builder.threads(1025)));
		assertEquals("memory is -1; it must be auto or a number of megabytes of at least 1.", sentence(() -> builder.memory(-1)));
		assertEquals("strength is 101; it must be 0 to 100.", sentence(() -> builder.strength(101)));
		assertEquals("style_scale is 0.25; it must be 0.5 to 2.", sentence(() -> builder.styleScale(0.25)));
		assertEquals("style_blur is 11; it must be 0 to 10.", sentence(() -> builder.styleBlur(11)));
		assertEquals("chroma_blur is -1; it must be 0 to 10.", sentence(() -> builder.chromaBlur(-1)));
		assertEquals("content_weight is -1.0; it must be a number of at least 0.", sentence(() -> builder.contentWeight(-1)));
		assertEquals("style_weight is NaN; it must be a number of at least 0.", sentence(() -> builder.styleWeight(Double.NaN)));
		assertEquals("tv_weight is Infinity; it must be a number of at least 0.",
			sentence(() -> builder.tvWeight(Double.POSITIVE_INFINITY)));
		assertEquals("style_layers is empty; name at least one layer, such as conv3_1.", sentence(() -> builder.styleLayers()));
		assertEquals("style_shares are all 0; give at least one style a share above 0.",
			sentence(() -> builder.styleShares(List.of(0.0, 0.0))));
		assertEquals("style_shares has 1 share and there are 2 style images; give one share for each style image.",
			sentence(() -> TransferSettings.article().styleShares(List.of(1.0)).build().shares(2)));
		assertEquals("style_shares has 2 shares and there is 1 style image; give one share for each style image.",
			sentence(() -> TransferSettings.article().styleShares(List.of(1.0, 0.0)).build().shares(1)));
		assertTrue(sentence(() -> TransferSettings.article().contentWeight(0).styleWeight(0).tvWeight(0).build())
			.startsWith("content_weight, style_weight and tv_weight are all 0"));
		TransferSettings.article().contentWeight(0).styleWeight(0).build();
		TransferSettings.article().contentWeight(0).tvWeight(0).build();
		TransferSettings.article().styleWeight(0).tvWeight(0).build();
	}

	@Test
	void imagesMustGoTogether() {
		RgbImage content = image(20, 16);
		TransferImages images = TransferImages.of(content, image(3, 2), image(2, 2));
		assertEquals(20, images.width());
		assertEquals(16, images.height());
		assertFalse(images.hasRegions());
		assertEquals("There is no style image; give at least one.", sentence(() -> TransferImages.of(content)));
		assertEquals("The result would be 15 x 16 pixels; both sides must be at least 16.", sentence(() -> images.resultSize(15, 16)));
		assertEquals("The result would be 16 x 15 pixels; both sides must be at least 16.", sentence(() -> images.resultSize(16, 15)));
		assertEquals(16, images.resultSize(16, 17).width());
		for (int[] size : new int[][] { { 21, 16 }, { 20, 17 } })
			assertTrue(sentence(() -> images.startingFrom(image(size[0], size[1]))).startsWith("The start image is " + size[0] + " x "
				+ size[1] + " pixels and the result would be 20 x 16;"));
		assertEquals(content, images.startingFrom(content).start());
		PixelMask half = PixelMask.of(2, 1, new float[] { 1, 0 });
		PixelMask nothing = PixelMask.of(2, 1, new float[2]);
		PixelMask all = PixelMask.whole(2, 1);
		assertEquals("There are 3 regions and 2 style images; give one style image for each region.",
			sentence(() -> images.within(List.of(half, half, half))));
		assertEquals("There are 2 regions and 1 style image; give one style image for each region.",
			sentence(() -> TransferImages.of(content, content).within(List.of(half, half))));
		assertEquals("A region has no pixels; give one that has.", sentence(() -> images.within(List.of(half, nothing))));
		assertEquals("A region has no pixels; give one that has.", sentence(() -> images.stylesWithin(List.of(nothing, half))));
		assertTrue(images.within(List.of(half)).hasRegions());
		assertTrue(images.within(List.of(all, half)).hasRegions());
		assertFalse(images.within(List.of(all)).hasRegions());
		assertTrue(images.stylesWithin(List.of(all, half)).hasRegions());
		assertEquals(List.of(all, half), images.stylesWithin(List.of(all, half)).styleRegions());
		assertEquals(List.of(all, half), images.within(List.of(all, half)).regions());
		assertEquals(content, images.content());
		assertEquals(List.of(3, 2), List.of(images.styles().get(0).width(), images.styles().get(1).width()));
	}

	private static String sizes(List<PyramidLevel> levels) {
		return levels.stream().map(level -> level.number + "/" + level.levels + " " + level.width + "x" + level.height + " "
			+ level.evaluations).collect(Collectors.joining(", "));
	}

	/** A short side of 128, or for long pictures 32768 pixels. */
	@Test
	void levelsOfPreviews() {
		TransferSettings settings = TransferSettings.article().levels(0).epochs(2).build();
		assertEquals("1/2 192x128 40, 2/2 300x200 0", sizes(PyramidLevel.ofPreview(1536, 1024, settings, 300)));
		assertEquals("1/2 362x91 40, 2/2 400x100 0", sizes(PyramidLevel.ofPreview(4000, 1000, settings, 400)));
		assertEquals("1/2 100x80 40, 2/2 100x80 0", sizes(PyramidLevel.ofPreview(100, 80, settings, 300)));
		assertEquals("1/2 4048x16 40, 2/2 200x1 0", sizes(PyramidLevel.ofPreview(40000, 80, settings, 200)));
		assertEquals(128 / 1024.0, PyramidLevel.ofPreview(1536, 1024, settings, 300).get(0).scale);
		// 131072 pixels at most, which 384 x 256 has and 768 x 512 has not.
		String refined = sizes(PyramidLevel.ofRefinedPreview(1536, 1024, settings, 300));
		assertTrue(refined.startsWith("1/4 192x128 ") && refined.contains(", 2/4 384x256 ") && refined.endsWith(", 3/3 300x200 0"), refined);
		assertEquals("", sizes(PyramidLevel.ofRefinedPreview(1536, 1024, TransferSettings.article().levels(1).build(), 300)));
		assertEquals(2, PyramidLevel.ofRefinedPreview(512, 256, TransferSettings.article().levels(1).build(), 300).size(), "just as many");
	}

	/** Hears all, and stops when it is told to. */
	private static final class Hears implements TransferListener {

		final List<TransferProgress> heard = new ArrayList<>();
		final List<String> pictures = new ArrayList<>();
		boolean stop;

		@Override
		public void progress(TransferProgress progress) {
			heard.add(progress);
		}

		@Override
		public void improved(int evaluations, Supplier<RgbImage> picture) {
			pictures.add("improved " + evaluations + " " + picture.get().width());
		}

		@Override
		public void evaluated(int evaluations, Supplier<RgbImage> best) {
			pictures.add("evaluated " + evaluations + " " + best.get().width());
		}

		@Override
		public boolean cancelled() {
			return stop;
		}

		double last() {
			return heard.get(heard.size() - 1).fraction();
		}
	}

	/** Reading the images at a level counts as an evaluation; a level without evaluations counts for nothing. */
	@Test
	void progressGoesByPixels() {
		Hears hears = new Hears();
		PyramidLevel small = PyramidLevel.single(10, 10, 4);
		PyramidLevel large = PyramidLevel.single(20, 10, 9);
		double all = 5 * 100 + 10 * 200;
		ProgressReport report = new ProgressReport(List.of(small, large, PyramidLevel.single(99, 99, 0)), hears, new MemoryWatch(root));
		assertEquals(0, hears.last());
		report.targets();
		report.within(0.5);
		assertEquals(1.5 * 100 / all, hears.last(), 1e-12);
		report.level(small);
		report.within(0);
		assertEquals(1.5 * 100 / all, hears.last(), 1e-12, "never back");
		report.level(large);
		report.targets();
		assertEquals(5 * 100 / all, hears.last(), 1e-12);
		report.within(8);
		assertEquals((5 * 100 + 9 * 200) / all, hears.last(), 1e-12);
		report.within(99);
		assertEquals(1, hears.last(), "never more than all");
		assertTrue(Double.isNaN(report.loss()));
		assertTrue(Double.isNaN(hears.heard.get(0).secondsLeft()));
		assertEquals(0, report.evaluations());
		assertTrue(report.seconds() >= 0 && report.seconds() < 60);
	}

	@Test
	void aReportEndsTheRun() {
		Hears hears = new Hears();
		ProgressReport report = new ProgressReport(List.of(PyramidLevel.single(10, 10, 4)), hears, new MemoryWatch(root));
		report.within(0);
		hears.stop = true;
		assertThrows(CancellationException.class, () -> report.within(0));
		assertThrows(CancellationException.class, report::targets);
		assertFalse(report.stopped() || report.shortOfMemory());
		report.stop();
		assertTrue(report.stopped());
		assertFalse(report.shortOfMemory());
		report.outOfMemory();
		assertTrue(report.shortOfMemory());
	}

	/** As if the system had refused it, since there is no picture yet. NB: it looks twice a second. */
	@Test
	void memoryThatRunsOutBeforeTheFirstEvaluation() throws IOException, InterruptedException {
		MemoryWatch memory = new MemoryWatch(root);
		Files.createDirectories(root.resolve("proc"));
		Files.writeString(root.resolve("proc/meminfo"), "MemAvailable: 97656 kB\n");
		assertFalse(memory.isShort(), "too early to look");
		ProgressReport report = new ProgressReport(List.of(PyramidLevel.single(10, 10, 4)), new Hears(), memory);
		Thread.sleep(600);
		boolean refused = false;
		try {
			report.targets();
		} catch (OutOfMemoryError e) {
			// NB: JUnit's assertThrows lets this one through.
			refused = true;
		}
		assertTrue(refused);
		assertFalse(memory.isShort(), "has just looked");
		Files.writeString(root.resolve("proc/meminfo"), "MemAvailable: 97657 kB\n");
		Thread.sleep(600);
		assertFalse(memory.isShort(), "100 MB and 768 bytes");
	}

	@Test
	void progressOfASeries() {
		PyramidLevel level = PyramidLevel.single(10, 10, 4);
		TransferProgress half = new TransferProgress(level, 2, 0.5, 7, Double.NaN);
		assertEquals(1, half.image());
		assertEquals(1, half.images());
		TransferProgress first = half.inSeries(1, 4, 10);
		assertEquals(0.125, first.fraction());
		assertTrue(Double.isNaN(first.secondsLeft()), "before the first evaluation nobody knows");
		TransferProgress third = half.inSeries(3, 4, 50);
		assertEquals(0.625, third.fraction());
		assertEquals(30, third.secondsLeft(), 1e-9, "50 seconds for five eighths");
		assertEquals(70, new TransferProgress(level, 2, 0.5, 7, 3).inSeries(1, 4, 10).secondsLeft(), 1e-9);
		assertEquals(3, third.image());
		assertEquals(4, third.images());
		assertEquals(1, third.level());
		assertEquals(1, third.levels());
		assertEquals(2, third.evaluation());
		assertEquals(4, third.evaluations());
		assertEquals(7, third.loss());
	}

	@Test
	void aDeadlineLeavesEightEvaluations() throws InterruptedException {
		Hears hears = new Hears();
		Deadline deadline = new Deadline(hears, 0.2);
		PyramidLevel level = PyramidLevel.single(10, 10, 40);
		deadline.progress(new TransferProgress(level, 0, 0, 1, 1));
		deadline.progress(new TransferProgress(level, 8, 0.1, 1, 1));
		assertFalse(deadline.cancelled());
		Thread.sleep(250);
		deadline.progress(new TransferProgress(level, 7, 0.2, 1, 1));
		assertFalse(deadline.cancelled());
		deadline.progress(new TransferProgress(level, 8, 0.2, 1, 1));
		assertTrue(deadline.cancelled());
		assertEquals(4, hears.heard.size());
		Deadline longer = new Deadline(hears, 100);
		longer.progress(new TransferProgress(level, 9, 0.2, 1, 1));
		assertFalse(longer.cancelled());
		hears.stop = true;
		assertTrue(longer.cancelled());
		longer.improved(3, () -> image(2, 1));
		longer.evaluated(4, () -> image(5, 1));
		assertEquals(List.of("improved 3 2", "evaluated 4 5"), hears.pictures);
	}

	@Test
	void lossesAddUp() {
		LossRecord record = new LossRecord(1.5, 2, 1, 10, 100, 1000);
		assertEquals(1111, record.total());
		assertArrayEquals(new double[] { 1.5, 2, 1, 10, 100, 1000 }, new double[] { record.seconds(), record.level(), record.content(),
			record.style(), record.totalVariation(), record.temporal() });
		assertEquals("development", Version.current());
	}
}
