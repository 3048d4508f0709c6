package neuralstyle.plugin;

import java.util.Locale;

import neuralstyle.transfer.TransferProgress;

/** A run's progress in words: {@code level 2/4, iteration 31/80, loss 1.84e6, 41 s left}. */
final class ProgressText {

	private ProgressText() { }

	static String of(TransferProgress progress) {
		String text = progress.levels() > 1 ? "level " + progress.level() + "/" + progress.levels() + ", " : "";
		text += progress.evaluation() == 0 && Double.isNaN(progress.secondsLeft()) ? "reading the images"
			: "iteration " + Math.min(progress.evaluation() + 1, progress.evaluations()) + "/" + progress.evaluations();
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
