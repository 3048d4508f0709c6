package neuralstyle.vgg;

import neuralstyle.engine.Convolution;
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

	Convolution convolution;
	RowSource input;
	TileSink output;

	Convolution gradientConvolution;
	/** Gradient with respect to the feature map, for the losses to add theirs; null if no loss is here. */
	Tensor lossGradient;
	/** The gradient that came through a pooling, to be written into {@link #lossGradient} first; null if there is none. */
	RowSource throughPooling;
	/** Where a gradient of the feature map passes the ReLU; null if none comes but through the pooling. */
	Mask open;
	/** Where a gradient passes the pooling and the ReLU. */
	Mask throughPool;
	/** Gradient before the ReLU. */
	RowSource gradient;
	TileSink inputGradient;

	private long nanosConvolving;

	VggStage(VggLayer layer, int height, int width) {
		this.layer = layer;
		work = 9.0 * height * width * layer.inputChannels() * layer.outputChannels();
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
	void back(VggNetwork.FeatureGradient losses, boolean last, Workers workers) {
		if (lossGradient != null) {
			if (throughPooling != null)
				RowCopy.run(throughPooling, lossGradient, workers);
			losses.add(layer, lossGradient, last);
		}
		convolve(gradientConvolution, gradient, inputGradient);
	}
}
