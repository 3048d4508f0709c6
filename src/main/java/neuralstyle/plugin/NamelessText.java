package neuralstyle.plugin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that users give to others. */
final class NamelessText {

	/** The folders of a path, up to its last part. */
	private static final Pattern FOLDERS =
		Pattern.compile("(?<!\\w)(?:[A-Za-z]:|~)?[/\\\\](?:[^\\s/\\\\:*?\"<>|][^/\\\\:*?\"<>|\\r\\n]*[/\\\\])+");

	private NamelessText() { }

	/** The text without the folders of a path and the user's name. */
	static String of(String text) {
		String nameless = text.replace(property("user.home"), "~");
		nameless = FOLDERS.matcher(nameless).replaceAll(Matcher.quoteReplacement(".../"));
		return nameless.replaceAll("\\b" + Pattern.quote(property("user.name")) + "\\b", "user");
	}

	private static String property(String key) {
		return System.getProperty(key, "unknown");
	}
}
