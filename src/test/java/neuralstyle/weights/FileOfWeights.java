package neuralstyle.weights;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;

import neuralstyle.engine.Filters;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggWeights;

/**
 * Writes the shipped weights as other programs would, whole or with faults. Also a program, for macros:
 * {@code FileOfWeights FOLDER} makes a file of each kind there, {@code FileOfWeights FOLDER npz} that of NumPy alone.
 */
public final class FileOfWeights {

	static final int[] FEATURES = { 0, 2, 5, 7, 10, 12, 14, 16, 19, 21, 23, 25, 28, 30, 32, 34 };

	/** In the order row, column, input channel, output channel; to be changed for faults. */
	final Map<VggLayer, float[]> kernels = new LinkedHashMap<>();
	final Map<VggLayer, float[]> biases = new LinkedHashMap<>();

	public FileOfWeights() {
		VggWeights shipped = VggWeights.shipped();
		for (VggLayer layer : VggLayer.values()) {
			kernels.put(layer, kernel(shipped, layer));
			biases.put(layer, shipped.bias(layer).clone());
		}
	}

	static float[] kernel(VggWeights weights, VggLayer layer) {
		Filters filters = weights.filters(layer);
		int out = layer.outputChannels();
		float[] row = new float[out];
		float[] kernel = new float[9 * layer.inputChannels() * out];
		for (int i = 0; i < kernel.length / out; i++) {
			int place = i / layer.inputChannels();
			filters.read(place / 3, place % 3, i % layer.inputChannels(), row);
			System.arraycopy(row, 0, kernel, i * out, out);
		}
		return kernel;
	}

	/** Another order of a layer's numbers. */
	interface Place {

		/** Where the number at this row, column, input and output channel comes from. */
		int of(int y, int x, int in, int out);
	}

	void reorder(VggLayer layer, Place from) {
		float[] before = kernels.get(layer).clone();
		float[] after = kernels.get(layer);
		int at = 0;
		for (int y = 0; y < 3; y++)
			for (int x = 0; x < 3; x++)
				for (int in = 0; in < layer.inputChannels(); in++)
					for (int out = 0; out < layer.outputChannels(); out++)
						after[at++] = before[from.of(y, x, in, out)];
	}

	/** Where a number stands. */
	static int at(VggLayer layer, int y, int x, int in, int out) {
		return ((y * 3 + x) * layer.inputChannels() + in) * layer.outputChannels() + out;
	}

