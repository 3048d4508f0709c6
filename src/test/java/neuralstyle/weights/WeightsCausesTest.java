package neuralstyle.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

import io.jhdf.exceptions.HdfException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import neuralstyle.error.InputException;
import neuralstyle.vgg.VggLayer;
import neuralstyle.weights.WeightsFileTest.Form;

/** A file's faults are sentences with their causes; the disk's are told apart; those of the program come through as they are. */
class WeightsCausesTest {

	private static final String NPY = "\u0093NUMPY\1\0";

	@TempDir
	Path folder;

	private static InputException fault(Path file) {
		return assertThrows(InputException.class, () -> WeightsSource.read(file.toString()));
	}

	private static String words(Path file) {
		String sentence = fault(file).getMessage();
		return sentence.substring(sentence.indexOf("used: ") + 6, sentence.length() - 1);
	}

	private static Throwable root(Throwable e) {
		return e.getCause() == null ? e : root(e.getCause());
	}

	@Test
	void whatALibrarySaidIsTheCause() throws IOException {
		assertTrue(root(fault(Files.writeString(folder.resolve("a.npz"), "nothing"))) instanceof ZipException);
		Path safetensors = safetensors("{\"a\": ");
		assertTrue(root(fault(safetensors)).getClass().getName().contains(".jackson."), root(fault(safetensors)).toString());
		Path h5 = new FileOfWeights().h5(folder.resolve("a.h5"));
		try (FileChannel channel = FileChannel.open(h5, StandardOpenOption.WRITE)) {
			channel.write(ByteBuffer.allocate(400), 64);
		}
		assertTrue(fault(h5).getCause().getCause() instanceof HdfException, String.valueOf(fault(h5).getCause().getCause()));
		assertNull(fault(folder.resolve("none.h5")).getCause().getCause(), "no library was asked");
	}

	/** A node of a group's tree, of the level 1 and with itself as its first child (HDF5 File Format Specification 3.0, III.A.1). */
	@Test
	void aTreeThatIsItsOwnBranch() throws IOException {
		Path file = WeightsFileTest.unpacked("keras-release.h5", folder);
		byte[] bytes = Files.readAllBytes(file);
		int node = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("TREE");
		bytes[node + 5] = 1;
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(node + 32, node);
		Files.write(file, bytes);
		assertEquals("it is damaged, or no HDF5 file", words(file));
		assertTrue(root(fault(file)) instanceof StackOverflowError);
	}

	/** NB: a file in a zip file system is none that java.util.zip and jhdf can open, and says so by an exception of the caller's. */
	@ParameterizedTest
	@ValueSource(strings = { "a.npz", "a.h5" })
	void faultsOfTheProgramComeThrough(String name) throws IOException {
		Path zip = folder.resolve("files.zip");
		new ZipOutputStream(Files.newOutputStream(zip)).close();
		try (FileSystem files = FileSystems.newFileSystem(zip, (ClassLoader) null)) {
			Path file = Files.writeString(files.getPath(name), "anything");
			assertThrows(UnsupportedOperationException.class, () -> WeightsFile.read(file));
		}
		RuntimeException ours = new IndexOutOfBoundsException("ours");
		assertSame(ours, assertThrows(RuntimeException.class, () -> new WeightsFile(folder, name, null, "").sentence(() -> {
			throw ours;
		})));
	}

	/** NB: Linux answers so to who asks the loopback device for its speed; the file is an ordinary one to all that ask. */
	@Test
	void aDiskThatCannotBeReadIsNoDamage() throws IOException {
		for (String name : new String[] { "a.npz", "a.h5", "a.safetensors" }) {
			Path file = Files.createSymbolicLink(folder.resolve(name), Path.of("/sys/class/net/lo/speed"));
			assertEquals("it could not be read: Invalid argument", words(file));
			assertTrue(root(fault(file)) instanceof IOException);
		}
		IOException error = new IOException("Input/output error");
		InputException e = assertThrows(InputException.class, () -> new WeightsFile(folder, "", null, "").sentence(() -> {
			throw error;
		}));
		assertEquals("The weights file \"" + folder + "\" cannot be used: it could not be read: Input/output error.", e.getMessage());
		assertSame(error, e.getCause());
	}

