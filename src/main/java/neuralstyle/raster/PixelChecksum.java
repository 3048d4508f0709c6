package neuralstyle.raster;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The SHA-256 of an image's pixels, by which two images that show the same are known to. */
public final class PixelChecksum {

	private PixelChecksum() { }

	/**
	 * @param rgb values from 0 to 255, rounded to whole numbers here
	 * @return 64 hexadecimal digits: the SHA-256 (FIPS 180-4) of one byte a value, in the order of {@link RgbImage}; neither
	 *         width nor height is in it
	 */
	public static String sha256(RgbImage rgb) {
		MessageDigest digest = digest();
		float[] values = rgb.rgb();
		byte[] row = new byte[3 * rgb.width()];
		for (int start = 0; start < values.length; start += row.length) {
			for (int i = 0; i < row.length; i++)
				row[i] = (byte) Math.round(values[start + i]);
			digest.update(row);
		}
		return hexadecimal(digest);
	}

	/** The same of regions one after the other: four bytes a value, which is a float, its highest byte first. */
	public static String sha256(List<PixelMask> regions) {
		MessageDigest digest = digest();
		for (PixelMask region : regions) {
			float[] values = region.values();
			ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
			bytes.asFloatBuffer().put(values);
			digest.update(bytes);
		}
		return hexadecimal(digest);
	}

	private static String hexadecimal(MessageDigest digest) {
		return String.format("%064x", new BigInteger(1, digest.digest()));
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new AssertionError(e);
		}
	}
}
