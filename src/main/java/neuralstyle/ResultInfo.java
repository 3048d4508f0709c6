package neuralstyle;

import java.util.Locale;

import ij.ImagePlus;
import neuralstyle.transfer.TransferResult;
import neuralstyle.vgg.VggWeights;

/** The Info text of a stylised image: how it was made, a key and a value a line, then the content image's own Info. */
final class ResultInfo {

	private final StringBuilder lines = new StringBuilder();

	ResultInfo(ImagePlus content, ImagePlus style, TransferOptions options, TransferResult result) {
		line("program", "Neural Style " + NeuralStyle.version());
		image("content", content);
		image("style", style);
		options.describe().forEach(this::line);
		line("weights", VggWeights.NAME);
		line("engine", result.engine());
		line("loss", String.format(Locale.ROOT, "%.6g", result.loss()));
		line("evaluations", result.evaluations());
		line("stopped", result.stopped() ? "yes" : "no");
		line("seconds", String.format(Locale.ROOT, "%.1f", result.seconds()));
		line("macro", named(named(options, "content", options.content(), content), "style", options.style(), style).macroLine());
		Object info = content.getProperty("Info");
		if (info != null)
			lines.append("\nInfo of the content image:\n").append(info);
	}

	private void image(String key, ImagePlus image) {
		line(key, image.getTitle() + " (" + image.getWidth() + " x " + image.getHeight() + " pixels)");
	}

	private void line(String key, Object value) {
		lines.append(key).append('=').append(value).append('\n');
	}

	/** A macro finds an image by what the user called it, else by its title, else by its ID. */
	private static TransferOptions named(TransferOptions options, String key, String name, ImagePlus image) {
		if (name != null)
			return options;
		return options.with(key, TransferOptions.canWrite(image.getTitle()) ? image.getTitle() : "" + image.getID());
	}

	@Override
	public String toString() {
		return lines.toString();
	}
}
