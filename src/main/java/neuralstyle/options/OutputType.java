package neuralstyle.options;

/** The type of the result. */
public enum OutputType {
	/** RGB, whatever the content is. */
	RGB,
	/** As the content, with its LUT and display range; see {@link neuralstyle.image.SameType}. */
	SAME
}
