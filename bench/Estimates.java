package neuralstyle.bench;

import java.io.IOException;
import java.util.List;

import ij.IJ;
import ij.ImagePlus;
import neuralstyle.NeuralStyle;
import neuralstyle.options.TransferOptions;
import neuralstyle.run.RunRequest;
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
		double before = Figures.megabytes("VmRSS");
		Pace pace = Pace.measure(TransferListener.NONE);
		Estimate estimate = Estimate.of(new Size(content.getWidth(), content.getHeight()),
			new RunRequest(images, options).size(),
			List.of(new Size(style.getWidth(), style.getHeight())), options.settings(), pace);
		long start = System.nanoTime();
		NeuralStyle.stylise(images, options, TransferListener.NONE);
		double seconds = (System.nanoTime() - start) / 1e9;
		Figures.print("time estimated", estimate.seconds(), "s");
		Figures.print("time", seconds, "s");
		Figures.print("time estimated / real", estimate.seconds() / seconds, "");
		Figures.print("memory estimated", estimate.bytes() / 1e6, "MB");
		Figures.print("memory", Figures.megabytes("VmHWM") - before, "MB");
	}
}
