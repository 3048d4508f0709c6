package neuralstyle.bench;

import java.util.List;
import java.util.Locale;

import ij.IJ;
import ij.io.FileSaver;
import neuralstyle.NeuralStyle;
import neuralstyle.options.TransferOptions;
import neuralstyle.run.SourceImages;
import neuralstyle.run.Stylised;
import neuralstyle.transfer.TransferListener;

/** {@code Stylise CONTENT STYLE OUTPUT.png OPTIONS}: one run without a window. Prints its seconds, evaluations and loss. */
public final class Stylise {

	private Stylise() { }

	public static void main(String[] args) {
		SourceImages images = new SourceImages(IJ.openImage(args[0]), List.of(IJ.openImage(args[1])), null);
		Stylised stylised = NeuralStyle.stylise(images, TransferOptions.parse(args[3]), TransferListener.NONE);
		new FileSaver(stylised.image()).saveAsPng(args[2]);
		System.out.println(String.format(Locale.ROOT, "%s\t%.1f s\t%d evaluations\tloss %.4g", args[2],
			stylised.result().seconds(), stylised.result().evaluations(), stylised.result().loss()));
		System.exit(0);
	}
}
