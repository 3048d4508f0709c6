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

	/** @param plain what the run saw of the images */
	ResultInfo(SourceImages images, TransferOptions options, TransferImages plain, TransferResult result) {
		content = images.content();
		line("use", Provenance.USE);
		decisive(result.weights()).forEach(this::line);
		line("weights_name", result.weights().name());
		if (result.weights().note() != null)
			line("weights_note", result.weights().note());
		line("imagej", IJ.getVersion());
		line("java", System.getProperty("java.version"));
		image("content", content, plain.content());
		for (int i = 0; i < plain.styles().size(); i++)
			image("style", images.styles().get(i), plain.styles().get(i));
		if (images.start() != null)
			image("start_image", images.start(), plain.start());
		regions(images, plain);
		TransferOptions named = named(images, options);
		named.describe().forEach(this::line);
		if (named.title() != null)
			line("title", named.title());
		losses(result);
		line("evaluations", result.evaluations());
		line("stopped", result.stopped() ? "yes" : "no");
		if (note(result) != null)
			line("note", note(result));
		line("seconds", String.format(Locale.ROOT, "%.1f", result.seconds()));
		line("macro", named.macroLine());
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
		line(key, image.getTitle());
		line(key + "_size", RecordedImage.size(seen));
		line(key + "_sha256", PixelChecksum.sha256(seen));
	}

	private void regions(SourceImages images, TransferImages plain) {
		selection("content_selection", images.content());
		images.styles().forEach(style -> selection("style_selection", style));
		if (images.regions() != null)
			line("label_image", images.regions().getTitle());
		if (plain.hasRegions())
			line("regions_sha256", checksum(plain));
	}

	/** By which the regions of a run are known again, whatever they came from. */
	static String checksum(TransferImages plain) {
		List<PixelMask> all = new ArrayList<>(plain.regions());
		all.addAll(plain.styleRegions());
		return PixelChecksum.sha256(all);
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
		String info = content.getInfoProperty();
		stylised.setProperty("Info", lines + (info == null ? "" : "\nInfo of the content image:\n" + info));
		stylised.setProp(Provenance.RUN_PROPERTY, lines.toString());
		Provenance.mark(stylised, content.getTitle());
	}
}
