package neuralstyle.bench;

import java.util.List;
import java.util.Locale;

import ij.IJ;
import neuralstyle.SourceImages;
import neuralstyle.NeuralStyle;
import neuralstyle.TransferOptions;
import neuralstyle.transfer.LossRecord;
import neuralstyle.transfer.TransferListener;

/**
 * How long it takes until the article's objective at full size is as low as another program got it: {@code EqualLoss
 * CONTENT.png STYLE.png LOSS OPTIONS}. The images are of one size. Prints the seconds from the start of the run, targets
 * included, and the least loss of the run.
 */
public final class EqualLoss {

	private EqualLoss() { }

	public static void main(String[] args) {
		SourceImages images = new SourceImages(IJ.openImage(args[0]), List.of(IJ.openImage(args[1])), null);
		double wanted = Double.parseDouble(args[2]);
		TransferOptions options = TransferOptions.parse("preset=article height=0 start=content " + args[3]);
		List<LossRecord> losses = NeuralStyle.stylise(images, options, TransferListener.NONE).result().losses();
		int last = losses.get(losses.size() - 1).level();
		// NB: only at the last level is the loss that of the full size.
		double seconds = losses.stream().filter(record -> record.level() == last && record.total() <= wanted)
			.mapToDouble(LossRecord::seconds).findFirst().orElse(Double.NaN);
		double least = losses.stream().filter(record -> record.level() == last).mapToDouble(LossRecord::total).min().getAsDouble();
		System.out.println(String.format(Locale.ROOT, "seconds\t%.9g\ts%nloss\t%.9g\t", seconds, least));
		System.exit(0);
	}
}
