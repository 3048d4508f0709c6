package neuralstyle;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import ij.gui.Overlay;
import ij.gui.Roi;

/** The arrows of docs/design.md: which package may use which, what each may use of other programs, and no circle in any of them. */
class ArchitectureTest {

	private static final Path SOURCES = Path.of("src/main/java/neuralstyle");

	/**
	 * A package, the packages of ours that it may use beside {@code error}, which all may, and what of others beside Java without
	 * windows: packages with what is under them, or classes. NB: nobody may use the root, which is for Java programs.
	 */
	private static final String[][] TABLE = {
		{ "door", "", "ij" },
		{ "error", "", "" },
		{ "file", "", "" },
		{ "raster", "", "" },
		{ "engine", "", "org.nd4j org.bytedeco org.jtransforms pl.edu.icm" },
		{ "vgg", "engine", "" },
		{ "image", "raster", "ij java.awt net.imglib2" },
		{ "weights", "vgg engine file", "io.jhdf org.deeplearning4j org.nd4j" },
		{ "transfer", "vgg engine raster", "com.sun.management" },
		{ "options", "transfer weights vgg file", "ij.Macro ij.ImagePlus ij.Prefs ij.WindowManager" },
		{ "provenance", "transfer image raster vgg", "ij" },
		{ "result", "options provenance transfer image raster", "ij java.awt.image" },
		{ "run", "options provenance transfer weights image raster vgg", "ij java.awt javax.imageio" },
		{ "batch", "run result options provenance transfer weights vgg file", "ij java.awt.image javax.imageio org.w3c.dom org.apache.commons.csv" },
		{ "grid", "run options provenance transfer weights image raster vgg", "ij java.awt" },
		{ "", "run options provenance transfer image raster", "ij net.imglib2" },
		{ "plugin", "batch grid run result options provenance transfer weights image raster vgg file", "ij ij.gui ij.macro java.awt javax.imageio org.scijava" },
	};

	/** Those without circles, in class files and in sources. */
	private static final List<String> PACKAGES = List.of("door", "error", "file", "raster", "engine", "vgg", "image", "weights", "transfer", "options",
		"provenance", "result", "run", "batch", "grid", "plugin");

	private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("neuralstyle");

	private static final Map<String, Set<String>> OURS = column(1);
	private static final Map<String, Set<String>> OTHERS = column(2);

	private static Map<String, Set<String>> column(int column) {
		return Arrays.stream(TABLE).collect(Collectors.toMap(row -> row[0], row -> Set.of(row[column].split(" "))));
	}

	@Test
	void everyPackageHasARow() {
		assertEquals(OURS.keySet(), CLASSES.stream().filter(any -> !any.getSimpleName().equals("package-info"))
			.map(any -> ours(any.getPackageName())).collect(Collectors.toCollection(TreeSet::new)));
	}

	@Test
	void packagesUseWhatTheyMay() {
		List<String> wrong = new ArrayList<>();
		CLASSES.forEach(user -> user.getDirectDependenciesFromSelf().forEach(arrow -> {
			if (!mayUse(ours(user.getPackageName()), arrow.getTargetClass()))
				wrong.add(arrow.getDescription());
		}));
		assertEquals("", String.join("\n", wrong));
	}

	/** NB: a constant of another package is but a number in a class file. */
	@ParameterizedTest
	@FieldSource("PACKAGES")
	void sourcesNameWhatTheyMay(String user) throws IOException {
		Set<String> wrong = new TreeSet<>();
		for (Map.Entry<String, String> source : sources(user).entrySet())
			for (Matcher name = Pattern.compile("\\bneuralstyle\\.(?:([a-z]+)\\.)?[A-Z]\\w*").matcher(source.getValue()); name.find();)
				if (!mayUseOurs(user, name.group(1) == null ? "" : name.group(1)))
					wrong.add(source.getKey() + " names " + name.group());
		assertEquals(Set.of(), wrong);
	}

	private static boolean mayUse(String user, JavaClass target) {
		JavaClass used = target.getBaseComponentType();
		String name = used.getPackageName();
		if (used.isPrimitive() || name.startsWith("java.") && !name.startsWith("java.awt"))
			return true;
		if (name.equals("neuralstyle") || name.startsWith("neuralstyle."))
			return mayUseOurs(user, ours(name));
		Set<String> may = OTHERS.get(user);
		// NB: ImageJ has selections and overlays in the package of its windows.
		boolean isWindow = name.startsWith("ij.gui") && !used.isAssignableTo(Roi.class) && !used.isAssignableTo(Overlay.class);
		if (isWindow || name.startsWith("ij.macro"))
			return may.contains(isWindow ? "ij.gui" : "ij.macro");
		return may.stream().anyMatch(one -> used.getName().equals(one) || name.equals(one) || name.startsWith(one + "."));
	}

	private static boolean mayUseOurs(String user, String used) {
		return used.equals(user) || used.equals("error") || !used.isEmpty() && OURS.get(user).contains(used);
	}

	/** A package's name without the root's, as in the table. */
	private static String ours(String name) {
		return name.replaceFirst("^neuralstyle\\.?", "");
	}

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

	/** No class knows one of its package that knows it, by whatever way round. */
	@ParameterizedTest
	@FieldSource("PACKAGES")
	void classesHaveNoCircles(String name) {
		slices().assignedFrom(TOP_LEVEL_CLASSES).should().beFreeOfCycles().check(new ClassFileImporter()
			.withImportOption(new DoNotIncludeTests()).importPackages("neuralstyle." + name));
	}

	/** NB: a constant of another class is but a number in a class file. */
	@ParameterizedTest
	@FieldSource("PACKAGES")
	void sourcesHaveNoCircles(String name) throws IOException {
		Map<String, Set<String>> known = known(sources(name));
		assertFalse(known.isEmpty());
		// What knows none that is left goes, until only circles and what knows them are left.
		while (known.values().removeIf(Set::isEmpty))
			known.values().forEach(names -> names.retainAll(known.keySet()));
		assertEquals("{}", known.toString());
	}

	/** For each class those of its package that its source names. */
	private static Map<String, Set<String>> known(Map<String, String> sources) {
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

	/** The sources of a package by class, without comments and texts. */
	private static Map<String, String> sources(String name) throws IOException {
		Map<String, String> sources = new TreeMap<>();
		try (Stream<Path> files = Files.list(SOURCES.resolve(name))) {
			for (Path file : (Iterable<Path>) files.filter(one -> one.toString().endsWith(".java"))::iterator)
				if (!file.endsWith("package-info.java"))
					sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file)
						.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//.*", "").replaceAll("\"(\\\\.|[^\"\\\\])*\"", ""));
		}
		return sources;
	}
}
