package neuralstyle.batch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import ij.ImagePlus;
import neuralstyle.batch.RowResult.State;
import neuralstyle.error.UserSentence;
import neuralstyle.options.PanelOptions;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.RunRecord;
import neuralstyle.run.Panels;
import neuralstyle.run.RunRequest;
import neuralstyle.run.SourceImages;
import neuralstyle.run.StyleRun;
import neuralstyle.run.Stylised;
import neuralstyle.transfer.KnownStyles;
import neuralstyle.transfer.TransferListener;
import neuralstyle.vgg.VggWeights;
import neuralstyle.weights.Sha256;
import neuralstyle.weights.WeightsSource;

/**
 * Runs rows: from the files of the images to the file of the result, which has the same pixels as a single run has, or as a frame
 * of a stack, or as a panel. Whatever goes wrong is a result too. For several threads at a time.
 */
public final class RowRun {

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
	 * What is there already. NB: rows that belong together are made together.
	 *
	 * @return null if a file is missing, or was made of other inputs or settings
	 */
	public List<RowResult> found(RowGroup group) {
		List<RowResult> found = new ArrayList<>();
		try {
			for (Row row : group.rows())
				if (!storage.exists(row.output()))
					return null;
			List<String> wanted = fingerprints(group);
			for (Row row : group.rows()) {
				String told = storage.read(row.output(), ResultFile::told);
				RunRecord record = RunRecord.read(told == null ? "" : told);
				if (!wanted.get(found.size()).equals(record.first(FinishedRow.FINGERPRINT)))
					return null;
				found.add(RowResult.of(row, State.WAS_THERE, record, null));
			}
			return found;
		} catch (IOException | RuntimeException e) {
			// NB: what cannot be read is made again, and the run says why it cannot.
			return null;
		}
	}

	/** Of each row what its pixels depend on. */
	private List<String> fingerprints(RowGroup group) throws IOException {
		List<String> alone = new ArrayList<>();
		for (Row row : group.rows()) {
			TransferOptions options = row.options();
			alone.add(sources.fingerprint(options, weights(options.weights())));
		}
		if (group.isAlone())
			return alone;
		String all = (group.isScene() ? "series " : "look ") + String.join(" ", alone);
		List<String> together = new ArrayList<>();
		for (int i = 0; i < alone.size(); i++)
			together.add(Sha256.of(i + " of " + all));
		return together;
	}

	/**
	 * Makes the results, in place of those that are there.
	 *
	 * @param threads that a row may use unless it says so itself; 0 for all cores
	 * @param memory that it may take, in MB, unless it says so itself; 0 for three quarters of what is free
	 * @param listeners hear how each row goes on and may stop it, on this thread: nothing is written then
	 * @param ended is told what became of each row, in the order of the group
	 */
	public void run(RowGroup group, int threads, int memory, Function<Row, TransferListener> listeners, Consumer<RowResult> ended) {
		List<Row> left = new ArrayList<>(group.rows());
		Consumer<RowResult> one = result -> {
			left.remove(0);
			ended.accept(result);
		};
		try {
			if (group.isAlone())
				one.accept(made(group, threads, memory, listeners.apply(left.get(0))));
			else
				together(group, threads, memory, listeners, one);
		} catch (IOException e) {
			failed(left, "A file could not be read or written (" + e + ").", one);
		} catch (RuntimeException | LinkageError | OutOfMemoryError e) {
			failed(left, e instanceof UserSentence ? e.getMessage()
				: e instanceof OutOfMemoryError ? "Java's memory ran out; give it more by -Xmx, or choose a smaller height."
				: "The run failed by a fault of the program (" + e + "); please report it.", one);
		}
	}

	private static void failed(List<Row> rows, String sentence, Consumer<RowResult> one) {
		for (Row row : List.copyOf(rows))
			one.accept(RowResult.failed(row, host(), sentence));
	}

	private RowResult made(RowGroup group, int threads, int memory, TransferListener listener) throws IOException {
		long start = System.nanoTime();
		Row row = group.rows().get(0);
		TransferOptions options = limited(row.options(), threads, memory);
		String fingerprint = fingerprints(group).get(0);
		SourceImages images = sources.open(options);
		Stylised stylised = StyleRun.of(new RunRequest(images, options), weights(options.weights()), known, listener);
		return new FinishedRow(row, stylised, images, host(), (System.nanoTime() - start) / 1e9).written(storage, fingerprint);
	}

	/** NB: all their contents are held at once, since what they have in common is found in a first pass. */
	private void together(RowGroup group, int threads, int memory, Function<Row, TransferListener> listeners, Consumer<RowResult> one)
		throws IOException
	{
		List<Row> rows = group.rows();
		TransferOptions options = limited(rows.get(0).options(), threads, memory);
		List<String> fingerprints = fingerprints(group);
		List<SourceImages> images = new ArrayList<>();
		List<ImagePlus> contents = new ArrayList<>();
		for (Row row : rows) {
			images.add(sources.open(row.options()));
			contents.add(images.get(images.size() - 1).content());
		}
		List<ImagePlus> styles = images.get(0).styles();
		PanelOptions each = PanelOptions.parse(options.with("content", null).with("title", null).toString());
		Panels panels = group.isScene() ? Panels.scene(contents, styles, each) : new Panels(contents, styles, each);
		boolean stopped = false;
		for (int i = 0; i < rows.size(); i++) {
			long start = System.nanoTime();
			Stylised stylised = stopped ? null : panels.stylise(i, listeners.apply(rows.get(i)));
			RowResult result = stopped ? RowResult.notBegun(rows.get(i))
				: new FinishedRow(rows.get(i), stylised, images.get(i), host(), (System.nanoTime() - start) / 1e9)
					.written(storage, fingerprints.get(i));
			stopped |= result.state() != State.DONE;
			one.accept(result);
		}
	}

	/** Neither changes a pixel. */
	private static TransferOptions limited(TransferOptions options, int threads, int memory) {
		TransferOptions limited = options.settings().threads() > 0 || threads == 0 ? options : options.with("threads", "" + threads);
		return options.settings().memory() > 0 || memory == 0 ? limited : limited.with("memory", "" + memory);
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