	@Test
	void pipesDevicesAndLinks() throws Exception {
		Path pipe = folder.resolve("pipe.npz");
		assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
		Path zero = Files.createSymbolicLink(folder.resolve("zero.h5"), Path.of("/dev/zero"));
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			assertEquals("it is a device or a pipe, and no file", words(pipe));
			assertEquals("it is a device or a pipe, and no file", words(zero));
		});
		assertEquals("there is no such file", words(Files.createSymbolicLink(folder.resolve("astray.npz"), Path.of("nowhere"))));
		Path round = folder.resolve("round.npz");
		assertEquals("there is no such file", words(Files.createSymbolicLink(round, round)));
		assertEquals("it is a folder", words(Files.createSymbolicLink(folder.resolve("folder.npz"), folder)));
		Path large = folder.resolve("large.h5");
		try (FileChannel channel = FileChannel.open(large, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE,
			StandardOpenOption.SPARSE))
		{
			channel.write(ByteBuffer.allocate(1), 8_000_000_000L);
		}
		assertEquals("it has 8000000001 bytes, and VGG-19 less than 8000000000", words(large));
	}

	/** Bytes changed where files tell of themselves: each gives the weights or one sentence, and nothing else. */
	@ParameterizedTest
	@EnumSource
	void changedBytesAreNoFaultsOfTheProgram(Form form) throws IOException {
		Path file = form.write(new FileOfWeights(), folder);
		Random random = new Random(form.ordinal());
		int sentences = 0;
		for (int i = 0; i < 40; i++) {
			long size = Files.size(file);
			long place = form == Form.NPZ && i % 2 == 0 ? size - 1 - random.nextInt(3000) : random.nextInt(i % 2 == 0 ? 100 : 3000);
			ByteBuffer before = ByteBuffer.allocate(1);
			try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
				channel.read(before, place);
				channel.write(ByteBuffer.wrap(new byte[] { (byte) random.nextInt() }), place);
				try {
					WeightsFile.read(file);
				} catch (InputException e) {
					sentences++;
				} catch (RuntimeException | Error e) {
					throw new AssertionError("at " + place, e);
				}
				channel.write(before.flip(), place);
			}
		}
		assertTrue(sentences > 5, sentences + " sentences");
	}

	private Path safetensors(String header) throws IOException {
		Path file = folder.resolve("a.safetensors");
		try (OutputStream out = Files.newOutputStream(file)) {
			out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length()).array());
			out.write(header.getBytes(StandardCharsets.US_ASCII));
		}
		return file;
	}

	@Test
	void headersOfSafetensors() throws IOException {
		assertEquals("its header is damaged", words(safetensors("[".repeat(1_000_000))));
		assertEquals("its header is damaged", words(safetensors("{\"a\": ")));
		assertEquals("none of VGG-19's layers is in it, such as features.0.weight", words(safetensors("[1, 2]")));
		assertEquals("none of VGG-19's layers is in it, such as features.0.weight", words(safetensors("    ")));
		String one = "\"features.0.weight\": {\"dtype\": \"F32\", \"shape\": [64, 3, 3, 3], \"data_offsets\": [%s]}";
		String all = layersOfNoLength();
		assertEquals("its header is damaged", words(safetensors("{" + String.format(one, "9223372036854775000, -9") + all)));
		assertEquals("its header is damaged", words(safetensors("{" + String.format(one, "5000000000, -9") + all)));
		assertEquals("its header is damaged", words(safetensors("{" + String.format(one, "\"a\", {}") + all)));
		assertEquals("it ends too early", words(safetensors("{" + String.format(one, "9223372036854768895, 9223372036854775807")
			+ all)));
	}

	/** All arrays that are to be there, so that the one before them is read. */
	private static String layersOfNoLength() {
		StringBuilder rest = new StringBuilder();
		for (VggLayer layer : VggLayer.values()) {
			String name = "\"features." + FileOfWeights.FEATURES[layer.ordinal()];
			String shape = layer.outputChannels() + ", " + layer.inputChannels() + ", 3, 3";
			if (layer.ordinal() > 0)
				rest.append(", ").append(name).append(".weight\": {\"dtype\": \"F32\", \"shape\": [").append(shape).append("]}");
			rest.append(", ").append(name).append(".bias\": {\"dtype\": \"F32\", \"shape\": [").append(layer.outputChannels())
				.append("]}");
		}
		return rest + "}";
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"''|the header of block1_conv1_kernel is damaged",
		"PK|the header of block1_conv1_kernel is damaged",
		"NPY|the header of block1_conv1_kernel is damaged",
		"NPY ff ff|the header of block1_conv1_kernel is damaged",
		"NPY {'descr': '<f4', 'fortran_order': False, 'shape': (99999999999,), }|the header of block1_conv1_kernel is \"{'descr': "
			+ "'<f4', 'fortran_order': False, 'shape': (99999999999,), }\"; wanted are numbers in C order",
		"NPY {'descr': '<f4', 'fortran_order': False, 'shape': (3 3), }|the header of block1_conv1_kernel is \"{'descr': '<f4', "
			+ "'fortran_order': False, 'shape': (3 3), }\"; wanted are numbers in C order",
		"NPY {'descr': '<f4', 'fortran_order': False, 'shape': (3, 3), }|it has no weights of the layer conv1_1, which VGG-19 has with "
			+ "3 x 3 x 3 x 64; it is another network" })
	void headersOfNumPy(String content, String words) throws IOException {
		assertEquals(words, words(npz(Map.of("block1_conv1_kernel", npy(content)))));
	}

	/** What stands after NPY is the header, with two bytes before it that say how long it is, or wrong ones if it is short. */
	private static byte[] npy(String content) {
		if (!content.startsWith("NPY"))
			return content.getBytes(StandardCharsets.ISO_8859_1);
		String header = content.substring(3).trim();
		String length = header.equals("ff ff") ? "\u00ff\u00ff" : header.isEmpty() ? "" : "" + (char) header.length() + '\0';
		return (NPY + length + (length.equals("\u00ff\u00ff") ? "" : header)).getBytes(StandardCharsets.ISO_8859_1);
	}

	private Path npz(Map<String, byte[]> arrays) throws IOException {
		Path file = folder.resolve("a.npz");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (Map.Entry<String, byte[]> array : arrays.entrySet()) {
				zip.putNextEntry(new ZipEntry(array.getKey() + ".npy"));
				zip.write(array.getValue());
			}
		}
		return file;
	}

	@Test
	void anEntryThatUnpacksWithoutEnd() throws IOException {
		Path file = folder.resolve("a.npz");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry("block1_conv1_kernel.npy"));
			byte[] zeros = new byte[1 << 20];
			for (int i = 0; i < 30; i++)
				zip.write(zeros);
		}
		assertEquals("block1_conv1_kernel in it is larger than any array of VGG-19's; it is another network", words(file));
	}

	@Test
	void aTableWithAFewNumbers() throws IOException {
		Map<String, byte[]> arrays = new LinkedHashMap<>();
		for (VggLayer layer : VggLayer.values()) {
			String name = "block" + layer.block() + "_conv" + layer.positionInBlock();
			int in = layer.inputChannels();
			int out = layer.outputChannels();
			arrays.put(name + "_index", array("|u1", "3, 3, " + in + ", " + out, 9 * in * out));
			arrays.put(name + "_codebook", array("<f4", "2,", 8));
			arrays.put(name + "_bias", array("<f4", out + ",", 4 * out));
		}
		assertEquals("it has 2 numbers in block1_conv1_codebook and should have 256", words(npz(arrays)));
	}

	/** Of bytes that are all 255, which as indices are beyond two numbers. */
	private static byte[] array(String type, String shape, int bytes) {
		byte[] header = npy("NPY {'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }");
		byte[] all = java.util.Arrays.copyOf(header, header.length + bytes);
		java.util.Arrays.fill(all, header.length, all.length, type.equals("|u1") ? (byte) 255 : 0);
		return all;
	}
}
