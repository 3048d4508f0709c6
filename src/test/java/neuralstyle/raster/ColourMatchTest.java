package neuralstyle.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

import org.junit.jupiter.api.Test;

class ColourMatchTest {

	@Test
	void agreesWithNumpy() throws IOException {
		NumberLines lines = new NumberLines("numpy-colour.txt");
		int cases = 0;
		for (; lines.hasNext(); cases++) {
			double[] sizes = lines.next();
			RgbImage x = lines.nextImage(sizes[0], sizes[1]);
			RgbImage y = lines.nextImage(sizes[2], sizes[3]);
			ColourStatistics ofX = ColourStatistics.of(x);
			ColourStatistics ofY = ColourStatistics.of(y);
			assertStatistics(lines.next(), lines.next(), ofX);
			assertArrayEquals(lines.nextFloats(), ColourMatch.from(ofX).to(ofY).apply(x).rgb(), 2e-4f, "case " + cases);
			double share = lines.next()[0];
			double[] mean = lines.next();
			double[] covariance = lines.next();
			for (double sum : new double[] { 1, 5 })
				assertStatistics(mean, covariance,
					ColourStatistics.mixture(List.of(ofX, ofY), List.of(sum * share, sum - sum * share)));
		}
		assertEquals(4, cases);
	}

	/** It has none; and of one pixel, however little it counts, the colour is its own. */
	@Test
	void aRegionWithoutPixelsHasNoColours() {
		RgbImage image = new RgbImage(2, 1, new float[] { 10, 20, 30, 40, 50, 60 });
		PixelMask none = PixelMask.of(2, 1, new float[2]);
		assertThrows(IllegalArgumentException.class, () -> ColourStatistics.of(image, none));
		ColourStatistics one = ColourStatistics.of(image, PixelMask.of(2, 1, new float[] { 0, 1e-12f }));
		assertArrayEquals(new double[] { 40, 50, 60 }, one.mean(), 1e-4);
		assertEquals(0, one.covariance()[0][0], 1e-9);
		ColourMatch match = ColourMatch.from(one).to(ColourStatistics.of(image));
		assertSame(match, match.gentleFor(image, none));
	}

	@Test
	void matchedImageHasTheStatisticsWanted() {
		Random random = new Random(1);
		// So little spread that nothing is clipped, and so much that the 100 added to variances are little.
		float[] x = new float[3 * 40 * 40];
		float[] y = new float[3 * 40 * 40];
		for (int i = 0; i < x.length; i++) {
			x[i] = 128 + 120 * (random.nextFloat() - 0.5f);
			y[i] = i % 3 == 0 ? 110 + 140 * (random.nextFloat() - 0.5f) : 0.5f * y[i - 1] + 100 * random.nextFloat();
		}
		ColourStatistics wanted = ColourStatistics.of(new RgbImage(40, 40, y));
		RgbImage old = new RgbImage(40, 40, x);
		ColourStatistics matched = ColourStatistics.of(ColourMatch.from(ColourStatistics.of(old)).to(wanted).apply(old));
		assertArrayEquals(wanted.mean(), matched.mean(), 1e-3);
		for (int c = 0; c < 3; c++)
			for (int d = 0; d < 3; d++)
				assertEquals(wanted.covariance()[c][d], matched.covariance()[c][d], 100);
	}

	@Test
	void ownColoursAreKept() {
		RgbImage image = new RgbImage(3, 1, new float[] { 10, 200, 30, 90, 7, 255, 0, 100, 100 });
		ColourStatistics own = ColourStatistics.of(image);
		assertArrayEquals(image.rgb(), ColourMatch.from(own).to(own).apply(image).rgb(), 1e-4f);
	}

	@Test
	void imagesWithoutSpreadGiveNumbers() {
		RgbImage pixel = new RgbImage(1, 1, new float[] { 255, 0, 17 });
		float[] black = new float[3 * 4 * 5];
		RgbImage flat = new RgbImage(4, 5, black);
		float[] ramp = new float[3 * 256];
		for (int i = 0; i < ramp.length; i++)
			ramp[i] = i / 3;
		RgbImage grey = new RgbImage(256, 1, ramp);
		assertStatistics(new double[] { 255, 0, 17 }, new double[9], ColourStatistics.of(pixel));
		for (RgbImage from : List.of(pixel, flat, grey))
			for (RgbImage to : List.of(pixel, flat, grey)) {
				ColourMatch match = ColourMatch.from(ColourStatistics.of(from)).to(ColourStatistics.of(to));
				for (float value : match.apply(from).rgb())
					assertTrue(value >= 0 && value <= 255, () -> "" + value);
			}
		assertArrayEquals(pixel.rgb(), ColourMatch.from(ColourStatistics.of(flat)).to(ColourStatistics.of(pixel))
			.apply(new RgbImage(1, 1, new float[3])).rgb(), 1e-4f);
	}

