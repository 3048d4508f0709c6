package neuralstyle.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import neuralstyle.raster.RgbImage;

/** What a listener hears of the pictures in between. */
class TransferListenerTest {

	private static final int WIDTH = 44;
	private static final int HEIGHT = 36;

	@ParameterizedTest
	@EnumSource(Optimiser.class)
	void theBestPictureAfterEachEvaluation(Optimiser optimiser) {
		Images kept = new Images();
		TransferResult result = run(kept, TransferSettings.article().epochs(2).optimiser(optimiser));
		assertEquals(IntStream.rangeClosed(1, 40).boxed().collect(Collectors.toList()), kept.evaluatedAt);
		int from = 0;
		for (int i = 0; i < kept.best.size(); i++) {
			while (from + 1 < kept.improvedAt.size() && kept.improvedAt.get(from + 1) <= i + 1)
				from++;
			assertArrayEquals(kept.improved.get(from).rgb(), kept.best.get(i).rgb(), 1e-3f, "after evaluation " + (i + 1));
		}
		assertArrayEquals(kept.best.get(39).rgb(), result.image().rgb(), 1e-3f);
	}

	@ParameterizedTest
	@EnumSource(Optimiser.class)
	void aStoppedRunGivesTheBestPictureSoFar(Optimiser optimiser) {
		Images kept = new Images(StopAt.evaluations(13));
		TransferResult result = run(kept, TransferSettings.article().epochs(2).optimiser(optimiser));
		assertEquals(13, result.evaluations());
		assertArrayEquals(kept.best.get(12).rgb(), result.image().rgb(), 1e-3f);
	}

	@Test
	void picturesHaveTheSizeOfTheirLevel() {
		Images kept = new Images();
		run(kept, TransferSettings.article().epochs(1).levels(2));
		assertEquals(20, kept.best.size());
		assertEquals(WIDTH / 2, kept.best.get(0).width());
		assertEquals(HEIGHT, kept.best.get(19).height());
	}

	private static TransferResult run(TransferListener listener, TransferSettings.Builder settings) {
		return StyleTransfer.run(ramp(1), ramp(2), settings.build(), listener);
	}

	private static RgbImage ramp(int factor) {
		float[] rgb = new float[3 * WIDTH * HEIGHT];
		for (int i = 0; i < rgb.length; i++)
			rgb[i] = factor * i % 256;
		return new RgbImage(WIDTH, HEIGHT, rgb);
	}
}
