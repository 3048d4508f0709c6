package neuralstyle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;
import neuralstyle.raster.PixelChecksum;
import neuralstyle.raster.PixelMask;
import neuralstyle.raster.RgbImage;
import neuralstyle.transfer.LossRecord;
import neuralstyle.transfer.StyleTransfer;
import neuralstyle.transfer.TransferImages;
import neuralstyle.transfer.TransferResult;
import neuralstyle.vgg.VggWeights;

/** What a stylised image tells of how it was made: a key and a value a line. {@link Provenance} reads it again. */
final class ResultInfo {

	private final StringBuilder lines = new StringBuilder();
	private final ImagePlus content;
	private String macro;

	private ResultInfo(SourceImages images) {
		content = images.content();
	}

	/** Of a single picture. */
	static ResultInfo of(SourceImages images, TransferOptions options, SeenImages seen, TransferResult result) {
		ResultInfo info = new ResultInfo(images);
		TransferOptions named = info.begin(images, options, seen, result.weights());
		info.losses(result);
		info.line("evaluations", result.evaluations());
		info.stopped(result.stopped());
		if (note(result) != null)
			info.line("note", note(result));
		info.end(result.seconds(), named);
		return info;
	}

	/** Of a stack: losses are those of its last frame. */
	static ResultInfo ofStack(SourceImages images, TransferOptions options, SeenImages seen, StackFigures figures) {
		ResultInfo info = new ResultInfo(images);
		TransferOptions named = info.begin(images, options, seen, figures.last().weights());
		info.line("frames", figures.frames());
		info.line("frames_done", figures.done());
		info.losses(figures.last());
		info.line("evaluations", figures.evaluations());
		info.stopped(figures.stopped());
		info.end(figures.seconds(), named);
		return info;
	}

	/** That the picture was made together with others. @param line of the macro that makes all of them */
	void series(String titles, String line) {
		line("series", titles);
		macro = line;
	}

	private TransferOptions begin(SourceImages images, TransferOptions options, SeenImages seen, VggWeights weights) {
		line("use", Provenance.USE);
		decisive(weights).forEach(this::line);
		line("weights_name", weights.name());
		if (weights.note() != null)
			line("weights_note", weights.note());
		line("imagej", IJ.getVersion());
		line("java", System.getProperty("java.version"));
		TransferImages plain = seen.plain;
		image("content", content, plain.content(), seen.contentSha256);
		for (int i = 0; i < plain.styles().size(); i++)
			image("style", images.styles().get(i), plain.styles().get(i));
		if (images.start() != null)
			image("start_image", images.start(), plain.start());
		regions(images, seen);
		TransferOptions named = named(images, options);
		named.describe().forEach(this::line);
		if (named.title() != null)
			line("title", named.title());
		return named;
	}

	private void stopped(boolean stopped) {
		line("stopped", stopped ? "yes" : "no");
	}

	private void end(double seconds, TransferOptions named) {
		line("seconds", String.format(Locale.ROOT, "%.1f", seconds));
		macro = named.macroLine();
	}

	/** What the bits of a result depend on beside its images and settings, by key. */
	static Map<String, String> decisive(VggWeights weights) {
		Map<String, String> decisive = new LinkedHashMap<>();
		decisive.put("program", "Neural Style " + NeuralStyle.version());
		decisive.put("weights_sha256", weights.sha256());
		decisive.put("engine", StyleTransfer.engine());
		return decisive;
	}

	/** What the user should know of how the run went; null if nothing. */
	static String note(TransferResult result) {
		return result.stuck() ? "The loss would not fall any more after " + result.evaluations()
			+ " evaluations, so the run ended early; the picture is the best one so far." : null;
	}

	private void image(String key, ImagePlus image, RgbImage seen) {
		image(key, image, seen, PixelChecksum.sha256(seen));
	}

	private void image(String key, ImagePlus image, RgbImage seen, String sha256) {
		line(key, image.getTitle());
		line(key + "_size", RecordedImage.size(seen));
		line(key + "_sha256", sha256);
	}

	private void regions(SourceImages images, SeenImages seen) {
		selection("content_selection", images.content());
		images.styles().forEach(style -> selection("style_selection", style));
		if (images.regions() != null)
			line("label_image", images.regions().getTitle());
		if (seen.regionsSha256 != null)
			line("regions_sha256", seen.regionsSha256);
	}

	private void selection(String key, ImagePlus image) {
		Roi selection = image.getRoi();
		if (selection != null)
			line(key, String.format("%s, x=%d, y=%d, width=%d, height=%d", selection.getTypeAsString().toLowerCase(),
				selection.getBounds().x, selection.getBounds().y, selection.getBounds().width, selection.getBounds().height));
	}

	private void losses(TransferResult result) {
		number("final_loss", result.loss());
		LossRecord terms = result.lossTerms();
		if (terms == null)
			return;
		number("final_content_loss", terms.content());
		number("final_style_loss", terms.style());
		number("final_tv_loss", terms.totalVariation());
	}

	private void number(String key, double value) {
		line(key, String.format(Locale.ROOT, "%.6g", value));
	}

	private void line(String key, Object value) {
		lines.append(key).append('=').append(value.toString().replaceAll("\\R", " ")).append('\n');
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

	/** As the image's Info, with the content image's own Info below, and among its properties, which TIFF files keep. */
	void putInto(ImagePlus stylised) {
		line("macro", macro);
		String info = content.getInfoProperty();
		stylised.setProperty("Info", lines + (info == null ? "" : "\nInfo of the content image:\n" + info));
		stylised.setProp(Provenance.RUN_PROPERTY, lines.toString());
		Provenance.mark(stylised, content.getTitle());
	}
}
