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
		"oneDNN, AVX-512 figure", "bcf11d9ab17457c811f0441b280adf1cd6d4bbb10e589472cf7bc00f88be7de5",
		"oneDNN, AVX-512 article", "6cbba7ddef9fb00c3d9f57dde51ef352a0bcfd7a0150569242d43ab3b064f101",
		"oneDNN, AVX-512 quick", "224f2e2b9f75b2c2beb95c8e992a835a0f46c9fc0b01b7456b05a7b4d590d32f",
		"oneDNN figure", "0b8c7de4b72af6c1cdb45afc262af8e209f415896af1bfde3875ad8f49026840",
		"oneDNN article", "3f8ef8c471435e98f012ead7a13b6d6865eeaeef48a533ef2cab38f0d4d51ced",
		"oneDNN quick", "415bf67c66d6ec0c6f104c23970f5545416c2a0ab5283974e2d3cd6d94583f8c");

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
