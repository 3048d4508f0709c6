package neuralstyle.vgg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Random;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.zoo.model.VGG19;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import neuralstyle.engine.Natives;
import neuralstyle.engine.Workers;

/** The network against another program's: VGG-19 as the Deeplearning4j zoo builds it, with our weights in it. */
class ZooTest {

	private static final int HEIGHT = 64;
	private static final int WIDTH = 80;

	@Test
	void featureMapsEqualTheZoos() {
		Natives.products();
		ComputationGraphConfiguration configuration = VGG19.builder().numClasses(10).inputShape(new int[] { 3, HEIGHT, WIDTH })
			.build().init().getConfiguration();
		ComputationGraph zoo = new ComputationGraph(configuration);
		zoo.init();
		VggWeights weights = VggWeights.shipped();
		int i = 0;
		Layer[] convolutions = new Layer[16];
		for (Layer layer : zoo.getLayers())
			if (layer.conf().getLayer() instanceof ConvolutionLayer)
				convolutions[i++] = layer;
		assertEquals(16, i);
		for (VggLayer layer : VggLayer.values()) {
			INDArray filters = Nd4j.create(DoubleVgg.filters(layer), new long[] { 3, 3, layer.inputChannels(),
				layer.outputChannels() }, 'c').permute(3, 2, 0, 1);
			convolutions[layer.ordinal()].setParam("W", filters.dup('c'));
			convolutions[layer.ordinal()].setParam("b", Nd4j.create(weights.bias(layer), new long[] { 1, layer
				.outputChannels() }, 'c'));
		}

		Random random = new Random(1);
		float[] image = new float[3 * HEIGHT * WIDTH];
		for (int p = 0; p < image.length; p++)
			image[p] = random.nextFloat() * 255 - 115;
		INDArray input = Nd4j.create(image, new long[] { 1, HEIGHT, WIDTH, 3 }, 'c').permute(0, 3, 1, 2).dup('c');
		var activations = zoo.feedForward(input.castTo(DataType.FLOAT), false);

		EnumSet<VggLayer> kept = EnumSet.allOf(VggLayer.class);
		try (Workers workers = new Workers(2);
			VggNetwork ours = new VggNetwork(HEIGHT, WIDTH, new VggVariant(Pooling.MAX, Padding.ZERO, kept), MapPolicy.FORWARD_ONLY,
				VggWeights.shipped(), workers))
		{
			Features features = new Features();
			ours.forward(image, features, fraction -> { });
			for (VggLayer layer : kept) {
				String name = convolutions[layer.ordinal()].conf().getLayer().getLayerName();
				INDArray expected = activations.get(name).permute(0, 2, 3, 1);
				INDArray difference = expected.sub(Nd4j.create(features.of(layer), expected.shape(), 'c'));
				double error = difference.norm2Number().doubleValue() / expected.norm2Number().doubleValue();
				assertEquals(0, error, 2e-5, layer.toString());
				double largest = difference.normmaxNumber().doubleValue() / expected.normmaxNumber().doubleValue();
				assertEquals(0, largest, 1e-4, layer + ", largest difference");
			}
		}
	}
}
