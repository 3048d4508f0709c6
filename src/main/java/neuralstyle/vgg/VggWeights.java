package neuralstyle.vgg;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The weights of VGG-19's convolutions, as they ship with the plugin: each layer's values are one of 256 numbers of its own
 * (k-means), biases are exact. For the origin and the licence see NOTICE.
 */
public final class VggWeights {

	/** For the provenance of a result. */
	public static final String NAME = "VGG-19 (ImageNet), 256 values a layer";
	public static final String SHA256 = "f4ba50cd8930ac919c37b99a6b104991416ec110399b5a4131c02bc69e9e1ed1";

	private static final String RESOURCE = "vgg19-notop-kmeans8.npz";

	/** By name of the entry, without ".npy": what follows the entry's header. */
	private final Map<String, ByteBuffer> arrays = new HashMap<>();

	private VggWeights(byte[] file) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry; (entry = zip.getNextEntry()) != null;) {
				ByteBuffer npy = ByteBuffer.wrap(zip.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
				// NumPy's format 1.0: six bytes of magic, two of version, two that say how long the header is.
				npy.position(10 + npy.getShort(8));
				arrays.put(entry.getName().replace(".npy", ""), npy.slice().order(ByteOrder.LITTLE_ENDIAN));
			}
		}
	}

	/**
	 * Reads the weights from the plugin's jar, in a fraction of a second.
	 *
	 * @throws IllegalStateException with a sentence for the user if they are damaged
	 */
	public static VggWeights load() {
		try (InputStream in = VggWeights.class.getResourceAsStream(RESOURCE)) {
			byte[] file = in == null ? new byte[0] : in.readAllBytes();
			String sum = String.format("%064x", new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(file)));
			if (!sum.equals(SHA256))
				throw new IllegalStateException("The network's weights in the plugin's jar are damaged (SHA-256 " + sum
					+ "); install the plugin again.");
			return new VggWeights(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (NoSuchAlgorithmException e) {
			throw new AssertionError(e);
		}
	}

	/** The layer's filters in the order row, column, input channel, output channel (the last runs fastest). */
	public float[] filters(VggLayer layer) {
		ByteBuffer index = array(layer, "_index");
		float[] values = floats(array(layer, "_codebook"));
		float[] filters = new float[index.remaining()];
		for (int i = 0; i < filters.length; i++)
			filters[i] = values[index.get(i) & 255];
		return filters;
	}

	/** The layer's biases, one for each output channel. */
	public float[] bias(VggLayer layer) {
		return floats(array(layer, "_bias"));
	}

	private ByteBuffer array(VggLayer layer, String part) {
		return arrays.get("block" + layer.block() + "_conv" + layer.positionInBlock() + part);
	}

	private static float[] floats(ByteBuffer bytes) {
		float[] values = new float[bytes.remaining() / Float.BYTES];
		bytes.asFloatBuffer().get(values);
		return values;
	}
}
