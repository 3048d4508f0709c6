package neuralstyle.vgg;

import neuralstyle.engine.Convolution;
import neuralstyle.engine.ConvolutionShape;
import neuralstyle.engine.Mask;
import neuralstyle.engine.RowCopy;
import neuralstyle.engine.RowSource;
import neuralstyle.engine.Tensor;
import neuralstyle.engine.TileSink;
import neuralstyle.engine.Workers;

/** One layer's work in one evaluation, forward and back. */
final class VggStage {

	final VggLayer layer;
	/** Multiplications of the convolution, the same forward and back. */
	final double work;

	/** Where a gradient of the feature map passes the ReLU; null if none comes but through the pooling. */
	Mask open;
	/** Where a gradient passes the pooling, if there is one, and the ReLU. */
	Mask pooledFrom;

	Convolution convolution;
	RowSource input;
	TileSink output;

	Convolution gradientConvolution;
	/** Gradient with respect to the feature map, for the losses to add theirs; null if no loss is here. */
	Tensor lossGradient;
	/** The gradient that came back through a pooling, to be written into {@link #lossGradient} first; null if there is none. */
	RowSource unpooled;
	/** Gradient before the ReLU. */
	RowSource gradient;
	TileSink inputGradient;

	private long nanosConvolving;

	VggStage(VggLayer layer, ConvolutionShape shape) {
		this.layer = layer;
		work = shape.work();
	}

	void forward() {
		convolve(convolution, input, output);
	}

	private void convolve(Convolution way, RowSource from, TileSink to) {
		long start = System.nanoTime();
		way.run(from, to);
		nanosConvolving += System.nanoTime() - start;
	}

	/** Both ways, since this stage was made. */
	double secondsConvolving() {
		return nanosConvolving / 1e9;
	}

	/** @param last whether no gradient comes from a later layer */
	void back(FeatureGradient losses, boolean last, Workers workers) {
		if (lossGradient != null) {
			if (unpooled != null)
				RowCopy.run(unpooled, lossGradient, workers);
			losses.add(layer, lossGradient, last);
		}
		convolve(gradientConvolution, gradient, inputGradient);
	}
}
