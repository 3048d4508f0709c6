package neuralstyle.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileSaver;
import neuralstyle.error.InputException;
import neuralstyle.file.WholeFile;
import neuralstyle.image.ScaledCalibration;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.Circumstances;
import neuralstyle.provenance.Provenance;
import neuralstyle.provenance.RunRecord;
import neuralstyle.raster.RgbImage;
import neuralstyle.run.RunRequest;
import neuralstyle.transfer.Size;
import neuralstyle.transfer.TransferListener;
import neuralstyle.transfer.TransferProgress;
import neuralstyle.transfer.TransferSettings;

/**
 * Saves the best picture so far every so many evaluations, as TIFF files of the result's size whose names have the number of
 * evaluations at their end: File &gt; Import &gt; Image Sequence opens them in their order.
 */
final class SavedPictures implements TransferListener {

	private static final int LEAST_DIGITS = 4;

	private final RunRequest request;
	private final int every;
	private final Size size;
	private final Path folder;
	private final String nameFormat;
	private boolean failed;

	/** @throws InputException with a sentence for the user if nothing can be written there */
	SavedPictures(RunRequest request) {
		TransferOptions options = request.options();
		this.request = request;
		every = options.saveEvery();
		size = request.size();
		folder = writableFolder(options.saveTo());
		int last = options.settings().epochs() * TransferSettings.EVALUATIONS_PER_EPOCH;
		String title = request.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").replace("%", "%%");
		nameFormat = title + "-%0" + Math.max(LEAST_DIGITS, ("" + last).length()) + "d.tif";
	}

	private static Path writableFolder(String name) {
		try {
			Path folder = Path.of(name);
			if (Files.exists(folder) && !Files.isDirectory(folder))
				throw new InputException("save_to is \"" + name + "\", which is a file; name a folder.");
			Files.createDirectories(folder);
			if (Files.isWritable(folder))
				return folder;
		} catch (IOException | InvalidPathException e) {
			// said below
		}
		throw new InputException("save_to is \"" + name + "\", where nothing can be written; name another folder, or "
			+ "make it writable.");
	}

	@Override
	public void progress(TransferProgress progress) { }

	@Override
	public void evaluated(int evaluations, Supplier<RgbImage> best) {
		if (failed || evaluations % every != 0)
			return;
		String name = String.format(Locale.ROOT, nameFormat, evaluations);
		ImagePlus picture = new ImagePlus(name, LevelPicture.of(best.get(), size));
		ScaledCalibration.copy(request.content(), picture);
		Provenance.mark(picture, request.content().getTitle());
		RunRecord record = new RunRecord().add("use", Provenance.USE).add(Circumstances.PROGRAM, Circumstances.program());
		request.describeContent(record);
		// NB: where ImageJ opens the files as one stack, it keeps the Info of each, but no properties.
		picture.setProperty("Info", record.add("evaluations", evaluations).toString());
		try {
			// NB: ImageJ's own way to a file would open a dialog on an error, and the run would wait for it.
			byte[] tiff = new FileSaver(picture).serialize();
			WholeFile.write(folder.resolve(name), unfinished -> Files.write(unfinished, tiff));
		} catch (IOException e) {
			failed = true;
			IJ.log("The picture " + folder.resolve(name) + " could not be saved (" + e.getMessage()
				+ "); the run goes on without saving more.");
		}
	}
}