	public Path npz(Path file) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
			zip.setLevel(0);
			for (VggLayer layer : kernels.keySet()) {
				String name = keras(layer);
				npy(zip, name + "_kernel", kernels.get(layer), 3, 3, layer.inputChannels(), layer.outputChannels());
				npy(zip, name + "_bias", biases.get(layer), layer.outputChannels());
			}
		}
		return file;
	}

	private static String keras(VggLayer layer) {
		return "block" + layer.block() + "_conv" + layer.positionInBlock();
	}

	private static void npy(ZipOutputStream zip, String name, float[] values, int... shape) throws IOException {
		String axes = Arrays.toString(shape).replace("[", "(").replace("]", shape.length == 1 ? ",)" : ")");
		String header = "{'descr': '<f4', 'fortran_order': False, 'shape': " + axes + ", }";
		header += " ".repeat(63 - (10 + header.length()) % 64) + "\n";
		zip.putNextEntry(new ZipEntry(name + ".npy"));
		zip.write(new byte[] { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), (byte) (header.length() >> 8) });
		zip.write(header.getBytes(StandardCharsets.US_ASCII));
		zip.write(bytes(values));
		zip.closeEntry();
	}

	private static byte[] bytes(float[] values) {
		ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asFloatBuffer().put(values);
		return bytes.array();
	}

	/** As PyTorch names and orders them. */
	Path safetensors(Path file) throws IOException {
		Map<String, float[]> arrays = new LinkedHashMap<>();
		StringBuilder header = new StringBuilder("{\"__metadata__\":{\"format\":\"pt\"}");
		long end = 0;
		for (VggLayer layer : kernels.keySet()) {
			String name = "features." + FEATURES[layer.ordinal()];
			arrays.put(name + ".weight", torch(layer));
			arrays.put(name + ".bias", biases.get(layer));
			for (String part : new String[] { ".weight", ".bias" }) {
				String shape = part.equals(".bias") ? "" + layer.outputChannels()
					: layer.outputChannels() + "," + layer.inputChannels() + ",3,3";
				long start = end;
				end += 4L * arrays.get(name + part).length;
				header.append(String.format(Locale.ROOT, ",\"%s\":{\"dtype\":\"F32\",\"shape\":[%s],\"data_offsets\":[%d,%d]}", name + part, shape,
					start, end));
			}
		}
		header.append('}');
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length()).array());
			out.write(header.toString().getBytes(StandardCharsets.US_ASCII));
			for (float[] values : arrays.values())
				out.write(bytes(values));
		}
		return file;
	}

	private float[] torch(VggLayer layer) {
		float[] kernel = kernels.get(layer);
		float[] turned = new float[kernel.length];
		// NB: in this order most of what is read next is in the cache.
		for (int in = 0; in < layer.inputChannels(); in++)
			for (int out = 0; out < layer.outputChannels(); out++)
				for (int place = 0; place < 9; place++)
					turned[(out * layer.inputChannels() + in) * 9 + place] = kernel[at(layer, place / 3, place % 3, in, out)];
		return turned;
	}

	/** As Keras saves weights. */
	Path h5(Path file) {
		try (WritableHdfFile hdf = HdfFile.write(file)) {
			for (VggLayer layer : kernels.keySet()) {
				WritableGroup group = hdf.putGroup(keras(layer)).putGroup(keras(layer));
				float[][][][] kernel = new float[3][3][layer.inputChannels()][layer.outputChannels()];
				for (int y = 0; y < 3; y++)
					for (int x = 0; x < 3; x++)
						for (int in = 0; in < layer.inputChannels(); in++)
							System.arraycopy(kernels.get(layer), at(layer, y, x, in, 0), kernel[y][x][in], 0, layer.outputChannels());
				group.putDataset("kernel:0", kernel);
				group.putDataset("bias:0", biases.get(layer));
			}
		}
		return file;
	}

	/**
	 * Makes another network of it: seeded random numbers of the size that training begins with (He et al., arXiv:1502.01852,
	 * section 2.2).
	 */
	public void anotherTraining() {
		Random random = new Random(1);
		for (VggLayer layer : kernels.keySet()) {
			float[] kernel = kernels.get(layer);
			double deviation = Math.sqrt(2.0 / (9 * layer.inputChannels()));
			for (int i = 0; i < kernel.length; i++)
				kernel[i] = (float) (deviation * random.nextGaussian());
		}
	}

	/**
	 * Fills in what the shipped table's 256 values a layer leave out: seeded random numbers, each anywhere between the middles to
	 * the two values beside its own.
	 */
	public void betweenTheTablesValues() {
		Random random = new Random(1);
		for (float[] kernel : kernels.values()) {
			TreeSet<Float> table = new TreeSet<>();
			for (float value : kernel)
				table.add(value);
			for (int i = 0; i < kernel.length; i++) {
				Float below = table.lower(kernel[i]);
				Float above = table.higher(kernel[i]);
				float least = below == null ? kernel[i] : (kernel[i] + below) / 2;
				float greatest = above == null ? kernel[i] : (kernel[i] + above) / 2;
				kernel[i] = least + random.nextFloat() * (greatest - least);
			}
		}
	}

	public static void main(String[] args) throws IOException {
		Path folder = Path.of(args[0]);
		FileOfWeights weights = new FileOfWeights();
		weights.npz(folder.resolve("vgg19.npz"));
		if (args.length > 1)
			return;
		weights.h5(folder.resolve("vgg19.h5"));
		weights.safetensors(folder.resolve("vgg19-caffe.safetensors"));
		weights.betweenTheTablesValues();
		weights.npz(folder.resolve("vgg19-full.npz"));
		weights.anotherTraining();
		weights.safetensors(folder.resolve("vgg19-torchvision.safetensors"));
	}
}
