package neuralstyle.vgg;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The weights that ship with the plugin: each layer's values are one of 256 numbers of its own (k-means), biases are exact. */
final class CodebookWeights extends RawWeights {

	static final String NAME = "VGG-19 (ImageNet, Keras release, 256 values a layer)";
	static final String SHA256 = "f4ba50cd8930ac919c37b99a6b104991416ec110399b5a4131c02bc69e9e1ed1";

	private static final String RESOURCE = "vgg19-notop-kmeans8.npz";

	/** By name of the entry, without ".npy": what follows the entry's header. */
	private final Map<String, ByteBuffer> arrays = new HashMap<>();

	private CodebookWeights(InputStream file) throws IOException {
		ZipInputStream zip = new ZipInputStream(file);
		for (ZipEntry entry; (entry = zip.getNextEntry()) != null;) {
			byte[] bytes = new byte[Math.toIntExact(entry.getSize())];
			zip.readNBytes(bytes, 0, bytes.length);
			ByteBuffer npy = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
			// NumPy's format 1.0: six bytes of magic, two of version, two that say how long the header is.
			npy.position(10 + npy.getShort(8));
			arrays.put(entry.getName().replace(".npy", ""), npy.slice().order(ByteOrder.LITTLE_ENDIAN));
		}
	}

	/**
	 * Reads the weights from the plugin's jar, in a fraction of a second.
	 *
	 * @throws DamagedWeightsException with a sentence for the user if they are damaged
	 */
	static CodebookWeights load() {
		return load(CodebookWeights.class.getResourceAsStream(RESOURCE));
	}

	/** @param in is closed; null if there is no file */
	static CodebookWeights load(InputStream in) {
		String sentence = "The network's weights in the plugin's jar are damaged; install the plugin again.";
		if (in == null)
			throw new DamagedWeightsException(sentence);
		try (DigestInputStream file = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
			CodebookWeights weights = new CodebookWeights(file);
			// The sum counts the file's table of contents too, which nobody reads.
			file.transferTo(OutputStream.nullOutputStream());
			String sum = String.format(Locale.ROOT, "%064x", new BigInteger(1, file.getMessageDigest().digest()));
			if (!sum.equals(SHA256))
				throw new DamagedWeightsException(sentence);
			return weights;
		} catch (IOException | RuntimeException e) {
			throw new DamagedWeightsException(sentence, e);
		} catch (NoSuchAlgorithmException e) {
			throw new AssertionError(e);
		}
	}

	@Override
	Values values(VggLayer layer) {
		ByteBuffer index = array(layer, "_index");
		float[] values = floats(array(layer, "_codebook"));
		byte[] places = index.array();
		int start = index.arrayOffset();
		return (from, step, target, count) -> {
			for (int i = 0; i < count; i++)
				target[i] = values[places[start + from + i * step] & 255];
		};
	}

	@Override
	float[] bias(VggLayer layer) {
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
