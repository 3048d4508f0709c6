package neuralstyle.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import neuralstyle.engine.Workers;
import neuralstyle.raster.PixelMask;
import neuralstyle.vgg.Bands;
import neuralstyle.vgg.DoubleVgg;
import neuralstyle.vgg.MapPolicy;
import neuralstyle.vgg.Padding;
import neuralstyle.vgg.Pooling;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggNetwork;
import neuralstyle.vgg.VggVariant;
import neuralstyle.vgg.VggWeights;

class ObjectiveTest {

	private static final int HEIGHT = 37;
	private static final int WIDTH = 50;

	/** Any choice of layers: before a pooling, several in a block, content and style on one, the last of all. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "conv5_1; conv1_1,conv2_1,conv3_1,conv4_1,conv5_1", "conv1_2; conv1_2,conv2_2",
		"conv4_2; conv1_1,conv3_4,conv4_4", "conv2_2; conv5_4", "conv1_1; conv1_1" })
	void gradientEqualsCentralDifferences(String content, String styles) {
		for (Pooling pooling : Pooling.values()) {
			TransferSettings settings = TransferSettings.article().pooling(pooling).contentLayer(VggLayer.named(content))
				.styleLayers(java.util.Arrays.stream(styles.split(",")).map(VggLayer::named).toArray(VggLayer[]::new)).build();
			try (Workers workers = new Workers(2);
				StyleObjective objective = new StyleObjective(HEIGHT, WIDTH, settings, workers))
			{
				objective.targets(smooth(1), smooth(2), fraction -> { });
				float[] x = smooth(3);
				float[] gradient = new float[x.length];
				objective.evaluate(x, gradient, fraction -> { });
				Random random = new Random(4);
				for (int direction = 0; direction < 3; direction++) {
					float[] d = new float[x.length];
					double expected = 0;
					for (int i = 0; i < d.length; i++) {
						// Along the gradient's signs: a difference that float32 losses can show.
						d[i] = Math.signum(gradient[i]) * random.nextFloat();
						expected += (double) gradient[i] * d[i];
					}
					double step = 0.05;
					double difference = (at(objective, x, d, step) - at(objective, x, d, -step)) / (2 * step);
					assertEquals(1, difference / expected, 2e-3, pooling + " " + direction);
				}
			}
		}
	}

	private static double at(StyleObjective objective, float[] x, float[] d, double step) {
		float[] moved = new float[x.length];
		for (int i = 0; i < x.length; i++)
			moved[i] = (float) (x[i] + step * d[i]);
		return objective.evaluate(moved, new float[x.length], fraction -> { });
	}

	/** With a style image of another size, whose targets come the way that a run takes. */
	@ParameterizedTest
	@EnumSource
	void relativeLossEqualsTheDefinition(Pooling pooling) {
		int styleHeight = 32;
		int styleWidth = 61;
		TransferSettings settings = TransferSettings.article().loss(LossKind.RELATIVE).pooling(pooling).build();
		float[] content = smooth(1);
		float[] style = java.util.Arrays.copyOf(smooth(2), 3 * styleHeight * styleWidth);
		float[] x = smooth(3);
		float[] gradient = new float[x.length];
		try (Workers workers = new Workers(2); StyleObjective objective = new StyleObjective(HEIGHT, WIDTH, settings, workers);
			VggNetwork network = new VggNetwork(styleHeight, styleWidth,
				new VggVariant(pooling, settings.padding(), EnumSet.copyOf(settings.styleLayers())), MapPolicy.FORWARD_ONLY,
				VggWeights.shipped(), workers))
		{
			objective.contentTarget(content, fraction -> { });
			Map<VggLayer, float[]> grams = new EnumMap<>(VggLayer.class);
			network.forward(style, (layer, feature, from, to) -> {
				float[] gram = grams.computeIfAbsent(layer, key -> new float[layer.outputChannels() * layer.outputChannels()]);
				double[] sum = new double[gram.length];
				network.gramProducts().addGram(feature, from, to, sum);
				for (int i = 0; i < gram.length; i++)
					gram[i] += (float) (sum[i] / feature.height() / feature.width());
			}, fraction -> { });
			objective.styleTargets(List.of(grams));
			double total = objective.evaluate(x, gradient, fraction -> { });

			DoubleObjective definition = new DoubleObjective(HEIGHT, WIDTH, pooling, DoubleObjective.doubles(content), styleHeight,
				styleWidth, DoubleObjective.doubles(style));
			double[] expected = definition.gradient(DoubleObjective.doubles(x), new DoubleVgg.Imposed(objective.network()));
			double sum = 0;
			for (Map.Entry<Term, Double> term : definition.terms.entrySet()) {
				Term.Kind kind = term.getKey().kind();
				double weight = kind == Term.Kind.STYLE ? 0.2 : kind == Term.Kind.CONTENT ? 0.025 : 1e-4;
				assertEquals(weight * term.getValue(), objective.terms().get(term.getKey()), 1e-5 * weight * term.getValue(),
					term.getKey().toString());
				sum += weight * term.getValue();
			}
			assertEquals(sum, total, 1e-5 * sum);
			assertTrue(ReferenceTest.relativeError(gradient, expected) < 1e-5, "gradient off by "
				+ ReferenceTest.relativeError(gradient, expected));
		}
	}

