package neuralstyle.weights;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import neuralstyle.vgg.VggLayer;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.zoo.PretrainedType;
import org.deeplearning4j.zoo.model.VGG19;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The convolutions of the VGG-19 that Deeplearning4j's zoo gives; the rest of it, six sevenths, is let go. */
final class ZooNetwork {

	/** Row, column, input channel (blue, green, red in the first layer), output channel. */
	final Map<VggLayer, float[]> kernels = new EnumMap<>(VggLayer.class);
	final Map<VggLayer, float[]> biases = new EnumMap<>(VggLayer.class);

	/**
	 * NB: the file must be where DL4J looks for it, or DL4J would download it.
	 *
	 * @throws IOException if the file cannot be read
	 * @throws FetchException with a sentence for the user if it is no VGG-19
	 */
	ZooNetwork(VGG19 model) throws IOException {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		// NB: DL4J, as ND4J, looks for classes through the thread's loader, which in ImageJ does not know the plugin's jars.
		thread.setContextClassLoader(ZooNetwork.class.getClassLoader());
		try {
			ComputationGraph graph = (ComputationGraph) model.initPretrained(PretrainedType.IMAGENET);
			take(graph);
			graph.params().close();
		} finally {
			thread.setContextClassLoader(before);
		}
	}

	/** NB: layers come in the order in which values pass them. */
	private void take(ComputationGraph graph) {
		List<Layer> convolutions = new ArrayList<>();
		for (Layer layer : graph.getLayers())
			if (layer.conf().getLayer() instanceof ConvolutionLayer)
				convolutions.add(layer);
		if (convolutions.size() != VggLayer.values().length)
			throw new FetchException("What the zoo gave is no VGG-19: it has " + convolutions.size() + " convolutions, not "
				+ VggLayer.values().length + "; it was deleted.");
		for (VggLayer layer : VggLayer.values()) {
			// DL4J's order is output channel, input channel, row, column.
			INDArray kernel = convolutions.get(layer.ordinal()).getParam("W");
			long[] expected = { layer.outputChannels(), layer.inputChannels(), 3, 3 };
			if (!Arrays.equals(kernel.shape(), expected))
				throw new FetchException("What the zoo gave is no VGG-19: its " + layer + " has the shape "
					+ Arrays.toString(kernel.shape()) + ", not " + Arrays.toString(expected) + "; it was deleted.");
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
