package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import neuralstyle.transfer.Sentences;
import neuralstyle.transfer.TransferListener;

class TransferListenersTest {

	private final List<String> heard = new ArrayList<>();

	@Test
	void allHearAndEachMayStop() {
		Sentences a = new Sentences("a", heard);
		Sentences b = new Sentences("b", heard);
		TransferListeners both = new TransferListeners(a, TransferListener.NONE, b);
		both.progress(null);
		both.improved(3, null);
		both.evaluated(3, null);
		assertEquals(List.of("a progress", "b progress", "a improved 3", "b improved 3", "a evaluated 3", "b evaluated 3"), heard);
		assertFalse(both.cancelled());
		b.stop();
		assertTrue(both.cancelled());
	}
}
