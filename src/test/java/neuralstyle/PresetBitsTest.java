package neuralstyle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ij.IJ;
import ij.ImagePlus;
import neuralstyle.options.TransferOptions;
import neuralstyle.transfer.StyleTransfer;
import neuralstyle.transfer.TransferListener;

/**
 * The presets give the pixels that were taken down, bit for bit, on the engines on which that was done. Where they change, CHANGELOG says
 * so: last after version 0.2.0.
 */
class PresetBitsTest {

	/** SHA-256 of the pixels as integers 0xRRGGBB of four bytes, the highest first, row by row; by engine and preset. */
	private static final Map<String, String> SUMS = Map.of(
		"oneDNN, AVX-512 figure", "d9681fdf0d63b78fea0dcaeaccd8ea8dc26f8f1e60813d32af14a4a33b95a908",
		"oneDNN, AVX-512 article", "6cbba7ddef9fb00c3d9f57dde51ef352a0bcfd7a0150569242d43ab3b064f101",
		"oneDNN, AVX-512 quick", "7d63864f483d8ec244662f03274502c099fbee036f123188e3b27073df199f7a",
		"oneDNN figure", "7e21a26de8002cb1bbe24b1ff383ea58db67f661205830efd4a8c63d8e548e3a",
		"oneDNN article", "3f8ef8c471435e98f012ead7a13b6d6865eeaeef48a533ef2cab38f0d4d51ced",
		"oneDNN quick", "eb3293cc5db0cbd9045453f24f59c4aec3a7edd633832e27d69e3e4911cb9a22");

	@ParameterizedTest
	@ValueSource(strings = { "figure", "article", "quick" })
	void asTakenDown(String preset) throws Exception {
		String engine = StyleTransfer.engine();
		String sum = SUMS.get(engine + " " + preset);
		assumeTrue(sum != null, "The pixels of the preset " + preset + " were not taken down on the engine \"" + engine + "\".");
		ImagePlus content = IJ.openImage("sample-data/ihc.png");
		ImagePlus style = IJ.openImage("sample-data/style-mosaic.jpg");
		ImagePlus stylised = NeuralStyle.stylise(content, style, TransferOptions.parse("preset=" + preset + " height=64"),
			TransferListener.NONE);
		assertEquals(sum, sha256((int[]) stylised.getProcessor().getPixels()));
	}

	private static String sha256(int[] pixels) throws Exception {
		ByteBuffer bytes = ByteBuffer.allocate(4 * pixels.length);
		for (int pixel : pixels)
			bytes.putInt(pixel & 0xffffff);
		StringBuilder hex = new StringBuilder();
		for (byte b : MessageDigest.getInstance("SHA-256").digest(bytes.array()))
			hex.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
		return hex.toString();
	}
}
