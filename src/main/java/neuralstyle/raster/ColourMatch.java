package neuralstyle.raster;

import static neuralstyle.raster.SymmetricMatrix.power;
import static neuralstyle.raster.SymmetricMatrix.product;

import java.util.Arrays;

/**
 * Gives an image the colours of another one by the linear Monge-Kantorovich map (Pitié and Kokaram, "The linear
 * Monge-Kantorovitch linear colour mapping for example-based colour transfer", CVMP 2007): of all linear maps that turn one
 * mean and covariance into the other, the one that moves the colours least. With means a and b and covariances A and B a
 * colour c becomes (c - a) T + b, T = A^-1/2 (A^1/2 B A^1/2)^1/2 A^-1/2. Cannot be changed.
 */
public final class ColourMatch {

	/** Added to each variance, in grey levels squared, so that the noise of a flat or grey image is not blown up. */
	private static final double LEAST_VARIANCE = 100;

	private static final double MOST_LOST = 0.01;
	private static final double LEAST_CONTRAST = 0.3;

	private final double[] from;
	private final double[] to;
	private final double[][] map;

	private ColourMatch(double[] from, double[] to, double[][] map) {
		this.from = from;
		this.to = to;
		this.map = map;
	}

	/** @param statistics those of the images that the match will be applied to */
	public static Source from(ColourStatistics statistics) {
		return new Source(statistics);
	}

	/**
	 * The same match with less contrast, if the image would lose structure in pure black and white: with as much as leaves
	 * 99 percent of its pixels a luminance within 0..255, but at least 3/10.
	 */
	public ColourMatch gentleFor(RgbImage image) {
		return gentleFor(image, PixelMask.whole(image.width(), image.height()));
	}

	/** The same for a region of the image. @param region of any size, for the whole image; where it is empty nothing is lost */
	public ColourMatch gentleFor(RgbImage image, PixelMask region) {
		PixelMask mask = region.resized(image.width(), image.height());
		double low = LEAST_CONTRAST;
		double high = 1;
		if (lost(image, mask, high) <= MOST_LOST)
			return this;
		for (int i = 0; i < 10; i++) {
			double middle = (low + high) / 2;
			if (lost(image, mask, middle) <= MOST_LOST)
				low = middle;
			else
				high = middle;
		}
		double contrast = low;
		double[][] weaker = Arrays.stream(map).map(row -> Arrays.stream(row).map(value -> contrast * value).toArray())
			.toArray(double[][]::new);
		return new ColourMatch(from, to, weaker);
	}

	/** The part of the region whose luminance would be out of range with that contrast. */
	private double lost(RgbImage image, PixelMask region, double contrast) {
		float[] rgb = image.rgb();
		float[] weights = region.values();
		double mean = Luminance.of(to[0], to[1], to[2]);
		double lost = 0;
		for (int i = 0; i < rgb.length; i += 3) {
			double deviation = 0;
			for (int d = 0; d < 3; d++)
				deviation += (rgb[i + d] - from[d]) * Luminance.of(map[d][0], map[d][1], map[d][2]);
			double luminance = mean + contrast * deviation;
			if (luminance < 0 || luminance > 255)
				lost += weights[i / 3];
		}
		return lost > 0 ? lost / region.area() : 0;
	}

	/** A new image, clipped to 0..255. */
	public RgbImage apply(RgbImage image) {
		float[] old = image.rgb();
		float[] rgb = new float[old.length];
		for (int i = 0; i < old.length; i += 3) {
			double red = old[i] - from[0];
			double green = old[i + 1] - from[1];
			double blue = old[i + 2] - from[2];
			for (int c = 0; c < 3; c++)
				rgb[i + c] = (float) Math.max(0, Math.min(255, red * map[0][c] + green * map[1][c] + blue * map[2][c] + to[c]));
		}
		return new RgbImage(image.width(), image.height(), rgb);
	}

	/** The colours that a match starts from. */
	public static final class Source {

		private final ColourStatistics statistics;

		private Source(ColourStatistics statistics) {
			this.statistics = statistics;
		}

		/** @param wanted the statistics that matched images will have, but for clipping and what is added to variances */
		public ColourMatch to(ColourStatistics wanted) {
			double[][] root = power(regular(statistics), 0.5);
			double[][] inverse = power(regular(statistics), -0.5);
			double[][] middle = power(product(product(root, regular(wanted)), root), 0.5);
			return new ColourMatch(statistics.mean(), wanted.mean(), product(product(inverse, middle), inverse));
		}
	}

	private static double[][] regular(ColourStatistics statistics) {
		double[][] covariance = statistics.covariance();
		for (int c = 0; c < 3; c++)
			covariance[c][c] += LEAST_VARIANCE;
		return covariance;
	}
}
