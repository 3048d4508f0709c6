package neuralstyle.vgg;

import java.util.function.IntConsumer;

import neuralstyle.engine.FeatureMap;
import neuralstyle.engine.RowCopy;
import neuralstyle.engine.RowSource;
import neuralstyle.engine.Workers;

/**
 * The rows of the gradient with respect to a feature map where it is not that of a convolution: what came through a pooling, or
 * nothing.
 */
final class LossStage extends RowStage {

	private final int band;
	private final RowSource unpooled;
	private final FeatureMap gradient;
	private final IntConsumer source;
	private final Workers workers;

	/**
	 * @param band rows at a time
	 * @param unpooled the gradient that came back through a pooling; null if there is none, and then the rows are not written
	 * @param gradient receives it
	 * @param source is asked for the first rows of what was pooled before they are read
	 */
	LossStage(int band, RowSource unpooled, FeatureMap gradient, IntConsumer source, Workers workers) {
		super(gradient.height());
		this.band = band;
		this.unpooled = unpooled;
		this.gradient = gradient;
		this.source = source;
		this.workers = workers;
	}

	@Override
	int next(int done) {
		int end = Math.min(height(), done + band);
		if (unpooled != null) {
			source.accept(end);
			RowCopy.run(unpooled, gradient, done, end, workers);
		}
		return end;
	}
}
