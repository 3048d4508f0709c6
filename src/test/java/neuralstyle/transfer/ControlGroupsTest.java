package neuralstyle.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as Linux has them, in a folder. */
class ControlGroupsTest {

	private static final String V2 = "30 23 0:26 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate\n";
	private static final String V1 = "31 23 0:28 / /sys/fs/cgroup ro - tmpfs tmpfs rw\n"
		+ "35 31 0:32 / /sys/fs/cgroup/cpu,cpuacct rw shared:9 - cgroup cgroup rw,cpu,cpuacct\n"
		+ "36 31 0:33 / /sys/fs/cgroup/memory rw shared:10 - cgroup cgroup rw,memory\n";

	@TempDir
	Path root;

	@Test
	void whatCanBeWrittenBackIsFree() throws IOException {
		write("proc/self/cgroup", "0::/job\n");
		write("proc/self/mountinfo", V2);
		group("sys/fs/cgroup/job", "1000", "700");
		assertEquals(300, free());
		write("sys/fs/cgroup/job/memory.stat", "anon 500\nactive_file 50\ninactive_file 150\n");
		assertEquals(450, free());
	}

	@Test
	void theNarrowestOfNestedGroupsCounts() throws IOException {
		write("proc/self/cgroup", "0::/a/b/c\n");
		write("proc/self/mountinfo", V2);
		group("sys/fs/cgroup/a", "5000", "4900");
		group("sys/fs/cgroup/a/b", "2000", "1000");
		group("sys/fs/cgroup/a/b/c", "max", "900");
		assertEquals(100, free());
		group("sys/fs/cgroup/a", "max", "4900");
		assertEquals(1000, free());
	}

	@Test
	void withoutALimitThereIsNone() throws IOException {
		assertEquals(Double.POSITIVE_INFINITY, free(), "no files at all, as on other systems");
		write("proc/self/cgroup", "0::/\n");
		assertEquals(Double.POSITIVE_INFINITY, free());
		write("proc/self/mountinfo", V2);
		assertEquals(Double.POSITIVE_INFINITY, free(), "the root has no limit");
		write("proc/self/cgroup", "0::/job\n");
		group("sys/fs/cgroup/job", "max", "700");
		assertEquals(Double.POSITIVE_INFINITY, free());
	}

	@Test
	void whatIsTakenAlreadyIsNotLessThanNothing() throws IOException {
		write("proc/self/cgroup", "0::/job\n");
		write("proc/self/mountinfo", V2);
		group("sys/fs/cgroup/job", "1000", "1100");
		assertEquals(0, free());
	}

	@Test
	void versionOneHasOtherNames() throws IOException {
		write("proc/self/cgroup", "9:cpu,cpuacct:/other\n4:memory:/job/inner\n0::/job\n");
		write("proc/self/mountinfo", V1);
		write("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
		write("sys/fs/cgroup/memory/memory.usage_in_bytes", "123456789\n");
		write("sys/fs/cgroup/memory/job/memory.limit_in_bytes", "1000\n");
		write("sys/fs/cgroup/memory/job/memory.usage_in_bytes", "600\n");
		// NB: the lines without "total_" leave the groups within out.
		write("sys/fs/cgroup/memory/job/memory.stat", "cache 300\ninactive_file 1\ntotal_inactive_file 200\n");
		write("sys/fs/cgroup/memory/job/inner/memory.limit_in_bytes", "9223372036854771712\n");
		write("sys/fs/cgroup/memory/job/inner/memory.usage_in_bytes", "500\n");
		assertEquals(600, free());
	}

	/** A container sees its own group where the system has the root, and itself under the system's name. */
	@Test
	void aContainerSeesItsGroupAsTheRoot() throws IOException {
		write("proc/self/cgroup", "4:memory:/docker/0123/inner\n");
		write("proc/self/mountinfo", V1.replace("0:33 / ", "0:33 /docker/0123 "));
		write("sys/fs/cgroup/memory/memory.limit_in_bytes", "1000\n");
		write("sys/fs/cgroup/memory/memory.usage_in_bytes", "600\n");
		assertEquals(400, free());
		write("sys/fs/cgroup/memory/inner/memory.limit_in_bytes", "700\n");
		write("sys/fs/cgroup/memory/inner/memory.usage_in_bytes", "600\n");
		assertEquals(100, free());
	}

	/** Of a group whose name the container does not see it sees the root. */
	@Test
	void aGroupOutsideTheMountIsTheRoot() throws IOException {
		write("proc/self/mountinfo", V2);
		group("sys/fs/cgroup", "1000", "600");
		for (String path : new String[] { "/../../elsewhere", "/docker/0123", "/" }) {
			write("proc/self/cgroup", "0::" + path + "\n");
			assertEquals(400, free(), path);
		}
	}

	@Test
	void whatCannotBeReadIsLeftOut() throws IOException {
		write("proc/self/cgroup", "\nnonsense\n0::/job/inner\n");
		write("proc/self/mountinfo", "nonsense\n\n" + V2);
		group("sys/fs/cgroup/job/inner", "many", "700");
		group("sys/fs/cgroup/job", "1000", "700");
		write("sys/fs/cgroup/job/memory.stat", "inactive_file\ninactive_file x\n");
		assertEquals(300, free());
		Files.delete(root.resolve("sys/fs/cgroup/job/memory.current"));
		assertEquals(Double.POSITIVE_INFINITY, free());
	}

	/** As where somebody has mounted the groups over the root of a file system of its own. */
	@Test
	void groupsMayLieInTheRoot() throws IOException {
		try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + root.resolve("root.zip").toUri()), Map.of("create", "true"))) {
			root = zip.getPath("/");
			write("proc/self/cgroup", "0::/job\n");
			write("proc/self/mountinfo", V2.replace("/sys/fs/cgroup", "/"));
			group("job", "1000", "700");
			assertEquals(300, free());
		}
	}

	/** Never more than the system has. */
	@Test
	void countsInWhatIsFree() throws IOException {
		double before = FreeMemory.bytes(root);
		assertTrue(before > 1e6);
		write("proc/self/cgroup", "0::/job\n");
		write("proc/self/mountinfo", V2);
		group("sys/fs/cgroup/job", "1000", "700");
		assertEquals(300, FreeMemory.bytes(root));
		write("proc/meminfo", "MemTotal: 9 kB\nMemFree: 1 kB\nMemAvailable:          2 kB\n");
		group("sys/fs/cgroup/job", "1000000", "700");
		assertEquals(2048, FreeMemory.bytes(root));
		write("proc/self/status", "Name: java\nVmPeak:\t   90 kB\nVmSize:\t   10 kB\n");
		write("proc/self/limits", "Limit   Soft Limit   Hard Limit   Units\nMax address space         500011264            500020480            bytes\n");
		assertEquals(1024, FreeMemory.bytes(root));
		write("proc/self/limits", "Max address space         unlimited            unlimited            bytes\n");
		assertEquals(2048, FreeMemory.bytes(root));
	}

	private double free() {
		return new ControlGroups(root).free();
	}

	private void group(String name, String limit, String taken) throws IOException {
		write(name + "/memory.max", limit + "\n");
		write(name + "/memory.current", taken + "\n");
	}

	private void write(String name, String text) throws IOException {
		Path file = root.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}
}
