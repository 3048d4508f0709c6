package neuralstyle.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.shade.jackson.databind.JsonNode;
import org.nd4j.shade.jackson.databind.ObjectMapper;

import neuralstyle.engine.Workers;
import neuralstyle.vgg.DoubleVgg;
import neuralstyle.vgg.Pooling;
import neuralstyle.vgg.VggLayer;

/**
 * Loss terms and gradient against values that an independent program computed in float64: every pair of .npz and .json in
 * the folder that the system property neuralstyle.reference names.
 */
class ReferenceTest {

	private static final Path FOLDER = Path.of(System.getProperty("neuralstyle.reference"));

	/** Farther from its tie no choice may flip; feature maps have values of hundreds and thousands. */
	private static final double TIE = 1e-3;

	static List<Path> cases() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter(file -> file.toString().endsWith(".npz")).sorted().collect(Collectors.toList());
		}
	}

	@Test
	void thereAreCases() throws IOException {
		assertTrue(cases().size() >= 8, "cases in " + FOLDER);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void lossAndGradient(Path file) throws IOException {
		JsonNode json = new ObjectMapper().readTree(Path.of(file.toString().replace(".npz", ".json")).toFile());
		Npz npz = new Npz(file);
		double[] expected = npz.doubles("grad");
		DoubleObjective reference = new DoubleObjective(json.get("height").asInt(), json.get("width").asInt(), pooling(json),
			npz.networkImage("content_rgb"), npz.networkImage("style_rgb"));
		double[] own = reference.gradient(npz.doubles("x_bgr_meansub"), DoubleVgg.OWN);
		assertTrue(relativeError(own, expected) < 1e-9, relativeError(own, expected) + ": the definition in float64 is the reference's");
		for (Way way : Way.values())
			check(file, json, npz, reference, way);
	}

	private static Pooling pooling(JsonNode json) {
		return json.get("pool").asText().equals("avg") ? Pooling.AVERAGE : Pooling.MAX;
	}

	private static void check(Path file, JsonNode json, Npz npz, DoubleObjective reference, Way way) throws IOException {
		float[] x = Npz.floats(npz.doubles("x_bgr_meansub"));
		float[] gradient = new float[x.length];
		try (Workers workers = new Workers(2);
			StyleObjective objective = way.objective(json.get("height").asInt(), json.get("width").asInt(),
				TransferSettings.article().pooling(pooling(json)).build(), workers))
		{
			objective.targets(Npz.floats(npz.networkImage("content_rgb")), Npz.floats(npz.networkImage("style_rgb")), fraction -> { });
			double total = objective.evaluate(x, gradient, fraction -> { });

			assertEquals(json.get("total_loss").asDouble(), total, 1e-6 * total, way + ", total");
			checkTerms(json, objective.terms(), 1e-12 * total);

			double error = relativeError(gradient, npz.doubles("grad"));
			if (error <= 1e-5)
				return;
			// Some ReLU or pooling sat on its tie and rounding took the other side. With the same side taken by the
			// definition, the gradients must agree.
			DoubleVgg.Imposed imposed = new DoubleVgg.Imposed(objective.network());
			double[] sameSide = reference.gradient(DoubleObjective.doubles(x), imposed);
			assertTrue(imposed.flips() > 0, way + ", gradient off by " + error + " without a flipped choice");
			assertTrue(imposed.farthest() < TIE, "a choice flipped that was " + imposed.farthest() + " from its tie");
			assertTrue(relativeError(gradient, sameSide) <= 1e-5, way + ", gradient off by " + relativeError(gradient, sameSide)
				+ " with the same choices (" + error + " without)");
			System.out.printf("%s, %s: gradient off by %.1e; by %.1e with its %d flipped choices, the farthest %.1e from its tie%n",
				file.getFileName(), way, error, relativeError(gradient, sameSide), imposed.flips(), imposed.farthest());
		}
	}

	/** @param zero what rounding may make of a term that is exactly 0 */
	private static void checkTerms(JsonNode json, Map<Term, Double> terms, double zero) {
		JsonNode weights = json.get("weights");
		check(Term.of(Term.Kind.CONTENT, VggLayer.CONV5_1), json.get("content_loss").asDouble() * weights.get("content").asDouble(),
			terms, zero);
		json.get("style_loss_by_layer").fields().forEachRemaining(layer -> check(Term.of(Term.Kind.STYLE,
			VggLayer.named(layer.getKey().replace("block", "conv").replace("_conv", "_"))), layer.getValue().asDouble()
				* weights.get("style_per_layer").asDouble(), terms, zero));
		check(Term.of(Term.Kind.TOTAL_VARIATION), json.get("tv_loss").asDouble() * weights.get("tv").asDouble(), terms, zero);
	}

	private static void check(Term term, double expected, Map<Term, Double> terms, double zero) {
		assertEquals(expected, terms.get(term), 1e-6 * expected + zero, term.toString());
	}

	static double relativeError(float[] actual, double[] expected) {
		return relativeError(DoubleObjective.doubles(actual), expected);
	}

	static double relativeError(double[] actual, double[] expected) {
		double error = 0;
		double norm = 0;
		for (int i = 0; i < expected.length; i++) {
			error += (actual[i] - expected[i]) * (actual[i] - expected[i]);
			norm += expected[i] * expected[i];
		}
		return Math.sqrt(error / norm);
	}
}
