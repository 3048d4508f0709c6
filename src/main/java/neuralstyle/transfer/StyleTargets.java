package neuralstyle.transfer;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import neuralstyle.engine.WeightedPixels;
import neuralstyle.engine.Workers;
import neuralstyle.raster.GaussianBlur;
import neuralstyle.raster.PixelMask;
import neuralstyle.raster.Resize;
import neuralstyle.raster.RgbImage;
import neuralstyle.vgg.MapPolicy;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggMemory;
import neuralstyle.vgg.VggNetwork;
import neuralstyle.vgg.VggVariant;
import neuralstyle.vgg.VggWeights;

/** Gram matrices of the style images at a pyramid level, divided by their pixels. */
final class StyleTargets {

	/** A style image much longer than the picture would cost more than it gives. */
	private static final double MOST_PIXELS = 4;

	private StyleTargets() { }

	/**
	 * The mean of the style images' Gram matrices a pixel, weighted by their shares: the sum of the styles' own losses has its
	 * minimum there, and differs from the loss against the mean by a constant.
	 *
	 * @param regions of each image, where its style is taken from
	 * @param strokes size of picture that the style images are fitted to
	 * @param shares one for each image, with the sum 1
	 */
	static Map<VggLayer, float[]> of(List<RgbImage> styles, List<PixelMask> regions, List<Double> shares, Size strokes,
		TransferSettings settings, VggWeights weights, Workers workers, VggNetwork.Checkpoint checkpoint)
	{
		Map<VggLayer, float[]> mean = new EnumMap<>(VggLayer.class);
		for (int i = 0; i < styles.size(); i++)
			if (shares.get(i) > 0)
				add(StyleFrame.without(GaussianBlur.of(resized(styles.get(i), strokes, settings), settings.styleBlur()), regions.get(i), settings),
					regions.get(i), shares.get(i), mean, settings, weights, workers, checkpoint);
		return mean;
	}

	/** Adds the share's part of the Gram matrices of a region of an image, as it is, divided by their pixels. */
	static void add(RgbImage style, PixelMask ofStyle, double share, Map<VggLayer, float[]> sums, TransferSettings settings,
		VggWeights weights, Workers workers, VggNetwork.Checkpoint checkpoint)
	{
		PixelMask region = ofStyle.resized(style.width(), style.height());
		try (VggNetwork network = new VggNetwork(style.height(), style.width(), variant(settings), MapPolicy.FORWARD_ONLY, weights,
			workers))
		{
			WeightedPixels room = LayerRegion.room(List.of(region), network, workers);
			Map<VggLayer, LayerRegion> parts = new EnumMap<>(VggLayer.class);
			Map<VggLayer, double[]> grams = new EnumMap<>(VggLayer.class);
			for (VggLayer layer : settings.styleLayers()) {
				parts.put(layer, new LayerRegion(region, layer, network.gramProducts(), room));
				grams.put(layer, new double[layer.outputChannels() * layer.outputChannels()]);
			}
			network.forward(NetworkImage.from(style), (layer, feature, from, to) -> parts.get(layer).addGram(feature, from, to,
				grams.get(layer)), checkpoint);
			grams.forEach((layer, gram) -> {
				// NB: a region of a few pixels may be gone at a deep layer, which then has nothing to say.
				double area = parts.get(layer).area();
				double factor = area > 0 ? share / area : 0;
				float[] sum = sums.computeIfAbsent(layer, key -> new float[gram.length]);
				for (int i = 0; i < gram.length; i++)
					sum[i] += (float) (factor * gram[i]);
			});
		}
	}

	private static VggVariant variant(TransferSettings settings) {
		return new VggVariant(settings.pooling(), settings.padding(), EnumSet.copyOf(settings.styleLayers()));
	}

	/** Bytes of native memory for an image of this size. */
	static double bytes(Size style, TransferSettings settings) {
		return VggMemory.bytes(style.height(), style.width(), variant(settings), MapPolicy.FORWARD_ONLY);
	}

	private static RgbImage resized(RgbImage style, Size strokes, TransferSettings settings) {
		Size size = size(new Size(style.width(), style.height()), strokes, settings);
		return Resize.to(style, size.width(), size.height());
	}

	/** Stretched to the picture as the article does, or with its short side that of the picture; both times the scale. */
	static Size size(Size style, Size strokes, TransferSettings settings) {
		double x = settings.styleScale() * strokes.width() / style.width();
		double y = settings.styleScale() * strokes.height() / style.height();
		if (settings.loss() == LossKind.RELATIVE) {
			double most = Math.sqrt(MOST_PIXELS * strokes.pixels() / style.pixels());
			double short_ = settings.styleScale() * Math.min(strokes.width(), strokes.height()) / Math.min(style.width(), style.height());
			x = y = Math.min(short_, settings.styleScale() * most);
		}
		return new Size(side(x * style.width()), side(y * style.height()));
	}

	private static int side(double length) {
		return Math.max(Size.LEAST_SIDE, (int) Math.round(length));
	}
}
