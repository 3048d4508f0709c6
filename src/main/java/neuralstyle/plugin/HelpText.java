package neuralstyle.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import neuralstyle.options.Kind;
import neuralstyle.options.Setting;
import neuralstyle.options.Setting.Page;
import neuralstyle.options.Settings;
import neuralstyle.options.TransferOptions;

/**
 * What the button Help of Neural Style Transfer's dialog shows: help.html with a line for each setting. NB: ImageJ's window for
 * it breaks lines that are longer than about 100 characters, wherever that is.
 */
final class HelpText {

	private static final int COLUMNS = 96;

	private HelpText() { }

	static String html() {
		return html(Settings.DECLARED);
	}

	/** @param settings that have their lines there, those of macros alone left out */
	static String html(Settings settings) {
		return page().replace("{usual}", lines(settings.on(Page.USUAL))).replace("{advanced}", lines(settings.on(Page.ADVANCED)));
	}

	private static String page() {
		try (InputStream in = HelpText.class.getResourceAsStream("help.html")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String lines(List<Setting<?>> settings) {
		return settings.stream().map(HelpText::line).collect(Collectors.joining("<br>\n"));
	}

	private static String line(Setting<?> setting) {
		String label = escaped(setting.label());
		List<String> lines = wrapped(setting.label() + ": " + setting.description() + otherwise(setting));
		String text = lines.stream().map(HelpText::escaped).collect(Collectors.joining("<br>\n"));
		return "<b>" + label + "</b>" + text.substring(label.length());
	}

	/** The value to begin with, unless the field shows it or is off. */
	private static String otherwise(Setting<?> setting) {
		boolean tells = setting.isOfPreset() || setting.kind().field() == Kind.Field.TEXT;
		return tells ? "; default: " + setting.otherwise(TransferOptions.parse("").runSettings()) : "";
	}

	private static List<String> wrapped(String text) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : text.split(" ")) {
			if (line.length() > 0 && line.length() + 1 + word.length() > COLUMNS) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.length() == 0 ? "" : " ").append(word);
		}
		lines.add(line.toString());
		return lines;
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
