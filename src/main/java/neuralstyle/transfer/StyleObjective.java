package neuralstyle.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import neuralstyle.engine.GramProducts;
import neuralstyle.engine.WeightedPixels;
import neuralstyle.engine.Workers;
import neuralstyle.raster.PixelMask;
import neuralstyle.vgg.Bands;
import neuralstyle.vgg.MapPolicy;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggNetwork;
import neuralstyle.vgg.VggVariant;
import neuralstyle.vgg.VggWeights;

/**
 * The total loss of an image and its gradient: content, style and total variation, each left out if its weight is 0, and for
 * a frame of a scene the distance from the frame before. Images
 * are in the order row, column, channel (blue, green, red), 0..255 minus {@link VggNetwork#MEAN}.
 */
final class StyleObjective implements AutoCloseable {

	private final VggNetwork network;
	private final List<ContentLoss> contentLosses = new ArrayList<>();
	private final List<StyleLoss> styleLosses = new ArrayList<>();
	private final TotalVariation totalVariation;
	private TemporalLoss temporal;
	private final Map<Term, Double> terms = new LinkedHashMap<>();

	/** As below, of the whole image and with the weights that ship with the plugin. */
	StyleObjective(int height, int width, TransferSettings settings, Workers workers) {
		this(height, width, List.of(PixelMask.whole(width, height)), settings, VggWeights.shipped(), MapPolicy.FASTEST, Bands.usual(),
			workers);
	}

	/**
	 * @param regions each has a style of its own; what belongs to none counts in the total variation only
	 * @param settings of which weights and layers count, as they are, without regard to strength
	 * @param policy what of the network's feature maps is held
	 * @param bands of how many rows the network computes at a time
	 * @param workers stay the caller's
	 */
	StyleObjective(int height, int width, List<PixelMask> regions, TransferSettings settings, VggWeights weights, MapPolicy policy,
		Bands bands, Workers workers)
	{
		PixelMask all = regions.stream().reduce(PixelMask::plus).get();
		boolean relative = settings.loss() == LossKind.RELATIVE;
		totalVariation = settings.tvWeight() == 0 ? null : relative
			? TotalVariation.relative(height, width, settings.tvWeight())
			: TotalVariation.article(height, width, settings.tvWeight());
		if (settings.contentWeight() > 0)
			contentLosses.add(new ContentLoss(settings.contentLayer(), settings.contentWeight(), relative,
				LayerRegion.atLayer(all, settings.contentLayer())));
		VggVariant variant = variant(settings);
		network = variant == null ? null : new VggNetwork(height, width, variant, policy, bands, weights, workers);
		try {
			if (settings.styleWeight() > 0)
				addStyleLosses(regions, all, settings, workers,
					relative ? 1 : StyleLoss.articleNormalisation(height, width));
		} catch (RuntimeException | Error e) {
			close();
			throw e;
		}
	}

	/** The network that the losses need; null if none does. */
	static VggVariant variant(TransferSettings settings) {
		Set<VggLayer> layers = EnumSet.noneOf(VggLayer.class);
		if (settings.contentWeight() > 0)
			layers.add(settings.contentLayer());
		if (settings.styleWeight() > 0)
			layers.addAll(settings.styleLayers());
		return layers.isEmpty() ? null : new VggVariant(settings.pooling(), settings.padding(), layers);
	}

	private void addStyleLosses(List<PixelMask> regions, PixelMask all, TransferSettings settings, Workers workers,
		double normalisation)
	{
		boolean relative = settings.loss() == LossKind.RELATIVE;
		GramProducts matrices = network.gramProducts();
		double weight = settings.styleWeight() / settings.styleLayers().size() * normalisation;
		WeightedPixels room = LayerRegion.room(regions, network, workers);
		for (PixelMask region : regions) {
			// NB: a pixel counts as much whatever the size of its region; the article's sums are so by themselves.
			double ofRegion = relative ? weight * region.area() / all.area() : weight;
			for (VggLayer layer : settings.styleLayers())
				styleLosses.add(new StyleLoss(layer, ofRegion, relative, new LayerRegion(region, layer, matrices, room),
					network.memory()));
		}
	}

	/**
	 * Takes the targets of the losses from two images of the network's size.
	 *
	 * @param content in the order row, column, channel; not changed. {@code style} likewise
	 */
	void targets(float[] content, float[] style, VggNetwork.Checkpoint checkpoint) {
		target(content, contentLosses, checkpoint);
		target(style, styleLosses, checkpoint);
	}

