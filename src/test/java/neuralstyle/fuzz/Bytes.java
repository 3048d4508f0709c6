package neuralstyle.fuzz;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** A damage of a file that can be taken back, so that large files need not be copied. */
final class Bytes {

	private static final int LONGEST = 64;

	private final Path file;
	private final long length;
	private final long at;
	private final byte[] before;
	private final byte[] after;
	private final String description;

	/**
	 * @param head so many bytes at the beginning, where what can go wrong most is described; half of the damages are there
	 * @param tail likewise at the end
	 */
	Bytes(Random random, Path file, int head, int tail) throws IOException {
		this.file = file;
		try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
			length = bytes.length();
			at = place(random, Math.min(head, length), Math.min(tail, length));
			boolean truncated = random.nextInt(8) == 0;
			// NB: what is cut off is kept in memory.
			before = new byte[(int) (truncated ? length - at : Math.min(1 + random.nextInt(LONGEST), length - at))];
			bytes.seek(at);
			bytes.readFully(before);
			after = truncated ? new byte[0] : damaged(random, before);
			description = file.getFileName() + ", " + length + " bytes, from " + at + ": "
				+ (truncated ? "cut off" : before.length + " bytes changed");
		}
	}

	private long place(Random random, long head, long tail) {
		switch (random.nextInt(4)) {
			case 0:
			case 1:
				return (long) (random.nextDouble() * head);
			case 2:
				return length - 1 - (long) (random.nextDouble() * (tail - 1));
			default:
				return (long) (random.nextDouble() * length);
		}
	}

	private static byte[] damaged(Random random, byte[] before) {
		byte[] after = before.clone();
		switch (random.nextInt(5)) {
			case 0:
				random.nextBytes(after);
				break;
			case 1:
				Arrays.fill(after, (byte) 0);
				break;
			case 2:
				Arrays.fill(after, (byte) 0xff);
				break;
			case 3:
				after[random.nextInt(after.length)] ^= 1 << random.nextInt(8);
				break;
			default:
				// A number that is off by one, or a letter that is the next one.
				after[random.nextInt(after.length)] += random.nextBoolean() ? 1 : -1;
		}
		return after;
	}

	String description() {
		return description;
	}

	void write() throws IOException {
		write(after);
	}

	void takeBack() throws IOException {
		write(before);
	}

	private void write(byte[] values) throws IOException {
		try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
			bytes.seek(at);
			bytes.write(values);
			bytes.setLength(values.length == 0 ? at : length);
		}
	}
}
