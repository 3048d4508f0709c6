package neuralstyle.door;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JavaCPP, through which Java reaches native libraries. Other plugins bring it too, and Fiji itself does; whichever ImageJ takes
 * must serve all of them.
 */
final class JavaCpp {

	private static final String LOADER = "org/bytedeco/javacpp/Loader.class";
	private static final String POM = "META-INF/maven/org.bytedeco/javacpp/pom.properties";
	private static final String[] NATIVES = { "libjnijavacpp.so", "libjnijavacpp.dylib", "jnijavacpp.dll" };
	/** The presets call what came with the first. From the second on it needs native code of its own, of that version or a later one. */
	private static final int[] OLDEST = { 1, 5, 1 };
	private static final int[] WITH_NATIVES = { 1, 5, 10 };
	private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?.*");

	private JavaCpp() { }

	/** A sentence for the user if what the class loader takes first does not work, else null. */
	static String trouble(ClassLoader loader, String platform) throws IOException {
		URL main = loader.getResource(LOADER);
		if (main == null)
			return "JavaCPP is missing (javacpp-....jar); " + Library.AGAIN + ".";
		String version = version(main);
		if (isBefore(version, OLDEST))
			return wrong(main, version);
		if (isBefore(version, WITH_NATIVES))
			return null;
		for (String name : NATIVES) {
			URL natives = loader.getResource("org/bytedeco/javacpp/" + platform + "/" + name);
			if (natives != null)
				return isBefore(version(natives), WITH_NATIVES) ? wrong(natives, version(natives)) : null;
		}
		return "The native library of JavaCPP for " + platform + " is missing (javacpp-...-" + platform + ".jar); " + Library.AGAIN + ".";
	}

	private static String wrong(URL place, String version) {
		return Library.jarOf(place) + " is JavaCPP " + version + ", with which Neural Style does not work, and which ImageJ takes before others: "
			+ "if another plugin needs that file, use Neural Style in an ImageJ of its own; if none does, delete it and start ImageJ again.";
	}

	/** The version of the jar that the file lies in; nothing if it does not tell. */
	private static String version(URL place) throws IOException {
		File jar = Library.jarOf(place);
		return jar == null ? "" : Library.versionIn(jar, POM);
	}

	/** NB: what does not tell its version is let through, since nothing is known against it. */
	private static boolean isBefore(String version, int[] numbers) {
		Matcher matcher = NUMBERS.matcher(version);
		if (!matcher.matches())
			return false;
		int[] own = new int[numbers.length];
		for (int i = 0; i < own.length; i++)
			own[i] = matcher.group(i + 1) == null ? 0 : Integer.parseInt(matcher.group(i + 1));
		int at = 0;
		while (at < own.length - 1 && own[at] == numbers[at])
			at++;
		return own[at] < numbers[at];
	}
}
