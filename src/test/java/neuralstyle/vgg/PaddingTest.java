package neuralstyle.vgg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.shade.jackson.databind.JsonNode;
import org.nd4j.shade.jackson.databind.ObjectMapper;

import neuralstyle.engine.Workers;

/**
 * Feature maps and gradient with each padding against the definition in float64, and against PyTorch
 * (src/test/python/replicate_padding.py).
 */
class PaddingTest {

	private static final Path TORCH = Path.of("src/test/resources/padding/replicate.json");

	/** Farther from its tie no choice may flip; feature maps have values of hundreds. */
	private static final double TIE = 1e-3;

	static List<Arguments> cases() {
		// Every way in which an edge can lie in a tile, and more tiles than are computed at once.
		int[][] sizes = { { 16, 16 }, { 17, 23 }, { 18, 19 }, { 19, 18 }, { 23, 17 }, { 16, 135 }, { 61, 50 } };
		// Gradients that come to block 1 from a loss, from a pooling and from both.
		List<EnumSet<VggLayer>> kept = List.of(EnumSet.of(VggLayer.CONV1_1), EnumSet.of(VggLayer.CONV1_2),
			EnumSet.of(VggLayer.CONV2_1), EnumSet.of(VggLayer.CONV1_1, VggLayer.CONV1_2, VggLayer.CONV3_1));
		// Down to maps of one pixel.
		EnumSet<VggLayer> deep = EnumSet.of(VggLayer.CONV2_2, VggLayer.CONV4_2, VggLayer.CONV5_1);
		List<Arguments> all = new ArrayList<>();
		for (Padding padding : Padding.values())
			for (Pooling pooling : Pooling.values())
				for (int[] size : sizes)
					for (EnumSet<VggLayer> layers : padding == Padding.REPLICATE_ALL ? List.of(kept.get(3), deep) : kept)
						all.add(Arguments.of(padding, pooling, size[0], size[1], layers,
							all.size() % 3 == 0 ? MapPolicy.FASTEST : MapPolicy.LEAST_MEMORY));
		return all;
	}

	@ParameterizedTest(name = "{0}, {1}, {2} x {3}, {4}, {5}")
	@MethodSource("cases")
	void equalsTheDefinition(Padding padding, Pooling pooling, int height, int width, EnumSet<VggLayer> kept, MapPolicy policy)
	{
		// The one in few large bands, the other in many small ones.
		Bands bands = policy == MapPolicy.FASTEST ? Bands.usual() : Bands.smallest();
		float[] image = image(height, width);
		float[] gradient = new float[image.length];
		Map<VggLayer, float[]> losses = losses(height, width, kept);
		try (Workers workers = new Workers(2);
			VggNetwork network = new VggNetwork(height, width, new VggVariant(pooling, padding, kept), policy, bands,
				VggWeights.shipped(), workers))
		{
			DoubleVgg definition = new DoubleVgg(height, width, pooling, padding, kept);
			Features features = new Features();
			network.forward(image, features, fraction -> { });
			definition.forward(doubles(image));
			for (VggLayer layer : kept) {
				double error = relativeError(features.of(layer), definition.feature(layer));
				assertTrue(error < 4e-6, layer + " off by " + error);
			}

			backward(network, losses, gradient);
			Map<VggLayer, double[]> exactLosses = new EnumMap<>(VggLayer.class);
			losses.forEach((layer, loss) -> exactLosses.put(layer, doubles(loss)));
			DoubleVgg.Imposed imposed = new DoubleVgg.Imposed(network);
			double error = relativeError(gradient, definition.backward(exactLosses, imposed));
			assertTrue(error < 4e-6, "gradient off by " + error);
			assertTrue(imposed.farthest() < TIE, "a choice flipped that was " + imposed.farthest() + " from its tie");
		}
	}

