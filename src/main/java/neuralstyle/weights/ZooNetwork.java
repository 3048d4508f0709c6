package neuralstyle.weights;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.zoo.PretrainedType;
import org.deeplearning4j.zoo.model.VGG19;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.core.JsonProcessingException;

import neuralstyle.vgg.VggLayer;

/** The convolutions of the VGG-19 that Deeplearning4j's zoo gives; the rest of it, six sevenths, is let go. */
final class ZooNetwork {

	static final String NAME = "VGG-19 (ImageNet, Deeplearning4j's model zoo)";

	/** Row, column, input channel (blue, green, red in the first layer), output channel. */
	final Map<VggLayer, float[]> kernels = new EnumMap<>(VggLayer.class);
	final Map<VggLayer, float[]> biases = new EnumMap<>(VggLayer.class);

	/**
	 * NB: the file must be where DL4J looks for it, or DL4J would download it.
	 *
	 * @throws UnusableException if the file is damaged or no VGG-19; what DL4J threw at it is the cause
	 * @throws IOException if the disk cannot be read
	 */
	ZooNetwork(VGG19 model) throws IOException {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		// NB: DL4J, as ND4J, looks for classes through the thread's loader, which in ImageJ does not know the plugin's jars.
		thread.setContextClassLoader(ZooNetwork.class.getClassLoader());
		try {
			ComputationGraph graph = read(model);
			try {
				take(graph);
			} finally {
				graph.params().close();
			}
		} finally {
			thread.setContextClassLoader(before);
		}
	}

	/** NB: what DL4J throws at a damaged file may be anything. */
	private static ComputationGraph read(VGG19 model) throws IOException {
		try {
			return (ComputationGraph) model.initPretrained(PretrainedType.IMAGENET);
		} catch (ZipException | EOFException | JsonProcessingException | RuntimeException e) {
			throw new UnusableException("it is damaged, or no file of Deeplearning4j's", e);
		}
	}

	/** NB: layers come in the order in which values pass them. */
	private void take(ComputationGraph graph) throws UnusableException {
		List<Layer> convolutions = new ArrayList<>();
		for (Layer layer : graph.getLayers())
			if (layer.conf().getLayer() instanceof ConvolutionLayer)
				convolutions.add(layer);
		if (convolutions.size() != VggLayer.values().length)
			throw new UnusableException("it is no VGG-19, for it has " + convolutions.size() + " convolutions and not "
				+ VggLayer.values().length);
		for (VggLayer layer : VggLayer.values()) {
			// DL4J's order is output channel, input channel, row, column.
			INDArray kernel = convolutions.get(layer.ordinal()).getParam("W");
			long[] expected = { layer.outputChannels(), layer.inputChannels(), 3, 3 };
			if (!Arrays.equals(kernel.shape(), expected))
				throw new UnusableException("it is no VGG-19, for its " + layer + " has the shape "
					+ Arrays.toString(kernel.shape()) + " and not " + Arrays.toString(expected));
			kernels.put(layer, floats(kernel.permute(2, 3, 1, 0)));
			biases.put(layer, floats(convolutions.get(layer.ordinal()).getParam("b")));
		}
	}

	private static float[] floats(INDArray array) {
		INDArray copy = array.castTo(DataType.FLOAT).dup('c');
		float[] values = copy.data().asFloat();
		copy.close();
		return values;
	}
}
