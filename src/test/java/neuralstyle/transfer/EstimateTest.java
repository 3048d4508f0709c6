package neuralstyle.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import neuralstyle.vgg.VggLayer;

class EstimateTest {

	private static final Pace PACE = new Pace(2, 0.01, 4e-6);
	private static final Size CONTENT = new Size(200, 200);
	private static final Size STYLE = new Size(300, 200);
	private static final TransferSettings ARTICLE = TransferSettings.article().epochs(5).build();

	@Test
	void countsEvaluationsAndTargets() {
		double evaluation = 0.01 + 4e-6 * 128 * 128;
		assertEquals(2 + (100 + 0.5 + 0.5 + 0.5) * evaluation, seconds(128, ARTICLE, STYLE), 1e-6);
		assertEquals(2 + (100 + 0.5 + 0.5 + 2 * 0.5) * evaluation, seconds(128, ARTICLE, STYLE, STYLE), 1e-6);
		assertEquals(2 + (100 + 0.5 + 0.5) * evaluation, seconds(128, ARTICLE.change().styleWeight(0).build(), STYLE), 1e-6);
	}

	@Test
	void coarseLevelsTakeLess() {
		double one = seconds(512, ARTICLE, STYLE);
		double auto = seconds(512, ARTICLE.change().levels(0).build(), STYLE);
		assertTrue(auto < 0.6 * one && auto > 0.2 * one, auto + " of " + one);
	}

	@Test
	void fewerLayersTakeLess() {
		TransferSettings early = ARTICLE.change().contentLayer(VggLayer.CONV2_1).styleLayers(VggLayer.CONV1_1).build();
		assertTrue(seconds(256, early, STYLE) < 0.5 * seconds(256, ARTICLE, STYLE));
	}

	@Test
	void fewerThreadsTakeLonger() {
		int cores = Runtime.getRuntime().availableProcessors();
		double one = seconds(256, ARTICLE.change().threads(1).build(), STYLE) - 2;
		assertEquals(cores * (seconds(256, ARTICLE, STYLE) - 2), one, 1e-6);
	}

	@Test
	void memoryGrowsWithTheResult() {
		TransferSettings relative = ARTICLE.change().loss(LossKind.RELATIVE).build();
		double small = Estimate.of(CONTENT, new Size(256, 256), List.of(STYLE), relative, null).bytes();
		double large = Estimate.of(CONTENT, new Size(1024, 1024), List.of(STYLE), relative, null).bytes();
		assertTrue(small > 0.4e9 && small < large && large < 3e9, small + ", " + large);
	}

	/** Its copy in the style's colours, and the result in full size. */
	@Test
	void memoryGrowsWithALargeContent() {
		Size result = new Size(256, 256);
		double small = Estimate.of(result, result, List.of(STYLE), ARTICLE, null).bytes();
		double large = Estimate.of(new Size(4096, 4096), result, List.of(STYLE), ARTICLE, null).bytes();
		assertTrue(large - small > 0.3e9 && large - small < 0.6e9, small + ", " + large);
	}

	@Test
	void withoutPaceNoSeconds() {
		assertTrue(Double.isNaN(Estimate.of(CONTENT, new Size(256, 256), List.of(STYLE), ARTICLE, null).seconds()));
	}

	@Test
	void tooLargeIsOneSentence() {
		Estimate estimate = Estimate.of(CONTENT, new Size(8192, 8192), List.of(STYLE), ARTICLE, PACE);
		String message = assertThrows(TransferException.class, estimate::checkMemory).getMessage();
		assertTrue(message.startsWith("A result of 8192 x 8192 pixels"), message);
	}

	@Test
	void tooLargeAContentIsOneSentence() {
		Estimate estimate = Estimate.of(new Size(20000, 20000), new Size(64, 64), List.of(STYLE), ARTICLE, PACE);
		String message = assertThrows(TransferException.class, estimate::checkMemory).getMessage();
		assertTrue(message.matches("A result of 64 x 64 pixels from a content image of 20000 x 20000 pixels needs about [0-9.]+ GB of "
			+ "ImageJ's own memory and [0-9.]+ GB are free there; choose a smaller content image, or give ImageJ more in Edit > "
			+ "Options > Memory & Threads\\."), message);
	}

	@Test
	void paceAsText() {
		Pace again = Pace.parse(PACE.toString());
		assertEquals(PACE.start(), again.start());
		assertEquals(PACE.evaluation(12345), again.evaluation(12345));
		assertNull(Pace.parse(""));
		assertNull(Pace.parse("1 2 x"));
	}

	@Test
	void measuresAPace() {
		Pace pace = Pace.measure(TransferListener.NONE);
		assertTrue(pace.evaluation(256 * 256) > 1.5 * pace.evaluation(128 * 128), pace.toString());
	}

	@Test
	void measuringStops() {
		assertNull(Pace.measure(StopAt.once()));
	}

	private static double seconds(int side, TransferSettings settings, Size... styles) {
		return Estimate.of(CONTENT, new Size(side, side), List.of(styles), settings, PACE).seconds();
	}
}
