package neuralstyle.transfer;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory the machine can still give. */
public final class FreeMemory {

	private FreeMemory() { }

	/** Bytes that can be had without swapping, as well as the system tells, and within the limit of a container. */
	public static double bytes() {
		return bytes(Path.of("/"));
	}

	/** @param root of Linux' files; that of another system, or a folder in its place, has none */
	static double bytes(Path root) {
		return Math.min(ofSystem(root), new ControlGroups(root).free());
	}

	private static double ofSystem(Path root) {
		try {
			for (String line : Files.readAllLines(root.resolve("proc/meminfo")))
				if (line.startsWith("MemAvailable:"))
					return 1024 * Double.parseDouble(line.replaceAll("[^0-9]", ""));
		} catch (IOException | NumberFormatException e) {
			// then as on other systems
		}
		// NB: what macOS and Windows call free leaves out the cache, which they give up on demand; so half of all counts.
		var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		return Math.max(system.getFreePhysicalMemorySize(), system.getTotalPhysicalMemorySize() / 2.0);
	}
}
