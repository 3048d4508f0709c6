package neuralstyle.error;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;

/** The jar that the program lies in. */
public final class OwnJar {

	private OwnJar() { }

	/** A sentence for the user if Java cannot read what lies in the jar because of a folder's name; null if the names do. */
	public static String trouble() {
		CodeSource source = OwnJar.class.getProtectionDomain().getCodeSource();
		return source == null || source.getLocation() == null ? null : trouble(source.getLocation().getPath());
	}

	/** NB: Java's addresses of what lies in a jar have the same two characters after the jar's name. */
	static String trouble(String path) {
		int end = path.indexOf("!/");
		return end < 0 ? null : "Java cannot read what lies in a folder whose name ends with an exclamation mark; rename the folder \""
			+ URLDecoder.decode(path.substring(0, end + 1).replace("+", "%2B"), StandardCharsets.UTF_8) + "\" and start ImageJ again.";
	}
}
