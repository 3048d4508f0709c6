package neuralstyle.plugin;

import java.awt.Color;
import java.awt.Font;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.process.ByteProcessor;

/**
 * A colour bar with numbers from the least to the most of an image's display range, as an overlay in its upper right corner.
 * NB: ImageJ's own Calibration Bar, run from a plugin, would change the user's settings of it, and needs a display.
 */
final class ColourBar {

	private static final int LEAST_FONT = 8;
	private static final int MOST_FONT = 36;
	private static final int STEPS = 256;

	private ColourBar() { }

	/** @param title above the bar, about as long as a number */
	static Overlay of(ImagePlus image, String title) {
		int font = Math.max(LEAST_FONT, Math.min(MOST_FONT, image.getHeight() / 28));
		int gap = Math.max(2, font / 2);
		int barWidth = font;
		int barHeight = Math.max(2 * font, image.getHeight() / 2 - 2 * gap - 2 * font);
		int width = barWidth + 3 * font + gap;
		int left = image.getWidth() - width - gap;
		int top = gap + 2 * font;
		Overlay overlay = new Overlay();
		Roi panel = new Roi(left - gap, gap, width + gap, barHeight + 3 * font);
		panel.setFillColor(Color.WHITE);
		overlay.add(panel);
		outline(overlay, panel);
		text(overlay, title, left, gap + font / 4, font);
		overlay.add(new ImageRoi(left, top, gradient(image, barWidth, barHeight).convertToRGB()));
		outline(overlay, new Roi(left, top, barWidth, barHeight));
		double least = image.getDisplayRangeMin();
		double most = image.getDisplayRangeMax();
		int parts = barHeight > 8 * font ? 4 : barHeight > 4 * font ? 2 : 1;
		for (int i = 0; i <= parts; i++) {
			double share = (double) i / parts;
			String number = "" + (float) (least + share * (most - least));
			text(overlay, number, left + barWidth + gap, top + (1 - share) * barHeight - 0.65 * font, font);
		}
		overlay.setIsCalibrationBar(true);
		return overlay;
	}

	/** The colours of the image's LUT, its highest value above. */
	private static ByteProcessor gradient(ImagePlus image, int width, int height) {
		ByteProcessor gradient = new ByteProcessor(width, height);
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++)
				gradient.set(x, y, (int) ((height - y - 0.5) * STEPS / height));
		gradient.setColorModel(image.getProcessor().getColorModel());
		return gradient;
	}

	private static void outline(Overlay overlay, Roi roi) {
		Roi outline = (Roi) roi.clone();
		outline.setFillColor(null);
		outline.setStrokeColor(Color.BLACK);
		overlay.add(outline);
	}

	private static void text(Overlay overlay, String text, double x, double y, int size) {
		TextRoi roi = new TextRoi(x, y, text, new Font(Font.SANS_SERIF, Font.PLAIN, size));
		roi.setStrokeColor(Color.BLACK);
		overlay.add(roi);
	}
}
