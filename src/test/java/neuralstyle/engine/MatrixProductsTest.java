package neuralstyle.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixProductsTest {

	/** Small and large weights, which oneDNN multiplies in different ways, and those of the gradient. */
	@ParameterizedTest
	@CsvSource({ "64, 64, false", "64, 64, true", "256, 256, false", "256, 256, true", "512, 512, false", "512, 512, true" })
	void aRowIsTheSameHoweverManyThereAre(int inner, int columns, boolean transposed) {
		MatrixProducts products = Natives.products();
		// NB: where transposes are not taken, the gradient has weights of its own, which are multiplied as they are.
		boolean transpose = transposed && products.takesTransposes();
		float rounding = products.rowsAreIndependent() ? 0 : 1e-4f;
		float[] expected = null;
		for (int rows : new int[] { 2, 3, 7, 32, 64, 128 }) {
			float[] first = firstRow(products, rows, inner, columns, transpose);
			if (expected == null)
				expected = first;
			assertArrayEquals(expected, first, rounding, rows + " rows");
		}
	}

	private static float[] firstRow(MatrixProducts products, int rows, int inner, int columns, boolean transposed) {
		try (TensorMemory memory = new TensorMemory()) {
			PackedMatrices weights = products.pack(1, inner, columns, target -> target.buffer().put(noise(inner * columns, 1)), memory);
			Tensor left = memory.tensor(1, rows, inner);
			Tensor product = memory.tensor(1, rows, columns);
			left.buffer().put(noise(rows * inner, 2));
			// NB: inner and columns are the same, so the transposes have the same shape.
			products.prepare(transposed ? weights.transpose() : weights, 0, 1, rows, left, product, memory).run();
			float[] all = new float[rows * columns];
			product.buffer().get(all);
			return Arrays.copyOf(all, columns);
		}
	}

	private static float[] noise(int length, long seed) {
		float[] values = new float[length];
		Random random = new Random(seed);
		for (int i = 0; i < length; i++)
			values[i] = (float) random.nextGaussian();
		return values;
	}
}
