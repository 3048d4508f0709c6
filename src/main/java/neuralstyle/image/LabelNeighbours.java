package neuralstyle.image;

import java.util.Arrays;

/**
 * Which objects of a label image are neighbours, and how near: two of them are where no third one is nearer to what lies
 * between, so those that do not quite touch are, too. Seen slice by slice.
 */
final class LabelNeighbours {

	/** Steps to the next pixel and to one at a corner, in thirds of a pixel (Borgefors 1986). */
	private static final int STRAIGHT = 3;
	private static final int DIAGONAL = 4;
	/** Pixels; what is further away counts as this far. */
	private static final int FURTHEST = 255;
	private static final int BITS = 28;
	/** Of two objects that touch. */
	private static final int NEAREST = 1 << 16;

	private final int[] labels;
	/** The lower number, the higher number and the pixels between, one after another in the bits of each. */
	private long[] pairs = new long[1 << 12];
	private int count;
	private int compact;

	/** @param labels of the objects, ascending; an object's number is its place here */
	LabelNeighbours(int[] labels) {
		this.labels = labels;
	}

	/** Adds those of a slice; what is not labelled counts to the nearest object. */
	void add(LabelPlane plane) {
		int width = plane.width();
		int height = plane.height();
		int[] owner = numbers(plane);
		int[] distance = new int[owner.length];
		for (int i = 0; i < owner.length; i++)
			distance[i] = owner[i] < 0 ? Integer.MAX_VALUE / 2 : 0;
		spread(owner, distance, width, height);
		for (int y = 0, i = 0; y < height; y++)
			for (int x = 0; x < width; x++, i++) {
				boolean below = y + 1 < height;
				if (x + 1 < width)
					meet(owner, distance, i, i + 1);
				if (below)
					meet(owner, distance, i, i + width);
				if (below && x + 1 < width)
					meet(owner, distance, i, i + width + 1);
				if (below && x > 0)
					meet(owner, distance, i, i + width - 1);
			}
	}

	/** The numbers of the objects of all pixels; -1 for none. */
	private int[] numbers(LabelPlane plane) {
		int[] numbers = plane.labels().clone();
		int last = 0;
		int number = -1;
		for (int i = 0; i < numbers.length; i++) {
			if (numbers[i] != last) {
				last = numbers[i];
				number = last == 0 ? -1 : Math.max(-1, Arrays.binarySearch(labels, last));
			}
			numbers[i] = number;
		}
		return numbers;
	}

	/** In one pass forwards and one backwards. */
	private static void spread(int[] owner, int[] distance, int width, int height) {
		for (int y = 0, i = 0; y < height; y++)
			for (int x = 0; x < width; x++, i++) {
				if (x > 0)
					take(owner, distance, i, i - 1, STRAIGHT);
				if (y > 0) {
					take(owner, distance, i, i - width, STRAIGHT);
					if (x > 0)
						take(owner, distance, i, i - width - 1, DIAGONAL);
					if (x + 1 < width)
						take(owner, distance, i, i - width + 1, DIAGONAL);
				}
			}
		for (int y = height - 1, i = owner.length - 1; y >= 0; y--)
			for (int x = width - 1; x >= 0; x--, i--) {
				if (x + 1 < width)
					take(owner, distance, i, i + 1, STRAIGHT);
				if (y + 1 < height) {
					take(owner, distance, i, i + width, STRAIGHT);
					if (x + 1 < width)
						take(owner, distance, i, i + width + 1, DIAGONAL);
					if (x > 0)
						take(owner, distance, i, i + width - 1, DIAGONAL);
				}
			}
	}

	private static void take(int[] owner, int[] distance, int to, int from, int step) {
		if (distance[from] + step < distance[to]) {
			distance[to] = distance[from] + step;
			owner[to] = owner[from];
		}
	}

	private void meet(int[] owner, int[] distance, int one, int other) {
		if (owner[one] == owner[other] || owner[one] < 0 || owner[other] < 0)
			return;
		long first = Math.min(owner[one], owner[other]);
		long second = Math.max(owner[one], owner[other]);
		long pair = (first << BITS | second) << Byte.SIZE | Math.min(FURTHEST, (distance[one] + distance[other]) / STRAIGHT);
		if (count > compact && pair >>> Byte.SIZE == pairs[count - 1] >>> Byte.SIZE) {
			pairs[count - 1] = Math.min(pairs[count - 1], pair);
			return;
		}
		if (count == pairs.length) {
			compact();
			if (count > pairs.length / 2)
				pairs = Arrays.copyOf(pairs, 2 * pairs.length);
		}
		pairs[count++] = pair;
	}

	/** Each pair once, at its nearest. */
	private void compact() {
		Arrays.sort(pairs, 0, count);
		int kept = 0;
		for (int i = 0; i < count; i++)
			if (kept == 0 || pairs[i] >>> Byte.SIZE != pairs[kept - 1] >>> Byte.SIZE)
				pairs[kept++] = pairs[i];
		count = kept;
		compact = kept;
	}

	/**
	 * For each object its neighbours by number and behind each how much it matters that the two differ: from 1 for those far apart
	 * to 2^16 for those that touch.
	 */
	int[][] all() {
		compact();
		int[] sizes = new int[labels.length];
		for (int i = 0; i < count; i++) {
			sizes[first(pairs[i])] += 2;
			sizes[second(pairs[i])] += 2;
		}
		int[][] all = new int[labels.length][];
		for (int i = 0; i < all.length; i++)
			all[i] = new int[sizes[i]];
		for (int i = 0; i < count; i++) {
			int between = (int) (pairs[i] & FURTHEST) + 1;
			int weight = NEAREST / (between * between);
			put(all, sizes, first(pairs[i]), second(pairs[i]), weight);
			put(all, sizes, second(pairs[i]), first(pairs[i]), weight);
		}
		return all;
	}

	private static void put(int[][] all, int[] left, int of, int neighbour, int weight) {
		all[of][left[of] - 2] = neighbour;
		all[of][left[of] - 1] = weight;
		left[of] -= 2;
	}

	private static int first(long pair) {
		return (int) (pair >>> Byte.SIZE + BITS);
	}

	private static int second(long pair) {
		return (int) (pair >>> Byte.SIZE) & (1 << BITS) - 1;
	}
}
