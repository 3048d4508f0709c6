package neuralstyle.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import neuralstyle.error.InputException;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggNetwork;
import neuralstyle.vgg.VggWeights;

/** Files as h5py, safetensors and NumPy wrote them (src/test/python/weights_files.py), and the shipped weights in each form. */
class WeightsFileTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "keras-release.h5", "keras-model.h5", "keras-3.h5", "caffe-names.h5", "plain.npz" })
	void readsWhatKerasAndNumPyWrite(String name) throws IOException {
		VggWeights weights = WeightsFile.read(unpacked(name, folder));
		for (VggLayer layer : VggLayer.values()) {
			float[] expected = new float[9 * layer.inputChannels() * layer.outputChannels()];
			for (int k = 0; k < expected.length; k++)
				expected[k] = pattern(layer, k);
			assertArrayEquals(expected, FileOfWeights.kernel(weights, layer), layer.toString());
			assertArrayEquals(patternOfBiases(layer), weights.bias(layer), layer.toString());
		}
		assertTrue(weights.note().matches("another training than the shipped one \\(correlation of a layer at most 0\\.0\\d\\d\\), "
			+ "so that the order of channels and axes could not be checked by comparison"), weights.note());
	}

	/** Taken for torchvision's, so the first layer takes another input; bfloat16 has eight bits, in which biases are rounded. */
	@ParameterizedTest
	@ValueSource(strings = { "torch.safetensors", "torch-half.safetensors", "torch-brain.safetensors" })
	void readsWhatSafetensorsWrites(String name) throws IOException {
		VggWeights weights = WeightsFile.read(unpacked(name, folder));
		for (VggLayer layer : VggLayer.values()) {
			if (layer == VggLayer.CONV1_1)
				continue;
			float[] expected = new float[9 * layer.inputChannels() * layer.outputChannels()];
			for (int out = 0; out < layer.outputChannels(); out++)
				for (int in = 0; in < layer.inputChannels(); in++)
					for (int place = 0; place < 9; place++)
						expected[FileOfWeights.at(layer, place / 3, place % 3, in, out)] = pattern(layer,
							(out * layer.inputChannels() + in) * 9 + place);
			assertArrayEquals(expected, FileOfWeights.kernel(weights, layer), layer.toString());
			assertArrayEquals(patternOfBiases(layer), weights.bias(layer), name.contains("brain") ? 1 / 32f : 0, layer.toString());
		}
		assertTrue(weights.note().endsWith("its input is taken to be torchvision's: red, green, blue, standardised"), weights.note());
	}

	static Path unpacked(String name, Path folder) throws IOException {
		Path file = folder.resolve(name);
		try (InputStream in = new GZIPInputStream(WeightsFileTest.class.getResourceAsStream("/weights/" + name + ".gz"))) {
			Files.copy(in, file);
		}
		return file;
	}

	private static float pattern(VggLayer layer, int k) {
		return ((k + 5 * layer.ordinal()) % 127 - 63) / 64f;
	}

	private static float[] patternOfBiases(VggLayer layer) {
		float[] biases = new float[layer.outputChannels()];
		for (int k = 0; k < biases.length; k++)
			biases[k] = (k + layer.ordinal()) / 64f;
		return biases;
	}

	enum Form {
		NPZ, H5, SAFETENSORS;

		Path write(FileOfWeights weights, Path folder) {
			try {
				Path file = folder.resolve("vgg19." + name().toLowerCase(java.util.Locale.ROOT));
				return this == NPZ ? weights.npz(file) : this == H5 ? weights.h5(file) : weights.safetensors(file);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void theShippedWeightsStayTheSameInEachForm(Form form) throws IOException {
		Path file = form.write(new FileOfWeights(), folder);
		VggWeights weights = WeightsFile.read(file);
		VggWeights shipped = VggWeights.shipped();
		for (VggLayer layer : VggLayer.values()) {
			assertArrayEquals(FileOfWeights.kernel(shipped, layer), FileOfWeights.kernel(weights, layer), layer.toString());
			assertArrayEquals(shipped.bias(layer), weights.bias(layer), layer.toString());
		}
		assertEquals(file.getFileName().toString(), weights.name());
		assertEquals("the training of the shipped one: every layer agrees with it (correlation at least 1.000000)", weights.note());
	}

	@Test
	void theShippedFileItselfCanBeNamed() throws IOException {
		Path file = folder.resolve("table.npz");
		try (InputStream in = VggWeights.class.getResourceAsStream("vgg19-notop-kmeans8.npz")) {
			Files.copy(in, file);
		}
		VggWeights weights = WeightsFile.read(file);
		assertEquals(VggWeights.shipped().sha256(), weights.sha256());
		for (VggLayer layer : VggLayer.values())
			assertArrayEquals(FileOfWeights.kernel(VggWeights.shipped(), layer), FileOfWeights.kernel(weights, layer));
		assertNull(VggWeights.shipped().note());
	}

	/** The first layer's output for one place of an image must be what torchvision's network makes of it. */
	@Test
	void torchvisionsInputIsFoldedIntoTheFirstLayer() throws IOException {
		FileOfWeights file = new FileOfWeights();
		file.anotherTraining();
		float[] theirs = file.kernels.get(VggLayer.CONV1_1).clone();
		float[] bias = file.biases.get(VggLayer.CONV1_1).clone();
		VggWeights weights = WeightsFile.read(file.safetensors(folder.resolve("vgg19.safetensors")));
		float[] ours = FileOfWeights.kernel(weights, VggLayer.CONV1_1);
		java.util.Random random = new java.util.Random(3);
		double[] mean = { 0.485, 0.456, 0.406 };
		double[] deviation = { 0.229, 0.224, 0.225 };
		double[] expected = new double[64];
		double[] actual = new double[64];
		for (int place = 0; place < 9; place++)
			for (int rgb = 0; rgb < 3; rgb++) {
				double value = random.nextInt(256);
				for (int o = 0; o < 64; o++) {
					expected[o] += theirs[(place * 3 + rgb) * 64 + o] * (value / 255 - mean[rgb]) / deviation[rgb];
					actual[o] += ours[(place * 3 + 2 - rgb) * 64 + o] * (value - VggNetwork.MEAN[2 - rgb]);
				}
			}
		for (int o = 0; o < 64; o++)
			assertEquals(expected[o] + bias[o], actual[o] + weights.bias(VggLayer.CONV1_1)[o], 1e-5);
	}

	/** A file of 80 MB, in a Java in which the tests have 3 GB. */
	@Test
	void memoryIsGivenBack() throws IOException {
		Path file = new FileOfWeights().npz(folder.resolve("vgg19.npz"));
		WeightsFile.read(file).forget();
		long before = used();
		VggWeights weights = WeightsFile.read(file);
		long held = used() - before;
		weights.forget();
		long left = used() - before;
		assertTrue(held > 75_000_000 && held < 110_000_000, "held: " + held);
		assertTrue(left < 5_000_000, "left: " + left);
		assertEquals("vgg19.npz", weights.name());
	}

	private static long used() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	@Test
	void aFileThatChangesWhileItIsInUseIsSeen() throws IOException {
		FileOfWeights values = new FileOfWeights();
		Path file = values.npz(folder.resolve("vgg19.npz"));
		VggWeights weights = WeightsFile.read(file);
		weights.forget();
		weights.bias(VggLayer.CONV1_1);
		weights.forget();
		values.biases.get(VggLayer.CONV5_4)[3] += 0.001f;
		values.npz(file);
		assertEquals("The weights \"vgg19.npz\" have changed since the run began; start it again.", assertThrows(
			InputException.class, () -> weights.bias(VggLayer.CONV1_1)).getMessage());
	}
}
