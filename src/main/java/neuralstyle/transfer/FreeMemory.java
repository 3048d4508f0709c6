package neuralstyle.transfer;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory the machine can still give. */
public final class FreeMemory {

	/** Bytes of addresses that threads and generated code take beside what a run counts; the C library alone sets 64 to 128 MB aside for each. */
	private static final double ADDRESSES = 500e6;

	private FreeMemory() { }

	/** Bytes that can be had without swapping, as well as the system tells, and within the limits of a container and of the process. */
	public static double bytes() {
		return bytes(Path.of("/"));
	}

	/** @param root of Linux' files; that of another system, or a folder in its place, has none */
	static double bytes(Path root) {
		return Math.min(Math.min(ofSystem(root), new ControlGroups(root).free()), ofProcess(root));
	}

	/**
	 * What is left of the addresses that a process may have ({@code ulimit -v}, which clusters set). NB: where they run out in oneDNN, it
	 * ends the JVM.
	 */
	private static double ofProcess(Path root) {
		try {
			double limit = number(root.resolve("proc/self/limits"), "Max address space");
			return Math.max(0, limit - 1024 * number(root.resolve("proc/self/status"), "VmSize:") - ADDRESSES);
		} catch (IOException | NumberFormatException e) {
			return Double.POSITIVE_INFINITY;
		}
	}

	/** The first number of the line. @throws NumberFormatException if it has none, such as "unlimited" */
	private static double number(Path file, String line) throws IOException {
		for (String found : Files.readAllLines(file))
			if (found.startsWith(line))
				return Double.parseDouble(found.substring(line.length()).trim().split("\\s+")[0]);
		throw new NumberFormatException(line);
	}

	private static double ofSystem(Path root) {
		try {
			return 1024 * number(root.resolve("proc/meminfo"), "MemAvailable:");
		} catch (IOException | NumberFormatException e) {
			// then as on other systems
		}
		// NB: what macOS and Windows call free leaves out the cache, which they give up on demand; so half of all counts.
		var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		return Math.max(system.getFreePhysicalMemorySize(), system.getTotalPhysicalMemorySize() / 2.0);
	}
}
