package neuralstyle.door;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

import ij.IJ;

/**
 * A library that must be there once and in one version, since it belongs to native code: where it is found, and in which
 * versions.
 */
final class Library {

	/** What helps against most of it. */
	static final String AGAIN = "unzip Neural Style's package again over ImageJ's folder";

	private static final String OWN = "Neural_Style";

	private final String name;
	private final String pom;
	private final String needed;
	private final Map<File, String> found = new LinkedHashMap<>();

	/**
	 * @param artifact as in org.bytedeco/javacpp
	 * @param marker a class file that is in its jar and in no other
	 */
	Library(String artifact, String marker, String version, ClassLoader loader) throws IOException {
		name = artifact.substring(artifact.indexOf('/') + 1);
		pom = "META-INF/maven/" + artifact + "/pom.properties";
		needed = version;
		for (URL place : Collections.list(loader.getResources(marker))) {
			File jar = jarOf(place);
			if (jar != null)
				found.put(jar, versionIn(jar, pom));
		}
	}

	/** The jar that a file lies in; null if that is no file of this computer. @param place of the file */
	static File jarOf(URL place) {
		try {
			return new File(new URI(((JarURLConnection) place.openConnection()).getJarFileURL().toString()));
		} catch (IOException | URISyntaxException | IllegalArgumentException | ClassCastException e) {
			return null;
		}
	}

	/** The version that a jar tells in a file pom.properties; nothing if it does not, or is not there any more. */
	static String versionIn(File file, String pom) throws IOException {
		Properties properties = new Properties();
		if (!file.exists())
			return "";
		try (JarFile jar = new JarFile(file)) {
			ZipEntry entry = jar.getEntry(pom);
			if (entry != null)
				try (InputStream in = jar.getInputStream(entry)) {
					properties.load(in);
				}
		}
		return properties.getProperty("version", "");
	}

	/**
	 * A sentence for the user; null if all is well. That it is there twice in the needed version does no harm: the Log says so.
	 */
	String trouble() {
		if (found.isEmpty())
			return "The library " + name + " " + needed + " is missing; " + AGAIN + ".";
		for (Map.Entry<File, String> one : found.entrySet())
			if (!one.getValue().equals(needed))
				return troubleWith(one.getKey(), one.getValue());
		if (found.size() > 1)
			IJ.log(name + " " + needed + " is there twice: " + files() + "; one of them can be deleted.");
		return null;
	}

	private String files() {
		return found.keySet().stream().map(File::toString).collect(Collectors.joining(" and "));
	}

	private String troubleWith(File jar, String version) {
		if (!jar.exists())
			return "An earlier version of Neural Style had left " + jar.getName() + ", which has just been deleted; start ImageJ again.";
		if (pom.contains(OWN))
			return "Neural Style is installed in two versions, " + files() + "; delete the older one and start ImageJ again.";
		boolean isBeside = found.size() > 1;
		return jar + " is " + name + (version.isEmpty() ? " of an unknown version" : " " + version) + ", and Neural Style works with " + needed + " alone"
			+ (isBeside ? ", which is there too" : "") + ": if another plugin needs that file, use Neural Style in an ImageJ of its own; "
			+ "if none does, delete it" + (isBeside ? "" : ", " + AGAIN) + " and start ImageJ again.";
	}
}
