package neuralstyle.plugin;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import ij.gui.Plot;
import neuralstyle.provenance.Provenance;
import neuralstyle.run.Stylised;
import neuralstyle.transfer.LossRecord;

/** ImageJ's plot of a run's losses against time, with a dotted line where a pyramid level begins. */
final class LossPlot {

	/** Okabe and Ito's, which the colour-blind tell apart too. */
	private static final Color BLUE = new Color(0x0072B2);
	private static final Color VERMILION = new Color(0xD55E00);
	private static final Color GREEN = new Color(0x009E73);

	private static final int WIDTH = 600;
	private static final int HEIGHT = 360;

	private final List<LossRecord> losses;
	private final Plot plot;
	private final List<String> labels = new ArrayList<>();
	private double least = Double.POSITIVE_INFINITY;
	private double most;

	private LossPlot(String title, List<LossRecord> losses) {
		this.losses = losses;
		plot = new Plot("Losses of " + title, "Time (s)", "Loss");
		plot.setFrameSize(WIDTH, HEIGHT);
		add("total", Color.BLACK, 2, LossRecord::total);
		add("content", BLUE, 1, LossRecord::content);
		add("style", VERMILION, 1, LossRecord::style);
		add("total variation", GREEN, 1, LossRecord::totalVariation);
		plot.setAxisYLog(true);
		if (most > 0) {
			plot.setLimits(0, losses.get(losses.size() - 1).seconds(), least / 2, 2 * most);
			addLevels();
		}
		plot.setColor(Color.BLACK);
		plot.addLegend(String.join("\n", labels), "auto");
	}

	static void show(Stylised stylised) {
		Plot plot = new LossPlot(stylised.image().getTitle(), stylised.result().losses()).plot;
		plot.show();
		// NB: not before, since a window makes another image.
		Provenance.markMade(plot.getImagePlus(), "plot of losses");
	}

	/** NB: what is 0, a term without weight, has no place on a logarithmic axis. */
	private void add(String label, Color colour, int lineWidth, ToDoubleFunction<LossRecord> value) {
		double[][] points = losses.stream().filter(loss -> isShown(value.applyAsDouble(loss)))
			.map(loss -> new double[] { loss.seconds(), value.applyAsDouble(loss) }).toArray(double[][]::new);
		if (points.length == 0)
			return;
		double[] seconds = new double[points.length];
		double[] values = new double[points.length];
		for (int i = 0; i < points.length; i++) {
			seconds[i] = points[i][0];
			values[i] = points[i][1];
			least = Math.min(least, values[i]);
			most = Math.max(most, values[i]);
		}
		plot.setColor(colour);
		plot.setLineWidth(lineWidth);
		plot.addPoints(seconds, values, Plot.LINE);
		labels.add(label);
	}

	private static boolean isShown(double value) {
		return value > 0 && !Double.isInfinite(value);
	}

	private void addLevels() {
		plot.setColor(Color.GRAY);
		plot.setLineWidth(1);
		for (int i = 1; i < losses.size(); i++)
			if (losses.get(i).level() != losses.get(i - 1).level())
				plot.drawDottedLine(losses.get(i).seconds(), least / 2, losses.get(i).seconds(), 2 * most, 4);
	}
}