	/** The mean of the squared differences in units of the range; a quadratic form, whose differences are exact. */
	@Test
	void relativeTotalVariationAlone() {
		TransferSettings settings = TransferSettings.article().loss(LossKind.RELATIVE).contentWeight(0).styleWeight(0).tvWeight(1.5)
			.build();
		try (Workers workers = new Workers(1); StyleObjective objective = new StyleObjective(HEIGHT, WIDTH, settings, workers)) {
			float[] x = smooth(3);
			double sum = 0;
			for (int y = 0; y < HEIGHT - 1; y++)
				for (int i = 0; i < 3 * (WIDTH - 1); i++) {
					int at = 3 * WIDTH * y + i;
					sum += Math.pow(x[at] - x[at + 3 * WIDTH], 2) + Math.pow(x[at] - x[at + 3], 2);
				}
			float[] gradient = new float[x.length];
			double expected = 1.5 * sum / (3.0 * (HEIGHT - 1) * (WIDTH - 1) * 255 * 255);
			assertEquals(expected, objective.evaluate(x, gradient, fraction -> { }), 1e-6 * expected);
			float[] d = smooth(5);
			double slope = 0;
			for (int i = 0; i < d.length; i++)
				slope += (double) gradient[i] * d[i];
			assertEquals((at(objective, x, d, 1) - at(objective, x, d, -1)) / 2, slope, 1e-4 * Math.abs(slope));
		}
	}

	/** A feature map that is zero everywhere gives no division by zero. */
	@Test
	void relativeLossOfNothingIsNothing() {
		TransferSettings settings = TransferSettings.article().loss(LossKind.RELATIVE).styleWeight(0).tvWeight(0).build();
		try (Workers workers = new Workers(1); StyleObjective objective = new StyleObjective(HEIGHT, WIDTH, settings, workers)) {
			float[] target = objective.contentTarget(smooth(1), fraction -> { });
			objective.contentTarget(new float[target.length]);
			float[] gradient = new float[3 * HEIGHT * WIDTH];
			assertEquals(0, objective.evaluate(smooth(3), gradient, fraction -> { }));
			assertArrayEquals(new float[gradient.length], gradient);
		}
	}

	@ParameterizedTest
	@EnumSource
	void threadsChangeNoBits(Pooling pooling) {
		float[] expected = null;
		for (int threads : new int[] { 1, 2, 3, 5 }) {
			float[] gradient = new float[3 * HEIGHT * WIDTH];
			try (Workers workers = new Workers(threads);
				StyleObjective objective = new StyleObjective(HEIGHT, WIDTH,
					TransferSettings.article().pooling(pooling).build(), workers))
			{
				objective.targets(smooth(1), smooth(2), fraction -> { });
				objective.evaluate(smooth(3), gradient, fraction -> { });
			}
			if (expected == null)
				expected = gradient;
			assertArrayEquals(expected, gradient, threads + " threads");
		}
	}

	/** Not in few bands, and not in as many as there can be, with losses in all kinds of places. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "REPLICATE; 40; 37", "ZERO; 50; 300", "REPLICATE; 300; 50" })
	void neitherMemoryNorThreadsChangeBits(Padding padding, int height, int width) {
		float[] content = noise(height, width, 1);
		float[] x = noise(height, width, 2);
		TransferSettings settings = TransferSettings.article().padding(padding).contentLayer(VggLayer.CONV3_4)
			.styleLayers(VggLayer.CONV1_1, VggLayer.CONV1_2, VggLayer.CONV2_1, VggLayer.CONV3_1, VggLayer.CONV4_1).build();
		for (Bands bands : List.of(Bands.usual(), Bands.smallest())) {
			float[] expected = null;
			for (MapPolicy policy : List.of(MapPolicy.FASTEST, MapPolicy.RECOMPUTING, MapPolicy.LEAST_MEMORY)) {
				int threads = policy.ordinal() + 1;
				float[] gradient = new float[x.length];
				try (Workers workers = new Workers(threads);
					StyleObjective objective = new StyleObjective(height, width, List.of(PixelMask.whole(width, height)), settings,
						VggWeights.shipped(), policy, bands, workers))
				{
					objective.targets(content, content, fraction -> { });
					objective.evaluate(x, gradient, fraction -> { });
				}
				if (expected == null)
					expected = gradient;
				assertArrayEquals(expected, gradient, policy + ", " + threads + " threads");
			}
		}
	}

	/** At a size where the first layers have several bands and the last ones have one, as in use: nothing is read that was written over. */
	@Test
	void bandsChangeNoMoreThanRounding() {
		int height = 300;
		int width = 360;
		float[] content = noise(height, width, 1);
		float[] x = noise(height, width, 2);
		TransferSettings settings = TransferSettings.article().padding(Padding.REPLICATE).contentLayer(VggLayer.CONV4_2).build();
		List<double[]> gradients = new ArrayList<>();
		for (Bands bands : List.of(Bands.usual(), Bands.smallest()))
			for (MapPolicy policy : List.of(MapPolicy.FASTEST, MapPolicy.LEAST_MEMORY)) {
				float[] gradient = new float[x.length];
				try (Workers workers = new Workers(2);
					StyleObjective objective = new StyleObjective(height, width, List.of(PixelMask.whole(width, height)), settings,
						VggWeights.shipped(), policy, bands, workers))
				{
					objective.targets(content, content, fraction -> { });
					objective.evaluate(x, gradient, fraction -> { });
				}
				gradients.add(DoubleObjective.doubles(gradient));
			}
		assertArrayEquals(gradients.get(0), gradients.get(1), "usual bands");
		assertArrayEquals(gradients.get(2), gradients.get(3), "smallest bands");
		double changed = changed(gradients.get(0), gradients.get(2));
		// NB: rounding lets a few rectifiers and poolings fall to the other side of a tie, each of which changes what it sees of the image;
		// a row that was read too late would change what the whole row sees, a tenth of the image.
		assertTrue(changed < 0.05, changed + " of all values changed");
	}

