package neuralstyle.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import ij.ImagePlus;
import ij.process.ShortProcessor;

/** Which objects are neighbours and how much it matters, 2^16 / (pixels between + 1)^2, on labels of single pixels. */
class LabelNeighboursTest {

	private static final int TOUCHING = 1 << 16;

	private final ShortProcessor labels = new ShortProcessor(15, 15);

	private LabelNeighbours neighbours(int objects) {
		LabelNeighbours neighbours = new LabelNeighbours(IntStream.rangeClosed(1, objects).toArray());
		neighbours.add(plane());
		return neighbours;
	}

	private LabelPlane plane() {
		return LabelPlane.of(new ImagePlus("labels", labels));
	}

	/** By number of the neighbour. */
	private static Map<Integer, Integer> of(int[] neighbours) {
		Map<Integer, Integer> weights = new TreeMap<>();
		for (int i = 0; i < neighbours.length; i += 2)
			weights.put(neighbours[i], neighbours[i + 1]);
		assertEquals(neighbours.length, 2 * weights.size(), "each once");
		return weights;
	}

	/**
	 * Of two pixels the steps from one to the other (3 a straight one, 4 a diagonal one, in thirds of a pixel), but for the one
	 * between their realms.
	 */
	@Test
	void countsThePixelsBetween() {
		for (int x = 0; x < 15; x++)
			for (int y = 0; y < 15; y++) {
				if (x == 7 && y == 7)
					continue;
				labels.set(0);
				labels.set(7, 7, 1);
				labels.set(x, y, 2);
				int most = Math.max(Math.abs(x - 7), Math.abs(y - 7));
				int least = Math.min(Math.abs(x - 7), Math.abs(y - 7));
				int between = (3 * (most - least) + 4 * least - (least > 0 ? 4 : 3)) / 3;
				int weight = TOUCHING / ((between + 1) * (between + 1));
				int[][] all = neighbours(2).all();
				assertEquals(Map.of(1, weight), of(all[0]), "at " + x + ", " + y);
				assertEquals(Map.of(0, weight), of(all[1]), "at " + x + ", " + y);
			}
	}

	@Test
	void whatLiesBehindAnotherIsNoNeighbour() {
		for (int y = 0; y < 15; y++) {
			labels.set(2, y, 1);
			labels.set(5, y, 2);
			labels.set(9, y, 3);
		}
		int[][] all = neighbours(3).all();
		assertEquals(Map.of(1, TOUCHING / 9), of(all[0]));
		assertEquals(Map.of(0, TOUCHING / 9, 2, TOUCHING / 16), of(all[1]));
		assertEquals(Map.of(1, TOUCHING / 16), of(all[2]));
	}

	/** A single pixel at any side of the way between two others keeps them apart, since it is nearer to all that is between. */
	@Test
	void whatLiesBesideKeepsApart() {
		for (int side = 0; side < 4; side++) {
			ShortProcessor narrow = new ShortProcessor(15, 15);
			for (int i = 0; i < 4; i++) {
				set(narrow, side, 0, i, 1);
				set(narrow, side, 14, i, 3);
			}
			set(narrow, side, 7, side % 2 == 0 ? 3 : 0, 2);
			narrow.setRoi(0, 0, side < 2 ? 15 : 4, side < 2 ? 4 : 15);
			LabelNeighbours neighbours = new LabelNeighbours(new int[] { 1, 2, 3 });
			neighbours.add(LabelPlane.of(new ImagePlus("labels", narrow.crop())));
			assertEquals(Map.of(1, TOUCHING / 49), of(neighbours.all()[0]), "side " + side);
			assertEquals(Map.of(0, TOUCHING / 49, 2, TOUCHING / 49), of(neighbours.all()[1]), "side " + side);
		}
	}

	private static void set(ShortProcessor plane, int side, int along, int across, int label) {
		plane.set(side < 2 ? along : across, side < 2 ? across : along, label);
	}

	@Test
	void ofSeveralSlicesTheNearestCounts() {
		labels.set(2, 2, 1);
		labels.set(6, 2, 2);
		LabelNeighbours neighbours = neighbours(3);
		labels.set(6, 2, 0);
		labels.set(4, 2, 2);
		neighbours.add(plane());
		labels.set(0);
		labels.set(0, 0, 3);
		neighbours.add(plane());
		int[][] all = neighbours.all();
		assertEquals(Map.of(1, TOUCHING / 4), of(all[0]));
		assertEquals(Map.of(0, TOUCHING / 4), of(all[1]));
		assertEquals(Map.of(), of(all[2]));
	}

	/** More pairs than there is room for at first. */
	@Test
	void everyPixelAnObject() {
		int side = 60;
		ShortProcessor many = new ShortProcessor(side, side);
		for (int i = 0; i < side * side; i++)
			many.set(i, i + 1);
		LabelNeighbours neighbours = new LabelNeighbours(IntStream.rangeClosed(1, side * side).toArray());
		neighbours.add(LabelPlane.of(new ImagePlus("labels", many)));
		int[][] all = neighbours.all();
		for (int i = 0; i < all.length; i++) {
			Map<Integer, Integer> touching = new TreeMap<>();
			for (int y = Math.max(0, i / side - 1); y <= Math.min(side - 1, i / side + 1); y++)
				for (int x = Math.max(0, i % side - 1); x <= Math.min(side - 1, i % side + 1); x++)
					if (y * side + x != i)
						touching.put(y * side + x, TOUCHING);
			assertEquals(touching, of(all[i]), "pixel " + i);
		}
	}

	@Test
	void whatIsFarAwayCountsAs255Pixels() {
		ShortProcessor row = new ShortProcessor(600, 1);
		row.set(0, 0, 1);
		row.set(599, 0, 2);
		LabelNeighbours neighbours = new LabelNeighbours(new int[] { 1, 2 });
		neighbours.add(LabelPlane.of(new ImagePlus("labels", row)));
		assertEquals(Map.of(1, 1), of(neighbours.all()[0]));
	}
}
