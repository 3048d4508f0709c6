package neuralstyle.raster;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of an image's pixels, by which two images that show the same are known to. */
public final class PixelChecksum {

	private PixelChecksum() { }

	/**
	 * @param rgb values from 0 to 255, rounded to whole numbers here
	 * @return 64 hexadecimal digits: the SHA-256 (FIPS 180-4) of one byte a value, in the order of {@link RgbImage}; neither
	 *         width nor height is in it
	 */
	public static String sha256(RgbImage rgb) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			float[] values = rgb.rgb();
			byte[] row = new byte[3 * rgb.width()];
			for (int start = 0; start < values.length; start += row.length) {
				for (int i = 0; i < row.length; i++)
					row[i] = (byte) Math.round(values[start + i]);
				digest.update(row);
			}
			return String.format("%064x", new BigInteger(1, digest.digest()));
		} catch (NoSuchAlgorithmException e) {
			throw new AssertionError(e);
		}
	}
}
