package neuralstyle.weights;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * The path of a file as an image tells it, which may come from anybody: whether it could lead out of this computer, or to a
 * device. Asked of the words alone, the same on each system: on Windows to look whether \\host\share is there is to log in to
 * that host.
 */
final class RecordedPath {

	private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin$", "conout$");

	private RecordedPath() { }

	/** Why no file is looked for there; null if one may be. */
	static String objection(String path) {
		// NB: Windows takes both bars in any mixture, and leaves out blanks and dots at the end of a name.
		String words = path.strip().replace('\\', '/').toLowerCase(Locale.ROOT);
		if (words.startsWith("//?/") || words.startsWith("//./") || words.startsWith("/??/"))
			return "a name of the system's for a device";
		if (words.startsWith("//"))
			return "a path to another computer";
		if (words.matches("(?s)[a-z][a-z0-9+.-]+:.*"))
			return "an address and no path";
		Deque<String> folders = new ArrayDeque<>();
		for (String part : words.replaceFirst("^[a-z]:", "").split("/")) {
			if (part.equals(".."))
				folders.pollLast();
			else if (!part.isEmpty() && !part.equals("."))
				folders.add(part);
			if (isDevice(part))
				return "a name of the system's for a device";
		}
		// NB: where Unix mounts other computers by itself as soon as somebody looks there.
		boolean mounts = words.startsWith("/") && folders.size() > 1 && Set.of("net", "network").contains(folders.getFirst());
		return mounts ? "a path to another computer" : null;
	}

	private static boolean isDevice(String part) {
		String name = part.split("[.:]", 2)[0].strip();
		return DEVICES.contains(name) || name.matches("(com|lpt)[0-9\u00b9\u00b2\u00b3]");
	}
}
