package neuralstyle.grid;

import java.util.ArrayList;
import java.util.List;

import neuralstyle.options.GridOptions;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.SeenImages;
import neuralstyle.run.RunRequest;
import neuralstyle.run.SourceImages;
import neuralstyle.transfer.StyleTransfer;
import neuralstyle.transfer.TransferImages;
import neuralstyle.transfer.TransferResult;
import neuralstyle.weights.WeightsSource;

/** One pair of images stylised with several settings, for Java programs and scripts: no window. */
public final class Grid {

	private Grid() { }

	/**
	 * Stylises the images with the settings of every cell. What the cells have in common is computed once.
	 *
	 * @param listener hears how it goes on and may stop it, on the calling thread
	 * @return the finished cells; if the listener stopped it, the cell under way is not among them
	 * @throws neuralstyle.error.InputException with a sentence for the user, before anything is computed
	 * @throws neuralstyle.transfer.TransferException with a sentence for the user if the machine cannot do it
	 */
	public static GridResult compute(SourceImages images, GridOptions options, GridListener listener) {
		RunRequest request = new RunRequest(images, options.base());
		return request.withinMemory(() -> compute(request.withLabels(), options, listener));
	}

	private static GridResult compute(RunRequest request, GridOptions options, GridListener listener) {
		TransferImages plain = request.plain();
		StyleTransfer transfer = new StyleTransfer(plain, WeightsSource.read(options.base().weights()));
		List<TransferOptions> cells = options.cells();
		cells.forEach(cell -> transfer.check(cell.settings()));
		// NB: drawn beforehand, since a machine without fonts should say so now.
		GridMontage montage = new GridMontage(options, plain.width(), plain.height());
		List<TransferResult> finished = new ArrayList<>();
		for (TransferOptions cell : cells) {
			listener.cell(finished.size() + 1, cells.size());
			TransferResult result = transfer.run(cell.settings(), listener);
			if (result.stopped())
				break;
			finished.add(result);
		}
		return new GridResult(request, SeenImages.of(plain), options, finished, montage);
	}
}