	@ParameterizedTest
	@CsvSource({ "REPLICATE, AVERAGE", "REPLICATE, MAX", "REPLICATE_ALL, AVERAGE", "REPLICATE_ALL, MAX" })
	void equalsPyTorch(Padding padding, Pooling pooling) throws IOException {
		JsonNode torch = new ObjectMapper().readTree(TORCH.toFile());
		int height = torch.get("height").asInt();
		int width = torch.get("width").asInt();
		EnumSet<VggLayer> kept = EnumSet.noneOf(VggLayer.class);
		torch.get("features").forEach(name -> kept.add(VggLayer.named(name.asText())));
		float[] image = new float[3 * height * width];
		for (int i = 0; i < image.length; i++)
			image[i] = (i * i * 7 + i * 131) % 256 - 116;
		float[] gradient = new float[image.length];
		try (Workers workers = new Workers(2);
			VggNetwork network = new VggNetwork(height, width, new VggVariant(pooling, padding, kept), MapPolicy.FASTEST,
				VggWeights.shipped(), workers))
		{
			Features features = new Features();
			network.forward(image, features, fraction -> { });
			Map<VggLayer, float[]> losses = new EnumMap<>(VggLayer.class);
			double sum = 0;
			for (VggLayer layer : kept) {
				float[] f = features.of(layer);
				float[] loss = new float[f.length];
				for (int i = 0; i < f.length; i++) {
					sum += (double) f[i] * f[i] / 2 / f.length;
					loss[i] = f[i] / f.length;
				}
				losses.put(layer, loss);
			}
			backward(network, losses, gradient);
			JsonNode expected = torch.get(padding.name()).get(pooling.name());
			assertEquals(expected.get("loss").asDouble(), sum, 1e-6 * sum);
			double[] expectedGradient = new double[gradient.length];
			for (int i = 0; i < gradient.length; i++)
				expectedGradient[i] = expected.get("gradient").get(i).asDouble();
			assertEquals(0, relativeError(gradient, expectedGradient), 4e-6);
		}
	}

	@Test
	void threadsChangeNoBits() {
		int height = 90;
		int width = 77;
		EnumSet<VggLayer> kept = EnumSet.of(VggLayer.CONV1_1, VggLayer.CONV2_1);
		float[] expected = null;
		for (int threads : new int[] { 1, 2, 3, 5 }) {
			float[] gradient = new float[3 * height * width];
			try (Workers workers = new Workers(threads);
				VggNetwork network = new VggNetwork(height, width, new VggVariant(Pooling.AVERAGE, Padding.REPLICATE, kept),
					MapPolicy.FASTEST, VggWeights.shipped(), workers))
			{
				network.forward(image(height, width), new Features(), fraction -> { });
				backward(network, losses(height, width, kept), gradient);
			}
			if (expected == null)
				expected = gradient;
			assertArrayEquals(expected, gradient, threads + " threads");
		}
	}

	private static void backward(VggNetwork network, Map<VggLayer, float[]> losses, float[] gradient) {
		network.backward((layer, feature, target, from, to, first) -> {
			int length = target.width() * target.channels();
			for (int y = from; y < to; y++) {
				float[] sum = new float[length];
				if (!first)
					target.read(y, 0, target.width(), sum, 0);
				for (int i = 0; i < length; i++)
					sum[i] += losses.get(layer)[y * length + i];
				target.write(y, 0, target.width(), sum, 0);
			}
		}, gradient, fraction -> { });
	}

	private static float[] image(int height, int width) {
		Random random = new Random(height * 1000 + width);
		float[] image = new float[3 * height * width];
		for (int i = 0; i < image.length; i++)
			image[i] = random.nextFloat() * 255 - 115;
		return image;
	}

	/** Any gradient will do. */
	private static Map<VggLayer, float[]> losses(int height, int width, EnumSet<VggLayer> kept) {
		Random random = new Random(1);
		Map<VggLayer, float[]> losses = new EnumMap<>(VggLayer.class);
		for (VggLayer layer : kept) {
			int pooled = layer.block() - 1;
			float[] loss = new float[(height >> pooled) * (width >> pooled) * layer.outputChannels()];
			for (int i = 0; i < loss.length; i++)
				loss[i] = (float) random.nextGaussian();
			losses.put(layer, loss);
		}
		return losses;
	}

	private static double[] doubles(float[] values) {
		double[] doubles = new double[values.length];
		for (int i = 0; i < values.length; i++)
			doubles[i] = values[i];
		return doubles;
	}

	private static double relativeError(float[] actual, double[] expected) {
		double error = 0;
		double norm = 0;
		for (int i = 0; i < expected.length; i++) {
			error += Math.pow(actual[i] - expected[i], 2);
			norm += expected[i] * expected[i];
		}
		return Math.sqrt(error / norm);
	}
}
