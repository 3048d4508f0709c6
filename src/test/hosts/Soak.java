import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Plot;
import ij.io.FileSaver;
import ij.measure.ResultsTable;
import java.awt.Color;
import java.awt.Dialog;
import java.awt.Window;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A plain ImageJ with windows in which all commands run by turns: {@code java -cp ij.jar Soak.java IMAGEJ_FOLDER FOLDER RUNS}. After each
 * run it takes down the resident memory of the process, Java's heap in use, threads, open files, windows and temporary files, as
 * {@code soak.csv} and as a plot, {@code soak.png}. Linux only.
 */
public class Soak {

	/** Everything that is loaded once has been loaded by then. */
	private static final int WARM = 50;
	private static final int AROUND = 5;
	private static final double MOST_GROWTH = 1.05;
	private static final String CHEAP = " preset=figure epochs=1 content_layer=conv3_1 style_layers=conv1_1,conv2_1";
	private static final int[] HEIGHTS = { 32, 64, 96, 128, 160, 200, 256 };

	public static void main(String[] args) throws Exception {
		ImageJ.main(new String[] { "-ijpath", args[0] });
		var folder = Path.of(args[1]);
		int runs = Integer.parseInt(args[2]);
		int warm = Math.min(WARM, runs / 2);
		Files.createDirectories(folder.resolve("in"));
		for (var name : List.of("one", "two"))
			save(IJ.createImage(name, "RGB ramp", 60, 48, 1), folder + "/in/" + name + ".tif");
		save(IJ.createImage("stripes", "8-bit ramp", 64, 64, 1), folder + "/stripes.tif");
		IJ.createImage("cells", "RGB ramp", 240, 192, 1).show();
		IJ.createImage("deep", "16-bit ramp", 60, 48, 3).show();
		IJ.createImage("stripes", "8-bit ramp", 64, 64, 1).show();
		IJ.runMacro("run(\"Neural Style Transfer...\", \"content=cells style=stripes height=48" + CHEAP + "\"); rename(\"result\");");
		endAtADialog();
		var figures = new double[7][runs];
		try (var out = new PrintStream(folder.resolve("soak.csv").toFile())) {
			out.println("run,command,resident MB,heap MB,threads,files,windows,temporary files");
			for (int run = 0; run < runs; run++) {
				var command = run(run, folder);
				closeWhatIsNew();
				if (run % 10 == 0)
					System.gc();
				var now = new double[] { run + 1, resident(), heap(), Thread.activeCount(), count(Path.of("/proc/self/fd")),
					Arrays.stream(Window.getWindows()).filter(Window::isShowing).count(), count(Path.of(System.getProperty("java.io.tmpdir"))) };
				for (int i = 0; i < now.length; i++)
					figures[i][run] = now[i];
				out.printf("%d,%s,%.0f,%.0f,%.0f,%.0f,%.0f,%.0f%n", run + 1, command, now[1], now[2], now[3], now[4], now[5], now[6]);
				if ((run + 1) % 50 == 0)
					System.out.printf("run %d: %.0f MB resident, heap %.0f MB, %.0f threads, %.0f files, %.0f windows, %.0f temporary files%n",
						run + 1, now[1], now[2], now[3], now[4], now[5], now[6]);
			}
		}
		plot(figures, folder);
		boolean fine = true;
		for (int i : new int[] { 1, 3, 4, 5, 6 }) {
			var name = List.of("", "resident memory, MB", "", "threads", "files", "windows", "temporary files").get(i);
			double before = median(figures[i], warm);
			double after = median(figures[i], runs - AROUND);
			boolean grew = i == 1 ? after > MOST_GROWTH * before : after > before;
			fine &= !grew;
			System.out.printf("%s%s: %.0f around run %d, %.0f at the end%n", grew ? "FAILED  " : "passed  ", name, before, warm, after);
		}
		System.out.println(fine ? "Success: nothing grew" : "Something grew");
		System.exit(fine ? 0 : 1);
	}

