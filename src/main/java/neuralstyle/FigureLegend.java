package neuralstyle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ij.ImagePlus;

/** What the legend of a figure should say of a stylised image, from the image's Info ({@link ResultInfo}). */
public final class FigureLegend {

	private static final String PROGRAM = "Neural Style";
	private static final String END = "; not to be used for measurement.";
	private static final Pattern LINE = Pattern.compile("([a-z_]+)=(.*)");
	/** NB: the size may stand behind the title. */
	private static final Pattern TITLE = Pattern.compile("(.*?)( \\(\\d+ x \\d+ pixels\\))?");

	private FigureLegend() { }

	/** Whether an image's Info says that this program stylised it. */
	public static boolean isKnown(ImagePlus image) {
		return first(lines(image), "program").startsWith(PROGRAM);
	}

	/**
	 * One sentence: that the image is stylised, by which program and settings as far as its Info says, and that it must not be
	 * measured.
	 */
	public static String of(ImagePlus image) {
		String sentence = "Stylised with Neural Style for ImageJ";
		if (!isKnown(image))
			return sentence + END;
		Map<String, List<String>> lines = lines(image);
		List<String> details = new ArrayList<>();
		for (String title : styleTitles(image))
			details.add("style image \"" + title + "\"");
		for (String key : List.of("preset", "strength"))
			if (!first(lines, key).isEmpty())
				details.add(key + " " + first(lines, key));
		sentence += first(lines, "program").substring(PROGRAM.length());
		if (!details.isEmpty())
			sentence += " (" + String.join(", ", details) + ")";
		if (lines.containsKey("blend"))
			sentence += lines.get("blend").stream().map(share -> ", then blended with the content image (" + share + ")")
				.collect(Collectors.joining());
		return sentence + END;
	}

	/** Titles of the style images that a result was made with; empty if its Info does not say. */
	public static List<String> styleTitles(ImagePlus image) {
		return isKnown(image) ? lines(image).getOrDefault("style", List.of()).stream().map(TITLE::matcher)
			.filter(Matcher::matches).map(title -> title.group(1)).collect(Collectors.toList()) : List.of();
	}

	/** The values by key down to the first empty line, after which the content image's own Info may follow. */
	private static Map<String, List<String>> lines(ImagePlus image) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		Object info = image.getProperty("Info");
		for (String line : info == null ? new String[0] : info.toString().split("\n\n", 2)[0].split("\n")) {
			Matcher parts = LINE.matcher(line);
			if (parts.matches())
				values.computeIfAbsent(parts.group(1), key -> new ArrayList<>()).add(parts.group(2));
		}
		return values;
	}

	private static String first(Map<String, List<String>> lines, String key) {
		return lines.getOrDefault(key, List.of("")).get(0);
	}
}
