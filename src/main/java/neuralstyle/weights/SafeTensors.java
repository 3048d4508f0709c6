package neuralstyle.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.nd4j.shade.jackson.databind.JsonNode;
import org.nd4j.shade.jackson.databind.ObjectMapper;

/**
 * A file of the format safetensors (https://huggingface.co/docs/safetensors): eight bytes that say how long the header is, the
 * header in JSON with each array's type, shape and place, and the arrays' bytes.
 */
final class SafeTensors implements TensorFile {

	private static final int LENGTH_BYTES = 8;
	/** VGG-19's has 4000 bytes; what comes with a network in words may be more. */
	private static final int LONGEST_HEADER = 10_000_000;

	private final FileChannel channel;
	private final Map<String, JsonNode> entries = new LinkedHashMap<>();
	private final long start;

	SafeTensors(Path file) throws IOException {
		channel = FileChannel.open(file, StandardOpenOption.READ);
		try {
			long length = read(0, LENGTH_BYTES).getLong();
			if (length < 2 || length > LONGEST_HEADER)
				throw new UnusableException("its header is damaged");
			start = LENGTH_BYTES + length;
			JsonNode header = json(read(LENGTH_BYTES, (int) length).array());
			long end = start;
			for (Map.Entry<String, JsonNode> entry : (Iterable<Map.Entry<String, JsonNode>>) header::fields)
				if (!entry.getKey().equals("__metadata__")) {
					entries.put(entry.getKey(), entry.getValue());
					end = Math.max(end, start + entry.getValue().at("/data_offsets/1").asLong());
				}
			if (channel.size() != end)
				throw new UnusableException("it has " + channel.size() + " bytes and should have " + end);
		} catch (IOException | RuntimeException e) {
			channel.close();
			throw e;
		}
	}

	private static JsonNode json(byte[] header) throws UnusableException {
		try {
			return new ObjectMapper().readTree(header);
		} catch (IOException | RuntimeException e) {
			throw new UnusableException("its header is damaged", e);
		}
	}

	@Override
	public Set<String> names() {
		return entries.keySet();
	}

	@Override
	public int[] shape(String name) {
		JsonNode shape = entries.get(name).path("shape");
		int[] lengths = new int[shape.size()];
		for (int axis = 0; axis < lengths.length; axis++)
			lengths[axis] = shape.get(axis).asInt();
		return lengths;
	}

	@Override
	public float[] values(String name) throws IOException {
		JsonNode entry = entries.get(name);
		NumberType type = NumberType.named(entry.path("dtype").asText());
		long from = entry.at("/data_offsets/0").asLong(-1);
		long length = entry.at("/data_offsets/1").asLong() - from;
		if (from < 0 || length < 0 || length > Integer.MAX_VALUE || length % type.bytes != 0
			|| !TensorFile.holds(shape(name), length / type.bytes))
			throw new UnusableException("its header is damaged");
		return type.readAll(read(start + from, (int) length));
	}

	private ByteBuffer read(long from, int length) throws IOException {
		// NB: a damaged place may be so far out that the sum is negative.
		if (from < 0 || from > channel.size() - length)
			throw new UnusableException("it ends too early");
		ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
		while (bytes.hasRemaining())
			if (channel.read(bytes, from + bytes.position()) < 0)
				throw new UnusableException("it ends too early");
		return bytes.flip();
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
