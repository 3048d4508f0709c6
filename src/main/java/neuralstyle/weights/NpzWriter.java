package neuralstyle.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import neuralstyle.vgg.VggLayer;

/** Writes convolutions as the .npz that {@link WeightsFile} reads: float32 arrays in NumPy's format 1.0, not compressed. */
final class NpzWriter {

	/** NumPy wants the values to begin at a multiple of it. */
	private static final int ALIGNMENT = 64;
	private static final byte[] MAGIC = { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0 };

	private NpzWriter() { }

	/** @param kernels row, column, input channel, output channel */
	static void write(Path file, Map<VggLayer, float[]> kernels, Map<VggLayer, float[]> biases) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.setMethod(ZipOutputStream.STORED);
			for (VggLayer layer : VggLayer.values()) {
				String name = "block" + layer.block() + "_conv" + layer.positionInBlock();
				int out = layer.outputChannels();
				add(zip, name + "_kernel", "(3, 3, " + layer.inputChannels() + ", " + out + ")", kernels.get(layer));
				add(zip, name + "_bias", "(" + out + ",)", biases.get(layer));
			}
		}
	}

	private static void add(ZipOutputStream zip, String name, String shape, float[] values) throws IOException {
		String header = "{'descr': '<f4', 'fortran_order': False, 'shape': " + shape + ", }";
		int before = MAGIC.length + Short.BYTES;
		int end = (before + header.length() + ALIGNMENT) / ALIGNMENT * ALIGNMENT;
		ByteBuffer npy = ByteBuffer.allocate(end + values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		npy.put(MAGIC).putShort((short) (end - before)).put(header.getBytes(StandardCharsets.US_ASCII));
		while (npy.position() < end - 1)
			npy.put((byte) ' ');
		npy.put((byte) '\n').asFloatBuffer().put(values);
		CRC32 sum = new CRC32();
		sum.update(npy.array());
		ZipEntry entry = new ZipEntry(name + ".npy");
		// The same values make the same file, with the same checksum.
		entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
		entry.setSize(npy.capacity());
		entry.setCompressedSize(npy.capacity());
		entry.setCrc(sum.getValue());
		zip.putNextEntry(entry);
		zip.write(npy.array());
		zip.closeEntry();
	}
}
