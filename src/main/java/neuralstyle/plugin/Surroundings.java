package neuralstyle.plugin;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import ij.IJ;
import neuralstyle.error.UserSentence;
import neuralstyle.options.Preset;
import neuralstyle.options.TransferOptions;
import neuralstyle.provenance.Circumstances;
import neuralstyle.transfer.EngineFacts;
import neuralstyle.transfer.Estimate;
import neuralstyle.transfer.FreeMemory;
import neuralstyle.transfer.Size;
import neuralstyle.vgg.VggWeights;
import neuralstyle.weights.ZooWeights;

/**
 * Program, libraries, memory and machine, as they are now, in lines for people. What cannot be told says why: a library that does
 * not load must not keep anybody from reading so.
 */
final class Surroundings {

	private static final double GB = 1e9;
	/** Of a side of the picture whose need for memory is told. */
	private static final int SIDE = 512;

	private Surroundings() { }

	/** For somebody else: no names of folders or of the user. Ends with a line break. */
	static String report() {
		return NamelessText.of(String.join("\n",
			"program: " + Circumstances.program(),
			"engine: " + told(() -> EngineFacts.names() + ", " + cores() + (cores() == 1 ? " thread" : " threads")),
			"weights: " + told(() -> VggWeights.shipped().name()),
			"their SHA-256: " + told(() -> VggWeights.shipped().sha256()),
			"zoo's weights: " + told(() -> ZooWeights.areThere() ? "on this computer" : "not on this computer"),
			"memory: " + told(Surroundings::memory),
			"a run of " + SIDE + " x " + SIDE + " needs: " + told(Surroundings::need),
			"ImageJ: " + IJ.getFullVersion(),
			"Java: " + property("java.version") + ", " + property("java.vm.name"),
			"system: " + property("os.name") + " " + property("os.version") + ", " + property("os.arch") + ", " + cores()
				+ (cores() == 1 ? " core" : " cores"))) + "\n";
	}

	/** For the user alone: where things are, with ~ for the user's own folder. Ends with a line break. */
	static String folders() {
		String folders = String.join("\n",
			"ImageJ's folder: " + told(() -> IJ.getDirectory("imagej")),
			"presets: " + told(Preset::folder),
			"zoo's weights: " + told(ZooWeights::folder),
			"native libraries: " + told(EngineFacts::folder)) + "\n";
		return folders.replace(property("user.home"), "~");
	}

	private static String memory() {
		Runtime java = Runtime.getRuntime();
		return String.format(Locale.ROOT, "%.1f GB for ImageJ, %.1f GB of it free; %.1f GB free on the computer", java.maxMemory() / GB,
			(java.maxMemory() - java.totalMemory() + java.freeMemory()) / GB, FreeMemory.bytes() / GB);
	}

	private static String need() {
		Size size = new Size(SIDE, SIDE);
		Estimate estimate = Estimate.of(size, size, List.of(size), TransferOptions.parse("").settings(), null);
		return String.format(Locale.ROOT, "about %.1f GB", estimate.bytes() / GB);
	}

	private static int cores() {
		return Runtime.getRuntime().availableProcessors();
	}

	private static String told(Callable<?> what) {
		try {
			Object text = what.call();
			return text == null ? "unknown" : text.toString();
		} catch (Exception | LinkageError e) {
			return e instanceof UserSentence ? "none. " + e.getMessage() : "none (" + e + ")";
		}
	}

	private static String property(String key) {
		return System.getProperty(key, "unknown");
	}
}
