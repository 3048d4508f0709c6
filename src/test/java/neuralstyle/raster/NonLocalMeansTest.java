package neuralstyle.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonLocalMeansTest {

	@Test
	void agreesWithTheDefinition() throws IOException {
		NumberLines lines = new NumberLines("numpy-non-local-means.txt");
		int cases = 0;
		for (; lines.hasNext(); cases++) {
			double[] head = lines.next();
			RgbImage image = lines.nextImage(head[0], head[1]);
			assertArrayEquals(lines.nextFloats(), NonLocalMeans.of(image, head[2]).rgb(), 0.02f, Arrays.toString(head));
		}
		assertEquals(2, cases);
	}

	@Test
	void anImageWithoutNoiseStaysTheSame() {
		RgbImage discs = NoisyImages.discs(160, 128);
		assertSame(discs, NonLocalMeans.of(discs));
		RgbImage little = NoisyImages.gaussian(discs, 1);
		assertSame(little, NonLocalMeans.of(little));
	}

	/** Of the noise a quarter may stay, with what discs lose. */
	@ParameterizedTest
	@ValueSource(doubles = { 4, 8, 16 })
	void noiseGoesAndDiscsStay(double sigma) {
		RgbImage discs = NoisyImages.discs(160, 128);
		RgbImage calm = NonLocalMeans.of(NoisyImages.gaussian(discs, sigma));
		double sum = 0;
		for (int i = 0; i < calm.rgb().length; i++)
			sum += Math.pow(calm.rgb()[i] - discs.rgb()[i], 2);
		double left = Math.sqrt(sum / calm.rgb().length);
		assertTrue(left < 0.27 * sigma, left + " grey levels off");
	}
}
