package neuralstyle.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ij.Macro;
import neuralstyle.error.InputException;

/** The grammar of ImageJ's macro options: {@code key=value}, {@code key=[a value with spaces]} and flags, between spaces. */
public final class MacroText {

	private MacroText() { }

	/**
	 * @return the values by key in their order; a flag's value is empty
	 * @throws InputException with a sentence for the user
	 */
	static Map<String, String> read(String options) {
		Map<String, String> values = new LinkedHashMap<>();
		int at = 0;
		while (at < options.length()) {
			if (isSpace(options.charAt(at))) {
				at++;
				continue;
			}
			int end = at;
			while (end < options.length() && options.charAt(end) != '=' && !isSpace(options.charAt(end)))
				end++;
			String key = options.substring(at, end);
			String value = "";
			if (end < options.length() && options.charAt(end) == '=') {
				boolean quoted = end + 1 < options.length() && "['".indexOf(options.charAt(end + 1)) >= 0;
				// NB: reading from this key's place on, since ImageJ would also find a key inside another key's value, and no further
				// than to the next tab or line break, which ImageJ takes as part of a value.
				value = Macro.getValue("v" + options.substring(end, quoted ? options.length() : endOfWord(options, end)), "v", null);
				if (value == null)
					throw new InputException("The value of " + key
						+ " has no end; close its bracket or quote, as in " + key + "=[my cells].");
				end += 1 + value.length() + (quoted ? 2 : 0);
			}
			if (values.put(key, value) != null)
				throw new InputException("The key " + key + " is given twice; leave one out.");
			at = end;
		}
		return values;
	}

	private static int endOfWord(String options, int from) {
		int end = from;
		while (end < options.length() && !isSpace(options.charAt(end)))
			end++;
		return end;
	}

	/** Tabs, line breaks and the spaces of web pages too. */
	private static boolean isSpace(int c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c);
	}

	/**
	 * @param command as the sentence calls it
	 * @throws InputException with a sentence for the user if a key is not among the keys or a value cannot be written
	 */
	static void check(String command, Map<String, String> values, List<String> keys) {
		for (String key : values.keySet())
			if (!keys.contains(key))
				throw new InputException(command + " has no key \"" + key + "\"; the keys are "
					+ String.join(", ", keys) + ", and a value with spaces stands in brackets, as in content=[my cells].");
		values.forEach(MacroText::write);
	}

	/** Names with bars between them, with the spaces around each, which may belong to a title; none if the text is null or blank. */
	static List<String> names(String text) {
		return text == null || text.isBlank() ? List.of() : List.of(text.split("\\|", -1));
	}

	/** The line of a macro that runs a command. @param options as they stand in the line, not yet escaped */
	static String line(String command, String options) {
		return "run(\"" + command + "\", \"" + options.replace("\\", "\\\\").replace("\"", "\\\"") + "\");";
	}

	/** All values with their keys, as in a macro's options. */
	static String write(Map<String, String> values) {
		return values.entrySet().stream().map(entry -> write(entry.getKey(), entry.getValue())).collect(Collectors.joining(" "));
	}

	/** {@code key=value}, in brackets or quotes where ImageJ needs them. */
	static String write(String key, String value) {
		if (!canWrite(value))
			throw new InputException(key + " is \"" + value + "\"; a value with a space, an unpaired bracket and an "
				+ "apostrophe cannot be written in a macro.");
		if (!value.isEmpty() && value.chars().noneMatch(MacroText::isSpace) && "['".indexOf(value.charAt(0)) < 0)
			return key + "=" + value;
		return key + "=" + (isPaired(value) ? "[" + value + "]" : "'" + value + "'");
	}

	/** Whether there is a way to write a value so that it can be read again. */
	static boolean canWrite(String value) {
		boolean bare = value.chars().noneMatch(MacroText::isSpace) && !value.startsWith("[") && !value.startsWith("'");
		return bare || isPaired(value) || value.indexOf('\'') < 0;
	}

	private static boolean isPaired(String value) {
		int open = 0;
		for (char c : value.toCharArray()) {
			if (c == '[')
				open++;
			if (c == ']' && --open < 0)
				return false;
		}
		return open == 0;
	}
}
