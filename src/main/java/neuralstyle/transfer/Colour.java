package neuralstyle.transfer;

/** Where the colours of the result come from. */
public enum Colour {
	/** From the style: the content image's colours are moved to the style's mean and covariance before the run. */
	STYLE,
	/** From the content: luminance from the result, the rest from the content image. */
	CONTENT,
	/** The style image's colours are moved to the content's mean and covariance before the run, so that stains stay. */
	MATCHED,
	/** None: both images are taken in grey, and the result is grey. */
	GREY,
	/** From the optimisation alone, as in the article. */
	FREE
}
