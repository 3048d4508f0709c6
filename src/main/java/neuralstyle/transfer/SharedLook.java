package neuralstyle.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

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

	private final RgbImage pixels;
	private final List<PixelMask> regions;
	private final Size strokes;

	private SharedLook(RgbImage pixels, List<PixelMask> regions, Size strokes) {
		this.pixels = pixels;
		this.regions = regions;
		this.strokes = strokes;
	}

	/** Of a content that stands alone. */
	static SharedLook of(TransferImages alone) {
		RgbImage content = alone.content();
		return new SharedLook(content, resized(alone), new Size(alone.width(), alone.height()));
	}

	/**
	 * The colours of all contents together, of each as many pixels as of the others, and strokes as on the largest result.
	 *
	 * @param count of contents, at least one
	 * @param images by number from 0, each asked for once and not kept; all with as many regions
	 */
	public static SharedLook of(int count, IntFunction<TransferImages> images) {
		Sample sample = new Sample();
		Size largest = null;
		for (int i = 0; i < count; i++) {
			TransferImages next = images.apply(i);
			sample.add(next, MOST_PIXELS / count);
			if (largest == null || Math.min(next.width(), next.height()) > Math.min(largest.width(), largest.height()))
				largest = new Size(next.width(), next.height());
		}
		return sample.look(largest);
	}

	private static List<PixelMask> resized(TransferImages images) {
		List<PixelMask> regions = new ArrayList<>();
		for (PixelMask region : images.regions())
			regions.add(region.resized(images.content().width(), images.content().height()));
		return regions;
	}

	/** Pixels whose colours count as those of the content. */
	RgbImage pixels() {
		return pixels;
	}

	/** Which of the pixels lie in each region of the content. */
	List<PixelMask> regions() {
		return regions;
	}

	/** The size of picture, at a level, that the styles are fitted to. */
	Size strokes(PyramidLevel level) {
		return new Size((int) Math.round(level.scale * strokes.width()), (int) Math.round(level.scale * strokes.height()));
	}

	/** Pixels of several contents in one row. */
	private static final class Sample {

		private float[] rgb = new float[0];
		private final List<float[]> masks = new ArrayList<>();
		private int size;

		void add(TransferImages images, int most) {
			float[] from = images.content().rgb();
			int all = from.length / 3;
			int count = Math.min(all, Math.max(1, most));
			int[] places = places(all, count);
			rgb = Arrays.copyOf(rgb, 3 * (size + count));
			List<PixelMask> regions = resized(images);
			for (int region = 0; region < regions.size(); region++) {
				if (masks.size() == region)
					masks.add(new float[0]);
				float[] values = regions.get(region).values();
				float[] mask = Arrays.copyOf(masks.get(region), size + count);
				for (int i = 0; i < count; i++)
					mask[size + i] = values[places[i]];
				masks.set(region, mask);
			}
			for (int i = 0; i < count; i++)
				System.arraycopy(from, 3 * places[i], rgb, 3 * (size + i), 3);
			size += count;
		}

		/** NB: in even steps, each by another part of itself, so that they do not go with the rows. */
		private static int[] places(int all, int count) {
			double step = (double) all / count;
			int[] places = new int[count];
			for (int i = 0; i < count; i++)
				places[i] = (int) ((i + (count == all ? 0 : i * GOLDEN % 1)) * step);
			return places;
		}

		SharedLook look(Size strokes) {
			List<PixelMask> regions = new ArrayList<>();
			for (float[] mask : masks)
				regions.add(PixelMask.of(size, 1, mask));
			return new SharedLook(new RgbImage(size, 1, rgb), regions, strokes);
		}
	}
}