	/** @return the share of values that differ by more than rounding, in units of the root mean square */
	private static double changed(double[] expected, double[] values) {
		double rms = Math.sqrt(Arrays.stream(expected).map(v -> v * v).average().getAsDouble());
		return IntStream.range(0, values.length).filter(i -> Math.abs(values[i] - expected[i]) > 1e-5 * rms).count()
			/ (double) values.length;
	}

	private static float[] noise(int height, int width, long seed) {
		float[] image = new float[3 * height * width];
		Random random = new Random(seed);
		for (int i = 0; i < image.length; i++)
			image[i] = random.nextFloat() * 255 - 115;
		return image;
	}

	@Test
	void weightOfZeroLeavesTheTermOut() {
		TransferSettings settings = TransferSettings.article().contentWeight(0).tvWeight(0)
			.styleLayers(VggLayer.CONV1_1).build();
		try (Workers workers = new Workers(1); StyleObjective objective = new StyleObjective(HEIGHT, WIDTH, settings, workers)) {
			objective.targets(smooth(1), smooth(2), fraction -> { });
			objective.evaluate(smooth(3), new float[3 * HEIGHT * WIDTH], fraction -> { });
			assertEquals(Set.of(Term.of(Term.Kind.STYLE, VggLayer.CONV1_1)), objective.terms().keySet());
		}
		TransferSettings onlyTv = TransferSettings.article().contentWeight(0).styleWeight(0).build();
		try (Workers workers = new Workers(1); StyleObjective objective = new StyleObjective(HEIGHT, WIDTH, onlyTv, workers)) {
			objective.targets(smooth(1), smooth(2), fraction -> { });
			objective.evaluate(smooth(3), new float[3 * HEIGHT * WIDTH], fraction -> {
				throw new AssertionError("the network ran");
			});
			assertEquals(Set.of(Term.of(Term.Kind.TOTAL_VARIATION)), objective.terms().keySet());
		}
	}

	@Test
	void anEvaluationEndsBetweenLayersAndTheNextOneIsRight() {
		try (Workers workers = new Workers(2);
			StyleObjective objective = new StyleObjective(HEIGHT, WIDTH, TransferSettings.article().build(), workers))
		{
			objective.targets(smooth(1), smooth(2), fraction -> { });
			float[] expected = new float[3 * HEIGHT * WIDTH];
			objective.evaluate(smooth(3), expected, fraction -> { });
			for (double end : new double[] { 0.2, 0.5, 0.8 }) {
				double[] reached = { 0 };
				Assertions.assertThrows(CancellationException.class,
					() -> objective.evaluate(smooth(5), new float[expected.length], fraction -> {
						reached[0] = fraction;
						if (fraction > end)
							throw new CancellationException();
					}));
				assertTrue(reached[0] < end + 0.12, "ended at " + reached[0]);
			}
			float[] again = new float[expected.length];
			objective.evaluate(smooth(3), again, fraction -> { });
			assertArrayEquals(expected, again);
		}
	}

	/** Waves and a little noise, so that few ReLUs and poolings are on a tie. */
	private static float[] smooth(int seed) {
		Random random = new Random(seed);
		float[] x = new float[3 * HEIGHT * WIDTH];
		for (int i = 0; i < x.length; i++)
			x[i] = (float) (60 * Math.sin(i / (20.0 + 9 * seed)) + 20 * random.nextGaussian());
		return x;
	}
}
