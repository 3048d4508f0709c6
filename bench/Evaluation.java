package neuralstyle.transfer;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

import neuralstyle.bench.Figures;
import neuralstyle.engine.Workers;
import neuralstyle.raster.RgbImage;

/**
 * Times the article's objective and the optimiser on a pair of images of one size: {@code Evaluation CONTENT.png STYLE.png
 * EVALUATIONS}. Prints a name, a value and a unit a line: seconds of an evaluation (loss and gradient) and of what is not
 * convolution in it, both medians; the optimiser's own seconds an evaluation; the loss at the content image, by which
 * bin/bench sees that other programs do the same work; the most memory that the process had.
 * <p>
 * NB: in this package because objective and optimiser are not public.
 */
public final class Evaluation {

	private static final int WARM_UP = 5;

	private Evaluation() { }

	public static void main(String[] args) throws IOException {
		float[] content = read(args[0]);
		float[] style = read(args[1]);
		int evaluations = Integer.parseInt(args[2]);
		BufferedImage size = ImageIO.read(new File(args[0]));
		double[] seconds = new double[evaluations];
		double[] rest = new double[evaluations];
		double[] loss = new double[1];
		int[] count = { -WARM_UP };
		try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
			StyleObjective objective = new StyleObjective(size.getHeight(), size.getWidth(), TransferSettings.article().build(),
				workers))
		{
			objective.targets(content, style, fraction -> { });
			Objective timed = (x, gradient) -> {
				double convolving = objective.network().secondsConvolving();
				long start = System.nanoTime();
				double value = objective.evaluate(x, gradient, fraction -> { });
				double spent = (System.nanoTime() - start) / 1e9;
				if (count[0] >= 0) {
					seconds[count[0]] = spent;
					rest[count[0]] = spent - (objective.network().secondsConvolving() - convolving);
				}
				count[0]++;
				return value;
			};
			loss[0] = objective.evaluate(content, new float[content.length], fraction -> { });
			Lbfgs optimiser = new Lbfgs(content.length, 10);
			float[] x = content.clone();
			optimiser.run(timed, x, WARM_UP);
			long start = System.nanoTime();
			optimiser.run(timed, x, evaluations);
			double whole = (System.nanoTime() - start) / 1e9;
			Figures.print("optimiser", (whole - Arrays.stream(seconds).sum()) / evaluations, "s");
		}
		Figures.print("evaluation", Figures.median(seconds), "s");
		Figures.print("no-convolution", Figures.median(rest), "s");
		Figures.print("loss", loss[0], "");
		Figures.print("resident", Figures.megabytes("VmHWM"), "MB");
	}

	private static float[] read(String file) throws IOException {
		BufferedImage image = ImageIO.read(new File(file));
		int width = image.getWidth();
		float[] rgb = new float[3 * width * image.getHeight()];
		for (int p = 0; p < rgb.length / 3; p++)
			for (int channel = 0; channel < 3; channel++)
				rgb[3 * p + channel] = image.getRGB(p % width, p / width) >> 8 * (2 - channel) & 255;
		return NetworkImage.from(new RgbImage(width, image.getHeight(), rgb));
	}
}
