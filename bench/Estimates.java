package neuralstyle.............bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import ij.IJ;
import ij.ImagePlus;
import neuralstyle.NeuralStyle;
import neuralstyle.options.TransferOptions;
import neuralstyle.run.SourceImages;
import neuralstyle.transfer.Estimate;
import neuralstyle.transfer.Pace;
import neuralstyle.transfer.Size;
import neuralstyle.transfer.TransferListener;

/**
 * What the dialog would tell of a run of the preset figure, and what the run takes: {@code Estimates CONTENT STYLE HEIGHT}.
 * Prints a name, a value and a unit a line. The memory is what the process had at most, less what it had before anything of
 * the program was loaded.
 */
public final class Estimates {

	private Estimates() { }

	public static void main(String[] args) throws IOException {
		ImagePlus content = IJ.openImage(args[0]);
		ImagePlus style = IJ.openImage(args[1]);
		TransferOptions options = TransferOptions.parse("height=" + args[2]);
		SourceImages images = new SourceImages(content, List.of(style), null);
		double before = megabytes("VmRSS");
		Pace pace = Pace.measure(TransferListener.NONE);
		Estimate estimate = Estimate.of(new Size(content.getWidth(), content.getHeight()),
			new Size(images.resultWidth(options), images.resultHeight(options)),
			List.of(new Size(style.getWidth(), style.getHeight())), options.settings(), pace);
		long start = System.nanoTime();
		NeuralStyle.stylise(images, options, TransferListener.NONE);
		double seconds = (System.nanoTime() - start) / 1e9;
		print("time estimated", estimate.seconds(), "s");
		print("time", seconds, "s");
		print("time estimated / real", estimate.seconds() / seconds, "");
		print("memory estimated", estimate.bytes() / 1e6, "MB");
		print("memory", megabytes("VmHWM") - before, "MB");
	}

	/** NB: only Linux tells. */
	private static double megabytes(String name) throws IOException {
		Path status = Path.of("/proc/self/status");
		if (Files.exists(status))
			for (String line : Files.readAllLines(status))
				if (line.startsWith(name))
					return 1024 * Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1e6;
		return Double.NaN;
	}

	private static void print(String name, double value, String unit) {
		System.out.println(String.format(Locale.ROOT, "%s\t%.9g\t%s", name, value, unit));
	}
}
