package neuralstyle.transfer;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;

import neuralstyle.engine.Natives;
import neuralstyle.engine.Workers;
import neuralstyle.raster.PixelMask;
import neuralstyle.raster.Resize;
import neuralstyle.raster.RgbImage;
import neuralstyle.vgg.Bands;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggNetwork;
import neuralstyle.vgg.VggWeights;

/** One run through the levels of a pyramid, from the start image to the result. */
final class TransferRun {

	/**
	 * Of what a level's start gets of the content's detail: the less, the fewer evaluations it takes to give it strokes, the less grain
	 * there is, and the less of the specimen's finest structure stays (docs/performance.md).
	 */
	private static final float DETAIL = 0.8f;

	private final TransferImages images;
	private final VggWeights weights;
	private final TransferSettings settings;
	private final List<PyramidLevel> pyramid;
	private final Workers workers;
	private final Targets targets;
	private final ColourTreatment colours;
	private final MovedFrame before;
	private final ProgressReport report;
	private final String engine = Natives.products().name();
	private Descent descent;
	private boolean stuck;

	/**
	 * @param before the frame before of the same scene, moved to this one; null for none
	 * @param pyramid the smallest level first; one without evaluations only enlarges
	 */
	TransferRun(Targets targets, MovedFrame before, TransferSettings settings, List<PyramidLevel> pyramid,
		TransferListener listener, MemoryWatch memory, Workers workers)
	{
		images = targets.images();
		weights = targets.weights();
		this.targets = targets;
		this.settings = settings;
		this.pyramid = pyramid;
		this.workers = workers;
		report = new ProgressReport(pyramid, listener, memory);
		colours = targets.colours(settings);
		this.before = before;
	}

	TransferResult run() {
		PyramidLevel level = pyramid.get(0);
		float[] x = start(level);
		for (PyramidLevel next : pyramid) {
			x = enlarged(x, level, next);
			level = next;
			if (level.evaluations > 0)
				x = optimised(x, level);
			if (report.stopped())
				break;
		}
		PyramidLevel last = pyramid.get(pyramid.size() - 1);
		x = enlarged(x, level, last);
		return new TransferResult(finished(x, last), x, report, engine, weights, stuck);
	}

	private float[] optimised(float[] start, PyramidLevel level) {
		report.level(level);
		try {
			// NB: before the objective, so that its memory and that of the styles' networks are not needed at once.
			List<Map<VggLayer, float[]>> grams = settings.styleWeight() > 0
				? targets.styles(settings, level, workers, part -> report.targets()) : null;
			try (StyleObjective objective = new StyleObjective(level.height, level.width, targets.regions(level),
				settingsOf(level), weights, MemoryNeed.of(images, level, settings).policy(), Bands.usual(), workers))
			{
				if (grams != null)
					objective.styleTargets(grams);
				if (settings.contentWeight() > 0)
					targets.setContent(objective, settings, level, part -> report.targets());
				if (before != null)
					objective.temporal(before.loss(level));
				releaseBefore(level);
				return descended(objective, start, level);
			}
		} catch (CancellationException e) {
			report.stop();
			return start;
		} catch (OutOfMemoryError e) {
			if (report.evaluations() == 0)
				throw e;
			// NB: there is a picture, that of the level before, for which there was room.
			report.outOfMemory();
			return start;
		}
	}

	/** Lets go what the descent at a level does not need. */
	private void releaseBefore(PyramidLevel level) {
		targets.releaseValues();
		if (level == pyramid.get(pyramid.size() - 1)) {
			targets.release();
			colours.release();
		}
	}

	private RgbImage finished(float[] x, PyramidLevel level) {
		RgbImage changed = colours.finish(NetworkImage.toRgb(x, level.width, level.height));
		PixelMask region = region(level);
		// NB: the content is resized only where it is to be seen.
		return region.isWhole() ? changed : region.blend(Resize.to(images.content(), level.width, level.height), changed);
	}

