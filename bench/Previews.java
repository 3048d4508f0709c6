package neuralstyle.bench;

import java.util.List;
import java.util.Locale;

import ij.IJ;
import ij.io.FileSaver;
import neuralstyle.image.RgbBridge;
import neuralstyle.options.TransferOptions;
import neuralstyle.raster.Luminance;
import neuralstyle.raster.Resize;
import neuralstyle.raster.RgbImage;
import neuralstyle.run.RunRequest;
import neuralstyle.run.SourceImages;
import neuralstyle.transfer.StyleTransfer;
import neuralstyle.transfer.TransferListener;

/**
 * How well the dialog's preview foretells the picture: {@code Previews CONTENT STYLE OUTPUT OPTIONS} writes OUTPUT.png, the
 * result, and OUTPUT-preview.png and OUTPUT-refined.png, the preview and the refined one, enlarged to its size. Prints their seconds,
 * what they load included, and the correlation of the luminance with the result's, of all and of what is coarser than 4 pixels of the preview.
 */
public final class Previews {

	/** As in the dialog. */
	private static final int SIDE = 256;
	private static final double SECONDS = 0.9;
	private static final double MORE_SECONDS = 20;

	private Previews() { }

	public static void main(String[] args) {
		SourceImages images = new SourceImages(IJ.openImage(args[0]), List.of(IJ.openImage(args[1])), null);
		TransferOptions options = TransferOptions.parse(args[3]);
		// NB: so that the preview's seconds are those of any but the first one.
		new StyleTransfer(new RunRequest(images, options).plain(64)).preview(options.settings(), 64, 0.1, TransferListener.NONE);
		long start = System.nanoTime();
		RgbImage small = new StyleTransfer(new RunRequest(images, options).plain(SIDE)).preview(options.settings(), SIDE, SECONDS,
			TransferListener.NONE);
		double seconds = (System.nanoTime() - start) / 1e9;
		start = System.nanoTime();
		RgbImage refined = new StyleTransfer(new RunRequest(images, options).plain(SIDE)).refinedPreview(options.settings(), SIDE,
			MORE_SECONDS, TransferListener.NONE);
		double more = (System.nanoTime() - start) / 1e9;
		RgbImage result = new StyleTransfer(new RunRequest(images, options).plain()).run(options.settings(), TransferListener.NONE).image();
		RgbImage preview = Resize.to(small, result.width(), result.height());
		save(result, args[2] + ".png");
		save(preview, args[2] + "-preview.png");
		save(Resize.to(refined, result.width(), result.height()), args[2] + "-refined.png");
		tell(args[2] + "\tpreview", seconds, small, result);
		tell(args[2] + "\trefined", more, refined, result);
		System.exit(0);
	}

	private static void tell(String name, double seconds, RgbImage small, RgbImage result) {
		System.out.println(String.format(Locale.ROOT, "%s %.1f s\tcorrelation %.3f\tcoarse %.3f", name, seconds,
			correlation(result, Resize.to(small, result.width(), result.height())),
			correlation(Resize.to(result, small.width() / 4, small.height() / 4),
				Resize.to(small, small.width() / 4, small.height() / 4))));
	}

	private static void save(RgbImage picture, String file) {
		new FileSaver(RgbBridge.toImage("", picture)).saveAsPng(file);
	}

	private static double correlation(RgbImage first, RgbImage second) {
		float[] a = Luminance.grey(first).rgb();
		float[] b = Luminance.grey(second).rgb();
		double[] sums = new double[5];
		for (int i = 0; i < a.length; i++) {
			sums[0] += a[i];
			sums[1] += b[i];
			sums[2] += a[i] * a[i];
			sums[3] += b[i] * b[i];
			sums[4] += a[i] * b[i];
		}
		double n = a.length;
		double covariance = sums[4] - sums[0] * sums[1] / n;
		return covariance / Math.sqrt((sums[2] - sums[0] * sums[0] / n) * (sums[3] - sums[1] * sums[1] / n));
	}
}