	/**
	 * Takes the content's target from an image of the network's size.
	 *
	 * @param content in the order row, column, channel; not changed
	 * @return the content layer's feature map in the order row, column, channel; null if the content does not count
	 */
	float[] contentTarget(float[] content, VggNetwork.Checkpoint checkpoint) {
		target(content, contentLosses, checkpoint);
		return contentLosses.isEmpty() ? null : contentLosses.get(0).target();
	}

	/**
	 * Takes the content's target as an objective with the same network gave it.
	 *
	 * @param target a feature map in the order row, column, channel; kept, not copied, not changed
	 */
	void contentTarget(float[] target) {
		contentLosses.forEach(loss -> loss.target(target));
	}

	/**
	 * @param grams for each region its style's Gram matrices divided by the style's pixels, for each layer, channels x channels
	 *          row by row; not changed
	 */
	void styleTargets(List<Map<VggLayer, float[]>> grams) {
		int layers = styleLosses.size() / grams.size();
		for (int i = 0; i < styleLosses.size(); i++)
			styleLosses.get(i).target(grams.get(i / layers).get(styleLosses.get(i).layer()));
	}

	/** Adds a term that keeps the image close to that of another frame. */
	void temporal(TemporalLoss loss) {
		temporal = loss;
	}

	private void target(float[] image, List<? extends FeatureLoss> losses, VggNetwork.Checkpoint checkpoint) {
		if (losses.isEmpty())
			return;
		losses.forEach(FeatureLoss::begin);
		network.forward(image, (layer, feature, from, to) -> {
			for (FeatureLoss loss : losses)
				if (loss.layer() == layer)
					loss.targetRows(feature, from, to);
		}, checkpoint);
		losses.forEach(FeatureLoss::endTarget);
	}

	/**
	 * One evaluation.
	 *
	 * @param x the image in the order row, column, channel; not changed
	 * @param gradient receives the gradient in the same order
	 * @return the total loss
	 */
	double evaluate(float[] x, float[] gradient, VggNetwork.Checkpoint checkpoint) {
		terms.clear();
		Arrays.fill(gradient, 0);
		double total = 0;
		if (network != null) {
			List<FeatureLoss> losses = losses();
			losses.forEach(FeatureLoss::begin);
			network.forward(x, (layer, feature, from, to) -> {
				for (FeatureLoss loss : losses)
					if (loss.layer() == layer)
						loss.rows(feature, from, to);
			}, checkpoint);
			for (FeatureLoss loss : losses) {
				double value = loss.value();
				terms.merge(loss.term(), value, Double::sum);
				total += value;
			}
			network.backward((layer, feature, target, from, to, first) -> {
				boolean overwrite = first;
				for (FeatureLoss loss : losses)
					if (loss.layer() == layer) {
						loss.addGradient(feature, target, from, to, overwrite);
						overwrite = false;
					}
			}, gradient, checkpoint);
		}
		if (totalVariation != null) {
			double value = totalVariation.addTo(x, gradient);
			terms.put(Term.of(Term.Kind.TOTAL_VARIATION), value);
			total += value;
		}
		if (temporal != null) {
			double value = temporal.addTo(x, gradient);
			terms.put(Term.of(Term.Kind.TEMPORAL), value);
			total += value;
		}
		return total;
	}

	private List<FeatureLoss> losses() {
		List<FeatureLoss> all = new ArrayList<>(contentLosses);
		all.addAll(styleLosses);
		return all;
	}

	/** The sum of the terms of a kind at the last evaluation, each times its weight; 0 if there are none. */
	double term(Term.Kind kind) {
		double sum = 0;
		for (Map.Entry<Term, Double> term : terms.entrySet())
			if (term.getKey().kind() == kind)
				sum += term.getValue();
		return sum;
	}

	/** What multiplies here; "Java" where no loss needs the network. */
	String engine() {
		return network == null ? "Java" : network.engine();
	}

	/** For tests. */
	VggNetwork network() {
		return network;
	}

	/** The terms of the last evaluation, each times its weight, in the order in which they were added. */
	Map<Term, Double> terms() {
		return terms;
	}

	@Override
	public void close() {
		if (network != null)
			network.close();
	}
}
