package neuralstyle.image;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import neuralstyle.error.InputException;

/**
 * The labels of a label image, or of a stack of them, dealt out to the styles: each label belongs to the region of one style, and
 * there are as many regions as styles. Cannot be changed.
 */
public final class DealtLabels {

	/** After which no object is moved any more; a few are enough. */
	private static final int MOST_ROUNDS = 100;

	private final String title;
	private final int styles;
	/** Ascending. */
	private final int[] labels;
	/** The region of each of them, from 1. */
	private final int[] regions;

	private DealtLabels(String title, int styles, int[] labels, int[] regions) {
		this.title = title;
		this.styles = styles;
		this.labels = labels;
		this.regions = regions;
	}

	/**
	 * With one style all labels are its region. As many labels as styles go to the styles in their order. More are dealt out, in
	 * ascending order: each to a style that no neighbour has, among these to the one with the fewest, then to the first; where
	 * neighbours have all styles, so that those nearest to each other differ. In the end who came early changes if that lets more
	 * neighbours differ. The same labels give the same regions.
	 *
	 * @param title of the label image
	 * @param styles how many there are, at least 1
	 * @param planes slices, at least one
	 * @param plane gives each of them by number from 0, once or twice; none is kept
	 * @throws InputException with a sentence for the user if there is no label, or there are fewer than styles
	 */
	public static DealtLabels of(String title, int styles, int planes, IntFunction<LabelPlane> plane) {
		int[] labels = new int[0];
		for (int i = 0; i < planes; i++)
			labels = union(labels, plane.apply(i).distinct());
		String its = "The label image \"" + title + "\" ";
		if (labels.length == 0)
			throw new InputException(its + "is 0 everywhere, so nothing would change; give the regions the values 1, 2 and "
				+ "so on, or leave out the label image.");
		if (labels.length < styles)
			throw new InputException(its + "has " + (labels.length == 1 ? "1 label, " + labels[0] + "," : labels.length + " labels")
				+ " and there are " + styles + " style images; give at most one style image for each label, or another label image.");
		int[] regions = new int[labels.length];
		if (styles == 1 || styles == labels.length)
			for (int i = 0; i < regions.length; i++)
				regions[i] = Math.min(i + 1, styles);
		else
			deal(regions, styles, neighbours(labels, planes, plane));
		return new DealtLabels(title, styles, labels, regions);
	}

	private static int[] union(int[] labels, int[] more) {
		int[] both = Arrays.copyOf(labels, labels.length + more.length);
		System.arraycopy(more, 0, both, labels.length, more.length);
		return Arrays.stream(both).sorted().distinct().toArray();
	}

	private static int[][] neighbours(int[] labels, int planes, IntFunction<LabelPlane> plane) {
		LabelNeighbours neighbours = new LabelNeighbours(labels);
		for (int i = 0; i < planes; i++)
			neighbours.add(plane.apply(i));
		return neighbours.all();
	}

	private static void deal(int[] regions, int styles, int[][] neighbours) {
		int[] used = new int[styles + 1];
		for (int i = 0; i < regions.length; i++) {
			regions[i] = best(clashes(regions, styles, neighbours[i]), used, 1);
			used[regions[i]]++;
		}
		// NB: whoever came early could not know of those after it.
		boolean moved = true;
		for (int round = 0; moved && round < MOST_ROUNDS; round++) {
			moved = false;
			for (int i = 0; i < regions.length; i++) {
				long[] clashes = clashes(regions, styles, neighbours[i]);
				int better = clashes[regions[i]] == 0 ? regions[i] : best(clashes, used, regions[i]);
				if (clashes[better] < clashes[regions[i]] && used[regions[i]] > 1) {
					used[regions[i]]--;
					used[better]++;
					regions[i] = better;
					moved = true;
				}
			}
		}
	}

	/** By region: how much it would matter to have it, since neighbours have it. */
	private static long[] clashes(int[] regions, int styles, int[] neighbours) {
		long[] clashes = new long[styles + 1];
		for (int i = 0; i < neighbours.length; i += 2)
			clashes[regions[neighbours[i]]] += neighbours[i + 1];
		return clashes;
	}

	private static int best(long[] clashes, int[] used, int first) {
		int best = first;
		for (int region = 1; region < used.length; region++)
			if (clashes[region] < clashes[best] || clashes[region] == clashes[best] && used[region] < used[best])
				best = region;
		return best;
	}

	/** How many labels there are. */
	public int objects() {
		return labels.length;
	}

	/** How many of them the region of each style has, in the styles' order. */
	public int[] objectsOfStyles() {
		int[] objects = new int[styles];
		for (int region : regions)
			objects[region - 1]++;
		return objects;
	}

	/** A sentence for the user where objects were dealt out: more labels than styles, of which there are several; else null. */
	public String note() {
		int[] objects = objectsOfStyles();
		return styles == 1 || labels.length == styles ? null : "The " + labels.length + " objects of the label image \"" + title
			+ "\" were dealt out to the styles so that neighbours differ where they can: " + IntStream.range(0, styles)
				.mapToObj(style -> objects[style] + " to style " + (style + 1)).collect(Collectors.joining(", ")) + ".";
	}

	/** Title of the label image. */
	public String title() {
		return title;
	}

	int styles() {
		return styles;
	}

	/** Of a label; 0 if it is none that was seen. */
	int region(int label) {
		int place = label == 0 ? -1 : Arrays.binarySearch(labels, label);
		return place < 0 ? 0 : regions[place];
	}

	/** The label of a region; 0 if it has several. @param region from 1 */
	int onlyLabel(int region) {
		int only = 0;
		for (int i = 0; i < labels.length; i++)
			if (regions[i] == region) {
				if (only != 0)
					return 0;
				only = labels[i];
			}
		return only;
	}
}
