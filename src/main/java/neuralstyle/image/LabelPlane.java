package neuralstyle.image;

import java.util.Arrays;

import ij.ImagePlus;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import neuralstyle.error.InputException;

/**
 * The labels of one slice of a label image: the numbers that its pixels hold, whatever grey values are calibrated to. 0 is no
 * label. Cannot be changed.
 */
public final class LabelPlane {

	/** ImageJ holds signed numbers of 16 bits as larger by this much. */
	private static final int SIGNED = 1 << 15;

	private final int width;
	private final int height;
	private final int[] labels;

	private LabelPlane(int width, int height, int[] labels) {
		this.width = width;
		this.height = height;
		this.labels = labels;
	}

	/**
	 * At the current slice.
	 *
	 * @param image of 8, 16 or 32 bits
	 * @throws InputException with a sentence for the user if it holds something else than labels
	 */
	public static LabelPlane of(ImagePlus image) {
		ImageProcessor pixels = image.getProcessor();
		if (pixels instanceof ColorProcessor)
			throw new InputException("The label image \"" + image.getTitle() + "\" is RGB; give one of 8, 16 or 32 bits with the "
				+ "values 0, 1, 2 and so on.");
		int[] labels = new int[pixels.getPixelCount()];
		if (pixels instanceof ByteProcessor || pixels instanceof ShortProcessor) {
			int zero = pixels instanceof ShortProcessor && image.getCalibration().isSigned16Bit() ? SIGNED : 0;
			for (int i = 0; i < labels.length; i++)
				labels[i] = pixels.get(i) - zero;
		} else {
			whole(image, (FloatProcessor) pixels, labels);
		}
		for (int label : labels)
			if (label < 0)
				throw noLabel(image, label);
		return new LabelPlane(image.getWidth(), image.getHeight(), labels);
	}

	private static void whole(ImagePlus image, FloatProcessor pixels, int[] labels) {
		for (int i = 0; i < labels.length; i++) {
			float value = pixels.getf(i);
			if (value != Math.rint(value) || value < 0 || value >= 0x1p31f)
				throw noLabel(image, value);
			labels[i] = (int) value;
		}
	}

	private static InputException noLabel(ImagePlus image, Number value) {
		return new InputException("The label image \"" + image.getTitle() + "\" has a pixel of the value " + value
			+ "; labels are whole numbers from 0 to " + Integer.MAX_VALUE + ".");
	}

	int width() {
		return width;
	}

	int height() {
		return height;
	}

	/** Row by row; not to be changed. */
	int[] labels() {
		return labels;
	}

	/** Those that there are, each once, ascending. */
	int[] distinct() {
		int[] found = new int[64];
		int count = 0;
		int last = 0;
		for (int label : labels) {
			if (label != 0 && label != last) {
				if (count == found.length)
					found = Arrays.copyOf(found, 2 * count);
				found[count++] = label;
			}
			last = label;
		}
		return Arrays.stream(found, 0, count).sorted().distinct().toArray();
	}
}
