package neuralstyle.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ij.ImagePlus;

/** What the legend of a figure should say of a stylised image, from the image's Info, which is a {@link RunRecord}. */
public final class FigureLegend {

	private static final String END = "; not to be used for measurement.";
	/** NB: the size may stand behind the title. */
	private static final Pattern TITLE = Pattern.compile("(.*?)( \\(\\d+ x \\d+ pixels\\))?");

	private FigureLegend() { }

	/** Whether an image's Info says that this program stylised it. */
	public static boolean isKnown(ImagePlus image) {
		return version(RunRecord.ofInfo(image)) != null;
	}

	/**
	 * One sentence: that the image is stylised, by which program and settings as far as its Info says, and that it must not be
	 * measured.
	 */
	public static String of(ImagePlus image) {
		String sentence = "Stylised with Neural Style for ImageJ";
		if (!isKnown(image))
			return sentence + END;
		RunRecord record = RunRecord.ofInfo(image);
		List<String> details = new ArrayList<>();
		for (String title : styleTitles(image))
			details.add("style image \"" + title + "\"");
		for (String key : List.of("preset", "strength"))
			if (record.has(key) && !record.first(key).isEmpty())
				details.add(key + " " + record.first(key));
		sentence += version(record);
		if (!details.isEmpty())
			sentence += " (" + String.join(", ", details) + ")";
		sentence += record.all("blend").stream().map(share -> ", then blended with the content image (" + share + ")")
			.collect(Collectors.joining());
		return sentence + END;
	}

	/** Titles of the style images that a result was made with; empty if its Info does not say. */
	public static List<String> styleTitles(ImagePlus image) {
		RunRecord record = RunRecord.ofInfo(image);
		return version(record) == null ? List.of() : record.all("style").stream().map(FigureLegend::title)
			.collect(Collectors.toList());
	}

	/** The title in a line of an image. */
	static String title(String line) {
		Matcher title = TITLE.matcher(line);
		return title.matches() ? title.group(1) : line;
	}

	/** Null if another program wrote it. */
	private static String version(RunRecord record) {
		return Circumstances.versionIn(record.first(Circumstances.PROGRAM));
	}
}
