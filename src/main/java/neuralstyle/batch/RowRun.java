package neuralstyle.batch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

import ij.ImagePlus;
import neuralstyle.batch.RowResult.State;
import neuralstyle.error.InputException;
import neuralstyle.error.UserSentence;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.RunRecord;
import neuralstyle.result.Fidelity;
import neuralstyle.run.RunRequest;
import neuralstyle.run.SourceImages;
import neuralstyle.run.StyleRun;
import neuralstyle.run.Stylised;
import neuralstyle.transfer.KnownStyles;
import neuralstyle.transfer.LossRecord;
import neuralstyle.transfer.TransferException;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferResult;
import neuralstyle.vgg.VggWeights;
import neuralstyle.weights.WeightsSource;

/**
 * Runs rows: from the files of the images to the file of the result, which has the same pixels as a single run has. Whatever goes
 * wrong is a result too. For several threads at a time.
 */
public final class RowRun {

	private static final String FINGERPRINT = "fingerprint";

	private final Storage storage;
	private final Sources sources;
	private final KnownStyles known = new KnownStyles();
	private String weightsName;
	private VggWeights weights;

	public RowRun(Storage storage) {
		this.storage = storage;
		sources = new Sources(storage);
	}

	/**
	 * What is there of a row already.
	 *
	 * @return null if its file is missing, or was made of other inputs or settings
	 */
	public RowResult found(Row row) {
		try {
			if (!storage.exists(row.output()))
				return null;
			String told = storage.read(row.output(), ResultFile::told);
			RunRecord record = RunRecord.read(told == null ? "" : told);
			TransferOptions options = row.options();
			return sources.fingerprint(options, weights(options.weights())).equals(record.first(FINGERPRINT))
				? RowResult.of(row, State.WAS_THERE, record, null) : null;
		} catch (IOException | RuntimeException e) {
			// NB: what cannot be read is made again, and the run says why it cannot.
			return null;
		}
	}

	/**
	 * Makes the result, in place of one that is there.
	 *
	 * @param threads that the row may use unless it says so itself; 0 for all cores
	 * @param memory that it may take, in MB, unless it says so itself; 0 for three quarters of what is free
	 * @param listener hears how it goes on and may stop it, on this thread: nothing is written then
	 */
	public RowResult run(Row row, int threads, int memory, TransferListener listener) {
		try {
			return made(row, limited(row.options(), threads, memory), listener);
		} catch (IOException e) {
			return RowResult.failed(row, host(), "A file could not be read or written (" + e + ").");
		} catch (RuntimeException | LinkageError | OutOfMemoryError e) {
			return RowResult.failed(row, host(), e instanceof UserSentence ? e.getMessage()
				: e instanceof OutOfMemoryError ? "Java's memory ran out; give it more by -Xmx, or choose a smaller height."
				: "The run failed by a fault of the program (" + e + "); please report it.");
		}
	}

	private RowResult made(Row row, TransferOptions options, TransferListener listener) throws IOException {
		long start = System.nanoTime();
		VggWeights used = weights(options.weights());
		String fingerprint = sources.fingerprint(options, used);
		SourceImages images = sources.open(options);
		RunRequest request = new RunRequest(images, options);
		Stylised stylised = StyleRun.of(request, used, known, listener);
		TransferResult result = stylised.result();
		RunRecord figures = new RunRecord().add("host", host()).add("evaluations", result.evaluations());
		if (result.stopped())
			return RowResult.of(row, result.shortOfMemory() ? State.FAILED : State.STOPPED, figures, stylised.note());
		figures(figures, result);
		fidelity(figures, stylised.image(), images);
		figures.add(FINGERPRINT, fingerprint);
		figures.add("seconds", String.format(Locale.ROOT, "%.2f", (System.nanoTime() - start) / 1e9));
		write(row, ResultFile.bytes(stylised.image(), figures.toString(), row.output()));
		return RowResult.of(row, State.DONE, figures, stylised.note());
	}

	/** Neither changes a pixel. */
	private static TransferOptions limited(TransferOptions options, int threads, int memory) {
		TransferOptions limited = options.settings().threads() > 0 || threads == 0 ? options : options.with("threads", "" + threads);
		return options.settings().memory() > 0 || memory == 0 ? limited : limited.with("memory", "" + memory);
	}

	private void write(Row row, byte[] bytes) {
		try {
			storage.write(row.output(), bytes);
		} catch (IOException e) {
			throw new InputException("The result \"" + row.output() + "\" could not be written (" + e.getMessage()
				+ "); make room, or let the folder be written into.", e);
		}
	}

	private static void figures(RunRecord figures, TransferResult result) {
		RowResult.number(figures, "loss", result.loss());
		LossRecord terms = result.lossTerms();
		if (terms != null) {
			RowResult.number(figures, "content_loss", terms.content());
			RowResult.number(figures, "style_loss", terms.style());
			RowResult.number(figures, "tv_loss", terms.totalVariation());
		}
	}

	/** NB: of a stack, and of pictures that are too small, nothing is said. */
	private static void fidelity(RunRecord figures, ImagePlus result, SourceImages images) {
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

	/** NB: rows with the same weights come one after another, and a file of them has 80 MB. */
	private synchronized VggWeights weights(String name) {
		if (!name.equals(weightsName)) {
			weights = WeightsSource.read(name);
			weightsName = name;
		}
		return weights;
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		} catch (UnknownHostException e) {
			return "";
		}
	}
}
