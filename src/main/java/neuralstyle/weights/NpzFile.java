package neuralstyle.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * NumPy's .npz: a zip file with an array in each entry. An array NAME_index of bytes, with 256 numbers in NAME_codebook, stands
 * for NAME_kernel, as in the weights that ship with the plugin.
 */
final class NpzFile implements TensorFile {

	private static final String NPY = ".npy";
	private static final String INDEX = "_index";
	private static final Pattern HEADER = Pattern.compile(
		"\\{'descr': '([^']*)', 'fortran_order': False, 'shape': \\(([\\d, ]*)\\), *\\}\\s*");

	private final ZipFile zip;
	/** Names of entries by the names of arrays. */
	private final Map<String, String> entries = new LinkedHashMap<>();

	NpzFile(Path file) throws IOException {
		zip = new ZipFile(file.toFile());
		for (String name : zip.stream().map(ZipEntry::getName).filter(name -> name.endsWith(NPY)).collect(Collectors.toList())) {
			String array = name.substring(0, name.length() - NPY.length());
			entries.put(array.endsWith(INDEX) ? before(array, INDEX) + "_kernel" : array, array);
		}
	}

	private static String before(String name, String end) {
		return name.substring(0, name.length() - end.length());
	}

	@Override
	public Set<String> names() {
		return entries.keySet();
	}

	@Override
	public int[] shape(String name) throws IOException {
		return new Npy(entries.get(name)).shape;
	}

	@Override
	public float[] values(String name) throws IOException {
		String entry = entries.get(name);
		Npy array = new Npy(entry);
		if (!entry.endsWith(INDEX))
			return array.numbers();
		float[] codebook = new Npy(before(entry, INDEX) + "_codebook").numbers();
		array.check("|u1");
		float[] values = new float[array.values.remaining()];
		for (int i = 0; i < values.length; i++)
			values[i] = codebook[array.values.get() & 255];
		return values;
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}

	/** An entry of NumPy's format .npy. */
	private final class Npy {

		final int[] shape;
		final ByteBuffer values;
		private final String type;

		Npy(String name) throws IOException {
			ZipEntry entry = zip.getEntry(name + NPY);
			if (entry == null)
				throw new UnusableException(name + " is missing");
			CRC32 sum = new CRC32();
			try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
				values = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
			}
			if (sum.getValue() != entry.getCrc())
				throw new UnusableException("the checksum of " + name + " in it is wrong; it is damaged");
			// Six bytes of magic, two of version, and two, later four, that say how long the header is.
			byte[] header = new byte[values.get(6) == 1 ? values.getShort(8) : values.getInt(8)];
			values.position(values.get(6) == 1 ? 10 : 12);
			values.get(header);
			Matcher matcher = HEADER.matcher(new String(header, StandardCharsets.ISO_8859_1));
			if (!matcher.matches())
				throw new UnusableException("the header of " + name + " is \"" + new String(header, StandardCharsets.ISO_8859_1).trim()
					+ "\"; wanted are numbers in C order");
			type = matcher.group(1);
			shape = Arrays.stream(matcher.group(2).split(",")).map(String::trim).filter(axis -> !axis.isEmpty())
				.mapToInt(Integer::parseInt).toArray();
		}

		float[] numbers() throws IOException {
			NumberType number = NumberType.named(type);
			check(type);
			return number.readAll(values);
		}

		/** The entry must hold as many numbers as its shape says, of this type. */
		void check(String wanted) throws IOException {
			int bytes = wanted.charAt(2) - '0';
			if (!type.equals(wanted) || values.remaining() != bytes * Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b))
				throw new UnusableException("the header of an array is damaged");
		}
	}
}
