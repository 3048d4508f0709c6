package neuralstyle.bench;

import java.util.List;

import ij.IJ;
import ij.ImagePlus;
import neuralstyle.NeuralStyle;
import neuralstyle.options.GridOptions;
import neuralstyle.options.TransferOptions;
import neuralstyle.run.SourceImages;
import neuralstyle.transfer.TransferListener;

/**
 * Times a settings grid against single runs of its cells, one after another in this process: {@code Grid CONTENT STYLE
 * OPTIONS REPEATS}. Prints a name, a value and a unit a line, medians of the repeats, which take turns: seconds, and those of
 * all processors, which other programs on the machine change less.
 */
public final class Grid {

	private Grid() { }

	public static void main(String[] args) {
		ImagePlus content = IJ.openImage(args[0]);
		ImagePlus style = IJ.openImage(args[1]);
		SourceImages images = new SourceImages(content, List.of(style), null);
		GridOptions options = GridOptions.parse(args[2]);
		int repeats = Integer.parseInt(args[3]);
		double[] grid = new double[repeats];
		double[] single = new double[repeats];
		double[] gridCpu = new double[repeats];
		double[] singleCpu = new double[repeats];
		// The first run packs the weights and has Java compile.
		NeuralStyle.stylise(images, options.cells().get(0), TransferListener.NONE);
		for (int repeat = 0; repeat < repeats; repeat++) {
			long start = System.nanoTime();
			double startCpu = Figures.processorSeconds();
			neuralstyle.grid.Grid.compute(images, options, progress -> { });
			long between = System.nanoTime();
			double betweenCpu = Figures.processorSeconds();
			for (TransferOptions cell : options.cells())
				NeuralStyle.stylise(images, cell, TransferListener.NONE);
			grid[repeat] = (between - start) / 1e9;
			single[repeat] = (System.nanoTime() - between) / 1e9;
			gridCpu[repeat] = betweenCpu - startCpu;
			singleCpu[repeat] = Figures.processorSeconds() - betweenCpu;
		}
		Figures.print("cells", options.cells().size(), "");
		Figures.print("grid", Figures.median(grid), "s");
		Figures.print("single-runs", Figures.median(single), "s");
		Figures.print("grid-processors", Figures.median(gridCpu), "s");
		Figures.print("single-runs-processors", Figures.median(singleCpu), "s");
	}
}
