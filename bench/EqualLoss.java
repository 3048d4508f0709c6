package neuralstyle.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import ij.IJ;
import neuralstyle.NeuralStyle;
import neuralstyle.options.TransferOptions;
import neuralstyle.run.SourceImages;
import neuralstyle.transfer.LossRecord;
import neuralstyle.transfer.TransferListener;

/**
 * How long it takes until the article's objective at full size is as low as another program got it: {@code EqualLoss
 * CONTENT.png STYLE.png OPTIONS LOSS...}. The images are of one size. Prints for each loss the seconds from the start of the
 * run, targets included (NaN where it was not reached), then the least loss of the run.
 */
public final class EqualLoss {

	private EqualLoss() { }

	public static void main(String[] args) {
		SourceImages images = new SourceImages(IJ.openImage(args[0]), List.of(IJ.openImage(args[1])), null);
		TransferOptions options = TransferOptions.parse("preset=article height=0 start=content " + args[2]);
		List<LossRecord> losses = NeuralStyle.stylise(images, options, TransferListener.NONE).result().losses();
		int last = losses.get(losses.size() - 1).level();
		// NB: only at the last level is the loss that of the full size.
		List<LossRecord> full = losses.stream().filter(record -> record.level() == last).collect(Collectors.toList());
		for (int i = 3; i < args.length; i++) {
			double wanted = Double.parseDouble(args[i]);
			double seconds = full.stream().filter(record -> record.total() <= wanted).mapToDouble(LossRecord::seconds).findFirst()
				.orElse(Double.NaN);
			System.out.println(String.format(Locale.ROOT, "  to %.4g\t%.1f s", wanted, seconds));
		}
		System.out.println(String.format(Locale.ROOT, "  all %d evaluations\t%.1f s\tleast loss %.4g", losses.size(),
			losses.get(losses.size() - 1).seconds(), full.stream().mapToDouble(LossRecord::total).min().getAsDouble()));
		System.exit(0);
	}
}
