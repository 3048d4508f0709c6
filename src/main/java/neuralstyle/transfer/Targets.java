package neuralstyle.transfer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import neuralstyle.engine.Workers;
import neuralstyle.raster.PixelMask;
import neuralstyle.raster.Resize;
import neuralstyle.raster.RgbImage;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggNetwork;
import neuralstyle.vgg.VggWeights;

/**
 * What runs of the same images have in common: targets and treated images, each kept by all that it depends on. Of those that are
 * as large as the images only the last one is, so that they take no memory from a descent.
 */
final class Targets {

	private final TransferImages images;
	private final VggWeights weights;
	private final SharedLook look;
	private final Map<TargetKey, List<Map<VggLayer, float[]>>> styles;
	/** Of other runs too; null for none. */
	private final KnownStyles known;
	/** By which they know these styles; null before it is asked for. */
	private String name;
	private final Map<Size, List<PixelMask>> regions = new HashMap<>();
	// NB: of what is as large as the images only the last one that was asked for.
	private float[] content;
	private TargetKey contentKey;
	private ColourTreatment colours;
	private TargetKey coloursKey;
	/** The values of an image at a size. */
	private float[] sized;
	private Size size;
	private RgbImage sizedImage;

	Targets(TransferImages images, VggWeights weights, SharedLook look) {
		this(images, weights, look, null);
	}

	/** @param known may have the styles' Gram matrices, and gets those that are computed; null for none */
	Targets(TransferImages images, VggWeights weights, SharedLook look, KnownStyles known) {
		this(images, weights, look, new HashMap<>(), known);
	}

	private Targets(TransferImages images, VggWeights weights, SharedLook look,
		Map<TargetKey, List<Map<VggLayer, float[]>>> styles, KnownStyles known)
	{
		this.known = known;
		this.images = images;
		this.weights = weights;
		this.look = look;
		this.styles = styles;
	}

	TransferImages images() {
		return images;
	}

	/** What the networks are made of. */
	VggWeights weights() {
		return weights;
	}

	/** The same of another content of a series, with the same styles and look. */
	Targets of(TransferImages next) {
		return new Targets(next, weights, look, styles, known);
	}

	/** For each region the styles' shares in it, with the sum 1. */
	private List<List<Double>> sharesOfRegions(TransferSettings settings) {
		List<Double> shares = settings.shares(images.styles().size());
		if (images.regions().size() == 1)
			return List.of(shares);
		List<List<Double>> all = new ArrayList<>();
		for (int region = 0; region < shares.size(); region++) {
			List<Double> one = new ArrayList<>(Collections.nCopies(shares.size(), 0.0));
			one.set(region, 1.0);
			all.add(one);
		}
		return all;
	}

	/** The regions at a level. */
	List<PixelMask> regions(PyramidLevel level) {
		return regions.computeIfAbsent(level.size(), key -> images.regions().stream()
			.map(region -> region.resized(level.width, level.height)).collect(Collectors.toList()));
	}

	ColourTreatment colours(TransferSettings settings) {
		TargetKey key = TargetKey.ofColours(settings, images.styles().size());
		if (!key.equals(coloursKey)) {
			release();
			colours = new ColourTreatment(images, look, sharesOfRegions(settings), settings);
			coloursKey = key;
		}
		return colours;
	}

	/** For each region the styles' Gram matrices of {@link StyleTargets#of} at a level. */
	List<Map<VggLayer, float[]>> styles(TransferSettings settings, PyramidLevel level, Workers workers,
		VggNetwork.Checkpoint checkpoint)
	{
		Size strokes = look.strokes(level);
		TargetKey key = TargetKey.ofStyles(strokes, settings, images.styles().size());
		List<Map<VggLayer, float[]>> grams = styles.get(key);
		if (grams == null) {
			grams = known == null || !KnownStyles.mayKeep(settings) ? computed(settings, strokes, workers, checkpoint)
				: known(key, settings, strokes, workers, checkpoint);
			styles.put(key, grams);
		}
		return grams;
	}

	private List<Map<VggLayer, float[]>> known(TargetKey key, TransferSettings settings, Size strokes, Workers workers,
		VggNetwork.Checkpoint checkpoint)
	{
		if (name == null)
			name = KnownStyles.of(images);
		List<Map<VggLayer, float[]>> grams = known.get(name, key, weights);
		if (grams == null) {
			grams = computed(settings, strokes, workers, checkpoint);
			known.put(name, key, weights, grams);
		}
		return grams;
	}

	private List<Map<VggLayer, float[]>> computed(TransferSettings settings, Size strokes, Workers workers,
		VggNetwork.Checkpoint checkpoint)
	{
		List<Map<VggLayer, float[]>> grams = new ArrayList<>();
		for (List<Double> shares : sharesOfRegions(settings))
			grams.add(StyleTargets.of(colours(settings).styles(), images.styleRegions(), shares, strokes, settings, weights, workers,
				checkpoint));
		return grams;
	}

	/** Gives the objective of a level the content's target. */
	void setContent(StyleObjective objective, TransferSettings settings, PyramidLevel level, VggNetwork.Checkpoint checkpoint) {
		TargetKey key = TargetKey.ofContent(level.size(), settings, images.styles().size());
		if (key.equals(contentKey)) {
			objective.contentTarget(content);
			return;
		}
		content = objective.contentTarget(valuesAt(level, colours(settings).content()), checkpoint);
		contentKey = key;
	}

	/** An image's values at the size of a level, in the network's order; not to be changed. */
	float[] valuesAt(PyramidLevel level, RgbImage image) {
		if (image != sizedImage || !level.size().equals(size)) {
			sized = null;
			sized = NetworkImage.from(Resize.to(image, level.width, level.height));
			size = level.size();
			sizedImage = image;
		}
		return sized;
	}

	/** Lets the values of an image go. */
	void releaseValues() {
		sized = null;
		size = null;
		sizedImage = null;
	}

	/** Lets the treated images go, too; a next run makes them again. */
	void release() {
		releaseValues();
		colours = null;
		coloursKey = null;
	}
}
