package neuralstyle.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Makes attempts that are wrong by chance; {@code Fuzz SEED SHARE [KIND]} with the share of a long run's number, {@code Fuzz SEED
 * KIND NUMBER} one of them again. An attempt fails if it leaves a stack trace, a sentence that calls it a fault of the program, no sentence and no
 * end, or changes what is open. If Java itself dies, the file {@code current} tells of which.
 */
public final class Fuzz {

	/** The longest may take a slow machine some seconds. */
	private static final int MOST_SECONDS = 120;

	private final long seed;
	private final Desk desk = new Desk();
	private final Path current = Place.folder(".").resolve("current");
	/** All attempts, and how each ended. */
	private final PrintStream log = new PrintStream(Files.newOutputStream(Place.folder(".").resolve("attempts.log")), true, StandardCharsets.UTF_8);
	private final List<String> failures = new ArrayList<>();
	private volatile long started;

	private Fuzz(long seed) throws IOException {
		this.seed = seed;
	}

	public static void main(String[] args) throws IOException {
		Fuzz fuzz = new Fuzz(Long.parseLong(args[0]));
		fuzz.watch();
		for (Attempts kind : kinds())
			if (args.length > 2 && kind.name().equals(args[1]))
				fuzz.makeOne(kind, Integer.parseInt(args[2]));
			else if (args.length == 2 || kind.name().equals(args[2]))
				fuzz.makeAll(kind, (int) Math.ceil(kind.number() * Double.parseDouble(args[1])));
		fuzz.failures.forEach(System.out::println);
		System.out.println(fuzz.failures.isEmpty() ? "Success: no attempt failed." : fuzz.failures.size() + " attempts failed.");
		System.exit(fuzz.failures.isEmpty() ? 0 : 1);
	}

	private static List<Attempts> kinds() {
		return List.of(new OptionStrings(5000), TextFiles.presets(500), TextFiles.tables(500), new Records(1000), new ImageFiles(1000),
			new WeightsFiles("vgg19.npz", 1000), new WeightsFiles("vgg19.h5", 1000), new WeightsFiles("vgg19-caffe.safetensors", 1000),
			new WeightsFiles("vgg19-torchvision.safetensors", 1000), new Sizes());
	}

	private void makeAll(Attempts kind, int number) throws IOException {
		kind.prepare(desk);
		int before = failures.size();
		int pictures = 0;
		long start = System.nanoTime();
		for (int i = 0; i < number; i++)
			pictures += make(kind, i, false) ? 1 : 0;
		System.out.printf("%s: %d attempts, %d pictures, %d sentences, %d failed, %d s%n", kind.name(), number, pictures,
			number - pictures, failures.size() - before, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
	}

	private void makeOne(Attempts kind, int number) throws IOException {
		kind.prepare(desk);
		make(kind, number, true);
	}

	/** @return whether there was a picture */
	private boolean make(Attempts kind, int number, boolean told) throws IOException {
		// NB: Random's first values are alike for seeds that are.
		Attempt attempt = kind.next(number, new Random(new SplittableRandom(seed << 48 ^ (long) kind.name().hashCode() << 16 ^ number).nextLong()));
		String name = "\"" + kind.name() + "\" " + number + ": " + attempt.description();
		Files.write(current, name.getBytes(StandardCharsets.UTF_8));
		if (told)
			System.out.println(name);
		PrintStream output = System.out;
		PrintStream errors = System.err;
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		// NB: without windows ImageJ prints what it would show.
		System.setOut(new PrintStream(said, true));
		System.setErr(new PrintStream(said, true));
		String sentence;
		String wrong;
		long start = System.nanoTime();
		started = start;
		try {
			sentence = attempt.make();
			wrong = objection(sentence);
		} catch (Throwable e) {
			sentence = "";
			e.printStackTrace(System.err);
			wrong = "thrown: " + e;
		} finally {
			started = 0;
			System.setOut(output);
			System.setErr(errors);
			attempt.clear();
		}
		String changes = desk.changes();
		String trace = said.toString();
		// NB: of damaged images ImageJ and Java print traces of their own.
		if (wrong == null && trace.contains("\tat neuralstyle."))
			wrong = "a stack trace";
		if (wrong == null)
			wrong = changes;
		log.println(name + "\n\t" + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms: " + (wrong != null ? "FAILED: " + wrong : sentence == null ? "a picture" : sentence));
		if (told)
			System.out.println(trace);
		if (wrong != null)
			failures.add("FAILED " + name + "\n\t" + wrong + (trace.isEmpty() ? "" : "\n\t" + trace.lines().limit(12)
				.reduce("", (all, line) -> all + "\n\t" + line)));
		return sentence == null;
	}

	/** Why this is not one sentence for a user; null if it is. */
	private static String objection(String sentence) {
		if (sentence == null)
			return null;
		if (sentence.contains("fault of its own"))
			return "a fault of the program's own: " + sentence;
		if (!sentence.matches("(?s).*[.?!]\"?\\)?\\s*"))
			return "no sentence: " + sentence;
		return sentence.isBlank() || sentence.contains("java.") && !sentence.contains("java.exe") ? "no sentence for a user: " + sentence : null;
	}

	/** An attempt that does not end is told with what its thread does, and ends all. */
	private void watch() {
		Thread main = Thread.currentThread();
		Thread watch = new Thread(() -> {
			while (true) {
				long since = started;
				if (since != 0 && System.nanoTime() - since > TimeUnit.SECONDS.toNanos(MOST_SECONDS)) {
					System.out.println("FAILED: no end after " + MOST_SECONDS + " s");
					for (Map.Entry<Thread, StackTraceElement[]> thread : Thread.getAllStackTraces().entrySet())
						if (thread.getKey() == main)
							for (StackTraceElement at : thread.getValue())
								System.out.println("  in " + at);
					Runtime.getRuntime().halt(3);
				}
				try {
					Thread.sleep(1000);
				} catch (InterruptedException e) {
					return;
				}
			}
		}, "Watch");
		watch.setDaemon(true);
		watch.start();
	}
}
