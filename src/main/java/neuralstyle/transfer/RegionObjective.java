package neuralstyle.transfer;

import neuralstyle.raster.PixelMask;

/**
 * A function of an image as a function of x that changes the image within a region only: image = outside + m (x - outside),
 * where m is the region's mask.
 */
final class RegionObjective implements Objective {

	private final Objective f;
	private final PixelMask region;
	private final float[] outside;
	private final float[] image;

	/** @param outside an image of the region's size, in the order row, column, channel; kept, not copied, not changed */
	RegionObjective(Objective f, PixelMask region, float[] outside) {
		this.f = f;
		this.region = region;
		this.outside = outside;
		image = new float[outside.length];
	}

	@Override
	public double evaluate(float[] x, float[] gradient) {
		region.blend(outside, x, image);
		double value = f.evaluate(image, gradient);
		region.scale(gradient);
		return value;
	}
}
