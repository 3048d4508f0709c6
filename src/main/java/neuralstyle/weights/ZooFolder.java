package neuralstyle.weights;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.deeplearning4j.common.resources.DL4JResources;
import org.deeplearning4j.common.resources.ResourceType;
import org.deeplearning4j.zoo.PretrainedType;
import org.deeplearning4j.zoo.model.VGG19;

import neuralstyle.error.InputException;
import neuralstyle.file.WholeFile;

/**
 * The folder in which DL4J itself keeps its VGG-19, ~/.deeplearning4j/models/vgg19 if nobody said otherwise, and what lies in
 * it. Beside the kept convolutions lies their SHA-256, as sha256sum writes it: a file that changes later is known by it. NB: who
 * may change the one may change the other, so that finds accidents and damage, not forgery.
 */
final class ZooFolder {

	/** The end of a sentence. */
	static final String FETCH_AGAIN = "delete the zoo's weights by Plugins > Neural Style > Weights... and fetch them again";

	final VGG19 model = VGG19.builder().build();
	/** Where the network has it. */
	final String address = model.pretrainedUrl(PretrainedType.IMAGENET);
	final Path path = path();
	/** Where DL4J looks for it. */
	final Path download = path.resolve(new File(address).getName());
	/** What came of a download that was interrupted. */
	final Path part = path.resolve(download.getFileName() + ".part");
	/** The convolutions, if they are there. */
	final Path file = path.resolve("vgg19-convolutions.npz");
	private final Path checksum = path.resolve(file.getFileName() + ".sha256");

	private Path path() {
		File base = DL4JResources.getBaseDirectory();
		try {
			return new File(new File(base, ResourceType.ZOO_MODEL.resourceName()), model.modelName()).toPath();
		} catch (InvalidPathException e) {
			throw new FetchException("\"" + base + "\" is no folder; correct org.deeplearning4j.resources.directory.", e);
		}
	}

	/**
	 * The SHA-256 that the kept file had.
	 *
	 * @return null if nobody has noted it
	 * @throws InputException with a sentence for the user if what is there is none
	 */
	String recorded() {
		try {
			String line = Files.readString(checksum, StandardCharsets.ISO_8859_1);
			String sum = line.split(" ", 2)[0];
			if (!Sha256.is(sum) || !line.equals(line(sum)))
				throw new InputException("The file \"" + checksum + "\" holds no SHA-256, so that it is not known whether the weights "
					+ "beside it are as they were fetched; " + FETCH_AGAIN + ".");
			return sum;
		} catch (NoSuchFileException e) {
			return null;
		} catch (IOException e) {
			throw new InputException("The file \"" + checksum + "\" could not be read: " + DiskFault.reason(e) + ".", e);
		}
	}

	/** Keeps convolutions. NB: the checksum goes first, so that there are none without it, whenever the program is ended. */
	void keep(WholeFile.Writer writer) throws IOException {
		WholeFile.write(file, unfinished -> {
			writer.write(unfinished);
			record(Sha256.of(unfinished));
		});
	}

	/** Notes the checksum of the kept file, if nobody has. */
	void recordIfMissing(String sha256) {
		alone(() -> {
			if (Files.exists(file) && !Files.exists(checksum))
				record(sha256);
		});
	}

	private void record(String sha256) throws IOException {
		WholeFile.write(checksum, unfinished -> Files.writeString(unfinished, line(sha256)));
	}

	private String line(String sha256) {
		return sha256 + "  " + file.getFileName() + "\n";
	}

	/** Gives the room back: of the convolutions, and of a download that was interrupted. */
	void delete() {
		alone(() -> {
			for (Path one : new Path[] { part, file, checksum, WholeFile.unfinished(file), WholeFile.unfinished(checksum) })
				Files.deleteIfExists(one);
		});
	}

	/** What is done in the folder. */
	interface Work {

		void run() throws IOException;
	}

	/**
	 * Does it unless another ImageJ, or another command of this one, is doing something there.
	 *
	 * @throws FetchException with a sentence for the user if that cannot be
	 */
	void alone(Work work) {
		try {
			Files.createDirectories(path);
			// NB: the empty file stays: were it deleted, two could hold locks on two files of its name.
			try (FileChannel channel = FileChannel.open(path.resolve("fetch.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.tryLock())
			{
				if (lock == null)
					throw new OverlappingFileLockException();
				work.run();
			}
		} catch (OverlappingFileLockException e) {
			throw new FetchException("Another ImageJ is fetching the zoo's weights into " + path + "; wait until it is done.", e);
		} catch (IOException e) {
			throw new FetchException("The weights cannot be kept in " + path + " (" + DiskFault.reason(e) + "); make room "
				+ "there, or the folder writable, and fetch the weights again.", e);
		}
	}
}