	/** All that may change. */
	private PixelMask region(PyramidLevel level) {
		return targets.regions(level).stream().reduce(PixelMask::plus).get();
	}

	private float[] descended(StyleObjective objective, float[] start, PyramidLevel level) {
		Objective ofImage = (image, gradient) -> objective.evaluate(image, gradient, report::within);
		PixelMask region = region(level);
		Objective loss = region.isWhole() ? ofImage : new RegionObjective(ofImage, region, NetworkImage.from(
			Resize.to(images.content(), level.width, level.height)));
		Objective f = (x, gradient) -> report.evaluated(loss.evaluate(x, gradient), objective, () -> finished(x, level),
			() -> finished(descent.best(), level));
		descent = new Descent(f, level.evaluations, start, level.height, level.width, settings.optimiser(), workers);
		try {
			descent.run();
		} catch (CancellationException e) {
			report.stop();
		} catch (OutOfMemoryError e) {
			if (report.evaluations() == 0)
				throw e;
			report.outOfMemory();
		}
		stuck = descent.stuck();
		float[] result = descent.result();
		descent = null;
		return result;
	}

	/**
	 * Weights as they count at a level. The article's sums grow with the picture, so they are made as large at the smaller
	 * levels as at the last.
	 */
	private TransferSettings settingsOf(PyramidLevel level) {
		double growth = settings.loss() == LossKind.ARTICLE
			? (double) images.width() * images.height() / level.pixels() : 1;
		return settings.change().contentWeight(settings.contentWeight() * contentFactor(settings.strength()) * growth)
			.tvWeight(settings.tvWeight() * growth).build();
	}

	/**
	 * What the content weight is multiplied by. Found by eye and by SSIM on three pairs of images so that equal steps of the
	 * strength change the picture about equally: the less the content counts, the less a factor changes.
	 */
	private double contentFactor(double strength) {
		double t = (strength - 50) / 50;
		return Math.pow(10, t < 0 ? -0.8 * t : -(1.1 + 0.6 * t) * t);
	}

	private float[] start(PyramidLevel level) {
		float[] guide = guideAt(level);
		if (guide != null)
			return guide;
		float[] x = new float[3 * level.width * level.height];
		Random random = new Random(settings.seed());
		for (int i = 0; i < x.length; i++)
			x[i] = 255 * (settings.start() == Start.NOISE ? random.nextFloat() : 1) - VggNetwork.MEAN[i % 3];
		return x;
	}

	/**
	 * The image that the run starts from, at a level, not to be changed; null if it starts from nothing. The frame before comes
	 * first: what it shows is finished already.
	 */
	private float[] guideAt(PyramidLevel level) {
		RgbImage guide = images.start() != null ? images.start() : settings.start() == Start.CONTENT ? colours.content() : null;
		float[] own = guide == null ? null : targets.valuesAt(level, guide);
		if (before == null)
			return own;
		return own == null ? before.values(level) : before.kept(level).blend(own, before.values(level));
	}

	/**
	 * An image of one level at the size of another; what the smaller size could not hold comes from the image that the run
	 * started from, a little weakened where the optimisation goes on.
	 */
	private float[] enlarged(float[] x, PyramidLevel from, PyramidLevel to) {
		if (from.width == to.width && from.height == to.height)
			return x;
		float[] large = Resize.resample(x, from.width, from.height, to.width, to.height);
		float[] guide = guideAt(from);
		if (guide == null)
			return large;
		float[] blurred = Resize.resample(guide, from.width, from.height, to.width, to.height);
		// NB: this one last, since the content's target is taken from it next.
		float[] sharp = guideAt(to);
		float detail = to.evaluations > 0 ? DETAIL : 1;
		for (int i = 0; i < large.length; i++)
			large[i] += detail * (sharp[i] - blurred[i]);
		return large;
	}
}
