package neuralstyle.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class SelfTestTest {

	@Test
	void passesInAFewSeconds() {
		long start = System.nanoTime();
		SelfTest.check();
		assertTrue(System.nanoTime() - start < 5e9, (System.nanoTime() - start) / 1e9 + " s");
	}

	/** By as little as a broken installation would hardly do. */
	@Test
	void saysWhichLossDiffers() {
		for (String loss : List.of("content", "style conv1_1", "style conv2_1", "style conv3_1", "style conv4_1", "style conv5_1",
			"total variation", "total")) {
			Map<String, String> other = SelfTest.reference();
			other.computeIfPresent(loss, (name, value) -> "" + 1.00003 * Double.parseDouble(value));
			String sentence = SelfTest.difference(other);
			assertTrue(sentence.matches("the loss \"" + loss + "\" is \\S+ and should be \\S+"), sentence);
		}
	}

	@Test
	void saysThatTheGradientDiffers() {
		Map<String, String> other = SelfTest.reference();
		other.computeIfPresent("gradient", (name, values) -> values.replaceFirst("^\\S+", "-30000"));
		assertEquals("the gradient is off by ", SelfTest.difference(other).substring(0, 23));
	}

	@Test
	void theReferencesTermsAreItsTotal() {
		Map<String, String> reference = SelfTest.reference();
		assertEquals((3 * 48 * 64 + 6) / 7, reference.get("gradient").split(" ").length);
		double sum = 0;
		for (Map.Entry<String, String> line : reference.entrySet())
			if (!List.of("total", "gradient", "roughness").contains(line.getKey()))
				sum += Double.parseDouble(line.getValue());
		assertEquals(Double.parseDouble(reference.get("total")), sum, 1e-9 * sum);
	}
}
