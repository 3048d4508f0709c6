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

/** The presets give the pixels that version 0.1.0 gave, bit for bit, on the engines on which they were taken down. */
class PresetBitsTest {

	/** SHA-256 of the pixels as integers 0xRRGGBB of four bytes, the highest first, row by row; by engine and preset. */
	private static final Map<String, String> SUMS = Map.of(
		"oneDNN, AVX-512 figure", "3dd741d19705702a82603e8c08cb939c753bc0e54730aa55e310fd5cd030c622",
		"oneDNN, AVX-512 article", "d814f2624d0f128bb17891e0756428cf41f644151ab4c730f3f0b9d703953c06",
		"oneDNN, AVX-512 quick", "8991a20928ca431a71d2cdf9af1f0c006672bf5c6aba98fdd459f2eba4d2257c",
		"oneDNN figure", "1bc9d0223a984e49a50812b26c94587a2275c24c70c4c953b951a90d2355760b",
		"oneDNN article", "8f918f5a6dfc7cc669bc2733b97b441616e638f0eb8e32089523edfe19c9cca1",
		"oneDNN quick", "355ce38d5f70e30c2ca22e024ef34497013d454f1284d5994e8674734ffcfc51");

	@ParameterizedTest
	@ValueSource(strings = { "figure", "article", "quick" })
	void asVersion010(String preset) throws Exception {
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
