package neuralstyle.transfer;

import java.util.Collection;

import neuralstyle.engine.FeatureMap;
import neuralstyle.engine.GramProducts;
import neuralstyle.engine.Tensor;
import neuralstyle.engine.WeightedPixels;
import neuralstyle.engine.Workers;
import neuralstyle.raster.PixelMask;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggNetwork;

/**
 * The part of a layer's feature map F that belongs to a region of the image: its Gram matrix is F' diag(m) F, where m is the
 * region's mask, average-pooled as often as the feature map was (Gatys et al. 2017, arXiv:1611.07865, section 4.1, where m is
 * the square of a guidance channel).
 */
final class LayerRegion {

	private final GramProducts matrices;
	/** Null if the region is the whole map, as are the weights. */
	private final WeightedPixels weighted;
	/** The mask's values, one a pixel, row by row; and their square roots. */
	private final float[] weights;
	private final float[] roots;
	private final double area;

	/**
	 * @param region of the network's image
	 * @param weighted {@link #room} for the layer; null will do if the region is the whole image
	 */
	LayerRegion(PixelMask region, VggLayer layer, GramProducts matrices, WeightedPixels weighted) {
		PixelMask mask = atLayer(region, layer);
		this.matrices = matrices;
		this.weighted = mask.isWhole() ? null : weighted;
		weights = mask.isWhole() ? null : mask.values();
		roots = mask.isWhole() ? null : mask.values();
		for (int i = 0; roots != null && i < roots.length; i++)
			roots[i] = (float) Math.sqrt(roots[i]);
		area = mask.area();
	}

	/** A region of an image as it is at a layer: pooled as often. */
	static PixelMask atLayer(PixelMask region, VggLayer layer) {
		PixelMask mask = region;
		for (int block = 1; block < layer.block(); block++)
			mask = mask.pooled();
		return mask;
	}

	/** Room for rows of any of the feature maps; null if all regions are the whole image, which need none. */
	static WeightedPixels room(Collection<PixelMask> regions, VggNetwork network, Workers workers) {
		return regions.stream().allMatch(PixelMask::isWhole) ? null : new WeightedPixels(workers, network.memory());
	}

	/** The sum of the mask's values at this layer. */
	double area() {
		return area;
	}

	/**
	 * Adds the part of some rows to the region's Gram matrix.
	 *
	 * @param from the first row
	 * @param to the last row + 1
	 * @param gram channels x channels row by row, not normalised
	 */
	void addGram(FeatureMap feature, int from, int to, double[] gram) {
		matrices.addGram(weighted == null ? feature : weighted.of(feature, from, to, roots), from, to, gram);
	}

	/**
	 * Rows of gradient = diag(m) F matrix, or of gradient += that.
	 *
	 * @param matrix channels x channels
	 * @param gradient of the feature map's shape
	 * @param from the first row
	 * @param to the last row + 1
	 */
	void multiply(FeatureMap feature, Tensor matrix, FeatureMap gradient, int from, int to, boolean add) {
		matrices.multiply(weighted == null ? feature : weighted.of(feature, from, to, weights), matrix, gradient, from, to, add);
	}
}
