package neuralstyle.plugin;

import java.util.Locale;

import neuralstyle.transfer.TransferProgress;

/** A run's progress in words: {@code image 3/20, level 2/4, iteration 31/80, loss 1.84e6, 41 s left}. */
final class ProgressText {

	private ProgressText() { }

	static String of(TransferProgress progress) {
		String image = progress.images() > 1 ? "image " + progress.image() + "/" + progress.images() + ", " : "";
		return image + of(progress.level(), progress.levels(), progress.evaluation(), progress.evaluations(), progress.loss(),
			progress.secondsLeft());
	}

	/**
	 * @param evaluation how many of the level are done
	 * @param loss NaN if it is not known yet
	 * @param secondsLeft NaN if they are not known yet, before the first evaluation of all
	 */
	static String of(int level, int levels, int evaluation, int evaluations, double loss, double secondsLeft) {
		String text = levels > 1 ? "level " + level + "/" + levels + ", " : "";
		text += evaluation == 0 && Double.isNaN(secondsLeft) ? "reading the images"
			: "iteration " + Math.min(evaluation + 1, evaluations) + "/" + evaluations;
		if (!Double.isNaN(loss))
			text += ", loss " + loss(loss);
		if (!Double.isNaN(secondsLeft))
			text += ", " + time(secondsLeft) + " left";
		return text;
	}

	/** Three digits, with a power of ten, where it needs one, as people write it. */
	static String loss(double loss) {
		return String.format(Locale.ROOT, "%.3g", loss).replaceFirst("e([+]|(-))0*(\\d)", "e$2$3");
	}

	static String time(double seconds) {
		long s = Math.round(seconds);
		if (s < 120)
			return s + " s";
		long minutes = Math.round(seconds / 60);
		return minutes < 120 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
	}
}
