package neuralstyle.bench;

import java.io.IOException;
import java.util.List;

import ij.IJ;
import neuralstyle.NeuralStyle;
import neuralstyle.options.TransferOptions;
import neuralstyle.run.SourceImages;
import neuralstyle.transfer.TransferListener;

/**
 * Times two runs one after another in this process, the first one with all that it loads: {@code Runs CONTENT STYLE OPTIONS}. Prints a
 * name, a value and a unit a line: seconds and those of processors of each, and the most memory that the process had.
 */
public final class Runs {

	private Runs() { }

	public static void main(String[] args) throws IOException {
		SourceImages images = new SourceImages(IJ.openImage(args[0]), List.of(IJ.openImage(args[1])), null);
		for (String name : new String[] { "first", "second" }) {
			long start = System.nanoTime();
			double before = Figures.processorSeconds();
			NeuralStyle.stylise(images, TransferOptions.parse(args[2]), TransferListener.NONE);
			Figures.print(name, (System.nanoTime() - start) / 1e9, "s");
			Figures.print(name + "-processors", Figures.processorSeconds() - before, "s");
		}
		Figures.print("resident", Figures.megabytes("VmHWM"), "MB");
		// NB: the packed weights' thread would end some minutes later.
		System.exit(0);
	}
}
