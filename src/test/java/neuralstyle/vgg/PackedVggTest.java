package neuralstyle.vgg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Test;

import neuralstyle.engine.NativeBytes;
import neuralstyle.engine.Workers;

/** Two packings are in memory only while two runs use them. */
class PackedVggTest {

	private final VggWeights one = weights("1");
	private final VggWeights two = weights("2");

	private final Map<VggLayer, float[]> kernelsOfBroken = new EnumMap<>(VggLayer.class);
	private final VggWeights broken = weights("broken", kernelsOfBroken);

	PackedVggTest() {
		kernelsOfBroken.put(VggLayer.CONV1_1, new float[0]);
	}

	private static VggWeights weights(String sha256) {
		return weights(sha256, new EnumMap<>(VggLayer.class));
	}

	private static VggWeights weights(String sha256, Map<VggLayer, float[]> kernels) {
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

	@Test
	void closingTwiceLetsThemGoOnce() {
		PackedVgg packed = PackedVgg.acquire(one);
		VggNetwork.Hold hold = VggNetwork.hold(one);
		hold.close();
		hold.close();
		assertHeld(packed);
		try (Workers workers = new Workers(1)) {
			VggNetwork network = network(one, workers);
			network.close();
			network.close();
		}
		assertHeld(packed);
		packed.release();
		PackedVgg.closeUnused(null);
		PackedVgg again = PackedVgg.acquire(one);
		assertNotSame(packed, again);
		again.release();
	}

	private void assertHeld(PackedVgg packed) {
		PackedVgg.closeUnused(null);
		assertSame(packed, PackedVgg.acquire(one));
		packed.release();
	}

	/** The layer that is packed last fails; what was packed before is gone, so a second try does not take twice the memory. */
	@Test
	void packingThatFailsTakesNoMemory() {
		PackedVgg.closeUnused(null);
		long before = NativeBytes.inUse();
		try (VggNetwork.Hold hold = VggNetwork.hold(broken); Workers workers = new Workers(1)) {
			assertThrows(IndexOutOfBoundsException.class, () -> network(broken, workers));
			assertEquals(before, NativeBytes.inUse());
			kernelsOfBroken.put(VggLayer.CONV1_1, new float[9 * 3 * 64]);
			network(broken, workers).close();
			assertNotEquals(before, NativeBytes.inUse());
		}
		PackedVgg.closeUnused(null);
		assertEquals(before, NativeBytes.inUse());
	}

	@Test
	void aNetworkThatCannotBeMadeLetsThemGo() {
		PackedVgg.closeUnused(null);
		long before = NativeBytes.inUse();
		Workers workers = new Workers(1);
		network(one, workers).close();
		workers.close();
		// Of the packed weights, another layer more.
		assertThrows(RejectedExecutionException.class,
			() -> new VggNetwork(16, 16, new VggVariant(Pooling.MAX, Padding.ZERO, Set.of(VggLayer.CONV2_2)), MapPolicy.FASTEST, one, workers));
		PackedVgg.closeUnused(null);
		assertEquals(before, NativeBytes.inUse());
	}

	private static VggNetwork network(VggWeights weights, Workers workers) {
		return new VggNetwork(16, 16, new VggVariant(Pooling.MAX, Padding.ZERO, Set.of(VggLayer.CONV2_1)), MapPolicy.FASTEST, weights, workers);
	}
}
