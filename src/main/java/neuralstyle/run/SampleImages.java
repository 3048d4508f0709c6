package neuralstyle.run;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

import ij.ImagePlus;
import neuralstyle.error.OwnJar;
import neuralstyle.options.Sample;

/** The samples as ImageJ's images, with the pixels that ImageJ would open of their files. */
public final class SampleImages {

	private SampleImages() { }

	/**
	 * A new image, not shown, with the sample's title.
	 *
	 * @throws neuralstyle.error.InputException with a sentence for the user if Java cannot read the jar that it lies in
	 */
	public static ImagePlus open(Sample sample) {
		try (InputStream in = OwnJar.resource(SampleImages.class, "/neuralstyle/samples/" + sample.file())) {
			// NB: given the stream itself Java would write a file of it, which a machine may forbid.
			BufferedImage pixels = ImageIO.read(new MemoryCacheImageInputStream(in));
			return new ImagePlus(sample.title(), pixels);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
