package neuralstyle.weights;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** By which a file is known again: the SHA-256 (FIPS 180-4) of its bytes, in 64 hexadecimal digits. */
public final class Sha256 {

	private Sha256() { }

	public static String of(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			MessageDigest sum = digest();
			byte[] part = new byte[1 << 16];
			for (int length; (length = in.read(part)) > 0;)
				sum.update(part, 0, length);
			return hexadecimal(sum);
		}
	}

	/** Of a text in UTF-8. */
	public static String of(String text) {
		MessageDigest sum = digest();
		sum.update(text.getBytes(StandardCharsets.UTF_8));
		return hexadecimal(sum);
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new AssertionError(e);
		}
	}

	private static String hexadecimal(MessageDigest sum) {
		return String.format(Locale.ROOT, "%064x", new BigInteger(1, sum.digest()));
	}

	/** Whether somebody can have written it as one. */
	static boolean is(String text) {
		return text != null && text.matches("[0-9a-f]{64}");
	}
}
