package neuralstyle.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import neuralstyle.vgg.VggNetwork;

/** Compares what a run needs in native memory with what is free, before anything is allocated. */
final class MemoryNeed {

	private static final double GB = 1e9;
	private static final Path LINUX = Path.of("/proc/meminfo");

	private MemoryNeed() { }

	/** @throws TransferException if there is too little */
	static void check(int height, int width, TransferSettings settings) {
		if (!VggNetwork.fits(height, width))
			throw new TransferException("A result of " + width + " x " + height
				+ " pixels is more than the program can hold; choose a height with at most 33 million pixels.");
		double need = VggNetwork.bytes(height, width);
		double free = free();
		if (need > free)
			throw new TransferException(String.format(Locale.ROOT,
				"A result of %d x %d pixels needs about %.1f GB of memory and %.1f GB are free; choose a smaller height, or close "
					+ "images or other programs.", width, height, need / GB, free / GB));
	}

	/** Bytes of memory that can be had without swapping, as well as the system tells. */
	private static double free() {
		if (Files.isReadable(LINUX)) {
			try {
				for (String line : Files.readAllLines(LINUX))
					if (line.startsWith("MemAvailable:"))
						return 1024 * Double.parseDouble(line.replaceAll("[^0-9]", ""));
			} catch (IOException e) {
				// then as on other systems
			}
		}
		// NB: what macOS and Windows call free leaves out the cache, which they give up on demand; so half of all counts.
		var system = (com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory
			.getOperatingSystemMXBean();
		return Math.max(system.getFreePhysicalMemorySize(), system.getTotalPhysicalMemorySize() / 2.0);
	}
}
