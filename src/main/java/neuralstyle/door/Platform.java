package neuralstyle.door;

import java.io.File;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The system and processor that this Java is for, named as JavaCPP does, and whether the native libraries are those. */
final class Platform {

	/** Where ND4J has its native libraries. */
	private static final String FOLDER = "org/nd4j/linalg/cpu/nativecpu/bindings/";
	private static final String[] NAMES = { "libnd4jcpu.so", "libnd4jcpu.dylib", "libnd4jcpu.dll" };
	private static final Pattern JAR = Pattern.compile("nd4j-native-[0-9].*?-((?:linux|windows|macosx)-[a-z0-9_]+)\\.jar");

	private Platform() { }

	static String current() {
		return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
	}

	/** @param name,architecture as the system properties os.name and os.arch have them */
	static String of(String name, String architecture) {
		String system = name.toLowerCase(Locale.ROOT);
		String processor = architecture.toLowerCase(Locale.ROOT);
		return (system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "macosx" : system.split(" ")[0]) + "-"
			+ (processor.equals("amd64") ? "x86_64" : processor.equals("aarch64") ? "arm64" : processor);
	}

	/**
	 * @param jars the folder of the libraries
	 * @return a sentence for the user if the libraries are not those of the platform, else null
	 */
	static String trouble(String platform, ClassLoader loader, File jars) {
		for (String name : NAMES)
			if (loader.getResource(FOLDER + platform + "/" + name) != null)
				return null;
		String[] files = jars.list();
		for (String file : files == null ? new String[0] : files) {
			Matcher jar = JAR.matcher(file);
			if (jar.matches())
				return "The libraries that are installed are those for " + jar.group(1) + " (" + file + "), and this Java is one for " + platform
					+ "; " + Library.AGAIN + ", the one for " + platform + ", if there is one.";
		}
		return "The native libraries of ND4J for " + platform + " are missing (nd4j-native-...-" + platform + ".jar); " + Library.AGAIN + ".";
	}
}
