package neuralstyle.bench;

import java.io.File;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileSaver;
import neuralstyle.image.RgbBridge;
import neuralstyle.raster.Resize;

/** Writes the images of the benchmark, content-N.png and style-N.png of N x N pixels: {@code BenchImages SAMPLES FOLDER N}. */
public final class BenchImages {

	private BenchImages() { }

	public static void main(String[] args) {
		int size = Integer.parseInt(args[2]);
		write(new File(args[0], "ihc.png"), new File(args[1], "content-" + size + ".png"), size);
		write(new File(args[0], "style-strokes.jpg"), new File(args[1], "style-" + size + ".png"), size);
	}

	private static void write(File from, File to, int size) {
		ImagePlus image = RgbBridge.toImage(to.getName(), Resize.to(RgbBridge.toRgb(IJ.openImage(from.getPath())), size, size));
		new FileSaver(image).saveAsPng(to.getPath());
	}
}