	/** @return the command's name */
	private static String run(int number, Path folder) throws Exception {
		int height = HEIGHTS[number * 5 % HEIGHTS.length];
		switch (number % 8) {
			case 0:
			case 4:
				return macro("Neural Style Transfer...", "content=cells style=stripes height=" + height + CHEAP);
			case 1:
				return macro("Neural Style Transfer...", "content=deep style=stripes stack output=same height=" + Math.min(height, 64) + CHEAP);
			case 2:
				return macro("Stylise All Open Images...", "style=stripes height=" + Math.min(height, 64) + CHEAP);
			case 3:
				return macro("Settings Grid...", "content=cells style=stripes first=strength first_values=[25 75] height=" + Math.max(64, height / 2)
					+ CHEAP);
			case 5:
				if (Files.isDirectory(folder.resolve("out")))
					for (var file : folder.resolve("out").toFile().listFiles())
						Files.delete(file.toPath());
				return macro("Stylise Folder...", "input=[" + folder + "/in] output=[" + folder + "/out] style=[" + folder
					+ "/stripes.tif] height=" + Math.min(height, 64) + CHEAP);
			case 6:
				macro("Blend With Content...", "stylised=result content=cells amount=40");
				return macro("Run Again...", "image=result");
			default:
				return macro("Fidelity Report...", "result=result content=cells");
		}
	}

	private static String macro(String command, String options) {
		if ("[aborted]".equals(IJ.runMacro("run(\"" + command + "\", \"" + options + "\");")))
			throw new IllegalStateException(command + " " + options);
		return command.replace("...", "");
	}

	/** No run may ask or complain. */
	private static void endAtADialog() {
		var watch = new Thread(() -> {
			while (true) {
				for (var window : Window.getWindows())
					if (window instanceof Dialog && window.isShowing()) {
						System.out.println("FAILED  a dialog: " + ((Dialog) window).getTitle());
						Runtime.getRuntime().halt(2);
					}
				IJ.wait(500);
			}
		}, "Dialogs");
		watch.setDaemon(true);
		watch.start();
	}

	private static void closeWhatIsNew() {
		for (int id : WindowManager.getIDList()) {
			var image = WindowManager.getImage(id);
			if (!List.of("cells", "deep", "stripes", "result").contains(image.getTitle())) {
				image.changes = false;
				image.close();
			}
		}
		ResultsTable.getResultsTable().reset();
		IJ.log("\\Clear");
	}

	private static void plot(double[][] figures, Path folder) {
		var plot = new Plot("Soak", "run", "MB");
		plot.setSize(800, 400);
		plot.setColor(Color.blue);
		plot.add("line", figures[0], figures[1]);
		plot.setColor(Color.red);
		plot.add("line", figures[0], figures[2]);
		plot.setColor(Color.black);
		plot.setLimits(1, figures[0].length, 0, 1.2 * Arrays.stream(figures[1]).max().getAsDouble());
		plot.addLegend("resident memory of the process\nJava's heap in use");
		new FileSaver(plot.getImagePlus()).saveAsPng(folder + "/soak.png");
	}

	private static void save(ImagePlus image, String file) {
		new FileSaver(image).saveAsTiff(file);
	}

	private static double median(double[] values, int around) {
		var some = Arrays.copyOfRange(values, Math.max(0, around - AROUND), Math.min(values.length, around + AROUND));
		Arrays.sort(some);
		return some[some.length / 2];
	}

	/** MB. */
	private static double resident() throws Exception {
		for (var line : Files.readAllLines(Path.of("/proc/self/status")))
			if (line.startsWith("VmRSS:"))
				return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1000;
		throw new IllegalStateException("no VmRSS");
	}

	private static double heap() {
		return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
	}

	private static double count(Path folder) throws Exception {
		try (var files = Files.list(folder)) {
			return files.count();
		}
	}
}