	@Test
	void powersOfAnyPositiveMatrix() {
		double[][][] matrices = { { { 4, 0, 0 }, { 0, 9, 0 }, { 0, 0, 16 } }, { { 2, 1, 1 }, { 1, 2, 1 }, { 1, 1, 2 } },
			{ { 1e4, 1e-7, 3 }, { 1e-7, 1e4, -3 }, { 3, -3, 100 } }, { { 7, 7, 0 }, { 7, 8, 0 }, { 0, 0, 8 } } };
		for (double[][] matrix : matrices) {
			double[][] root = SymmetricMatrix.power(matrix, 0.5);
			double[][] again = SymmetricMatrix.product(root, root);
			double[][] unit = SymmetricMatrix.product(matrix, SymmetricMatrix.power(matrix, -1));
			for (int i = 0; i < 3; i++)
				for (int j = 0; j < 3; j++) {
					assertEquals(matrix[i][j], again[i][j], 1e-13 * matrix[0][0], () -> Arrays.deepToString(matrix));
					assertEquals(i == j ? 1 : 0, unit[i][j], 1e-12, () -> Arrays.deepToString(matrix));
				}
		}
	}

	@Test
	void sharesThatDoNotDo() {
		ColourStatistics one = ColourStatistics.of(new RgbImage(1, 1, new float[3]));
		for (List<Double> shares : List.of(List.of(1.0), List.of(0.0, 0.0), List.of(2.0, -1.0), List.of(1.0, Double.NaN)))
			assertThrows(IllegalArgumentException.class, () -> ColourStatistics.mixture(List.of(one, one), shares));
	}

	@Test
	void statisticsCannotBeChanged() {
		ColourStatistics statistics = ColourStatistics.of(new RgbImage(1, 2, new float[] { 0, 0, 0, 2, 2, 2 }));
		statistics.mean()[0] = 100;
		statistics.covariance()[0][0] = 100;
		assertStatistics(new double[] { 1, 1, 1 }, new double[] { 2, 2, 2, 2, 2, 2, 2, 2, 2 }, statistics);
	}

	private static void assertStatistics(double[] mean, double[] covariance, ColourStatistics statistics) {
		assertArrayEquals(mean, statistics.mean(), 1e-4);
		for (int i = 0; i < 9; i++)
			assertEquals(covariance[i], statistics.covariance()[i / 3][i % 3], 1e-4);
	}

	/** Grey noise with a bright disc, whose contrast a match would double. */
	@Test
	void gentleMatchKeepsTheStructureOfWhatIsBright() {
		RgbImage cell = grey(i -> i % 25 == 0 ? 220 + 0.004 * i : 70 + i % 9);
		ColourMatch match = ColourMatch.from(ColourStatistics.of(cell)).to(ColourStatistics.of(grey(i -> 67 + i % 2 * 120)));
		assertTrue(white(match.apply(cell)) > 0.03, "pure white without it: " + white(match.apply(cell)));
		assertTrue(white(match.gentleFor(cell).apply(cell)) <= 0.01, "pure white: "
			+ white(match.gentleFor(cell).apply(cell)));
	}

	@Test
	void gentleMatchIsTheSameWhereNothingIsLost() {
		RgbImage image = grey(i -> 100 + i % 50);
		ColourMatch match = ColourMatch.from(ColourStatistics.of(image)).to(ColourStatistics.of(grey(i -> 90 + i % 60)));
		assertSame(match, match.gentleFor(image));
	}

	private static RgbImage grey(IntToDoubleFunction value) {
		float[] rgb = new float[3 * 50 * 40];
		for (int i = 0; i < rgb.length; i++)
			rgb[i] = (float) value.applyAsDouble(i / 3);
		return new RgbImage(50, 40, rgb);
	}

	/** The part of the pixels that are pure white. */
	private static double white(RgbImage image) {
		double count = 0;
		for (int i = 0; i < image.rgb().length; i += 3)
			if (image.rgb()[i] >= 255)
				count++;
		return 3 * count / image.rgb().length;
	}
}
