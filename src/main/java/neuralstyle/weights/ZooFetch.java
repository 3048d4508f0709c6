package neuralstyle.weights;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.zip.Adler32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.deeplearning4j.util.ModelSerializer;
import org.deeplearning4j.zoo.PretrainedType;

import neuralstyle.engine.Natives;
import neuralstyle.file.WholeFile;
import neuralstyle.vgg.VggWeights;

/**
 * Gets the VGG-19 of Deeplearning4j's zoo and keeps of it the convolutions, as a file. Everything lies in DL4J's own folder: a
 * download that is already there, of another program's, is used and stays; one that was made here goes when the convolutions are
 * out of it.
 * <p>
 * Every fault is a FetchException with one sentence for the user.
 */
final class ZooFetch {

	/** Java memory that DL4J takes to read a model, in sizes of its file; measured with one of 593 MB. */
	private static final double MEMORY = 3.5;

	private static final int TIMEOUT_MS = 15_000;

	private final ZooFolder folder = new ZooFolder();
	/** As of {@link Download}. */
	final int timeout;

	ZooFetch() {
		this(TIMEOUT_MS);
	}

	/** For tests, which need not wait as long for a server as users do. */
	ZooFetch(int timeout) {
		this.timeout = timeout;
	}

	/**
	 * @throws CancellationException with a sentence, if the listener said so
	 * @throws neuralstyle.engine.NativesException if the native libraries do not load
	 */
	void fetch(FetchListener listener) {
		Natives.products();
		folder.alone(() -> {
			if (Files.exists(folder.file))
				return;
			boolean ours = !Files.exists(folder.download) || !isRight(folder.download);
			if (ours) {
				Download.complete(folder.address, folder.part, timeout, listener);
				listener.progress("Checking the zoo's weights", 1);
				if (!isRight(folder.part)) {
					Files.delete(folder.part);
					throw new FetchException("What came from " + folder.address + " is not the zoo's VGG-19 (its checksum is another); "
						+ "it was deleted: fetch the weights again.");
				}
			}
			checkMemory(Files.size(ours ? folder.part : folder.download));
			if (ours)
				WholeFile.move(folder.part, folder.download);
			listener.progress("Reading the zoo's weights", 1);
			convert(ours);
		});
	}

	/**
	 * NB: what came right goes back to the partial file if this computer could not take it, so that it need not come again.
	 *
	 * @param ours whether the download is to go
	 */
	private void convert(boolean ours) throws IOException {
		boolean keep = true;
		try {
			checkEntries(folder.download);
			ZooNetwork network = new ZooNetwork(folder.model);
			Comparison.withShipped(VggWeights.of(ZooNetwork.NAME, "", network.kernels, network.biases));
			folder.keep(unfinished -> NpzWriter.write(unfinished, network.kernels, network.biases));
			keep = false;
		} catch (UnusableException e) {
			keep = false;
			throw new FetchException(ours ? "What the zoo gave cannot be used, and was deleted: " + e.getMessage() + "."
				: "The file " + folder.download + ", which another program fetched, cannot be used: " + e.getMessage()
					+ "; delete it and fetch the weights again.", e);
		} catch (OutOfMemoryError e) {
			throw outOfMemory(Files.size(folder.download), e);
		} finally {
			if (ours && keep)
				WholeFile.move(folder.download, folder.part);
			else if (ours)
				Files.deleteIfExists(folder.download);
		}
	}

	/**
	 * DL4J makes any Java object of an entry of that name, which can do anything then; no file that it writes has one. NB: read as
	 * DL4J reads it, from front to back, since a zip file's table of contents need not name all that is in it.
	 */
	private static void checkEntries(Path download) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(download))) {
			for (ZipEntry entry; (entry = zip.getNextEntry()) != null;)
				if (entry.getName().equals(ModelSerializer.PREPROCESSOR_BIN))
					throw new UnusableException("it has a program in it");
		} catch (ZipException | EOFException | IllegalArgumentException e) {
			throw new UnusableException("it is damaged, or no file of Deeplearning4j's", e);
		}
	}

	private boolean isRight(Path zip) throws IOException {
		Adler32 sum = new Adler32();
		try (InputStream in = new CheckedInputStream(Files.newInputStream(zip), sum)) {
			byte[] block = new byte[1 << 16];
			while (in.read(block) >= 0)
				continue;
		}
		return sum.getValue() == folder.model.pretrainedChecksum(PretrainedType.IMAGENET);
	}

	private static void checkMemory(long bytes) {
		Runtime java = Runtime.getRuntime();
		if (java.maxMemory() - (java.totalMemory() - java.freeMemory()) < MEMORY * bytes)
			throw outOfMemory(bytes, null);
	}

	private static FetchException outOfMemory(long bytes, Throwable cause) {
		return new FetchException(String.format(Locale.ROOT, "Reading the zoo's weights takes %.1f GB of ImageJ's memory for a "
			+ "moment; give it more in Edit > Options > Memory & Threads, start it again and fetch again: what has come is kept.",
			MEMORY * bytes / 1e9), cause);
	}
}
