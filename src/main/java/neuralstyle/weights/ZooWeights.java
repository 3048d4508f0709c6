package neuralstyle.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import neuralstyle.error.InputException;
import neuralstyle.vgg.VggWeights;

/** The weights of Deeplearning4j's model zoo: fetched once, when somebody asks for it, and read from this computer then. */
public final class ZooWeights {

	private ZooWeights() { }

	/**
	 * Reads them; never uses the network. What was kept without a checksum is trusted as the first time, after its comparison with
	 * the shipped weights, and has one from then on.
	 *
	 * @throws InputException with a sentence for the user if they are not there, damaged or not as they were fetched
	 */
	public static VggWeights load() {
		if (!areThere())
			throw new InputException("weights is \"zoo\" and the zoo's weights have not been fetched yet; fetch them by Plugins > "
				+ "Neural Style > Weights..., or choose shipped.");
		ZooFolder folder = new ZooFolder();
		String recorded = folder.recorded();
		VggWeights weights = WeightsFile.read(folder.file, ZooNetwork.NAME, recorded, ZooFolder.FETCH_AGAIN);
		if (recorded == null)
			record(folder, weights.sha256());
		return weights;
	}

	private static void record(ZooFolder folder, String sha256) {
		try {
			folder.recordIfMissing(sha256);
		} catch (FetchException e) {
			// NB: a folder that can only be read, or is in use, is no reason not to use the weights; the next run tries again.
		}
	}

	/**
	 * Fetches them from the network, on the calling thread, unless they are there.
	 *
	 * @throws java.util.concurrent.CancellationException with a sentence for the user, if the listener ended it
	 * @throws FetchException with a sentence for the user, if they did not come
	 */
	public static void fetch(FetchListener listener) {
		new ZooFetch().fetch(listener);
	}

	/**
	 * Gives their room on this computer back, and that of a fetch that was interrupted.
	 *
	 * @throws FetchException with a sentence for the user, if that cannot be
	 */
	public static void delete() {
		new ZooFolder().delete();
	}

	public static boolean areThere() {
		return Files.exists(file());
	}

	/** How much an interrupted fetch left. */
	public static long bytesOfPart() {
		try {
			return Files.size(new ZooFolder().part);
		} catch (IOException e) {
			return 0;
		}
	}

	/** The folder that they are in, or will be. */
	public static Path folder() {
		return file().getParent();
	}

	/** Where they are, or will be. */
	static Path file() {
		return new ZooFolder().file;
	}
}
