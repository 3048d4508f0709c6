package neuralstyle.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.zip.Adler32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.deeplearning4j.zoo.PretrainedType;
import org.deeplearning4j.zoo.model.VGG19;
import org.nd4j.linalg.factory.Nd4j;

import neuralstyle.engine.Filters;
import neuralstyle.engine.Natives;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggWeights;

/**
 * A file that the zoo's fetch takes for the real one: VGG-19 as DL4J builds it, for small images, with the shipped weights in
 * it, written by DL4J's ModelSerializer. The checksum that DL4J expects, an Adler-32, is made right by the zip file's comment.
 */
public final class ZooModelFile {

	private static final int MODULUS = 65521;
	private static final int COMMENT = 2048;

	private ZooModelFile() { }

	/** Writes the file of that name. */
	public static void main(String[] args) throws IOException {
		write(Path.of(args[0]));
	}

	static void write(Path file) throws IOException {
		Natives.products();
		ComputationGraph graph = VGG19.builder().numClasses(2).inputShape(new int[] { 3, 32, 32 }).build().init();
		fill(graph);
		write(file, graph);
	}

	/** The same with any network. */
	static void write(Path file, ComputationGraph graph) throws IOException {
		ModelSerializer.writeModel(graph, file.toFile(), false);
		graph.params().close();
		setChecksum(file);
	}

	/** A zip file with anything in it. */
	static void write(Path file, Map<String, byte[]> entries) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.setLevel(1);
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
			}
		}
		setChecksum(file);
	}

	/** Puts the shipped weights into it. */
	static void fill(ComputationGraph graph) {
		VggWeights weights = VggWeights.shipped();
		int i = 0;
		for (Layer layer : graph.getLayers())
			if (layer.conf().getLayer() instanceof ConvolutionLayer) {
				VggLayer vgg = VggLayer.values()[i++];
				layer.setParam("W", Nd4j.create(kernel(weights, vgg), new long[] { 3, 3, vgg.inputChannels(), vgg.outputChannels() }, 'c')
					.permute(3, 2, 0, 1).dup('c'));
				layer.setParam("b", Nd4j.create(weights.bias(vgg), new long[] { 1, vgg.outputChannels() }, 'c'));
			}
	}

	/** Row, column, input channel, output channel. */
	static float[] kernel(VggWeights weights, VggLayer layer) {
		Filters filters = weights.filters(layer);
		float[] values = new float[9 * layer.inputChannels() * layer.outputChannels()];
		float[] row = new float[layer.outputChannels()];
		for (int i = 0; i < values.length; i += row.length) {
			int place = i / row.length / layer.inputChannels();
			filters.read(place / 3, place % 3, i / row.length % layer.inputChannels(), row);
			System.arraycopy(row, 0, values, i, row.length);
		}
		return values;
	}

	/** Adds a comment to a zip file such that the Adler-32 of the whole is the one that DL4J wants. */
	static void setChecksum(Path file) throws IOException {
		long wanted = VGG19.builder().build().pretrainedChecksum(PretrainedType.IMAGENET);
		byte[] zip = Files.readAllBytes(file);
		// The last two bytes say how long the comment is.
		zip[zip.length - 2] = (byte) COMMENT;
		zip[zip.length - 1] = COMMENT >> 8;
		Adler32 sum = new Adler32();
		sum.update(zip);
		// What the comment's bytes must sum up to, alone and each times the number of bytes from it to the end.
		long low = sum.getValue() & 0xffff;
		int total = (int) (Math.floorMod((wanted & 0xffff) - low, MODULUS) + MODULUS);
		long weighted = (wanted >> 16) - (sum.getValue() >> 16) - COMMENT * low;
		byte[] comment = new byte[COMMENT];
		for (int i = 0; i < total; i++)
			comment[i % COMMENT]++;
		for (int i = 0; i < COMMENT; i++)
			weighted -= (long) (COMMENT - i) * comment[i];
		// One from the last place to an earlier one adds the places between.
		int missing = (int) Math.floorMod(weighted, (long) MODULUS);
		for (int step; missing > 0; missing -= step) {
			step = Math.min(missing, COMMENT / 2);
			int from = COMMENT - 1;
			while (comment[from] == 0)
				from--;
			comment[from]--;
			comment[from - step]++;
		}
		Files.write(file, zip);
		Files.write(file, comment, StandardOpenOption.APPEND);
	}
}
