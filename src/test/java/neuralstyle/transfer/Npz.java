package neuralstyle.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** Reads arrays of NumPy's .npz files, for tests. */
final class Npz {

	private static final double[] MEAN = { 103.939, 116.779, 123.68 };

	private final Path file;

	Npz(Path file) {
		this.file = file;
	}

	/** The values behind an entry's header. */
	private ByteBuffer values(String name) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			ByteBuffer npy = ByteBuffer.wrap(zip.getInputStream(zip.getEntry(name + ".npy")).readAllBytes());
			npy.order(ByteOrder.LITTLE_ENDIAN).position(10 + npy.getShort(8));
			return npy.slice().order(ByteOrder.LITTLE_ENDIAN);
		}
	}

	double[] doubles(String name) throws IOException {
		ByteBuffer bytes = values(name);
		double[] doubles = new double[bytes.remaining() / Double.BYTES];
		bytes.asDoubleBuffer().get(doubles);
		return doubles;
	}

	/** An RGB image of bytes as the network takes it: blue, green, red, less their means. */
	double[] networkImage(String name) throws IOException {
		ByteBuffer rgb = values(name);
		double[] bgr = new double[rgb.remaining()];
		for (int i = 0; i < bgr.length; i++)
			bgr[i] = (rgb.get(i / 3 * 3 + 2 - i % 3) & 255) - MEAN[i % 3];
		return bgr;
	}

	static float[] floats(double[] values) {
		float[] floats = new float[values.length];
		for (int i = 0; i < values.length; i++)
			floats[i] = (float) values[i];
		return floats;
	}
}
