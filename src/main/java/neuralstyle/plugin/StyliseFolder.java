package neuralstyle.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import ij.Macro;
import neuralstyle.batch.Batch;
import neuralstyle.batch.BatchListener;
import neuralstyle.batch.BatchRun;
import neuralstyle.batch.FolderTable;
import neuralstyle.batch.LocalStorage;
import neuralstyle.batch.ResultsTable;
import neuralstyle.batch.Row;
import neuralstyle.batch.RowResult;
import neuralstyle.batch.Storage;
import neuralstyle.batch.Table;
import neuralstyle.error.InputException;
import neuralstyle.options.FolderOptions;
import neuralstyle.transfer.StyleTransfer;
import neuralstyle.transfer.TransferProgress;

/**
 * Plugins &gt; Neural Style &gt; Stylise Folder...: every image of a folder, or every row of a table, from file to file without a
 * window. In the menu with a dialog, in a macro with the keys of {@link FolderOptions}. Runs on the calling thread; open images
 * stay as they are.
 */
public final class StyliseFolder extends MenuCommand<FolderOptions> {

	/** The table of a folder, for the next time or for another program, beside its results. */
	static final String TABLE = "batch.csv";

	private static final String NAME = "Stylise Folder";

	private final Storage storage = new LocalStorage();

	public StyliseFolder() {
		super(NAME);
	}

	@Override
	FolderOptions options(Map<String, String> values) {
		return FolderOptions.of(values);
	}

	@Override
	CommandDialog<FolderOptions> dialog(OpenImages images) {
		StyleTransfer.loadNatives();
		return new FolderDialog(NAME);
	}

	@Override
	String macroLine(FolderOptions options) {
		return options.macroLine();
	}

	@Override
	void execute(FolderOptions options, boolean inMacro) {
		Status status = new Status(inMacro);
		Batch batch;
		String folder;
		if (options.table() != null) {
			String table = storage.resolved("", options.table());
			batch = Batch.read(table, storage);
			folder = storage.folderOf(table);
		} else {
			folder = storage.resolved("", options.output());
			batch = batchOf(options, folder);
		}
		try (ResultsTable results = new ResultsTable(storage.resolved(folder, ResultsTable.NAME), storage)) {
			new BatchRun(batch, storage, options.again()).run(results, status);
			log(NAME + ": " + results);
		} finally {
			status.bar.clear();
		}
		if (status.cancelled() && inMacro)
			Macro.abort();
	}

	private Batch batchOf(FolderOptions options, String folder) {
		Table table = FolderTable.of(options);
		Batch batch = Batch.of(table, options.input(), folder, storage);
		String path = storage.resolved(folder, TABLE);
		try {
			storage.write(path, table.toString().getBytes(StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new InputException("The table \"" + path + "\" could not be written (" + e.getMessage() + "); make room, or let the "
				+ "folder be written into.", e);
		}
		return batch;
	}

	/** The status bar over all images; what is to be said of one goes to the Log. */
	private static final class Status implements BatchListener {

		private final StatusBar bar;

		Status(boolean inMacro) {
			bar = new StatusBar(inMacro);
		}

		@Override
		public void progress(TransferProgress progress) {
			bar.progress(progress);
		}

		@Override
		public void ended(Row row, RowResult result) {
			if (!result.sentence().isEmpty() && result.state() != RowResult.State.STOPPED)
				log("Row " + row.number() + ", " + row.output() + ": " + result.sentence());
		}

		@Override
		public boolean cancelled() {
			return bar.cancelled();
		}
	}
}
