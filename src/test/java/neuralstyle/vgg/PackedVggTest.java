package neuralstyle.vgg;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Two packings are in memory only while two runs use them. */
class PackedVggTest {

	private final VggWeights one = weights("1");
	private final VggWeights two = weights("2");

	private static VggWeights weights(String sha256) {
		Map<VggLayer, float[]> kernels = new EnumMap<>(VggLayer.class);
		Map<VggLayer, float[]> biases = new EnumMap<>(VggLayer.class);
		for (VggLayer layer : VggLayer.values()) {
			kernels.put(layer, new float[9 * layer.inputChannels() * layer.outputChannels()]);
			biases.put(layer, new float[layer.outputChannels()]);
		}
		return VggWeights.of("test", sha256, kernels, biases);
	}

	@Test
	void runsWithTheSameWeightsShareThem() {
		PackedVgg first = PackedVgg.acquire(one);
		PackedVgg second = PackedVgg.acquire(weights("1"));
		assertSame(first, second);
		first.release();
		second.release();
		assertSame(first, PackedVgg.acquire(one), "they stay for the next run");
		first.release();
	}

	@Test
	void unusedOnesGoWhenOthersAreWanted() {
		PackedVgg first = PackedVgg.acquire(one);
		first.release();
		PackedVgg second = PackedVgg.acquire(two);
		PackedVgg again = PackedVgg.acquire(one);
		assertNotSame(first, again);
		second.release();
		again.release();
	}

	@Test
	void usedOnesStay() {
		PackedVgg first = PackedVgg.acquire(one);
		PackedVgg second = PackedVgg.acquire(two);
		assertSame(first, PackedVgg.acquire(one));
		first.release();
		second.release();
		PackedVgg later = PackedVgg.acquire(two);
		assertNotSame(second, later, "what ends beside another run goes at once");
		later.release();
		first.release();
	}

	@Test
	void roomIsMadeBeforeARun() {
		PackedVgg first = PackedVgg.acquire(one);
		first.release();
		VggNetwork.makeRoom(two);
		PackedVgg again = PackedVgg.acquire(one);
		assertNotSame(first, again);
		try (VggNetwork.Hold hold = VggNetwork.hold(one)) {
			again.release();
			VggNetwork.makeRoom(two);
			assertSame(again, PackedVgg.acquire(one), "a run holds them between its networks");
			again.release();
		}
	}
}
