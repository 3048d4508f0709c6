package neuralstyle.provenance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import ij.IJ;
import neuralstyle.transfer.StyleTransfer;
import neuralstyle.transfer.Version;
import neuralstyle.vgg.VggWeights;

/** What a result depends on beside its images and settings: program, weights and machine, as they are now. */
public final class Circumstances {

	private static final String NAME = "Neural Style";
	/** The key of {@link #program()}. */
	public static final String PROGRAM = "program";
	/** The key of the weights' checksum. */
	static final String WEIGHTS_SHA256 = "weights_sha256";

	private final VggWeights weights;
	/** What the bits depend on. */
	private final Map<String, String> decisive = new LinkedHashMap<>();

	private Circumstances(VggWeights weights) {
		this.weights = weights;
		decisive.put(PROGRAM, program());
		decisive.put(WEIGHTS_SHA256, weights.sha256());
		decisive.put("engine", StyleTransfer.engine());
	}

	/** @param weights that the network is made of */
	public static Circumstances with(VggWeights weights) {
		return new Circumstances(weights);
	}

	/** The program's name and version. */
	public static String program() {
		return NAME + " " + Version.current();
	}

	/** Name and version as they stand in a sentence of another version; null if a program of another name wrote them. */
	static String versionIn(String program) {
		return program != null && program.startsWith(NAME) ? program.substring(NAME.length()) : null;
	}

	public void writeTo(RunRecord record) {
		decisive.forEach(record::add);
		record.add("weights_name", weights.name());
		if (weights.note() != null)
			record.add("weights_note", weights.note());
		record.add("imagej", IJ.getVersion());
		record.add("java", System.getProperty("java.version"));
	}

	/**
	 * How what the bits depend on differs from what a run wrote down.
	 *
	 * @param written what it wrote, by key
	 * @return a part of a sentence for each difference
	 */
	List<String> differencesFrom(UnaryOperator<String> written) {
		List<String> differences = new ArrayList<>();
		decisive.forEach((key, now) -> {
			String then = written.apply(key);
			if (!now.equals(then))
				differences.add(key + " was " + then + " and is " + now);
		});
		return differences;
	}
}
