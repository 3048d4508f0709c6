package neuralstyle.batch;

import java.io.IOException;
import java.util.Locale;

import ij.ImagePlus;
import neuralstyle.batch.RowResult.State;
import neuralstyle.error.InputException;
import neuralstyle.provenance.RunRecord;
import neuralstyle.result.Fidelity;
import neuralstyle.run.SourceImages;
import neuralstyle.run.Stylised;
import neuralstyle.transfer.LossRecord;
import neuralstyle.transfer.TransferException;
import neuralstyle.transfer.TransferResult;

/** A row whose run has ended, on its way to its file. */
final class FinishedRow {

	/** By which a result is known again, in its file. */
	static final String FINGERPRINT = "fingerprint";

	private final Row row;
	private final Stylised stylised;
	private final RunRecord figures;

	/**
	 * @param host where it was run
	 * @param seconds that it took
	 */
	FinishedRow(Row row, Stylised stylised, SourceImages images, String host, double seconds) {
		this.row = row;
		this.stylised = stylised;
		TransferResult result = stylised.result();
		figures = new RunRecord().add("host", host).add("evaluations", result.evaluations());
		if (result.stopped())
			return;
		figures.add("seconds", String.format(Locale.ROOT, "%.2f", seconds));
		losses(result);
		fidelity(stylised.image(), images);
	}

	private void losses(TransferResult result) {
		RowResult.number(figures, "loss", result.loss());
		LossRecord terms = result.lossTerms();
		if (terms == null)
			return;
		RowResult.number(figures, "content_loss", terms.content());
		RowResult.number(figures, "style_loss", terms.style());
		RowResult.number(figures, "tv_loss", terms.totalVariation());
	}

	/** NB: of a stack, and of pictures that are too small, nothing is said. */
	private void fidelity(ImagePlus result, SourceImages images) {
		if (result.getStackSize() > 1)
			return;
		try {
			Fidelity fidelity = Fidelity.of(images.content(), result, images.styles().size() == 1 ? images.styles().get(0) : null);
			RowResult.number(figures, "ssim", fidelity.ssim());
			RowResult.number(figures, "style_distance", fidelity.styleDistance());
		} catch (InputException | TransferException e) {
			// The picture is there all the same.
		}
	}

	/**
	 * Writes the file, but nothing of a run that was stopped.
	 *
	 * @param fingerprint by which it is known again
	 */
	RowResult written(Storage storage, String fingerprint) throws IOException {
		if (stylised.result().stopped())
			return RowResult.of(row, stylised.result().shortOfMemory() ? State.FAILED : State.STOPPED, figures, stylised.note());
		figures.add(FINGERPRINT, fingerprint);
		byte[] bytes = ResultFile.bytes(stylised.image(), figures.toString(), row.output());
		try {
			storage.write(row.output(), bytes);
		} catch (IOException e) {
			throw new InputException("The result \"" + row.output() + "\" could not be written (" + e.getMessage()
				+ "); make room, or let the folder be written into.", e);
		}
		return RowResult.of(row, State.DONE, figures, stylised.note());
	}
}
