package neuralstyle.error;

import java.io.InputStream;
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

	/**
	 * A resource that the program cannot be without.
	 *
	 * @param beside the class whose package it lies in, unless the name begins with a slash
	 * @throws InputException with a sentence for the user if Java cannot read the jar because of a folder's name
	 */
	public static InputStream resource(Class<?> beside, String name) {
		InputStream in = beside.getResourceAsStream(name);
		if (in != null)
			return in;
		if (trouble() != null)
			throw new InputException(trouble());
		throw new IllegalStateException("The program's jar lacks " + name);
	}

	/** NB: Java's addresses of what lies in a jar have the same two characters after the jar's name. */
	static String trouble(String path) {
		int end = path.indexOf("!/");
		return end < 0 ? null : "Java cannot read what lies in a folder whose name ends with an exclamation mark; rename the folder \""
			+ URLDecoder.decode(path.substring(0, end + 1).replace("+", "%2B"), StandardCharsets.UTF_8) + "\" and start ImageJ again.";
	}
}
