package neuralstyle.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The limits of memory that Linux sets to groups of processes, as a container or a batch job is one (man page cgroups(7)).
 * What cannot be read is no limit.
 */
final class ControlGroups {

	private final Path root;

	/** @param root of the files of the system, "/" */
	ControlGroups(Path root) {
		this.root = root;
	}

	/** Bytes that this process' groups may still take, that of the narrowest one; infinite if none has a limit. */
	double free() {
		double free = Double.POSITIVE_INFINITY;
		for (String line : lines(root.resolve("proc/self/mountinfo"))) {
			// NB: as "36 31 0:33 /root /mount/point rw shared:10 - cgroup cgroup rw,memory".
			String[] halves = line.split(" - ", 2);
			String[] mount = halves[0].split(" ");
			String[] kind = halves.length < 2 ? new String[0] : halves[1].split(" ");
			if (mount.length < 5 || kind.length < 3)
				continue;
			if (kind[0].equals("cgroup2"))
				free = Math.min(free, free(mount, pathOf(""), "memory.max", "memory.current", "inactive_file"));
			else if (kind[0].equals("cgroup") && List.of(kind[2].split(",")).contains("memory"))
				// NB: with those of the groups within, as usage_in_bytes is.
				free = Math.min(free, free(mount, pathOf("memory"), "memory.limit_in_bytes", "memory.usage_in_bytes",
					"total_inactive_file"));
		}
		return free;
	}

	/** The name of this process' group. @param controller of version 1; empty for the groups of version 2 */
	private String pathOf(String controller) {
		for (String line : lines(root.resolve("proc/self/cgroup"))) {
			String[] parts = line.split(":", 3);
			if (parts.length == 3 && Arrays.asList(parts[1].split(",")).contains(controller))
				return parts[2];
		}
		return "/";
	}

	/** Of the group and of all that it lies in, as far as they are to be seen below the mount point. */
	private double free(String[] mount, String path, String limit, String taken, String givenUp) {
		Path top = root.resolve(mount[4].substring(1));
		String seen = mount[3].equals("/") ? path : path.startsWith(mount[3]) ? path.substring(mount[3].length()) : "/";
		Path group = top.resolve(seen.replaceFirst("^/+", "")).normalize();
		double free = Double.POSITIVE_INFINITY;
		for (Path next = group.startsWith(top) ? group : top; next != null && next.startsWith(top); next = next.getParent()) {
			double most = number(lines(next.resolve(limit)), "");
			double used = number(lines(next.resolve(taken)), "");
			double cache = number(lines(next.resolve("memory.stat")), givenUp + " ");
			if (!Double.isNaN(most) && !Double.isNaN(used))
				free = Math.min(free, Math.max(0, most - used + (Double.isNaN(cache) ? 0 : cache)));
		}
		return free;
	}

	/** The number after a name; NaN if there is none, as where a limit is "max". */
	private static double number(List<String> lines, String name) {
		for (String line : lines)
			if (line.matches(name + "[0-9]+ *"))
				return Double.parseDouble(line.substring(name.length()));
		return Double.NaN;
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		} catch (IOException e) {
			return List.of();
		}
	}
}
