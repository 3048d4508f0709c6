package neuralstyle.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import neuralstyle.error.InputException;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggWeights;
import neuralstyle.weights.WeightsFileTest.Form;

/** Every bad file of weights ends in one sentence that names the file and, where one is wrong, the layer. */
class WeightsFaultsTest {

	@TempDir
	Path folder;

	static String sentence(org.junit.jupiter.api.function.Executable read) {
		InputException e = assertThrows(InputException.class, read);
		assertNotNull(e.getCause(), e.getMessage());
		return e.getMessage();
	}

	/** What follows the file's name. */
	private static String fault(Path file) {
		String sentence = sentence(() -> WeightsSource.read(file.toString()));
		String begin = "The weights file \"" + file + "\" cannot be used: ";
		assertTrue(sentence.startsWith(begin) && sentence.endsWith("."), sentence);
		return sentence.substring(begin.length(), sentence.length() - 1);
	}

	@ParameterizedTest
	@EnumSource
	void cutAnywhere(Form form) throws IOException {
		Path file = form.write(new FileOfWeights(), folder);
		long size = Files.size(file);
		TreeSet<Long> places = new TreeSet<>();
		for (int i = 0; i < 100; i++)
			places.add(size * i / 100 + 1);
		for (int i = 1; places.size() < 150; i++)
			places.add(7L * i);
		for (int i = 1; places.size() < 200; i++)
			places.add(size - i);
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			for (long place : places.descendingSet()) {
				channel.truncate(place);
				String fault = fault(file);
				assertTrue(fault.matches("it is damaged, or no (HDF5|safetensors|\\.npz) file|it has \\d+ bytes and should have \\d+|"
					+ "it ends too early|it does not begin as an HDF5 file does|its header is damaged"), place + ": " + fault);
			}
		}
		assertEquals(200, places.size());
	}

	@Test
	void noFile() throws IOException {
		assertEquals("there is no such file", fault(folder.resolve("none.h5")));
		assertEquals("it is a folder", fault(Files.createDirectory(folder.resolve("folder.h5"))));
		assertEquals("it is empty", fault(Files.createFile(folder.resolve("empty.safetensors"))));
		assertEquals("its name must end with .h5, .safetensors or .npz", fault(Files.writeString(folder.resolve("a.txt"), "a")));
		assertEquals("weights is \"a\0b\", which is no path of a file; give shipped, zoo or a path.", sentence(
			() -> WeightsSource.read("a\0b")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "vgg19-dcbb9e9d.pth", "vgg19.pt", "weights.PKL", "pytorch_model.bin" })
	void picklesAreNotRead(String name) throws IOException {
		assertEquals("reading a file of this kind runs the code in it; docs/weights.md has the two lines of Python that make a "
			+ ".safetensors file of it", fault(Files.writeString(folder.resolve(name), "\u0080\u0002")));
	}

	@ParameterizedTest
	@ValueSource(strings = { ".h5", ".safetensors", ".npz" })
	void somethingElseUnderThatName(String end) throws IOException {
		byte[] noise = new byte[100_000];
		new java.util.Random(2).nextBytes(noise);
		String fault = fault(Files.write(folder.resolve("noise" + end), noise));
		assertTrue(fault.matches("it does not begin as an HDF5 file does|its header is damaged|it is damaged, or no .npz file"), fault);
	}

	@ParameterizedTest
	@EnumSource
	void aLayerIsMissing(Form form) {
		FileOfWeights vgg16 = new FileOfWeights();
		vgg16.kernels.remove(VggLayer.CONV3_4);
		assertEquals("it has no weights of the layer conv3_4, which VGG-19 has with " + (form == Form.SAFETENSORS
			? "256 x 256 x 3 x 3" : "3 x 3 x 256 x 256") + "; it is another network", fault(form.write(vgg16, folder)));
	}

	@Test
	void anotherNetwork() throws IOException {
		FileOfWeights none = new FileOfWeights();
		none.kernels.clear();
		assertEquals("none of VGG-19's layers is in it, such as features.0.weight", fault(none.safetensors(folder.resolve(
			"resnet.safetensors"))));
		assertEquals("none of VGG-19's layers is in it, such as block1_conv1 or conv1_1", fault(none.npz(folder.resolve(
			"resnet.npz"))));
	}

	@ParameterizedTest
	@EnumSource(names = { "NPZ", "SAFETENSORS" })
	void notANumber(Form form) {
		FileOfWeights weights = new FileOfWeights();
		weights.kernels.get(VggLayer.CONV4_2)[12345] = Float.NaN;
		assertEquals("the weights of the layer conv4_2 hold NaN, and finite numbers are expected", fault(form.write(weights, folder)));
		weights.kernels.get(VggLayer.CONV4_2)[12345] = 0;
		weights.biases.get(VggLayer.CONV2_1)[5] = Float.NEGATIVE_INFINITY;
		assertEquals("the biases of the layer conv2_1 hold -Infinity, and finite numbers are expected", fault(form.write(weights,
			folder)));
	}

	@Test
	void wrongShape() throws IOException {
		FileOfWeights weights = new FileOfWeights();
		Path file = weights.npz(folder.resolve("vgg19.npz"));
		byte[] bytes = Files.readAllBytes(file);
		int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("(3, 3, 64, 128)");
		System.arraycopy("(3, 3, 128, 64)".getBytes(), 0, bytes, at, 15);
		// NB: so the shape is changed in a safetensors file, which has no checksum.
		assertEquals("the checksum of block2_conv1_kernel in it is wrong; it is damaged", fault(Files.write(file, bytes)));
		file = weights.safetensors(folder.resolve("vgg19.safetensors"));
		bytes = Files.readAllBytes(file);
		at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("[128,64,3,3]");
		System.arraycopy("[64,128,3,3]".getBytes(), 0, bytes, at, 12);
		assertEquals("the weights of the layer conv2_1 are 64 x 128 x 3 x 3, and VGG-19's are 128 x 64 x 3 x 3; it is another "
			+ "network, or its axes are in another order", fault(Files.write(file, bytes)));
	}

	@Test
	void blueAndRedSwapped() throws IOException {
		FileOfWeights weights = new FileOfWeights();
		VggLayer layer = VggLayer.CONV1_1;
		weights.reorder(layer, (y, x, in, out) -> FileOfWeights.at(layer, y, x, 2 - in, out));
		assertOrder(layer, "blue and red swapped", fault(weights.npz(folder.resolve("rgb.npz"))));
		assertOrder(layer, "blue and red swapped", fault(weights.safetensors(folder.resolve("rgb.safetensors"))));
	}

	@ParameterizedTest
	@EnumSource(names = { "CONV1_1", "CONV2_2", "CONV5_1" })
	void rowsAndColumnsSwapped(VggLayer layer) throws IOException {
		FileOfWeights weights = new FileOfWeights();
		weights.reorder(layer, (y, x, in, out) -> FileOfWeights.at(layer, x, y, in, out));
		assertOrder(layer, "rows and columns swapped", fault(weights.npz(folder.resolve("transposed.npz"))));
	}

	@ParameterizedTest
	@EnumSource(names = { "CONV2_1", "CONV3_3" })
	void turned(VggLayer layer) throws IOException {
		FileOfWeights weights = new FileOfWeights();
		weights.reorder(layer, (y, x, in, out) -> FileOfWeights.at(layer, 2 - y, 2 - x, in, out));
		assertOrder(layer, "kernels turned by 180 degrees", fault(weights.npz(folder.resolve("turned.npz"))));
	}

	@ParameterizedTest
	@EnumSource(names = { "CONV1_2", "CONV4_3", "CONV5_4" })
	void inputAndOutputSwapped(VggLayer layer) throws IOException {
		FileOfWeights weights = new FileOfWeights();
		weights.reorder(layer, (y, x, in, out) -> FileOfWeights.at(layer, y, x, out, in));
		assertOrder(layer, "input and output channels swapped", fault(weights.npz(folder.resolve("transposed.npz"))));
	}

	private static void assertOrder(VggLayer layer, String order, String fault) {
		assertTrue(fault.matches("the layer " + layer + " is like the shipped one only with " + order
			+ " \\(correlation 1.00, and -?0\\.\\d\\d as it is\\); save it in the order that docs/weights.md names"), fault);
	}

	@Test
	void layersMixedUp() throws IOException {
		FileOfWeights weights = new FileOfWeights();
		float[] one = weights.kernels.get(VggLayer.CONV5_2);
		weights.kernels.put(VggLayer.CONV5_2, weights.kernels.put(VggLayer.CONV5_3, one));
		String fault = fault(weights.npz(folder.resolve("mixed.npz")));
		assertTrue(fault.matches("the layer conv5_3 is not the shipped one \\(correlation -?0.0\\d, and 1 is expected\\), while "
			+ "the layer conv5_4 is; it is damaged, or its layers are mixed up"), fault);
		weights = new FileOfWeights();
		float[] biases = weights.biases.get(VggLayer.CONV5_2);
		weights.biases.put(VggLayer.CONV5_2, weights.biases.put(VggLayer.CONV5_3, biases));
		fault = fault(weights.npz(folder.resolve("mixed.npz")));
		assertTrue(fault.matches("the weights of the layer conv5_2 are those of the shipped ones and its biases are not "
			+ "\\(correlation -?0.\\d\\d, and 1 is expected\\); it is damaged, or its layers are mixed up"), fault);
	}

	@Test
	void afterAFaultTheNextFileIsRead() throws IOException {
		fault(folder.resolve("none.h5"));
		VggWeights weights = WeightsSource.read(new FileOfWeights().npz(folder.resolve("vgg19.npz")).toString());
		assertEquals(64, weights.bias(VggLayer.CONV1_1).length);
		assertEquals(VggWeights.shipped().sha256(), WeightsSource.read("shipped").sha256());
	}
}
