package neuralstyle.options;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An image that comes with the plugin. Wherever a key takes an image its name, as in {@code sample cells}, is one, unless an open
 * image has that title.
 */
public enum Sample {

	/** Colonic glands, stained. */
	CELLS("ihc.png"),
	/** Fluorescence. */
	NUCLEI("nuclei.png"),
	MOSAIC("style-mosaic.jpg"),
	GLASS("style-glass.jpg"),
	STROKES("style-strokes.jpg"),
	HATCHING("style-hatching.jpg"),
	ETCHING("style-etching.jpg"),
	ENGRAVING("style-engraving.jpg"),
	POINTILLISM("style-pointillism.jpg"),
	WATERCOLOUR("style-watercolour.jpg");

	/** The micrographs. */
	public static final List<Sample> CONTENTS = List.of(CELLS, NUCLEI);
	/** The painted ones. */
	public static final List<Sample> STYLES = List.of(MOSAIC, GLASS, STROKES, HATCHING, ETCHING, ENGRAVING, POINTILLISM,
		WATERCOLOUR);

	private static final String WORD = "sample ";

	private final String file;

	Sample(String file) {
		this.file = file;
	}

	/** What macros call it, and the title of its window. */
	public String title() {
		return WORD + Kind.name(this);
	}

	/** The name of its file in the jar. */
	public String file() {
		return file;
	}

	/** @param name with or without spaces around it, or null @return null if no sample is called so */
	public static Sample named(String name) {
		return Arrays.stream(values()).filter(sample -> name != null && sample.title().equals(name.trim())).findFirst().orElse(null);
	}

	/** Whether a name begins as that of a sample. */
	public static boolean isMeantBy(String name) {
		return name.trim().startsWith(WORD);
	}

	/** All names, for a sentence. */
	public static String titles() {
		return Arrays.stream(values()).map(sample -> "\"" + sample.title() + "\"").collect(Collectors.joining(", "));
	}
}
