package neuralstyle.run;

import java.util.Locale;

import ij.ImagePlus;
import ij.gui.Roi;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.Circumstances;
import neuralstyle.provenance.ImageLines;
import neuralstyle.provenance.Provenance;
import neuralstyle.provenance.RunRecord;
import neuralstyle.provenance.SeenImages;
import neuralstyle.transfer.LossRecord;
import neuralstyle.transfer.TransferResult;
import neuralstyle.vgg.VggWeights;

/** What a stylised image tells of how it was made, as a {@link RunRecord}. {@link Provenance} reads it again. */
final class RunInfo {

	private final RunRecord record = new RunRecord();
	private final RunRequest request;
	private final TransferOptions named;
	private String macro;

	private RunInfo(RunRequest request) {
		this.request = request;
		named = request.named();
		macro = named.macroLine();
	}

	/** Of a single picture. */
	static RunInfo of(RunRequest request, SeenImages seen, TransferResult result) {
		RunInfo info = new RunInfo(request);
		info.begin(seen, result.weights());
		info.losses(result);
		info.record.add("evaluations", result.evaluations());
		info.stopped(result.stopped());
		if (Stylised.note(result) != null)
			info.record.add("note", Stylised.note(result));
		info.seconds(result.seconds());
		return info;
	}

	/**
	 * Of a stack: losses are those of the last frame that has changed.
	 *
	 * @param unchanged numbers of the others among those done, from 1 in the order of the run; empty for none
	 */
	static RunInfo ofStack(RunRequest request, SeenImages seen, StackFigures figures, String unchanged) {
		RunInfo info = new RunInfo(request);
		info.begin(seen, figures.last().weights());
		info.record.add("frames", figures.frames());
		info.record.add("frames_done", figures.done());
		if (!unchanged.isEmpty())
			info.record.add(Provenance.FRAMES_UNCHANGED, unchanged);
		info.losses(figures.last());
		info.record.add("evaluations", figures.evaluations());
		info.stopped(figures.stopped());
		info.seconds(figures.seconds());
		return info;
	}

	/** That the picture was made together with others. @param line of the macro that makes all of them */
	void series(String titles, String line) {
		record.add("series", titles);
		macro = line;
	}

	private void begin(SeenImages seen, VggWeights weights) {
		record.add("use", Provenance.USE);
		Circumstances.with(weights).writeTo(record);
		SourceImages images = request.images();
		request.describeImages(record, seen);
		regions(images, seen);
		named.describe().forEach(record::add);
		if (named.title() != null)
			record.add("title", named.title());
	}

	private void regions(SourceImages images, SeenImages seen) {
		selection("content_selection", images.content());
		images.styles().forEach(style -> selection("style_selection", style));
		if (images.regions() != null)
			record.add("label_image", images.regions().getTitle());
		if (request.labels() != null)
			ImageLines.addLabels(record, request.labels());
		if (seen.regionsSha256() != null)
			record.add("regions_sha256", seen.regionsSha256());
	}

	private void selection(String key, ImagePlus image) {
		Roi selection = image.getRoi();
		if (selection != null)
			record.add(key, String.format(Locale.ROOT, "%s, x=%d, y=%d, width=%d, height=%d",
				selection.getTypeAsString().toLowerCase(Locale.ROOT), selection.getBounds().x, selection.getBounds().y,
				selection.getBounds().width, selection.getBounds().height));
	}

	private void losses(TransferResult result) {
		record.number("final_loss", result.loss());
		LossRecord terms = result.lossTerms();
		if (terms == null)
			return;
		record.number("final_content_loss", terms.content());
		record.number("final_style_loss", terms.style());
		record.number("final_tv_loss", terms.totalVariation());
	}

	private void stopped(boolean stopped) {
		record.add("stopped", stopped ? "yes" : "no");
	}

	private void seconds(double seconds) {
		record.add("seconds", String.format(Locale.ROOT, "%.1f", seconds));
	}

	/** As the image's Info, with the content image's own Info below, and among its properties, which TIFF files keep. */
	void putInto(ImagePlus stylised) {
		record.add("macro", macro);
		ImagePlus content = request.content();
		String info = content.getInfoProperty();
		stylised.setProperty("Info", record + (info == null ? "" : "\nInfo of the content image:\n" + info));
		stylised.setProp(Provenance.RUN_PROPERTY, record.toString());
		Provenance.mark(stylised, content.getTitle());
	}
}
