package neuralstyle.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The sums are Python's: {@code hashlib.sha256(bytes([0, 255, ...])).hexdigest()}. */
class PixelChecksumTest {

	@Test
	void isTheSumOfTheBytes() {
		assertEquals("52eac4490aa105da48d7149a6f1ee3005661fca0430ae9097dcad84676feac4b",
			PixelChecksum.sha256(new RgbImage(2, 1, new float[] { 0, 255, 127, 128, 1, 200 })));
		float[] values = new float[3 * 7 * 5];
		for (int i = 0; i < values.length; i++)
			values[i] = 37 * i % 256;
		assertEquals("72bad62f17eb6c55aca3a9d126a9a189544a024bad8f8f022c55b8297d17ae38",
			PixelChecksum.sha256(new RgbImage(7, 5, values)));
	}
}
