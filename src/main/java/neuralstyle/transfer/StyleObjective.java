package neuralstyle.transfer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import neuralstyle.engine.GramMatrix;
import neuralstyle.engine.Workers;
import neuralstyle.vgg.Padding;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggNetwork;

/**
 * The total loss of an image and its gradient: content, style and total variation, each left out if its weight is 0. Images
 * are in the order row, column, channel (blue, green, red), 0..255 minus {@link VggNetwork#MEAN}.
 */
final class StyleObjective implements AutoCloseable {

	private final VggNetwork network;
	private final List<FeatureLoss> contentLosses = new ArrayList<>();
	private final List<FeatureLoss> styleLosses = new ArrayList<>();
	private final TotalVariation totalVariation;
	private final Map<String, Double> terms = new LinkedHashMap<>();

	/** @param workers stay the caller's */
	StyleObjective(int height, int width, TransferSettings settings, Workers workers) {
		Set<VggLayer> layers = EnumSet.noneOf(VggLayer.class);
		if (settings.contentWeight() > 0)
			layers.add(settings.contentLayer());
		if (settings.styleWeight() > 0)
			layers.addAll(settings.styleLayers());
		network = layers.isEmpty() ? null : new VggNetwork(height, width, settings.pooling(), Padding.ZERO, layers,
			workers);
		totalVariation = settings.tvWeight() > 0 ? new TotalVariation(height, width, settings.tvWeight()) : null;
		if (settings.contentWeight() > 0)
			contentLosses.add(new ContentLoss(settings.contentLayer(), settings.contentWeight()));
		if (settings.styleWeight() > 0) {
			GramMatrix matrices = network.gramMatrix();
			double weight = settings.styleWeight() / settings.styleLayers().size()
				* StyleLoss.articleNormalisation(height, width);
			for (VggLayer layer : settings.styleLayers())
				styleLosses.add(new StyleLoss(layer, weight, matrices, network.memory()));
		}
	}

	/** Takes the targets of the losses from the two images. */
	void targets(float[] content, float[] style, VggNetwork.Checkpoint checkpoint) {
		target(content, contentLosses, checkpoint);
		target(style, styleLosses, checkpoint);
	}

	private void target(float[] image, List<FeatureLoss> losses, VggNetwork.Checkpoint checkpoint) {
		if (losses.isEmpty())
			return;
		network.forward(image, checkpoint);
		for (FeatureLoss loss : losses)
			loss.target(network.feature(loss.layer()));
	}

	/**
	 * One evaluation.
	 *
	 * @param gradient receives the gradient
	 * @return the total loss
	 */
	double evaluate(float[] x, float[] gradient, VggNetwork.Checkpoint checkpoint) {
		terms.clear();
		java.util.Arrays.fill(gradient, 0);
		double total = 0;
		if (network != null) {
			network.forward(x, checkpoint);
			for (FeatureLoss loss : losses()) {
				double value = loss.value(network.feature(loss.layer()));
				terms.put((loss instanceof ContentLoss ? "content " : "style ") + loss.layer(), value);
				total += value;
			}
			network.backward((layer, target, first) -> {
				boolean overwrite = first;
				for (FeatureLoss loss : losses())
					if (loss.layer() == layer) {
						loss.addGradient(network.feature(layer), target, overwrite);
						overwrite = false;
					}
			}, gradient, checkpoint);
		}
		if (totalVariation != null) {
			double value = totalVariation.addTo(x, gradient);
			terms.put("total variation", value);
			total += value;
		}
		return total;
	}

	private List<FeatureLoss> losses() {
		List<FeatureLoss> all = new ArrayList<>(contentLosses);
		all.addAll(styleLosses);
		return all;
	}

	/** What multiplies here; "Java" where no loss needs the network. */
	String engine() {
		return network == null ? "Java" : network.engine();
	}

	/** For tests. */
	VggNetwork network() {
		return network;
	}

	/** The terms of the last evaluation, each times its weight: "content conv5_1", "style conv1_1", ..., "total variation". */
	Map<String, Double> terms() {
		return terms;
	}

	@Override
	public void close() {
		if (network != null)
			network.close();
	}
}
