package neuralstyle.options;

/** The size of the result. */
public enum OutputSize {
	/** The one that the run works at. */
	HEIGHT,
	/** That of the content image: the style is carried up, see {@link neuralstyle.raster.FullSize}. */
	CONTENT
}
