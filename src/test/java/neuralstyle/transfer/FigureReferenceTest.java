package neuralstyle.transfer;

import static neuralstyle.transfer.ReferenceTest.relativeError;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.shade.jackson.databind.JsonNode;
import org.nd4j.shade.jackson.databind.ObjectMapper;

import neuralstyle.engine.Workers;
import neuralstyle.raster.PixelMask;
import neuralstyle.vgg.Padding;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggWeights;

/** The relative losses, with edges repeated and a style image of another size, against PyTorch in float64. */
class FigureReferenceTest {

	private static final Path FOLDER = Path.of("src/test/resources/figure");

	@ParameterizedTest
	@CsvSource({ "A, AT_ONCE", "A, IN_BANDS", "A, IN_BANDS_RECOMPUTING", "A, IN_LEAST_MEMORY", "B, AT_ONCE", "B, IN_BANDS",
		"B, IN_BANDS_RECOMPUTING", "B, IN_LEAST_MEMORY" })
	void lossAndGradient(String name, Way way) throws IOException {
		JsonNode json = new ObjectMapper().readTree(FOLDER.resolve(name + ".json").toFile());
		Npz npz = new Npz(FOLDER.resolve(name + ".npz"));
		TransferSettings settings = settings(json);
		float[] x = Npz.floats(npz.doubles("x_bgr_meansub"));
		float[] gradient = new float[x.length];
		try (Workers workers = new Workers(2);
			StyleObjective objective = way.objective(json.get("height").asInt(), json.get("width").asInt(), settings, workers))
		{
			objective.contentTarget(Npz.floats(npz.networkImage("content_rgb")), fraction -> { });
			Map<VggLayer, float[]> grams = new EnumMap<>(VggLayer.class);
			int styleWidth = json.get("style_width").asInt();
			int styleHeight = json.get("style_height").asInt();
			StyleTargets.add(NetworkImage.toRgb(Npz.floats(npz.networkImage("style_rgb")), styleWidth, styleHeight),
				PixelMask.whole(styleWidth, styleHeight), 1, grams, settings, VggWeights.shipped(), workers, fraction -> { });
			objective.styleTargets(List.of(grams));
			check(json, npz, objective, objective.evaluate(x, gradient, fraction -> { }), gradient, settings);
		}
	}

	@ParameterizedTest
	@EnumSource
	void lossAndGradientInRegions(Way way) throws IOException {
		JsonNode json = new ObjectMapper().readTree(FOLDER.resolve("regions.json").toFile());
		Npz npz = new Npz(FOLDER.resolve("regions.npz"));
		TransferSettings settings = settings(json);
		int width = json.get("width").asInt();
		int height = json.get("height").asInt();
		float[] x = Npz.floats(npz.doubles("x_bgr_meansub"));
		float[] content = Npz.floats(npz.networkImage("content_rgb"));
		float[] gradient = new float[x.length];
		List<PixelMask> regions = new ArrayList<>();
		List<Map<VggLayer, float[]>> grams = new ArrayList<>();
		try (Workers workers = new Workers(2)) {
			for (int i = 1; i <= 2; i++) {
				regions.add(PixelMask.of(width, height, Npz.floats(npz.doubles("mask_" + i))));
				int styleHeight = json.get("style_sizes").get(i - 1).get(0).asInt();
				int styleWidth = json.get("style_sizes").get(i - 1).get(1).asInt();
				grams.add(new EnumMap<>(VggLayer.class));
				StyleTargets.add(NetworkImage.toRgb(Npz.floats(npz.networkImage("style_" + i + "_rgb")), styleWidth, styleHeight),
					PixelMask.of(styleWidth, styleHeight, Npz.floats(npz.doubles("style_" + i + "_mask"))), 1, grams.get(i - 1),
					settings, VggWeights.shipped(), workers, fraction -> { });
			}
			try (StyleObjective objective = way.objective(height, width, regions, settings, workers)) {
				objective.contentTarget(content, fraction -> { });
				objective.styleTargets(grams);
				Objective composed = new RegionObjective((image, g) -> objective.evaluate(image, g, fraction -> { }),
					regions.get(0).plus(regions.get(1)), content);
				check(json, npz, objective, composed.evaluate(x, gradient), gradient, settings);
			}
		}
	}

	private static TransferSettings settings(JsonNode json) {
		JsonNode weights = json.get("weights");
		return TransferSettings.article().loss(LossKind.RELATIVE).padding(Padding.REPLICATE)
			.contentLayer(VggLayer.CONV4_2).contentWeight(weights.get("content").asDouble())
			.styleWeight(weights.get("style").asDouble()).tvWeight(weights.get("tv").asDouble()).build();
	}

	private static void check(JsonNode json, Npz npz, StyleObjective objective, double total, float[] gradient,
		TransferSettings settings) throws IOException
	{
		check(json.get("content_loss").asDouble() * settings.contentWeight(), objective.term(Term.Kind.CONTENT), "content");
		json.get("style_loss_by_layer").fields().forEachRemaining(layer -> {
			String name = layer.getKey().replace("block", "conv").replace("_conv", "_");
			check(layer.getValue().asDouble() * settings.styleWeight() / 5,
				objective.terms().get(Term.of(Term.Kind.STYLE, VggLayer.named(name))), name);
		});
		check(json.get("tv_loss").asDouble() * settings.tvWeight(), objective.term(Term.Kind.TOTAL_VARIATION), "total variation");
		check(json.get("total_loss").asDouble(), total, "total");
		double error = relativeError(gradient, npz.doubles("grad"));
		assertTrue(error < 1e-5, "gradient off by " + error);
	}

	private static void check(double expected, double actual, String term) {
		assertEquals(expected, actual, 2e-6 * expected, term);
	}
}
