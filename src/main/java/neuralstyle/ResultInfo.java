package neuralstyle;

import java.util.Locale;
import java.util.stream.Collectors;

import ij.ImagePlus;
import ij.gui.Roi;
import neuralstyle.transfer.TransferResult;
import neuralstyle.vgg.VggWeights;

/** The Info text of a stylised image: how it was made, a key and a value a line, then the content image's own Info. */
final class ResultInfo {

	private final StringBuilder lines = new StringBuilder();

	ResultInfo(SourceImages images, TransferOptions options, TransferResult result) {
		line("program", "Neural Style " + NeuralStyle.version());
		image("content", images.content());
		images.styles().forEach(style -> image("style", style));
		if (images.regions() != null)
			image("regions", images.regions());
		TransferOptions named = named(images, options);
		named.describe().forEach(this::line);
		line("weights", VggWeights.NAME);
		line("engine", result.engine());
		line("final_loss", String.format(Locale.ROOT, "%.6g", result.loss()));
		line("evaluations", result.evaluations());
		line("stopped", result.stopped() ? "yes" : "no");
		if (note(result) != null)
			line("note", note(result));
		line("seconds", String.format(Locale.ROOT, "%.1f", result.seconds()));
		line("macro", named.macroLine());
		Object info = images.content().getProperty("Info");
		if (info != null)
			lines.append("\nInfo of the content image:\n").append(info);
	}

	/** What the user should know of how the run went; null if nothing. */
	static String note(TransferResult result) {
		return result.stuck() ? "The loss would not fall any more after " + result.evaluations()
			+ " evaluations, so the run ended early; the picture is the best one so far." : null;
	}

	private void image(String key, ImagePlus image) {
		line(key, image.getTitle() + " (" + image.getWidth() + " x " + image.getHeight() + " pixels)");
		Roi selection = image.getRoi();
		if (selection != null && !key.equals("regions"))
			line(key + "_selection", String.format("%s, x=%d, y=%d, width=%d, height=%d", selection.getTypeAsString().toLowerCase(),
				selection.getBounds().x, selection.getBounds().y, selection.getBounds().width, selection.getBounds().height));
	}

	private void line(String key, Object value) {
		lines.append(key).append('=').append(value).append('\n');
	}

	/** A macro finds an image by what the user called it, else by its title, else by its ID. */
	static TransferOptions named(SourceImages images, TransferOptions options) {
		TransferOptions named = options;
		if (options.content() == null)
			named = named.with("content", MacroKeys.name(images.content()));
		if (options.styles().isEmpty())
			named = named.with("style", images.styles().stream().map(MacroKeys::name).collect(Collectors.joining("|")));
		if (options.startImage() == null && images.start() != null)
			named = named.with("start", MacroKeys.name(images.start()));
		if (options.regions() == null && images.regions() != null)
			named = named.with("regions", MacroKeys.name(images.regions()));
		return named;
	}

	@Override
	public String toString() {
		return lines.toString();
	}
}
