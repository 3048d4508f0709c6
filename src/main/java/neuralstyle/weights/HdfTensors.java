package neuralstyle.weights;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

/** An HDF5 file, as Keras saves weights and models; arrays are named by their paths. */
final class HdfTensors implements TensorFile {

	private static final long SIGNATURE = 0x894844460d0a1a0aL;
	/** Of groups in groups; links may go round in circles. */
	private static final int DEEPEST = 12;
	/** Where Keras keeps what its optimiser remembers of each layer. */
	private static final String OPTIMISER = "optimizer_weights";

	private final HdfFile file;
	private final Map<String, Dataset> datasets = new LinkedHashMap<>();

	HdfTensors(Path path) throws IOException {
		checkWhole(path);
		file = library(() -> new HdfFile(path));
		try {
			collect(file, "", 0);
		} catch (IOException | RuntimeException e) {
			file.close();
			throw e;
		}
	}

	/** The file must be as long as its first block says (HDF5 File Format Specification 3.0, II.A). */
	private static void checkWhole(Path path) throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
			ByteBuffer block = ByteBuffer.allocate((int) Math.min(48, file.length()));
			file.readFully(block.array());
			if (block.capacity() < 48 || block.getLong(0) != SIGNATURE)
				throw new UnusableException("it does not begin as an HDF5 file does");
			boolean old = block.get(8) < 2;
			if (block.get(old ? 13 : 9) != Long.BYTES)
				throw new UnusableException("it has addresses of another length than 8 bytes");
			long end = block.order(ByteOrder.LITTLE_ENDIAN).getLong(old ? 40 : 28);
			if (file.length() < end)
				throw new UnusableException("it has " + file.length() + " bytes and should have " + end);
		}
	}

	/**
	 * NB: jhdf wraps what the disk does wrong too; that it can be read is known, since the checksum has been made. A tree that is
	 * its own branch makes its stack overflow. The library that unpacks LZ4 is not shipped.
	 */
	private static <T> T library(Supplier<T> call) throws UnusableException {
		try {
			return call.get();
		} catch (NoClassDefFoundError e) {
			throw new UnusableException("it is compressed in a way that this program does not know; save it without compression", e);
		} catch (RuntimeException | StackOverflowError e) {
			throw new UnusableException("it is damaged, or no HDF5 file", e);
		}
	}

	private void collect(Group group, String path, int depth) throws UnusableException {
		for (Map.Entry<String, Node> child : library(group::getChildren).entrySet()) {
			String name = path + child.getKey();
			if (child.getValue() instanceof Dataset)
				datasets.put(name, (Dataset) child.getValue());
			else if (child.getValue() instanceof Group && depth < DEEPEST && !child.getKey().equals(OPTIMISER))
				collect((Group) child.getValue(), name + "/", depth + 1);
		}
	}

	@Override
	public Set<String> names() {
		return datasets.keySet();
	}

	@Override
	public int[] shape(String name) throws UnusableException {
		return library(datasets.get(name)::getDimensions);
	}

	@Override
	public float[] values(String name) throws UnusableException {
		Object values = library(datasets.get(name)::getDataFlat);
		float[] floats;
		if (values instanceof float[])
			floats = (float[]) values;
		else if (values instanceof double[])
			floats = floats((double[]) values);
		else
			throw new UnusableException("its numbers are not of floating point");
		if (!TensorFile.holds(shape(name), floats.length))
			throw new UnusableException("it has another number of values in " + name + " than its shape says; it is damaged");
		return floats;
	}

	private static float[] floats(double[] doubles) {
		float[] floats = new float[doubles.length];
		for (int i = 0; i < floats.length; i++)
			floats[i] = (float) doubles[i];
		return floats;
	}

	@Override
	public void close() {
		file.close();
	}
}
