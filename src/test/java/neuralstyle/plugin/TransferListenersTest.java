package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import neuralstyle.raster.RgbImage;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;

class TransferListenersTest {

	private final List<String> heard = new ArrayList<>();

	private final class Named implements TransferListener {

		final String name;
		boolean cancelled;

		Named(String name) {
			this.name = name;
		}

		@Override
		public void progress(TransferProgress progress) {
			heard.add(name + " progress");
		}

		@Override
		public void improved(int evaluations, Supplier<RgbImage> picture) {
			heard.add(name + " improved " + evaluations);
		}

		@Override
		public void evaluated(int evaluations, Supplier<RgbImage> best) {
			heard.add(name + " evaluated " + evaluations);
		}

		@Override
		public boolean cancelled() {
			return cancelled;
		}
	}

	@Test
	void allHearAndEachMayStop() {
		Named a = new Named("a");
		Named b = new Named("b");
		TransferListeners both = new TransferListeners(a, TransferListener.NONE, b);
		both.progress(null);
		both.improved(3, null);
		both.evaluated(3, null);
		assertEquals(List.of("a progress", "b progress", "a improved 3", "b improved 3", "a evaluated 3", "b evaluated 3"), heard);
		assertFalse(both.cancelled());
		b.cancelled = true;
		assertTrue(both.cancelled());
	}
}
