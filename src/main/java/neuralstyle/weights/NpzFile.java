package neuralstyle.weights;

import java.io.EOFException;
import java.io.File;
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
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * NumPy's .npz: a zip file with an array in each entry. An array NAME_index of bytes, with 256 numbers in NAME_codebook, stands
 * for NAME_kernel, as in the weights that ship with the plugin.
 */
final class NpzFile implements TensorFile {

	private static final String NPY = ".npy";
	private static final String INDEX = "_index";
	private static final Pattern HEADER = Pattern.compile(
		"\\{'descr': '([^']*)', 'fortran_order': False, 'shape': \\(((?:\\d{1,9}, ?){0,8}(?:\\d{1,9})?)\\), *\\}\\s*");
	private static final byte[] MAGIC = { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y' };
	/** Of bytes that an entry may have: those of a kernel of 512 x 512 channels and 64 bits, and a header. */
	private static final int LARGEST = 9 * 512 * 512 * 8 + (1 << 16);

	private final ZipFile zip;
	/** Names of entries by the names of arrays. */
	private final Map<String, String> entries = new LinkedHashMap<>();

	NpzFile(Path path) throws IOException {
		File file = path.toFile();
		zip = library(() -> new ZipFile(file));
		try {
			for (String name : library(() -> zip.stream().map(ZipEntry::getName).collect(Collectors.toList())))
				if (name.endsWith(NPY))
					add(before(name, NPY));
		} catch (IOException | RuntimeException e) {
			zip.close();
			throw e;
		}
	}

	private void add(String array) {
		entries.put(array.endsWith(INDEX) ? before(array, INDEX) + "_kernel" : array, array);
	}

	/** A call into java.util.zip. */
	private interface Call<T> {

		T run() throws IOException;
	}

	/** NB: what java.util.zip throws at a damaged file may be anything; an IOException of another kind is the disk's. */
	private static <T> T library(Call<T> call) throws IOException {
		try {
			return call.run();
		} catch (ZipException | EOFException | RuntimeException e) {
			throw new UnusableException("it is damaged, or no .npz file", e);
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
		if (codebook.length != 256)
			throw new UnusableException("it has " + codebook.length + " numbers in " + before(entry, INDEX) + "_codebook and should have "
				+ "256");
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
		private final String name;
		private final String type;

		Npy(String name) throws IOException {
			this.name = name;
			values = ByteBuffer.wrap(bytes()).order(ByteOrder.LITTLE_ENDIAN);
			String header = new String(header(), StandardCharsets.ISO_8859_1);
			Matcher matcher = HEADER.matcher(header);
			if (!matcher.matches())
				throw new UnusableException("the header of " + name + " is \"" + header.trim() + "\"; wanted are numbers in C order");
			type = matcher.group(1);
			shape = Arrays.stream(matcher.group(2).split(",")).map(String::trim).filter(axis -> !axis.isEmpty())
				.mapToInt(Integer::parseInt).toArray();
		}

		private byte[] bytes() throws IOException {
			ZipEntry entry = library(() -> zip.getEntry(name + NPY));
			if (entry == null)
				throw new UnusableException(name + " is missing");
			CRC32 sum = new CRC32();
			byte[] bytes = library(() -> {
				try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
					return in.readNBytes(LARGEST + 1);
				}
			});
			if (bytes.length > LARGEST)
				throw new UnusableException(name + " in it is larger than any array of VGG-19's; it is another network");
			if (sum.getValue() != entry.getCrc())
				throw new UnusableException("the checksum of " + name + " in it is wrong; it is damaged");
			return bytes;
		}

		/** Six bytes of magic, two of version, two, later four, that say how long the header is, and the header. */
		private byte[] header() throws UnusableException {
			int from = values.limit() > MAGIC.length && values.get(MAGIC.length) == 1 ? 10 : 12;
			if (values.limit() < from || !Arrays.equals(MAGIC, Arrays.copyOf(values.array(), MAGIC.length)))
				throw damaged();
			int length = from == 10 ? values.getShort(8) & 0xffff : values.getInt(8);
			values.position(from);
			if (length < 0 || length > values.remaining())
				throw damaged();
			byte[] header = new byte[length];
			values.get(header);
			return header;
		}

		private UnusableException damaged() {
			return new UnusableException("the header of " + name + " is damaged");
		}

		float[] numbers() throws IOException {
			NumberType number = NumberType.named(type);
			check(type);
			return number.readAll(values);
		}

		/** The entry must hold as many numbers as its shape says, of this type, whose third letter says how many bytes. */
		void check(String wanted) throws UnusableException {
			int bytes = wanted.charAt(2) - '0';
			if (!type.equals(wanted) || values.remaining() % bytes != 0 || !TensorFile.holds(shape, values.remaining() / bytes))
				throw damaged();
		}
	}
}
