package neuralstyle.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import neuralstyle.engine.NativeBytes;
import neuralstyle.engine.Workers;
import neuralstyle.raster.PixelMask;
import neuralstyle.vgg.Bands;
import neuralstyle.vgg.MapPolicy;
import neuralstyle.vgg.PackedWeights;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggNetwork;
import neuralstyle.vgg.VggWeights;

/** Where Java's memory does not suffice, native memory is given back; so it is by the first of two closings, once. */
class OwnedMemoryTest {

	private static final int SIDE = 16;

	private final Workers workers = new Workers(2);
	private final long before = bytesInUse();

	@AfterEach
	void endThreads() {
		workers.close();
	}

	/** Without the packed weights that only wait for a next run. */
	private static long bytesInUse() {
		PackedWeights.closeUnused();
		return NativeBytes.inUse();
	}

	/** An array of a share of all memory that Java may have. */
	private static float[] large(double share) {
		return new float[(int) (share * Runtime.getRuntime().maxMemory() / Float.BYTES) / SIDE * SIDE];
	}

	@Test
	void objectiveWithoutRoomForItsMasks() {
		// With a copy of it there is no room for a third.
		float[] values = large(0.4);
		PixelMask region = PixelMask.of(SIDE, values.length / SIDE, values);
		TransferSettings settings = TransferSettings.article().contentWeight(0).styleLayers(VggLayer.CONV1_1).build();
		assertThrows(OutOfMemoryError.class,
			() -> new StyleObjective(SIDE, SIDE, List.of(region), settings, VggWeights.shipped(), MapPolicy.FASTEST,
				Bands.usual(), workers));
		assertEquals(before, bytesInUse());
	}

	@Test
	void objectiveClosedTwice() {
		StyleObjective objective = new StyleObjective(SIDE, SIDE, TransferSettings.article().build(), workers);
		VggNetwork.Hold hold = VggNetwork.hold(VggWeights.shipped());
		objective.close();
		long packed = bytesInUse();
		assertNotEquals(before, packed);
		objective.close();
		assertEquals(packed, bytesInUse(), "the weights are held");
		hold.close();
		assertEquals(before, bytesInUse());
	}
}
