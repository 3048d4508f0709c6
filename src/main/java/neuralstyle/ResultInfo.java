package neuralstyle;

import java.util.Locale;
import java.util.stream.Collectors;

import ij.ImagePlus;
import neuralstyle.transfer.TransferResult;
import neuralstyle.vgg.VggWeights;

/** The Info text of a stylised image: how it was made, a key and a value a line, then the content image's own Info. */
final class ResultInfo {

	private final StringBuilder lines = new StringBuilder();

	ResultInfo(SourceImages images, TransferOptions options, TransferResult result) {
		line("program", "Neural Style " + NeuralStyle.version());
		image("content", images.content());
		images.styles().forEach(style -> image("style", style));
		options.describe().forEach(this::line);
		line("weights", VggWeights.NAME);
		line("engine", result.engine());
		line("loss", String.format(Locale.ROOT, "%.6g", result.loss()));
		line("evaluations", result.evaluations());
		line("stopped", result.stopped() ? "yes" : "no");
		line("seconds", String.format(Locale.ROOT, "%.1f", result.seconds()));
		line("macro", named(images, options).macroLine());
		Object info = images.content().getProperty("Info");
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
	static TransferOptions named(SourceImages images, TransferOptions options) {
		TransferOptions named = options;
		if (options.content() == null)
			named = named.with("content", name(images.content()));
		if (options.styles().isEmpty())
			named = named.with("style", images.styles().stream().map(ResultInfo::name).collect(Collectors.joining("|")));
		return named;
	}

	private static String name(ImagePlus image) {
		return TransferOptions.canWrite(image.getTitle()) && image.getTitle().indexOf('|') < 0 ? image.getTitle()
			: "" + image.getID();
	}

	@Override
	public String toString() {
		return lines.toString();
	}
}
