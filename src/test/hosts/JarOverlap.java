import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * Holds the jars of a package against Fiji's: {@code java JarOverlap.java PACKAGE_JARS FIJI_JARS MANAGED}, two folders and a list of
 * group:artifact:version. Prints what both have, what wins, and lines with WRONG.
 * <p>
 * What wins: ImageJ and Fiji put the jars of a folder on the class path in the order of their names, as Java sorts them.
 */
public class JarOverlap {

	/** In both, or in a Fiji with what uses it, as the same file. */
	private static final Set<String> SHARED = Set.of("javacpp", "commons-csv");

	public static void main(String[] args) throws IOException {
		Map<String, Path> ours = jars(Path.of(args[0]));
		Map<String, Path> fijis = jars(Path.of(args[1]));
		libraries(ours, fijis, Files.readAllLines(Path.of(args[2])));
		classes(ours, fijis);
		System.out.println("Success: " + ours.size() + " jars of the package beside " + fijis.size() + " of Fiji");
	}

	private static Map<String, Path> jars(Path folder) throws IOException {
		try (var files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".jar"))
				.collect(Collectors.toMap(file -> file.getFileName().toString(), file -> file, (a, b) -> a, TreeMap::new));
		}
	}

	private static void libraries(Map<String, Path> ours, Map<String, Path> fijis, List<String> managed) throws IOException {
		var versions = new TreeMap<String, String>();
		for (var line : managed)
			if (!line.startsWith("#"))
				versions.put(line.split(":")[1], line.split(":")[2]);
		for (var jar : ours.keySet()) {
			var library = jar.replaceFirst("-[0-9].*", "");
			var version = versions.get(library);
			if (jar.matches(".*-(linux|windows|macosx)-[a-z0-9_]+\\.jar") || version == null)
				continue;
			System.out.println("library " + library + ": " + jar + ", Fiji's version would be " + version);
			if (library.equals("openblas"))
				System.out.println("  not in a Fiji as it comes; of another version the door says so");
			else if (!SHARED.contains(library) || !jar.equals(library + "-" + version + ".jar"))
				System.out.println("WRONG: " + jar + " is a library that Fiji has");
			else if (fijis.containsKey(jar) && Files.mismatch(ours.get(jar), fijis.get(jar)) >= 0)
				System.out.println("WRONG: " + jar + " is another file than Fiji's");
		}
	}

	private static void classes(Map<String, Path> ours, Map<String, Path> fijis) throws IOException {
		var places = new TreeMap<String, List<String>>();
		var packages = new TreeMap<String, Set<String>>();
		for (var jars : List.of(ours, fijis))
			for (var jar : jars.entrySet())
				if (jars == ours || !ours.containsKey(jar.getKey()))
					for (var name : classesIn(jar.getValue())) {
						var place = (jars == ours ? "ours " : "Fiji's ") + jar.getKey();
						places.computeIfAbsent(name, key -> new ArrayList<>()).add(place);
						packages.computeIfAbsent(name.replaceFirst("/[^/]*$", ""), key -> new TreeSet<>()).add(place);
					}
		packages.forEach((name, jars) -> {
			if (jars.size() > 1 && jars.stream().anyMatch(jar -> jar.startsWith("ours")))
				System.out.println("package " + name.replace('/', '.') + " is in " + String.join(", ", jars));
		});
		var told = new HashSet<String>();
		places.forEach((name, jars) -> {
			if (jars.size() > 1 && jars.stream().anyMatch(jar -> jar.startsWith("ours")) && told.add(jars.toString()))
				System.out.println("WRONG: the class " + name + " is in " + String.join(" and ", jars) + "; the first by name wins");
		});
	}

	private static Set<String> classesIn(Path file) throws IOException {
		try (var jar = new JarFile(file.toFile())) {
			return jar.stream().map(entry -> entry.getName())
				.filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("module-info.class")
					&& !name.endsWith("package-info.class"))
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}
}
