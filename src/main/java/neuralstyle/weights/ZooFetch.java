package neuralstyle.weights;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.zip.Adler32;
import java.util.zip.CheckedInputStream;

import neuralstyle.engine.Natives;
import neuralstyle.vgg.VggWeights;
import org.deeplearning4j.common.resources.DL4JResources;
import org.deeplearning4j.common.resources.ResourceType;
import org.deeplearning4j.zoo.PretrainedType;
import org.deeplearning4j.zoo.model.VGG19;

/**
 * Gets the VGG-19 of Deeplearning4j's zoo and keeps of it the convolutions, as a file. Everything lies in the folder in which
 * DL4J itself keeps its VGG-19, ~/.deeplearning4j/models/vgg19 if nobody said otherwise: a download that is already there,
 * of another program's, is used and stays; one that was made here goes when the convolutions are out of it.
 * <p>
 * Every fault is a FetchException with one sentence for the user.
 */
final class ZooFetch {

	static final String NAME = "VGG-19 (ImageNet, Deeplearning4j's model zoo)";

	/** Java memory that DL4J takes to read a model, in sizes of its file; measured with one of 593 MB. */
	private static final double MEMORY = 3.5;

	private final VGG19 model = VGG19.builder().build();
	private final String address = model.pretrainedUrl(PretrainedType.IMAGENET);
	private final Path folder = new File(new File(DL4JResources.getBaseDirectory(), ResourceType.ZOO_MODEL.resourceName()),
		model.modelName()).toPath();
	/** Where DL4J looks for it. */
	private final Path download = folder.resolve(new File(address).getName());
	private final Path part = folder.resolve(download.getFileName() + ".part");
	private final Path file = folder.resolve("vgg19-convolutions.npz");

	/** The file with the convolutions, if it is there. */
	Path file() {
		return file;
	}

	/** What came of a download that was interrupted. */
	Path part() {
		return part;
	}

	/**
	 * @throws CancellationException with a sentence, if the listener said so
	 * @throws neuralstyle.engine.NativesException if the native libraries do not load
	 */
	void fetch(FetchListener listener) {
		Natives.products();
		alone(() -> {
			if (Files.exists(file))
				return;
			boolean ours = !Files.exists(download) || !isRight(download);
			if (ours) {
				Download.complete(address, part, listener);
				listener.progress("Checking the zoo's weights", 1);
				if (!isRight(part)) {
					Files.delete(part);
					throw new FetchException("What came from " + address + " is not the zoo's VGG-19 (its checksum is another); it "
						+ "was deleted: fetch the weights again.");
				}
			}
			checkMemory(Files.size(ours ? part : download));
			if (ours)
				Files.move(part, download, StandardCopyOption.REPLACE_EXISTING);
			listener.progress("Reading the zoo's weights", 1);
			convert(ours);
		});
	}

	/** Gives the room back: of the convolutions, and of a download that was interrupted. */
	void delete() {
		alone(() -> {
			Files.deleteIfExists(part);
			Files.deleteIfExists(file);
		});
	}

	/**
	 * NB: what came right goes back to the partial file if this computer could not take it, so that it need not come again.
	 *
	 * @param ours whether the download is to go
	 */
	private void convert(boolean ours) throws IOException {
		Path unfinished = folder.resolve("unfinished.npz");
		boolean keep = false;
		try {
			ZooNetwork network = new ZooNetwork(model);
			Comparison.withShipped(VggWeights.of(NAME, "", network.kernels, network.biases));
			NpzWriter.write(unfinished, network.kernels, network.biases);
			Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
		} catch (UnusableException e) {
			throw new FetchException("What the zoo gave cannot be used, and was deleted: " + e.getMessage() + ".", e);
		} catch (IOException e) {
			keep = true;
			throw e;
		} catch (OutOfMemoryError e) {
			keep = true;
			throw outOfMemory(Files.size(download), e);
		} finally {
			Files.deleteIfExists(unfinished);
			if (ours && keep)
				Files.move(download, part);
			else if (ours)
				Files.deleteIfExists(download);
		}
	}

	private boolean isRight(Path zip) throws IOException {
		Adler32 sum = new Adler32();
		try (InputStream in = new CheckedInputStream(Files.newInputStream(zip), sum)) {
			byte[] block = new byte[1 << 16];
			while (in.read(block) >= 0)
				continue;
		}
		return sum.getValue() == model.pretrainedChecksum(PretrainedType.IMAGENET);
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

	/** What is done in the folder. */
	private interface Work {

		void run() throws IOException;
	}

	/** Does it unless another ImageJ, or another command of this one, is doing something there. */
	private void alone(Work work) {
		try {
			Files.createDirectories(folder);
			// NB: the empty file stays: were it deleted, two could hold locks on two files of its name.
			try (FileChannel channel = FileChannel.open(folder.resolve("fetch.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.tryLock())
			{
				if (lock == null)
					throw new OverlappingFileLockException();
				work.run();
			}
		} catch (OverlappingFileLockException e) {
			throw new FetchException("Another ImageJ is fetching the zoo's weights into " + folder + "; wait until it is done.", e);
		} catch (IOException e) {
			throw new FetchException("The weights cannot be kept in " + folder + " (" + Download.reason(e) + "); make room "
				+ "there, or the folder writable, and fetch the weights again.", e);
		}
	}
}
