package neuralstyle.transfer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import neuralstyle.raster.PixelMask;
import neuralstyle.raster.RgbImage;

/**
 * What makes several contents come out alike: the colours that count as theirs, and the size of picture that the styles'
 * strokes are fitted to. Cannot be changed.
 */
public final class SharedLook {

	/** A long series is judged by some of its pixels. */
	private static final int MOST_PIXELS = 1 << 20;
	private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

	/** For each region of the contents; all the same image if a content stands alone. */
	private final List<RgbImage> pixels;
	private final List<PixelMask> regions;
	private final Size strokes;

	private SharedLook(List<RgbImage> pixels, List<PixelMask> regions, Size strokes) {
		this.pixels = pixels;
		this.regions = regions;
		this.strokes = strokes;
	}

	/** Of a content that stands alone. */
	static SharedLook of(TransferImages alone) {
		List<PixelMask> regions = resized(alone);
		return new SharedLook(Collections.nCopies(regions.size(), alone.content()), regions,
			new Size(alone.width(), alone.height()));
	}

	/**
	 * The colours of all contents together, in each region of each as many pixels as of the others or all that there are, and
	 * strokes as on the largest result.
	 *
	 * @param count of contents, at least one of which counts
	 * @param images by number from 0, each asked for once and not kept; all with as many regions, null for one that does not count
	 */
	public static SharedLook of(int count, IntFunction<TransferImages> images) {
		List<Sample> samples = new ArrayList<>();
		Size largest = null;
		for (int number = 0; number < count; number++) {
			TransferImages next = images.apply(number);
			if (next == null)
				continue;
			List<PixelMask> regions = resized(next);
			for (int region = 0; region < regions.size(); region++) {
				if (samples.size() == region)
					samples.add(new Sample());
				samples.get(region).add(next.content(), regions.get(region), most(next, count), number);
			}
			if (largest == null || Math.min(next.width(), next.height()) > Math.min(largest.width(), largest.height()))
				largest = new Size(next.width(), next.height());
		}
		return new SharedLook(samples.stream().map(Sample::pixels).collect(Collectors.toList()),
			samples.stream().map(Sample::region).collect(Collectors.toList()), largest);
	}

	/** Pixels to take of each region of one of the contents. */
	private static int most(TransferImages images, int count) {
		int all = images.content().rgb().length / 3;
		return all <= MOST_PIXELS / count ? all : Math.max(1, MOST_PIXELS / count / images.regions().size());
	}

	private static List<PixelMask> resized(TransferImages images) {
		return images.regions().stream().map(region -> region.resized(images.content().width(), images.content().height()))
			.collect(Collectors.toList());
	}

	/** Pixels whose colours count as those of a region of the content. */
	RgbImage pixels(int region) {
		return pixels.get(region);
	}

	/** Which of these pixels lie in the region. */
	PixelMask region(int region) {
		return regions.get(region);
	}

	/** The size of picture, at a level, that the styles are fitted to. */
	Size strokes(PyramidLevel level) {
		return new Size((int) Math.round(level.scale * strokes.width()), (int) Math.round(level.scale * strokes.height()));
	}

	/** Pixels of a region of several contents in one row. */
	private static final class Sample {

		private final List<float[]> rgb = new ArrayList<>();
		private final List<float[]> masks = new ArrayList<>();

		/** @param number of the content */
		void add(RgbImage content, PixelMask region, int most, int number) {
			float[] values = region.values();
			int inside = 0;
			for (float value : values)
				if (value > 0)
					inside++;
			int[] places = places(inside, Math.min(inside, most), region.isWhole() ? 0 : number);
			float[] colours = new float[3 * places.length];
			float[] mask = new float[places.length];
			int taken = 0;
			int passed = 0;
			for (int at = 0; taken < places.length; at++) {
				for (; taken < places.length && values[at] > 0 && places[taken] == passed; taken++) {
					mask[taken] = values[at];
					System.arraycopy(content.rgb(), 3 * at, colours, 3 * taken, 3);
				}
				if (values[at] > 0)
					passed++;
			}
			rgb.add(colours);
			masks.add(mask);
		}

		/**
		 * NB: in even steps, each by another part of itself, so that they do not go with the rows; in a region by other parts
		 * than in the contents before, since it may be small and in the same place in all of them.
		 */
		private static int[] places(int all, int count, int number) {
			double step = (double) all / count;
			int[] places = new int[count];
			for (int i = 0; i < count; i++)
				places[i] = (int) ((i + (count == all ? 0 : ((double) i + number) * GOLDEN % 1)) * step);
			return places;
		}

		RgbImage pixels() {
			float[] all = together(rgb);
			return new RgbImage(all.length / 3, 1, all);
		}

		PixelMask region() {
			float[] all = together(masks);
			return PixelMask.of(all.length, 1, all);
		}

		private static float[] together(List<float[]> parts) {
			float[] all = new float[parts.stream().mapToInt(part -> part.length).sum()];
			int at = 0;
			for (float[] part : parts) {
				System.arraycopy(part, 0, all, at, part.length);
				at += part.length;
			}
			return all;
		}
	}
}
