package neuralstyle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What bin/bench tells of the figures that it has collected: {@code Statistics FILE [--tsv]}. The file has a line for each
 * repeat of a figure: its name (of an evaluation: size, program and quantity), value and unit, apart by tabs. Prints the least,
 * median and greatest value of each figure, and of the ratios within our repeats and to the better peer of the same repeat. Ends
 * with status 1 and a sentence if another program has another loss: it does other work then.
 */
public final class Statistics {

	private static final double SAME_LOSS = 1e-4;
	private static final List<String> PEERS = List.of("torch", "keras");

	private final Map<String, List<Double>> values = new LinkedHashMap<>();
	private final Map<String, String> units = new LinkedHashMap<>();

	private Statistics() { }

	public static void main(String[] args) throws IOException {
		Statistics figures = new Statistics();
		for (String line : Files.readAllLines(Path.of(args[0]))) {
			String[] parts = line.split("\t", -1);
			figures.add(parts[0], Double.parseDouble(parts[1]), parts[2]);
		}
		List<String> faults = figures.otherLosses();
		if (!faults.isEmpty()) {
			faults.forEach(System.err::println);
			System.err.println("The programs do not do the same work.");
			System.exit(1);
		}
		figures.addRatios();
		figures.print(args.length > 1);
	}

	private void add(String name, double value, String unit) {
		values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
		units.putIfAbsent(name, unit);
	}

	private List<String> otherLosses() {
		List<String> faults = new ArrayList<>();
		for (String size : sizes())
			for (String peer : PEERS)
				for (double loss : of(size + " " + peer + " loss")) {
					double ours = of(size + " ours loss").get(0);
					if (Math.abs(loss / ours - 1) > SAME_LOSS)
						faults.add(peer + " at " + size + " has another loss: " + loss + ", ours " + ours);
				}
		return faults;
	}

	private void addRatios() {
		for (String size : sizes()) {
			List<Double> evaluations = of(size + " ours evaluation");
			for (int repeat = 0; repeat < evaluations.size(); repeat++) {
				double evaluation = evaluations.get(repeat);
				add(size + " no-convolution / evaluation", of(size + " ours no-convolution").get(repeat) / evaluation, "");
				add(size + " optimiser / evaluation", of(size + " ours optimiser").get(repeat) / evaluation, "");
				int same = repeat;
				PEERS.stream().map(peer -> of(size + " " + peer + " evaluation")).filter(peer -> same < peer.size())
					.mapToDouble(peer -> peer.get(same)).min()
					.ifPresent(best -> add(size + " ours / better peer", evaluation / best, ""));
			}
		}
	}

	/** Those at which our evaluations were timed. */
	private List<String> sizes() {
		return values.keySet().stream().filter(name -> name.endsWith(" ours evaluation")).map(name -> name.split(" ")[0])
			.collect(Collectors.toList());
	}

	private List<Double> of(String name) {
		return values.getOrDefault(name, List.of());
	}

	private void print(boolean tsv) {
		if (!tsv)
			System.out.println(String.format("%-36s %9s %9s %9s", "", "min", "median", "max"));
		values.forEach((name, all) -> {
			if (name.endsWith(" loss"))
				return;
			double[] numbers = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
			System.out.println(String.format(Locale.ROOT, tsv ? "%s\t%.9g\t%.9g\t%.9g\t%s" : "%-36s %9.4g %9.4g %9.4g %s", name,
				numbers[0], Figures.median(numbers), numbers[numbers.length - 1], units.get(name)));
		});
	}
}
