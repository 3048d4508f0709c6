package neuralstyle.plugin;

import java.util.Locale;

import neuralstyle.transfer.TransferProgress;

/** A run's progress in words: {@code epoch 3/10, loss 1.84e7, 41 s left}. */
final class ProgressText {

	private ProgressText() { }

	static String of(TransferProgress progress) {
		if (progress.epoch() == 0)
			return "Neural Style Transfer: reading the images";
		String text = "epoch " + progress.epoch() + "/" + progress.epochs();
		if (!Double.isNaN(progress.loss()))
			text += ", loss " + loss(progress.loss());
		if (!Double.isNaN(progress.secondsLeft()))
			text += ", " + time(progress.secondsLeft()) + " left";
		return text;
	}

	/** Three digits, with a power of ten as people write it. */
	static String loss(double loss) {
		return String.format(Locale.ROOT, "%.2e", loss).replaceFirst("e([+]|(-))0*(\\d)", "e$2$3");
	}

	static String time(double seconds) {
		long s = Math.round(seconds);
		if (s < 120)
			return s + " s";
		long minutes = Math.round(seconds / 60);
		return minutes < 120 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
	}
}
