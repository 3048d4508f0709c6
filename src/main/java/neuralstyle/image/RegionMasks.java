package neuralstyle.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.plugin.filter.EDM;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import neuralstyle.error.InputException;
import neuralstyle.raster.PixelMask;

/** Regions of an image from its selection, or from a label image. Every error has a sentence for the user. */
public final class RegionMasks {

	private static final int INSIDE = 255;

	private RegionMasks() { }

	/**
	 * What is selected in an image; all of it if nothing is.
	 *
	 * @param key what the image is for, as in "content"
	 * @param feather pixels inside the border over which the mask grows from 0 to 1
	 * @throws InputException if the selection has no area, or none within the image
	 */
	public static PixelMask ofSelection(String key, ImagePlus image, double feather) {
		Roi selection = image.getRoi();
		if (selection == null)
			return PixelMask.whole(image.getWidth(), image.getHeight());
		String its = "The selection of the " + key + " image \"" + image.getTitle() + "\" ";
		if (!selection.isArea())
			throw new InputException(its + "(" + selection.getTypeAsString().toLowerCase(Locale.ROOT) + ") has no area; select an area, "
				+ "or nothing by Edit > Selection > Select None.");
		ByteProcessor inside = new ByteProcessor(image.getWidth(), image.getHeight());
		inside.setValue(INSIDE);
		inside.fill(selection);
		PixelMask mask = feathered(inside, feather);
		if (mask.area() == 0)
			throw new InputException(its + "lies outside the image; move it, or select nothing by Edit > Selection > "
				+ "Select None.");
		return mask;
	}

	/**
	 * The regions of a label image at its current slice: the pixels with the values 1, 2, and so on. 0 belongs to none. A mask
	 * of ImageJ's, whose pixels are 0 and 255, has one region.
	 *
	 * @param count of regions that there must be
	 * @param feather as of {@link #ofSelection}, for each of them
	 * @throws InputException if the image holds something else
	 */
	public static List<PixelMask> ofLabels(ImagePlus labels, int count, double feather) {
		ImageProcessor values = labels.getProcessor();
		String its = "The label image \"" + labels.getTitle() + "\" ";
		if (values instanceof ColorProcessor)
			throw new InputException(its + "is RGB; give one of 8, 16 or 32 bits with the values 0, 1, 2 and so on.");
		float[] label = (float[]) values.convertToFloatProcessor().getPixels();
		if (values instanceof ByteProcessor && values.isBinary())
			for (int i = 0; i < label.length; i++)
				label[i] = label[i] == INSIDE ? 1 : 0;
		boolean[] found = new boolean[count + 1];
		for (float value : label) {
			if (value != Math.rint(value) || value < 0 || Float.isInfinite(value))
				throw new InputException(its + "has a pixel of the value " + value + "; labels are 0 or more, and whole.");
			if (value > count)
				throw new InputException(its + "has the label " + (int) value + " and there " + (count == 1 ? "is 1 style image"
					: "are " + count + " style images") + "; give one style image for each label.");
			found[(int) value] = true;
		}
		if (noneOf(found))
			throw new InputException(its + "is 0 everywhere, so nothing would change; give the regions the values 1, 2 and "
				+ "so on, or leave out the label image.");
		List<PixelMask> masks = new ArrayList<>();
		for (int region = 1; region <= count; region++) {
			if (!found[region])
				throw new InputException(its + "has no pixel with the label " + region + "; give as many style images as there "
					+ "are labels, or another label image.");
			ByteProcessor inside = new ByteProcessor(labels.getWidth(), labels.getHeight());
			for (int i = 0; i < label.length; i++)
				inside.set(i, label[i] == region ? INSIDE : 0);
			masks.add(feathered(inside, feather));
		}
		return masks;
	}

	private static boolean noneOf(boolean[] found) {
		for (int region = 1; region < found.length; region++)
			if (found[region])
				return false;
		return true;
	}

	/** By the distance of each pixel from the next one outside; the image's border is no border of the region. */
	private static PixelMask feathered(ByteProcessor inside, double feather) {
		float[] mask = new float[inside.getPixelCount()];
		// NB: without a pixel outside there is no distance from one.
		boolean hasBorder = inside.getStats().min == 0;
		FloatProcessor distance = feather > 0 && hasBorder ? new EDM().makeFloatEDM(inside, 0, false) : null;
		for (int i = 0; i < mask.length; i++)
			mask[i] = inside.get(i) == 0 ? 0 : distance == null ? 1 : (float) Math.min(1, distance.getf(i) / (feather + 1));
		return PixelMask.of(inside.getWidth(), inside.getHeight(), mask);
	}
}
