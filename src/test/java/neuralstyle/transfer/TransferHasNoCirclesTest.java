package neuralstyle.transfer;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No class of the method, or of the plain values under it, knows one that knows it, by whatever way round. */
class TransferHasNoCirclesTest {

	/** A nested class belongs to its outer one. */
	private static final SliceAssignment TOP_LEVEL_CLASSES = new SliceAssignment() {

		@Override
		public SliceIdentifier getIdentifierOf(JavaClass any) {
			return SliceIdentifier.of(any.getName().replaceAll("\\$.*", ""));
		}

		@Override
		public String getDescription() {
			return "top-level classes";
		}
	};

	@ParameterizedTest
	@ValueSource(strings = { "transfer", "raster", "image" })
	void classesHaveNone(String name) {
		slices().assignedFrom(TOP_LEVEL_CLASSES).should().beFreeOfCycles().check(new ClassFileImporter()
			.withImportOption(new DoNotIncludeTests()).importPackages("neuralstyle." + name));
	}

	/** NB: a constant of another class is but a number in a class file. */
	@ParameterizedTest
	@ValueSource(strings = { "transfer", "raster", "image" })
	void sourcesHaveNone(String name) throws IOException {
		Map<String, Set<String>> known = known(Path.of("src/main/java/neuralstyle", name));
		assertTrue(known.size() > 5, known.toString());
		// What knows none that is left goes, until only circles and what knows them are left.
		while (known.values().removeIf(Set::isEmpty))
			known.values().forEach(names -> names.retainAll(known.keySet()));
		assertEquals("{}", known.toString());
	}

	/** For each class those of its package that its source names, but for comments. */
	private static Map<String, Set<String>> known(Path folder) throws IOException {
		Map<String, String> sources = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : (Iterable<Path>) files::iterator)
				if (!file.endsWith("package-info.java"))
					sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file)
						.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//.*", "").replaceAll("\"(\\\\.|[^\"\\\\])*\"", ""));
		}
		Map<String, Set<String>> known = new TreeMap<>();
		sources.forEach((self, source) -> {
			Set<String> names = new TreeSet<>();
			for (Matcher word = Pattern.compile("(?<![.\\w])[A-Z]\\w*").matcher(source); word.find();)
				if (sources.containsKey(word.group()) && !word.group().equals(self))
					names.add(word.group());
			known.put(self, names);
		});
		return known;
	}
}
