package neuralstyle.batch;

import java.nio.file.Path;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileSaver;

/** Small images in files. */
final class Pictures {

	/** What takes least time. */
	static final String CHEAP = "32,1,conv2_1,conv1_1";
	/** The columns of {@link #CHEAP}. */
	static final String CHEAP_COLUMNS = "height,epochs,content_layer,style_layers";

	private Pictures() { }

	/** Two contents and a style. */
	static void into(Path folder) {
		ImagePlus cells = IJ.createImage("cells", "RGB ramp", 48, 40, 1);
		ImagePlus nuclei = IJ.createImage("nuclei", "8-bit ramp", 40, 40, 1);
		ImagePlus stripes = IJ.createImage("stripes", "8-bit white", 40, 40, 1);
		stripes.getProcessor().setValue(60);
		for (int x = 0; x < 40; x += 8) {
			stripes.setRoi(x, 0, 4, 40);
			stripes.getProcessor().fill(stripes.getRoi());
		}
		stripes.deleteRoi();
		new FileSaver(cells).saveAsTiff(folder.resolve("cells.tif").toString());
		new FileSaver(nuclei).saveAsPng(folder.resolve("nuclei.png").toString());
		new FileSaver(stripes).saveAsTiff(folder.resolve("stripes.tif").toString());
	}
}
