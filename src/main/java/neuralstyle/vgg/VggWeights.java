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
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import neuralstyle.engine.Filters;

/**
 * The weights of VGG-19's convolutions, as they ship with the plugin: each layer's values are one of 256 numbers of its own
 * (k-means), biases are exact. For the origin and the licence see NOTICE.
 */
public final class VggWeights {

	/** For the provenance of a result. */
	public static final String NAME = "VGG-19 (ImageNet, Keras release, 256 values a layer)";
	public static final String SHA256 = "f4ba50cd8930ac919c37b99a6b104991416ec110399b5a4131c02bc69e9e1ed1";

	private static final String RESOURCE = "vgg19-notop-kmeans8.npz";

	/** By name of the entry, without ".npy": what follows the entry's header. */
	private final Map<String, ByteBuffer> arrays = new HashMap<>();

	private VggWeights(InputStream file) throws IOException {
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
	 * @throws IllegalStateException with a sentence for the user if they are damaged
	 */
	public static VggWeights load() {
		return load(VggWeights.class.getResourceAsStream(RESOURCE));
	}

	/** @param in is closed; null if there is no file */
	static VggWeights load(InputStream in) {
		String sentence = "The network's weights in the plugin's jar are damaged; install the plugin again.";
		if (in == null)
			throw new IllegalStateException(sentence);
		try (DigestInputStream file = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
			VggWeights weights = new VggWeights(file);
			// The sum counts the file's table of contents too, which nobody reads.
			file.transferTo(OutputStream.nullOutputStream());
			String sum = String.format("%064x", new BigInteger(1, file.getMessageDigest().digest()));
			if (!sum.equals(SHA256))
				throw new IllegalStateException(sentence);
			return weights;
		} catch (IOException | RuntimeException e) {
			throw new IllegalStateException(sentence, e);
		} catch (NoSuchAlgorithmException e) {
			throw new AssertionError(e);
		}
	}

	/** The layer's filters. */
	public Filters filters(VggLayer layer) {
		return new LayerFilters(layer, false, layer.outputChannels());
	}

	/**
	 * The filters of the convolution that takes the gradient from the layer's output to its input: turned by 180 degrees, input
	 * and output swapped.
	 *
	 * @param channels at least the layer's input channels; what is more is 0
	 */
	public Filters gradientFilters(VggLayer layer, int channels) {
		return new LayerFilters(layer, true, channels);
	}

	private final class LayerFilters implements Filters {

		private final ByteBuffer index;
		private final float[] values;
		private final int in;
		private final int out;
		private final boolean gradient;
		private final int channels;

		LayerFilters(VggLayer layer, boolean gradient, int channels) {
			index = array(layer, "_index");
			values = floats(array(layer, "_codebook"));
			in = layer.inputChannels();
			out = layer.outputChannels();
			this.gradient = gradient;
			this.channels = channels;
		}

		@Override
		public int inputChannels() {
			return gradient ? out : in;
		}

		@Override
		public int outputChannels() {
			return channels;
		}

		/** The file's order is row, column, input channel, output channel. */
		@Override
		public void read(int y, int x, int inputChannel, float[] target) {
			if (gradient) {
				int from = ((2 - y) * 3 + 2 - x) * in * out + inputChannel;
				for (int i = 0; i < in; i++)
					target[i] = values[index.get(from + i * out) & 255];
			} else {
				int from = ((y * 3 + x) * in + inputChannel) * out;
				for (int o = 0; o < out; o++)
					target[o] = values[index.get(from + o) & 255];
			}
		}
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
