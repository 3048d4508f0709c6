package neuralstyle.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

/** How the programs of the benchmark measure and tell: a name, a value and a unit a line, apart by tabs. */
public final class Figures {

	private Figures() { }

	public static void print(String name, double value, String unit) {
		System.out.println(String.format(Locale.ROOT, "%s\t%.9g\t%s", name, value, unit));
	}

	/** @return the middle value, of an even number of values the mean of the two in the middle */
	public static double median(double... values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		int n = sorted.length;
		return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
	}

	/** Seconds that processors have worked for this process, which other programs on the machine change less than seconds of a clock. */
	public static double processorSeconds() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
	}

	/**
	 * @param name of the kernel's: {@code VmRSS}, what the process has now, or {@code VmHWM}, the most that it had
	 * @return MB, a million bytes each; NaN where there is no such kernel (NB: only Linux tells)
	 */
	public static double megabytes(String name) throws IOException {
		Path status = Path.of("/proc/self/status");
		if (Files.exists(status))
			for (String line : Files.readAllLines(status))
				if (line.startsWith(name))
					return 1024 * Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1e6;
		return Double.NaN;
	}
}
