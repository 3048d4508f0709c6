package neuralstyle.door;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Java that ImageJ runs on. */
final class JavaVersion {

	private static final int OLDEST = 11;
	/** As in 1.8.0_202, 11.0.2, 25-ea. */
	private static final Pattern MAJOR = Pattern.compile("(?:1\\.)?(\\d{1,4}).*");

	private JavaVersion() { }

	/**
	 * @param version as the system property java.version has it
	 * @return a sentence for the user if it is too old, else null
	 */
	static String trouble(String version) {
		Matcher major = MAJOR.matcher(version);
		if (!major.matches() || Integer.parseInt(major.group(1)) >= OLDEST)
			return null;
		return "Neural Style needs Java " + OLDEST + " or later, and this ImageJ runs on Java " + version + ": get a newer ImageJ or Fiji, "
			+ "which bring one, or start this one with a newer Java (java -jar ij.jar; a Fiji with --java-home and the Java's folder).";
	}
}
