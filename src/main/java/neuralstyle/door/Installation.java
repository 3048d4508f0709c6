package neuralstyle.door;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import ij.IJ;

/**
 * What lies in ImageJ's folders plugins and jars, as far as it can break a run. Files of an earlier version that this one has no
 * more are deleted.
 */
final class Installation {

	/** Libraries without which the program multiplies by OpenBLAS, and says so. */
	private static final Pattern DISPENSABLE = Pattern.compile("jars/(?:dnnl|opencl)-.*");
	/** Lines of artifact = marker version; made by the build. */
	private static final String NEEDS = "needs.properties";

	private Installation() { }

	/** A sentence for the user; null if all is well, or if the program does not run from a jar. */
	static String trouble() {
		File jar = ownJar();
		String version = Installation.class.getPackage().getImplementationVersion();
		if (jar == null || version == null)
			return null;
		File imagej = jar.getParentFile().getParentFile();
		List<JarList> lists = JarList.in(imagej);
		List<String> kept = deleteLeftovers(imagej, lists, version);
		if (!kept.isEmpty())
			IJ.log("Neural Style could not delete what an earlier version of it has left: " + String.join(", ", kept)
				+ "; close ImageJ and delete it by hand.");
		ClassLoader loader = Installation.class.getClassLoader();
		String trouble = missing(imagej, lists, version);
		if (trouble == null)
			trouble = Platform.trouble(Platform.current(), loader, new File(imagej, "jars"));
		return trouble != null ? trouble : libraries(loader);
	}

	/** NB: Java cannot look into a jar whose path has an exclamation mark before a slash; the engine says so. */
	private static File ownJar() {
		CodeSource source = Installation.class.getProtectionDomain().getCodeSource();
		try {
			File file = source == null || source.getLocation() == null ? null : new File(source.getLocation().toURI());
			boolean isReadable = file != null && file.isFile() && !file.toURI().getPath().contains("!/");
			return isReadable && file.getParentFile().getParentFile() != null ? file : null;
		} catch (URISyntaxException | IllegalArgumentException e) {
			return null;
		}
	}

	/** @return what should be gone and is still there */
	private static List<String> deleteLeftovers(File imagej, List<JarList> lists, String version) {
		Set<String> ours = new LinkedHashSet<>();
		Set<String> theirs = new LinkedHashSet<>();
		for (JarList list : lists)
			(list.isOf(version) ? ours : theirs).addAll(list.jars());
		List<String> kept = new ArrayList<>();
		// NB: without a list of its own nobody knows what this version needs.
		if (ours.isEmpty())
			return kept;
		theirs.removeAll(ours);
		for (String path : theirs) {
			File file = new File(imagej, path);
			if (file.exists() && !file.delete())
				kept.add(path);
		}
		if (kept.isEmpty())
			for (JarList list : lists)
				if (!list.isOf(version))
					list.delete();
		return kept;
	}

	/** The first file that is missing, unless all of one list are there. */
	private static String missing(File imagej, List<JarList> lists, String version) {
		String missing = null;
		for (JarList list : lists) {
			if (!list.isOf(version))
				continue;
			String first = firstMissing(imagej, list.jars());
			if (first == null)
				return null;
			missing = first;
		}
		return missing == null ? null : "The file " + new File(imagej, missing) + " of Neural Style is missing; " + Library.AGAIN + ".";
	}

	private static String firstMissing(File imagej, List<String> jars) {
		for (String path : jars)
			if (!new File(imagej, path).exists() && !DISPENSABLE.matcher(path).matches())
				return path;
		return null;
	}

	private static String libraries(ClassLoader loader) {
		Properties needs = new Properties();
		try (InputStream in = Installation.class.getResourceAsStream(NEEDS)) {
			needs.load(in);
			for (String artifact : new TreeSet<>(needs.stringPropertyNames())) {
				String[] markerAndVersion = needs.getProperty(artifact).split(" ");
				String trouble = new Library(artifact, markerAndVersion[0], markerAndVersion[1], loader).trouble();
				if (trouble != null)
					return trouble;
			}
			return JavaCpp.trouble(loader, Platform.current());
		} catch (IOException e) {
			return "ImageJ cannot read Neural Style's jars (" + e.getMessage() + "); " + Library.AGAIN + ".";
		}
	}
}
