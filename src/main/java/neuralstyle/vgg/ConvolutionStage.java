package neuralstyle.vgg;

import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;

import neuralstyle.engine.Convolution;
import neuralstyle.engine.ConvolutionShape;
import neuralstyle.engine.RowSource;
import neuralstyle.engine.TileSink;

/** The rows that a convolution makes, with what is done in the same pass: bias, ReLU, masks, pooling. */
final class ConvolutionStage extends RowStage {

	private final ConvolutionShape shape;
	private final int top;
	private final Convolution convolution;
	private final RowSource input;
	private final TileSink output;
	private final IntConsumer source;
	private final DoubleConsumer progress;
	private long nanos;

	/**
	 * @param height of the map that comes out
	 * @param top where it begins in the convolution's own map
	 * @param source is asked for the first rows of the input before they are read
	 * @param progress is told of the multiplications after each band
	 */
	ConvolutionStage(int height, int top, ConvolutionShape shape, Convolution convolution, RowSource input, TileSink output,
		IntConsumer source, DoubleConsumer progress)
	{
		super(height);
		this.shape = shape;
		this.top = top;
		this.convolution = convolution;
		this.input = input;
		this.output = output;
		this.source = source;
		this.progress = progress;
	}

	@Override
	int next(int done) {
		// Rows of the convolution's own map.
		int convolved = done == 0 ? 0 : done + top;
		int end = Math.min(shape.height(), convolved + shape.band());
		// NB: a row reads the one below it too.
		source.accept(end - top + 1);
		long start = System.nanoTime();
		convolution.run(input, output, convolved, end);
		nanos += System.nanoTime() - start;
		progress.accept(shape.work() * (end - convolved) / shape.height());
		return end == shape.height() ? height() : end - top;
	}

	/** Multiplications for all rows, by the definition. */
	double work() {
		return shape.work();
	}

	/** Since this stage was made. */
	double secondsConvolving() {
		return nanos / 1e9;
	}
}
