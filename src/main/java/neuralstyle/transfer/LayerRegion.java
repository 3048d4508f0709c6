package neuralstyle.transfer;

import java.util.Collection;

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

	/** Room for any of the layers' feature maps; null if all regions are the whole image, which need none. */
	static WeightedPixels room(Collection<PixelMask> regions, Collection<VggLayer> layers, VggNetwork network, Workers workers) {
		if (regions.stream().allMatch(PixelMask::isWhole))
			return null;
		int longest = layers.stream().mapToInt(layer -> network.feature(layer).length()).max().orElse(1);
		return new WeightedPixels(workers, longest, network.memory());
	}

	/** Bytes of native memory that {@link #room} takes at most. */
	static double roomBytes(double imagePixels) {
		return imagePixels * VggLayer.CONV1_1.outputChannels() * Float.BYTES;
	}

	/** The sum of the mask's values at this layer. */
	double area() {
		return area;
	}

	/** @param gram receives the Gram matrix, channels x channels row by row, not normalised */
	void gram(Tensor feature, float[] gram) {
		matrices.compute(weighted == null ? feature : weighted.of(feature, roots), gram);
	}

	/**
	 * gradient = diag(m) F matrix, or gradient += that.
	 *
	 * @param matrix channels x channels
	 * @param gradient of the feature map's shape
	 */
	void multiply(Tensor feature, Tensor matrix, Tensor gradient, boolean add) {
		matrices.multiply(weighted == null ? feature : weighted.of(feature, weights), matrix, gradient, add);
	}
}
