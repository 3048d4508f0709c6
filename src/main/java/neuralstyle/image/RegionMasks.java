package neuralstyle.image;

import java.util.Locale;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.plugin.filter.EDM;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import neuralstyle.error.InputException;
import neuralstyle.raster.PixelMask;

/** Regions of an image from its selection. Every error has a sentence for the user. */
public final class RegionMasks {

	static final int INSIDE = 255;

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

	/** By the distance of each pixel from the next one outside; the image's border is no border of the region. */
	static PixelMask feathered(ByteProcessor inside, double feather) {
		float[] mask = new float[inside.getPixelCount()];
		// NB: without a pixel outside there is no distance from one.
		boolean hasBorder = inside.getStats().min == 0;
		FloatProcessor distance = feather > 0 && hasBorder ? new EDM().makeFloatEDM(inside, 0, false) : null;
		for (int i = 0; i < mask.length; i++)
			mask[i] = inside.get(i) == 0 ? 0 : distance == null ? 1 : (float) Math.min(1, distance.getf(i) / (feather + 1));
		return PixelMask.of(inside.getWidth(), inside.getHeight(), mask);
	}
}
