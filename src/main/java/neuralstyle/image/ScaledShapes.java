package neuralstyle.image;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.plugin.RoiScaler;

/** Carries an image's overlay and selection over to a resized copy of it. */
public final class ScaledShapes {

	private final ImagePlus from;
	private final ImagePlus to;
	private final double x;
	private final double y;

	private ScaledShapes(ImagePlus from, ImagePlus to) {
		this.from = from;
		this.to = to;
		x = (double) to.getWidth() / from.getWidth();
		y = (double) to.getHeight() / from.getHeight();
	}

	/**
	 * Gives a copy the overlay and the selection of the original at the places where they were. A copy of one slice gets those
	 * elements of the overlay that show at the original's current position, a copy of all slices and frames gets all. An original
	 * without keeps those of the copy.
	 */
	public static void copy(ImagePlus from, ImagePlus to) {
		new ScaledShapes(from, to).copy();
	}

	private void copy() {
		if (from.getOverlay() != null) {
			to.setOverlay(overlay(from.getOverlay()));
			to.setHideOverlay(from.getHideOverlay());
		}
		Roi selection = from.getRoi() == null ? null : scaled(from.getRoi());
		if (selection != null)
			to.setRoi(selection);
	}

	private Overlay overlay(Overlay original) {
		Overlay overlay = original.create();
		for (Roi roi : original) {
			Roi scaled = shows(roi) ? scaled(roi) : null;
			if (scaled != null)
				overlay.add(scaled);
		}
		return overlay;
	}

	/** Whether an element of the overlay shows at the original's current position, by the rules of ImageJ's ImageCanvas. */
	private boolean shows(Roi roi) {
		int position = roi.getPosition();
		if (from.getStackSize() == 1 || position == PointRoi.POINTWISE_POSITION)
			return true;
		if (to.getStackSize() > 1)
			return isThere(roi, position);
		if (position > 0 || !roi.hasHyperStackPosition())
			return position == 0 || position == from.getCurrentSlice();
		return isAt(roi.getCPosition(), from.getC()) && isAt(roi.getZPosition(), from.getZ())
			&& isAt(roi.getTPosition(), from.getT());
	}

	/** Whether a copy of slices and frames, perhaps not of all of them, has the place of an element. */
	private boolean isThere(Roi roi, int position) {
		int[] place = position > 0 ? from.convertIndexToPosition(position)
			: new int[] { 0, roi.getZPosition(), roi.getTPosition() };
		return place[1] <= to.getNSlices() && place[2] <= to.getNFrames();
	}

	private static boolean isAt(int wanted, int current) {
		return wanted == 0 || wanted == current;
	}

	/** @return null if nothing of it is left at the new size */
	private Roi scaled(Roi roi) {
		Roi scaled;
		try {
			scaled = x == 1 && y == 1 ? (Roi) roi.clone() : resized(roi);
		} catch (RuntimeException e) {
			// NB: ImageJ fails on an image in an overlay that would be less than a pixel; that must not cost the result.
			IJ.log("The overlay's element " + roi + " could not be scaled to " + to.getWidth() + " x " + to.getHeight()
				+ " pixels and is left out.");
			return null;
		}
		if (to.getStackSize() == 1)
			scaled.setPosition(0);
		else
			place(scaled, roi);
		if (roi.getProperties() != null)
			scaled.setProperties(roi.getProperties());
		return scaled;
	}

	/** Where an element shows in a copy without the original's channels. */
	private void place(Roi scaled, Roi roi) {
		if (roi.hasHyperStackPosition()) {
			scaled.setPosition(0, roi.getZPosition(), roi.getTPosition());
		} else if (roi.getPosition() > 0) {
			int[] position = from.convertIndexToPosition(roi.getPosition());
			scaled.setPosition(to.getStackIndex(1, position[1], position[2]));
		}
	}

	/** NB: ImageJ itself would make polygons of rectangles and ovals. */
	private Roi resized(Roi roi) {
		boolean oval = roi.getClass() == OvalRoi.class;
		if (!oval && (roi.getClass() != Roi.class || roi.getCornerDiameter() > 0))
			return RoiScaler.scale(roi, x, y, false);
		double left = x * roi.getXBase();
		double top = y * roi.getYBase();
		double width = x * roi.getFloatWidth();
		double height = y * roi.getFloatHeight();
		Roi resized = oval ? new OvalRoi(left, top, width, height) : new Roi(left, top, width, height);
		resized.copyAttributes(roi);
		resized.setStrokeWidth(roi.getStrokeWidth() * x);
		return resized;
	}
}
