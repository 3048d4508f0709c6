package neuralstyle.weights;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** By which a file is known again: the SHA-256 of its bytes, in 64 hexadecimal digits. */
final class Sha256 {

	private Sha256() { }

	static String of(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			MessageDigest sum = MessageDigest.getInstance("SHA-256");
			byte[] part = new byte[1 << 16];
			for (int length; (length = in.read(part)) > 0;)
				sum.update(part, 0, length);
			return String.format(Locale.ROOT, "%064x", new BigInteger(1, sum.digest()));
		} catch (NoSuchAlgorithmException e) {
			throw new AssertionError(e);
		}
	}

	/** Whether somebody can have written it as one. */
	static boolean is(String text) {
		return text != null && text.matches("[0-9a-f]{64}");
	}
}
