package neuralstyle.raster;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** The SHA-256 (FIPS 180-4) of pixels, by which two images, or two stacks of them, that show the same are known to. */
public final class PixelChecksum {

	private final MessageDigest digest;

	public PixelChecksum() {
		try {
			digest = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new AssertionError(e);
		}
	}

	/** Of one image. */
	public static String sha256(RgbImage rgb) {
		return new PixelChecksum().add(rgb).sha256();
	}

	/**
	 * One byte a value, in the order of {@link RgbImage}; neither width nor height is in it.
	 *
	 * @param rgb values from 0 to 255, rounded to whole numbers here
	 */
	public PixelChecksum add(RgbImage rgb) {
		float[] values = rgb.rgb();
		byte[] row = new byte[3 * rgb.width()];
		for (int start = 0; start < values.length; start += row.length) {
			for (int i = 0; i < row.length; i++)
				row[i] = (byte) Math.round(values[start + i]);
			digest.update(row);
		}
		return this;
	}

	/** Four bytes a value, which is a float, its highest byte first. */
	public PixelChecksum add(PixelMask region) {
		float[] values = region.values();
		ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
		bytes.asFloatBuffer().put(values);
		digest.update(bytes);
		return this;
	}

	/** 64 hexadecimal digits, of all that was added since the last time. */
	public String sha256() {
		return String.format(Locale.ROOT, "%064x", new BigInteger(1, digest.digest()));
	}
}
