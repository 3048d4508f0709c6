package neuralstyle.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.shade.jackson.databind.JsonNode;
import org.nd4j.shade.jackson.databind.ObjectMapper;

import neuralstyle.engine.Workers;
import neuralstyle.vgg.Pooling;

/**
 * L-BFGS on the article's objective against scipy's fmin_l_bfgs_b on the same in float64 (src/test/python/lbfgs_article.py),
 * restarted after every epoch as the article does it, and in one go. NB: scipy evaluates the start of each epoch again and
 * ends an epoch only after a step; so its restarts do not fall on ours, and losses in between differ more than at the end.
 */
class LbfgsArticleTest {

	private static final Path RESOURCES = Path.of("src/test/resources");
	private static final int EVALUATIONS = 200;
	/** So many evaluations are the same; then float32 and float64 part, slowly and for good. */
	private static final int SAME = 6;

	@ParameterizedTest
	@CsvSource({ "A_avg_noise, epochs", "A_avg_noise, one", "A_avg_content, epochs", "A_avg_content, one" })
	void comesAsFarAsScipy(String name, String way) throws IOException {
		JsonNode scipy = new ObjectMapper().readTree(RESOURCES.resolve("lbfgs/article.json").toFile()).get(name).get(way);
		List<Double> expected = new ArrayList<>();
		scipy.forEach(loss -> expected.add(loss.asDouble()));
		int atOnce = way.equals("epochs") ? TransferSettings.EVALUATIONS_PER_EPOCH : EVALUATIONS;
		List<Double> losses = losses(new Npz(RESOURCES.resolve("reference/" + name + ".npz")), atOnce);

		assertEquals(EVALUATIONS, losses.size());
		assertEquals(expected.get(0), losses.get(0), 1e-6 * expected.get(0), "at the start");
		for (int i = 1; i < SAME; i++)
			assertEquals(expected.get(i), losses.get(i), 1e-3 * expected.get(i), "evaluation " + (i + 1));
		double least = Collections.min(losses);
		double scipyLeast = Collections.min(expected);
		System.out.printf("%s, %s: least loss %.4g, scipy's %.4g%n", name, way, least, scipyLeast);
		assertEquals(scipyLeast, least, 0.1 * scipyLeast, "after " + EVALUATIONS + " evaluations");
	}

	/** @param atOnce how many evaluations lie between two restarts */
	private static List<Double> losses(Npz npz, int atOnce) throws IOException {
		List<Double> losses = new ArrayList<>();
		float[] x = Npz.floats(npz.doubles("x_bgr_meansub"));
		try (Workers workers = new Workers(2);
			StyleObjective objective = new StyleObjective(64, 80,
				TransferSettings.article().pooling(Pooling.AVERAGE).build(), workers))
		{
			objective.targets(Npz.floats(npz.networkImage("content_rgb")), Npz.floats(npz.networkImage("style_rgb")),
				fraction -> { });
			Lbfgs optimiser = new Lbfgs(x.length, 10);
			for (int done = 0; done < EVALUATIONS; done += atOnce) {
				optimiser.restart();
				optimiser.run((image, gradient) -> {
					losses.add(objective.evaluate(image, gradient, fraction -> { }));
					return losses.get(losses.size() - 1);
				}, x, atOnce);
			}
		}
		return losses;
	}
}
