package neuralstyle.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import neuralstyle.vgg.DoubleVgg;

/** Every way of convolving with every way of multiplying, on sizes that fit no tile, against the definition in float64. */
class ConvolutionTest {

	static List<Arguments> sizes() {
		int[][] sizes = { { 1, 1, 16, 16 }, { 1, 7, 64, 32 }, { 7, 1, 16, 48 }, { 4, 4, 3, 64 }, { 5, 6, 64, 16 },
			{ 13, 21, 128, 64 }, { 33, 9, 32, 256 }, { 3, 50, 512, 64 }, { 41, 40, 64, 64 } };
		List<Arguments> all = new ArrayList<>();
		for (ConvolutionKind kind : ConvolutionKind.values())
			for (MatrixProducts products : List.of(Natives.products(), new OpenBlasProducts()))
				for (int[] size : sizes)
					all.add(Arguments.of(kind, products.name(), products, size[0], size[1], size[2], size[3]));
		return all;
	}

	@ParameterizedTest(name = "{0}, {1}, {3} x {4}, {5} to {6} channels")
	@MethodSource("sizes")
	void equalsTheDefinition(ConvolutionKind kind, String name, MatrixProducts products, int height, int width, int in,
		int out)
	{
		Random random = new Random(height * 100 + width);
		float[] filters = gaussian(9 * in * out, random);
		float[] input = gaussian(height * width * in, random);
		double[] expected = DoubleVgg.convolve(doubles(input), height, width, in, out, filters);
		float[] actual = convolve(kind, products, height, width, in, out, filters, input, 2);
		double error = 0;
		double norm = 0;
		for (int i = 0; i < expected.length; i++) {
			error += Math.pow(actual[i] - expected[i], 2);
			norm += expected[i] * expected[i];
		}
		assertTrue(Math.sqrt(error / norm) < 4e-6, "relative error " + Math.sqrt(error / norm));
	}

	@ParameterizedTest
	@EnumSource
	void threadsChangeNoBits(ConvolutionKind kind) {
		Random random = new Random(1);
		float[] filters = gaussian(9 * 64 * 128, random);
		float[] input = gaussian(90 * 77 * 64, random);
		for (MatrixProducts products : List.of(Natives.products(), new OpenBlasProducts())) {
			float[] one = convolve(kind, products, 90, 77, 64, 128, filters, input, 1);
			for (int threads : new int[] { 2, 3, 7 })
				assertArrayEquals(one, convolve(kind, products, 90, 77, 64, 128, filters, input, threads),
					products.name() + " with " + threads + " threads");
		}
	}

	@ParameterizedTest
	@EnumSource
	void bandsChangeNoMoreThanRounding(ConvolutionKind kind) {
		Random random = new Random(3);
		float[] filters = gaussian(9 * 64 * 64, random);
		float[] input = gaussian(90 * 77 * 64, random);
		for (MatrixProducts products : List.of(Natives.products(), new OpenBlasProducts())) {
			float[] one = convolve(kind, products, 90, 77, 64, 64, filters, input, 2);
			for (int band : new int[] { 4, 8, 36 }) {
				float[] other = convolve(kind, products, 90, 77, 64, 64, filters, input, 2, band);
				if (products.rowsAreIndependent())
					assertArrayEquals(one, other, products.name() + " in bands of " + band);
				else
					assertArrayEquals(one, other, 1e-3f, products.name() + " in bands of " + band);
			}
		}
	}

	/** What is outside the picture is never read: a NaN in unused memory would show. */
	@Test
	void repeatsBitForBit() {
		Random random = new Random(2);
		float[] filters = gaussian(9 * 16 * 16, random);
		float[] input = gaussian(19 * 23 * 16, random);
		float[] first = convolve(ConvolutionKind.WINOGRAD, Natives.products(), 19, 23, 16, 16, filters, input, 2);
		assertArrayEquals(first, convolve(ConvolutionKind.WINOGRAD, Natives.products(), 19, 23, 16, 16, filters, input, 2));
	}

	private static float[] convolve(ConvolutionKind kind, MatrixProducts products, int height, int width, int in, int out,
		float[] filters, float[] input, int threads)
	{
		return convolve(kind, products, height, width, in, out, filters, input, threads, height);
	}

	private static float[] convolve(ConvolutionKind kind, MatrixProducts products, int height, int width, int in, int out,
		float[] filters, float[] input, int threads, int band)
	{
		try (TensorMemory memory = new TensorMemory(); Workers workers = new Workers(threads)) {
			ConvolutionShape shape = new ConvolutionShape(height, width, in, out, band);
			Scratch[] scratch = new Scratch[threads];
			for (int i = 0; i < threads; i++)
				scratch[i] = new Scratch(i, kind.leftLength(shape, products, workers, i), kind.productLength(shape, products, workers, i),
					memory);
			Tensor source = memory.tensor(height, width, in);
			Tensor target = memory.tensor(height, width, out);
			source.buffer().put(input);
			Convolution convolution = kind.create(shape, kind.pack(filters(filters, in, out), products, memory),
				new Workspace(products, scratch, workers, memory));
			for (int from = 0; from < height; from += band)
				convolution.run(new FeatureRows(FeatureMap.whole(source)), new TileRows(FeatureMap.whole(target)), from,
					Math.min(height, from + band));
			float[] output = new float[target.length()];
			target.buffer().get(output);
			return output;
		}
	}

	private static Filters filters(float[] values, int in, int out) {
		return new Filters() {

			@Override
			public int inputChannels() {
				return in;
			}

			@Override
			public int outputChannels() {
				return out;
			}

			@Override
			public void read(int y, int x, int inputChannel, float[] target) {
				System.arraycopy(values, ((y * 3 + x) * in + inputChannel) * out, target, 0, out);
			}
		};
	}

	private static float[] gaussian(int length, Random random) {
		float[] values = new float[length];
		for (int i = 0; i < length; i++)
			values[i] = (float) random.nextGaussian();
		return values;
	}

	private static double[] doubles(float[] values) {
		double[] doubles = new double[values.length];
		for (int i = 0; i < values.length; i++)
			doubles[i] = values[i];
		return doubles;
	}
}
